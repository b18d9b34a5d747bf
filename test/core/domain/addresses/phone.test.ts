import { expect, test } from 'vitest'
import type { CountryCode } from '../../../../core/domain/addresses/countries.ts'
import { toE164 } from '../../../../core/domain/addresses/phone.ts'

test.each<[CountryCode, string, string]>([
  ['US', '(541) 754-3010', '+15417543010'],
  ['US', '1-541-754-3010', '+15417543010'],
  ['PL', '+12025550169', '+12025550169'],
  ['PL', '71 398 81 02', '+48713988102'],
  ['FR', '0600000000', '+33600000000'],
  ['IT', '06 6982 0000', '+390669820000'],
  ['GB', '+44 20 7946 0958 ext. 5', '+442079460958'],
  ['JE', '01534 456789', '+441534456789'],
  ['EU', '+48123456789', '+48123456789'],
  ['AE', '٠٥٠١٢٣٤٥٦٧', '+971501234567'],
])('in %s, %s is %s', (country, text, e164) => {
  expect(toE164(text, country)).toBe(e164)
})

test.each<[CountryCode, string]>([
  ['US', '123-456-7890'],
  ['US', '555-555-5555'],
  ['US', '754-3010'],
  ['US', '001-541-754-3010'],
  ['FR', '1234567890'],
  ['PL', '1-541-754-3010'],
  ['PL', '+481234567890'],
  ['PL', 'testext'],
  ['EU', '713988102'],
  ['AQ', '713988102'],
  ['PL', ''],
  ['PL', '+'],
  ['PL', '7'.repeat(129)],
])('in %s, there is no number %s', (country, text) => {
  expect(toE164(text, country)).toBeUndefined()
})
