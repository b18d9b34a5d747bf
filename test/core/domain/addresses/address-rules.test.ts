import { expect, test } from 'vitest'
import { type AddressRegion, addressRules } from '../../../../core/domain/addresses/address-rules.ts'
import { addressValidationData } from '../../../../core/domain/addresses/address-validation-data.ts'
import { COUNTRY_NAMES, type CountryCode } from '../../../../core/domain/addresses/countries.ts'

const EVERY_COUNTRY = (Object.keys(COUNTRY_NAMES) as CountryCode[]).filter((code) => code !== 'EU')

test('every country has rules, except the European Union', () => {
  for (const code of EVERY_COUNTRY) expect(addressRules(code)?.used, code).toContain('streetAddress')
  expect(addressRules('EU')).toBeUndefined()
  expect(addressValidationData('EU')).toBeUndefined()
})

test('a country requires only parts that its format has room for', () => {
  for (const code of EVERY_COUNTRY) {
    const rules = addressRules(code)
    expect(
      [...(rules?.required ?? [])].filter((part) => !rules?.used.has(part)),
      code,
    ).toEqual([])
  }
})

test("every example of a postal code matches its country's pattern", () => {
  for (const code of EVERY_COUNTRY) {
    const { postalCodePatterns = [], postalCodeExamples = [] } = addressRules(code) ?? {}
    for (const pattern of postalCodePatterns) {
      for (const example of postalCodeExamples) expect(example, code).toMatch(new RegExp(pattern))
    }
  }
})

test('the rules of a country are told in the names of the address input', () => {
  expect(addressValidationData('PL')).toEqual({
    countryCode: 'PL',
    countryName: 'POLAND',
    addressFormat: '%N%n%O%n%A%n%Z %C',
    addressLatinFormat: '%N%n%O%n%A%n%Z %C',
    allowedFields: ['name', 'companyName', 'streetAddress1', 'postalCode', 'city', 'streetAddress2'],
    requiredFields: ['streetAddress1', 'city', 'postalCode'],
    upperFields: ['city'],
    countryAreaType: 'province',
    countryAreaChoices: [],
    cityType: 'city',
    cityChoices: [],
    cityAreaType: 'suburb',
    cityAreaChoices: [],
    postalCodeType: 'postal',
    postalCodeMatchers: ['^\\d{2}-\\d{3}$'],
    postalCodeExamples: ['00-950', '05-470', '48-300', '32-015', '00-940'],
    postalCodePrefix: '',
  })
})

test('a region brings its cities and the beginning of its postal codes', () => {
  const country = addressValidationData('CN')
  expect(country?.cityChoices).toEqual([])
  const region = addressValidationData('CN', { countryArea: 'fujian sheng' })
  expect(region?.cityChoices).toContainEqual({ raw: '厦门市', verbose: 'Xiamen Shi' })
  expect(region?.cityAreaChoices).toEqual([])
  expect(addressValidationData('US', { countryArea: 'Nevada' })?.postalCodeMatchers).toEqual([
    '^(\\d{5})(?:[ \\-](\\d{4}))?$',
    '^889|89',
  ])
})

test('examples of postal codes are those of the smallest region that has some', () => {
  const examples = (region: AddressRegion, country: CountryCode = 'US') =>
    addressValidationData(country, region)?.postalCodeExamples
  expect(examples({})).toEqual(['95014', '22162-1010'])
  expect(examples({ countryArea: 'Nevada', city: 'Reno' })).toEqual(['88900', '89999'])
  expect(examples({ countryArea: 'Bavaria' })).toEqual(['95014', '22162-1010'])
  const hefei = { countryArea: 'Anhui Sheng', city: 'Hefei Shi' }
  expect(examples({ ...hefei, cityArea: 'Baohe Qu' }, 'CN')).toEqual(['230041'])
  expect(examples({ ...hefei, cityArea: 'Nowhere' }, 'CN')).toEqual(['230001'])
  expect(examples({ countryArea: 'Anhui Sheng' }, 'CN')).toEqual(examples({}, 'CN'))
})

test('an unknown region changes nothing', () => {
  expect(addressValidationData('US', { countryArea: 'Bavaria', city: null })).toEqual(
    addressValidationData('US'),
  )
})

test('a region with several names is listed under each', () => {
  const names = addressValidationData('CA')?.countryAreaChoices.filter(({ raw }) => raw === 'QC')
  expect(names?.map(({ verbose }) => verbose)).toEqual(['Quebec', 'Québec'])
})

test('a Japanese address has a city', () => {
  expect(addressValidationData('JP')?.addressFormat).toContain('%C')
  expect(addressValidationData('JP')?.allowedFields).toContain('city')
})
