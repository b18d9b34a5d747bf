import { describe, expect, test } from 'vitest'
import { addressRules } from '../../../../core/domain/addresses/address-rules.ts'
import { addressValidationData } from '../../../../core/domain/addresses/address-validation-data.ts'
import type { CountryCode } from '../../../../core/domain/addresses/countries.ts'
import { type AddressFields, normalizeAddress } from '../../../../core/domain/addresses/normalize-address.ts'

/** What becomes of an address, or what is wrong with it. */
function outcome(country: CountryCode, parts: AddressFields) {
  const result = normalizeAddress({ streetAddress1: 'Street 1', city: 'Town', ...parts, country })
  return 'errors' in result ? result.errors.map(({ field, code }) => `${field} ${code}`) : result.address
}

const regionsOf = (country: CountryCode, region = {}) =>
  addressValidationData(country, region)?.countryAreaChoices.map(({ verbose }) => verbose)
const citiesOf = (country: CountryCode, countryArea: string) =>
  addressValidationData(country, { countryArea })?.cityChoices.map(({ raw }) => raw)

describe('the parts that a country asks for', () => {
  test('are street, city and postal code in Ukraine: the oblast may be left out', () => {
    expect([...(addressRules('UA')?.required ?? [])]).toEqual(['streetAddress', 'city', 'postalCode'])
    expect(outcome('UA', { postalCode: '01055' })).toMatchObject({ postalCode: '01055', countryArea: '' })
    expect(outcome('UA', {})).toEqual(['postalCode REQUIRED'])
  })

  test('include the state in Mexico', () => {
    expect(outcome('MX', { postalCode: '02860' })).toEqual(['countryArea REQUIRED'])
    expect(outcome('MX', { postalCode: '03400', countryArea: 'Texas' })).toEqual(['countryArea INVALID'])
    expect(outcome('MX', { postalCode: '03400', countryArea: 'ciudad de méxico' })).toMatchObject({
      countryArea: 'CDMX',
    })
  })
})

describe('the parts that a country uses', () => {
  test.each([
    ['RO', 'countryArea', '060274'],
    ['EE', 'countryArea', '69501'],
    ['LT', 'countryArea', '04340'],
    ['LV', 'countryArea', 'LV-1073'],
    ['BY', 'countryArea', '223016'],
    ['CO', 'cityArea', '111221'],
    ['PK', 'cityArea', '44000'],
  ] as const)('are kept in %s: %s', (country, part, postalCode) => {
    const countryArea = country === 'CO' ? 'Antioquia' : ''
    expect(outcome(country, { postalCode, countryArea, [part]: 'Somewhere' })).toMatchObject({
      [part]: 'Somewhere',
    })
  })

  test('name one of its departments in Colombia', () => {
    expect(outcome('CO', { postalCode: '111221', countryArea: 'bogotá' })).toMatchObject({
      countryArea: 'Bogotá',
    })
    expect(outcome('CO', { postalCode: '111221', countryArea: 'Bavaria' })).toEqual(['countryArea INVALID'])
  })

  test('stand on lines of their own in Namibia and Ireland', () => {
    expect(addressRules('NA')?.format).toBe('%N%n%O%n%A%n%C%n%Z')
    expect(addressRules('IE')?.format).toBe('%N%n%O%n%A%n%D%n%C%n%S%n%Z')
    expect(outcome('NA', { postalCode: '10001' })).toMatchObject({ postalCode: '10001' })
  })
})

