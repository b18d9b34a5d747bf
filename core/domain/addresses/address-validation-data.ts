import { type AddressChoice, type AddressPart, type AddressRegion, addressRules } from './address-rules.ts'
import type { CountryCode } from './countries.ts'

/** Saleor's `AddressValidationData`: what a storefront needs to build an address form. */
export interface AddressValidationData {
  countryCode: CountryCode
  countryName: string
  addressFormat: string
  addressLatinFormat: string
  allowedFields: string[]
  requiredFields: string[]
  upperFields: string[]
  countryAreaType: string
  countryAreaChoices: AddressChoice[]
  cityType: string
  cityChoices: AddressChoice[]
  cityAreaType: string
  cityAreaChoices: AddressChoice[]
  postalCodeType: string
  postalCodeMatchers: string[]
  postalCodeExamples: string[]
  postalCodePrefix: string
}

/**
 * The rules of a country, or of a region in it, as the query `addressValidationRules` answers them; undefined for `EU`.
 */
export function addressValidationData(
  countryCode: CountryCode,
  region: AddressRegion = {},
): AddressValidationData | undefined {
  const rules = addressRules(countryCode, region)
  if (!rules) return undefined
  const allowedFields = fieldNames(rules.used)
  return {
    countryCode,
    countryName: rules.countryName,
    addressFormat: rules.format,
    addressLatinFormat: rules.latinFormat,
    allowedFields: rules.used.has('streetAddress') ? [...allowedFields, 'streetAddress2'] : allowedFields,
    requiredFields: fieldNames(rules.required),
    upperFields: fieldNames(rules.upperCased),
    countryAreaType: rules.kinds.countryArea,
    countryAreaChoices: grouped(rules.choices.countryArea),
    cityType: rules.kinds.city,
    cityChoices: grouped(rules.choices.city),
    cityAreaType: rules.kinds.cityArea,
    cityAreaChoices: grouped(rules.choices.cityArea),
    postalCodeType: rules.kinds.postalCode,
    postalCodeMatchers: rules.postalCodePatterns,
    postalCodeExamples: rules.postalCodeExamples,
    postalCodePrefix: rules.postalCodePrefix,
  }
}

function fieldNames(parts: ReadonlySet<AddressPart>): string[] {
  return [...parts].map((part) => (part === 'streetAddress' ? 'streetAddress1' : part))
}

/** Each region once, in Google's order, with its different names in code point order, as Saleor lists them. */
function grouped(choices: readonly AddressChoice[]): AddressChoice[] {
  const names = new Map<string, Set<string>>()
  for (const { raw, verbose } of choices) names.set(raw, (names.get(raw) ?? new Set()).add(verbose))
  return [...names].flatMap(([raw, verbose]) => [...verbose].sort().map((name) => ({ raw, verbose: name })))
}
