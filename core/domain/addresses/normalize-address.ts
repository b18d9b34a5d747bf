import { type AddressRules, addressRules, matchChoice } from './address-rules.ts'
import { type CountryCode, isCountryCode } from './countries.ts'
import { PHONE_MAX_LENGTH, toE164 } from './phone.ts'

/** Longest text per field, in characters (code points): the lengths of Saleor's columns. */
const MAX_LENGTHS = {
  firstName: 256,
  lastName: 256,
  companyName: 256,
  streetAddress1: 256,
  streetAddress2: 256,
  city: 256,
  cityArea: 128,
  postalCode: 20,
  countryArea: 128,
  phone: PHONE_MAX_LENGTH,
} as const

type TextField = keyof typeof MAX_LENGTHS
type AddressTexts = Record<TextField, string>

const TEXT_FIELDS = Object.keys(MAX_LENGTHS) as TextField[] // Object.keys forgets the key type

/** The parts that a country can forbid, prescribe or write in capitals; names and streets stay as they were typed. */
const REGULATED_FIELDS = ['countryArea', 'city', 'cityArea', 'postalCode'] as const

/** An address as entered: every write replaces all of it, so a part that is left out becomes "". */
export type AddressFields = Partial<Record<TextField | 'country', string | null>>

/** An address as stored: no part is null, the phone is E.164 or "". */
export interface NormalizedAddress extends AddressTexts {
  country: CountryCode
  /** True when something was wrong and was kept because the caller was allowed to skip validation. */
  validationSkipped: boolean
}

export interface AddressError {
  field: TextField | 'country'
  code: 'REQUIRED' | 'INVALID'
  message: string
}

export interface NormalizeAddressOptions {
  /** Keep ill-formed values as typed. Mandatory parts and the limits of the columns hold all the same. */
  skipValidation?: boolean
  /** Keep the parts that the country does not use instead of blanking them. */
  preserveAllFields?: boolean
}

/**
 * Checks an address against its country's rules and brings it into the form that is stored, as Saleor does. Faults are
 * reported together, but only those of the first step that finds any: country, phone, lengths, country's rules.
 */
export function normalizeAddress(
  input: AddressFields,
  { skipValidation = false, preserveAllFields = false }: NormalizeAddressOptions = {},
): { address: NormalizedAddress } | { errors: AddressError[] } {
  const { country } = input
  if (!country) return { errors: [required('country')] }
  if (!isCountryCode(country)) return { errors: [invalid('country', 'This is not a known country code.')] }

  const entered = withIrishCounty(trimmedTexts(input), country)
  const unstorable = limitErrors(entered)
  const phone = entered.phone && toE164(entered.phone, country)
  if (phone === undefined && !skipValidation) {
    return { errors: [invalid('phone', 'This is not a valid phone number.')] }
  }
  // Nothing longer than its column gets near a regular expression.
  if (unstorable.length > 0) return { errors: unstorable }

  const typed = { ...entered, phone: phone ?? entered.phone }
  const { address, errors } = applyRules(typed, addressRules(country, entered), preserveAllFields)
  const fatal = skipValidation ? errors.filter((error) => error.code === 'REQUIRED') : errors
  if (fatal.length > 0) return { errors: fatal }
  const validationSkipped = phone === undefined || errors.length > 0
  return { address: { ...(errors.length > 0 ? typed : address), country, validationSkipped } }
}

/** The address in the country's own writing, and what is wrong with it. */
function applyRules(typed: AddressTexts, rules: AddressRules | undefined, preserveAllFields: boolean) {
  const address = { ...typed }
  if (!rules)
    return { address, errors: [invalid('country', 'There are no postal addresses in this country.')] }

  const errors: AddressError[] = []
  for (const field of REGULATED_FIELDS) {
    if (!rules.used.has(field)) {
      if (!preserveAllFields) address[field] = ''
    } else if (typed[field] === '') {
      if (rules.required.has(field)) errors.push(required(field))
    } else {
      const value = acceptedValue(field, typed[field], rules)
      if (value === undefined) errors.push(invalid(field))
      else address[field] = value
    }
  }
  if (rules.required.has('streetAddress') && !typed.streetAddress1 && !typed.streetAddress2) {
    errors.push(required('streetAddress1'))
  }
  // Capitals can be longer than what was typed: "ß" becomes "SS".
  return { address, errors: errors.length > 0 ? errors : limitErrors(address) }
}

/** What is stored for a part that the country uses; undefined when the country knows no such value. */
function acceptedValue(field: (typeof REGULATED_FIELDS)[number], typed: string, rules: AddressRules) {
  const value = rules.upperCased.has(field) ? typed.toUpperCase() : typed
  if (field !== 'postalCode') {
    return rules.choices[field].length > 0 ? matchChoice(value, rules.choices[field]) : value
  }
  return rules.postalCodePatterns.every((pattern) => matches(value, pattern)) ? value : undefined
}

/**
 * Sticky, so that every alternative starts at the beginning. `\d` takes the digits of every script, as it does in
 * Python and so in Saleor: Persian postal codes are often typed in Persian digits.
 */
function matches(value: string, pattern: string): boolean {
  return new RegExp(pattern.replaceAll('\\d', '\\p{Nd}'), 'uy').test(value)
}

/** Google knows Irish counties as "Co. Cork" only, people write "Cork". */
function withIrishCounty(texts: AddressTexts, country: CountryCode): AddressTexts {
  const counties = country === 'IE' ? (addressRules(country)?.choices.countryArea ?? []) : []
  return { ...texts, countryArea: matchChoice(`Co. ${texts.countryArea}`, counties) ?? texts.countryArea }
}

function trimmedTexts(input: AddressFields): AddressTexts {
  const texts = {} as AddressTexts // filled completely by the loop
  for (const field of TEXT_FIELDS) texts[field] = input[field]?.trim() ?? ''
  return texts
}

/** Faults that no permission can skip, because a column could not hold the text. */
function limitErrors(texts: AddressTexts): AddressError[] {
  return TEXT_FIELDS.flatMap((field) => {
    if (isLongerThan(MAX_LENGTHS[field], texts[field])) {
      return [invalid(field, `This value is longer than ${MAX_LENGTHS[field]} characters.`)]
    }
    // PostgreSQL stores no NUL, and half a surrogate pair is no character.
    const storable = !texts[field].includes('\0') && texts[field].isWellFormed()
    return storable ? [] : [invalid(field, 'This value contains characters that cannot be stored.')]
  })
}

/** Counts code points as the column does, without spelling out a text that is too long in any case. */
function isLongerThan(limit: number, text: string): boolean {
  return text.length > limit && (text.length > 2 * limit || [...text].length > limit)
}

function required(field: AddressError['field']): AddressError {
  return { field, code: 'REQUIRED', message: 'This field is required.' }
}

function invalid(
  field: AddressError['field'],
  message = 'This value does not exist in the country.',
): AddressError {
  return { field, code: 'INVALID', message }
}
