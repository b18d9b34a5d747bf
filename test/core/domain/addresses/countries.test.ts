import { expect, test } from 'vitest'
import {
  COUNTRY_NAMES,
  type CountryCode,
  countryName,
  isCountryCode,
} from '../../../../core/domain/addresses/countries.ts'

test('there are 251 countries, the European Union and Kosovo among them', () => {
  const codes = Object.keys(COUNTRY_NAMES)
  expect(codes).toHaveLength(251)
  expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([])
})

test.each<[CountryCode, string]>([
  ['US', 'United States of America'],
  ['GB', 'United Kingdom'],
  ['PL', 'Poland'],
  ['CI', "Côte d'Ivoire"],
  ['KR', 'South Korea'],
  ['HK', 'Hong Kong'],
  ['TR', 'Türkiye'],
  ['EU', 'European Union'],
  ['XK', 'Kosovo'],
])('%s is called %s', (code, name) => {
  expect(countryName(code)).toBe(name)
})

test.each(['ZZ', 'pl', 'POL', '', 'toString', '__proto__'])('%j is no country', (text) => {
  expect(isCountryCode(text)).toBe(false)
})