describe('a postal code', () => {
  test.each([
    ['KH', '12203', '1220'],
    ['KH', '120101', '1201011'],
    ['TW', '10688', '1068'],
    ['TW', '106882', '1068822'],
    ['NL', '1234 AB', '0234 AB'],
    ['NL', '2490 SB', '2490 SS'],
    ['NL', '1012SE', '1012SD'],
    ['BH', '317', '017'],
    ['BH', '1216', '1316'],
  ] as const)('of %s can be %s, and cannot be %s', (country, right, wrong) => {
    const countryArea = country === 'TW' ? '台北市' : ''
    const city = country === 'TW' ? '大安區' : 'Town'
    expect(outcome(country, { postalCode: right, countryArea, city })).toMatchObject({ postalCode: right })
    expect(outcome(country, { postalCode: wrong, countryArea, city })).toEqual(['postalCode INVALID'])
  })

  test.each([
    ['ES', 'Soria', '26127', '28039'],
    ['IT', 'Sassari', '07021', '08030'],
    ['IT', 'Nuoro', '08040', '08050'],
    ['KR', '대구광역시', '43000', '44000'],
  ] as const)('of a region of %s, %s, can be %s, and cannot be %s', (country, countryArea, right, wrong) => {
    const patterns = addressRules(country, { countryArea })?.postalCodePatterns ?? []
    const fits = (postalCode: string) => patterns.every((pattern) => new RegExp(pattern).test(postalCode))
    expect([fits(right), fits(wrong)]).toEqual([true, false])
  })

  test.each([
    ['TW', '新北市', '新莊區', '', '24800'],
    ['KR', '인천광역시', '중구', '', '22400'],
    ['KR', '전라북도', '김제시', '', '54400'],
    ['KR', '충청북도', '청주시', '흥덕구', '28200'],
  ] as const)('of a town of %s, %s %s %s, can be %s', (country, countryArea, city, cityArea, right) => {
    expect(outcome(country, { countryArea, city, cityArea, postalCode: right })).toMatchObject({
      postalCode: right,
    })
  })
})

describe('a region', () => {
  test('of Sardinia is one of the provinces since 2016', () => {
    expect(regionsOf('IT')).toContain('Sud Sardegna')
    for (const gone of ['Carbonia-Iglesias', 'Medio Campidano', 'Ogliastra', 'Olbia-Tempio'])
      expect(outcome('IT', { postalCode: '09010', countryArea: gone })).toEqual(['countryArea INVALID'])
    expect(outcome('IT', { postalCode: '09010', countryArea: 'Sud Sardegna' })).toMatchObject({
      countryArea: 'SU',
    })
  })

  test('of India is one of the states and territories since 2020, in English or Hindi', () => {
    const outcomeIn = (countryArea: string, postalCode: string) => outcome('IN', { countryArea, postalCode })
    expect(outcomeIn('Ladakh', '194101')).toMatchObject({ countryArea: 'Ladakh' })
    expect(outcomeIn('Ladakh', '110001')).toEqual(['postalCode INVALID'])
    expect(outcomeIn('Dadra & Nagar Haveli & Daman & Diu', '362520')).toMatchObject({
      countryArea: 'Dadra and Nagar Haveli and Daman and Diu',
    })
    expect(outcomeIn('Daman & Diu', '362520')).toEqual(['countryArea INVALID'])
    expect(regionsOf('IN')).toContain('लद्दाख़')
  })

  test('of Chile or Australia can be a young one', () => {
    expect(citiesOf('CL', 'Ñuble')).toContain('Chillán')
    expect(outcome('AU', { countryArea: 'Jervis Bay Territory', postalCode: '2540' })).toMatchObject({
      countryArea: 'JBT',
    })
    expect(outcome('AU', { countryArea: 'JBT', postalCode: '2600' })).toEqual(['postalCode INVALID'])
  })

  test('of Indonesia or Russia can be named in Latin letters', () => {
    expect(outcome('ID', { countryArea: 'West Java', postalCode: '40115' })).toMatchObject({
      countryArea: 'Jawa Barat',
    })
    expect(regionsOf('RU')).toContain('Udmurtskaja Respublika')
  })
})

test('a town has the name that it has today', () => {
  for (const [state, town] of [
    ['ES', 'Atílio Vivácqua'],
    ['PA', 'Alter do Chão'],
    ['PR', 'Iporã'],
    ['RJ', 'Paraty'],
    ['RN', 'Arês'],
    ['SC', 'Pescaria Brava'],
    ['SP', 'Mogi Mirim'],
  ] as const)
    expect(citiesOf('BR', state)).toContain(town)
  const districts = (countryArea: string, city: string) =>
    addressValidationData('CN', { countryArea, city })?.cityAreaChoices.map(({ verbose }) => verbose)
  expect(districts('广东省', '深圳市')).toContain('Longhua Qu')
  expect(districts('江苏省', '无锡市')).toContain('Xinwu Qu')
  expect(citiesOf('KR', '세종특별자치시')).toContain('다정동')
})

test('regions and towns are called what the country calls them', () => {
  expect(addressRules('HN')?.kinds.countryArea).toBe('department')
  expect(addressRules('TW')?.kinds.city).toBe('district')
})
