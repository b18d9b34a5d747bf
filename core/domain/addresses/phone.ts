import { createRequire } from 'node:module'
import type { CountryCode } from './countries.ts'

/**
 * The `max` metadata is the only set that knows the number ranges of every kind of line, and so the only one whose
 * `isValid` means what Saleor's `is_valid_number` means; `min` looks at lengths and would accept 555-555-5555.
 * Loaded with the first number, since it takes 20 ms and 11 MB (as ES modules half as much again and twice the memory).
 */
const library = (): typeof import('libphonenumber-js/max') => require('libphonenumber-js/max')

const require = createRequire(import.meta.url)

/** Longest text that is looked at, and that an unvalidated address may store; Saleor's column has this length. */
export const PHONE_MAX_LENGTH = 128

/**
 * A phone number as people write it → E.164 (`+15417543010`), or undefined when no such number can exist.
 * Without `+` it is read as dialled inside the country; with `+` it may belong to any country, as in Saleor, because
 * people who move keep their number. An extension ("ext. 5") is accepted and dropped: E.164 has none.
 */
export function toE164(text: string, country: CountryCode): string | undefined {
  if (text.length > PHONE_MAX_LENGTH) return undefined
  const { isSupportedCountry, parsePhoneNumberFromString } = library()
  const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : undefined)
  return number?.isValid() ? number.number : undefined
}

/** The same for a number that belongs to no address: without `+` and the code of its country it is none. */
export function internationalNumber(text: string): string | undefined {
  if (text.length > PHONE_MAX_LENGTH) return undefined
  const number = library().parsePhoneNumberFromString(text)
  return number?.isValid() ? number.number : undefined
}

/** Every dialling code there is, without `+`, in ascending order. */
export function phonePrefixes(): string[] {
  const { getCountries, getCountryCallingCode } = library()
  const codes = new Set(getCountries().map((country) => String(getCountryCallingCode(country))))
  return [...codes].sort((a, b) => Number(a) - Number(b))
}
