import { describe, expect, test } from 'vitest'
import {
  type AddressError,
  type AddressFields,
  type NormalizeAddressOptions,
  type NormalizedAddress,
  normalizeAddress,
} from '../../../../core/domain/addresses/normalize-address.ts'

const POLISH = { country: 'PL', streetAddress1: 'Tęczowa 7', city: 'Wrocław', postalCode: '53-601' }
const SWISS = { country: 'CH', streetAddress1: 'Bahnhofstrasse 1', city: 'Zürich', postalCode: '8001' }
const IRISH = { country: 'IE', streetAddress1: '1 Anglesea St', city: 'Dublin', postalCode: 'D02 FK84' }
const AMERICAN = {
  country: 'US',
  streetAddress1: '1600 Charleston Rd.',
  city: 'Mountain View',
  countryArea: 'CA',
  postalCode: '94043',
}

const ACCEPTED: AddressFields[] = [
  POLISH,
  SWISS,
  AMERICAN,
  { country: 'GB', streetAddress1: '10 Downing Street', city: 'London', postalCode: 'sw1a 2aa' },
  { country: 'DE', streetAddress1: 'Unter den Linden 77', city: 'Berlin', postalCode: '10117' },
  { ...IRISH, countryArea: 'Co. Dublin' },
  {
    country: 'JP',
    streetAddress1: '2344 Oya',
    city: 'Fukaya-Shi',
    countryArea: 'Saitama',
    postalCode: '366-0814',
  },
  {
    country: 'CA',
    streetAddress1: '10-123 Main St',
    city: 'Montreal',
    countryArea: 'Québec',
    postalCode: 'H3Z 2Y7',
  },
  {
    country: 'BR',
    streetAddress1: 'Av. Paulista 1',
    city: 'São Paulo',
    countryArea: 'SP',
    postalCode: '01310-100',
  },
  {
    country: 'CN',
    streetAddress1: '中关村东路1号',
    city: '海淀区',
    countryArea: '北京市',
    postalCode: '100084',
  },
  {
    country: 'IN',
    streetAddress1: '1 MG Road',
    city: 'Bengaluru',
    countryArea: 'Karnataka',
    postalCode: '560001',
  },
  { country: 'FR', streetAddress1: '5 rue de Rivoli', city: 'Paris', postalCode: '75001' },
  { country: 'AE', streetAddress1: 'P.O. Box 1234', countryArea: 'Dubai' },
  { country: 'XK', streetAddress1: 'Rr. Nëna Terezë 1', city: 'Prishtinë', postalCode: '10000' },
]

const REFUSED: [string, AddressFields, string[]][] = [
  ['a Polish postal code without its dash', { ...POLISH, postalCode: '53601' }, ['postalCode INVALID']],
  ['a Polish address without city', { ...POLISH, city: '' }, ['city REQUIRED']],
  ['a Swiss postal code of five digits', { ...SWISS, postalCode: '80011' }, ['postalCode INVALID']],
  ['an American postal code of another state', { ...AMERICAN, postalCode: '10001' }, ['postalCode INVALID']],
  ['an American state that is none', { ...AMERICAN, countryArea: 'Bavaria' }, ['countryArea INVALID']],
  [
    'an American address of nothing but a country',
    { country: 'US' },
    ['city REQUIRED', 'countryArea REQUIRED', 'postalCode REQUIRED', 'streetAddress1 REQUIRED'],
  ],
  [
    'a British postcode with too many digits',
    { country: 'GB', streetAddress1: '1 High St', city: 'London', postalCode: 'SW1A 22AA' },
    ['postalCode INVALID'],
  ],
  [
    'a German postal code with a dash, and no street',
    { country: 'DE', city: 'Berlin', postalCode: '10-117' },
    ['postalCode INVALID', 'streetAddress1 REQUIRED'],
  ],
  ['an Irish county that is none', { ...IRISH, countryArea: 'Yorkshire' }, ['countryArea INVALID']],
  [
    'a Japanese prefecture that is none',
    { country: 'JP', streetAddress1: '2344 Oya', countryArea: 'Gotham', postalCode: '366-0814' },
    ['countryArea INVALID'],
  ],
  [
    'a Canadian postal code of another province',
    {
      country: 'CA',
      streetAddress1: '1 Main St',
      city: 'Montreal',
      countryArea: 'QC',
      postalCode: 'V5K 0A1',
    },
    ['postalCode INVALID'],
  ],
  [
    'a Brazilian city of another state',
    { country: 'BR', streetAddress1: 'Rua 1', city: 'Salvador', countryArea: 'SP', postalCode: '01310-100' },
    ['city INVALID'],
  ],
  [
    'a Chinese district of another city',
    { country: 'CN', streetAddress1: '1', city: '海淀区', countryArea: '云南省', postalCode: '650000' },
    ['city INVALID'],
  ],
  [
    'an Indian PIN that starts with 0',
    {
      country: 'IN',
      streetAddress1: '1 MG Road',
      city: 'Bengaluru',
      countryArea: 'Karnataka',
      postalCode: '060001',
    },
    ['postalCode INVALID'],
  ],
  [
    'a French address of blanks',
    { country: 'FR', streetAddress1: ' ', city: ' ', postalCode: ' ' },
    ['city REQUIRED', 'postalCode REQUIRED', 'streetAddress1 REQUIRED'],
  ],
  ['an address in no emirate', { country: 'AE', streetAddress1: 'P.O. Box 1234' }, ['countryArea REQUIRED']],
]

describe('checking', () => {
  test.each(ACCEPTED)('accepts an address in $country', (address) => {
    expect(accepted(address).country).toBe(address.country)
  })

  test.each(REFUSED)('refuses %s', (_, address, problems) => {
    expect(refused(address)).toEqual(problems)
  })

  test.each([{}, { country: null }, { country: '' }])(
    'requires a country before anything else: %j',
    (country) => {
      expect(normalizeAddress({ ...POLISH, phone: '1', country: undefined, ...country })).toEqual({
        errors: [{ field: 'country', code: 'REQUIRED', message: 'This field is required.' }],
      })
    },
  )

  test.each(['EU', 'ZZ', 'pl', 'constructor', '__proto__', 'PL/x'])(
    'knows no postal addresses in %s',
    (country) => {
      expect(refused({ ...POLISH, country })).toEqual(['country INVALID'])
    },
  )

  test('never requires names or a company', () => {
    expect(accepted(POLISH)).toMatchObject({ firstName: '', lastName: '', companyName: '' })
  })

  test('is content with a second street line alone', () => {
    expect(accepted({ ...POLISH, streetAddress1: '', streetAddress2: 'Flat 3' }).streetAddress2).toBe(
      'Flat 3',
    )
  })

  test('reads the digits of a Persian postal code', () => {
    const iranian = {
      country: 'IR',
      streetAddress1: 'خیابان ولیعصر',
      city: 'تهران',
      countryArea: 'استان تهران',
    }
    expect(accepted({ ...iranian, postalCode: '۱۱۹۳۶-۵۴۴۷۱' }).postalCode).toBe('۱۱۹۳۶-۵۴۴۷۱')
    expect(refused({ ...iranian, postalCode: '۱۱۹' })).toEqual(['postalCode INVALID'])
  })
})

describe('normalisation', () => {
  test('answers every part, trimmed, and blank where nothing was given', () => {
    expect(normalizeAddress({ ...POLISH, firstName: ' Jan ', lastName: null })).toEqual({
      address: {
        firstName: 'Jan',
        lastName: '',
        companyName: '',
        streetAddress1: 'Tęczowa 7',
        streetAddress2: '',
        city: 'WROCŁAW',
        cityArea: '',
        postalCode: '53-601',
        countryArea: '',
        phone: '',
        country: 'PL',
        validationSkipped: false,
      },
    })
  })

  test('writes capitals where the country does', () => {
    const british = {
      country: 'GB',
      streetAddress1: '10 Downing Street',
      city: 'London',
      postalCode: 'sw1a 2aa',
    }
    expect(accepted(british)).toMatchObject({ city: 'LONDON', postalCode: 'SW1A 2AA' })
    expect(accepted(SWISS)).toMatchObject({ streetAddress1: 'Bahnhofstrasse 1', city: 'Zürich' })
  })

  test('blanks the parts that the country does not use', () => {
    expect(accepted({ ...SWISS, countryArea: 'Zürich' }).countryArea).toBe('')
    expect(
      accepted({ country: 'AE', streetAddress1: '1', countryArea: 'Dubai', postalCode: '12345' }).postalCode,
    ).toBe('')
  })

  test('keeps the parts that the country does not use when the shop wants them', () => {
    expect(accepted({ ...SWISS, countryArea: 'Zürich' }, { preserveAllFields: true }).countryArea).toBe(
      'Zürich',
    )
  })

  test.each([
    ['US', 'california', { ...AMERICAN, countryArea: 'california' }, 'CA'],
    ['Canada', 'QUÉBEC', { ...AMERICAN, country: 'CA', countryArea: 'QUÉBEC', postalCode: 'H3Z 2Y7' }, 'QC'],
    ['Ireland', 'dublin', { ...IRISH, countryArea: ' dublin ' }, 'Co. Dublin'],
    ['the Emirates', 'Dubai', { country: 'AE', streetAddress1: '1', countryArea: 'Dubai' }, 'إمارة دبيّ'],
  ])('stores the region of %s under its key: %s', (_, __, address, key) => {
    expect(accepted(address).countryArea).toBe(key)
  })

  test('translates a romanised Chinese address down to the district', () => {
    const romanised = { countryArea: 'Yunnan Sheng', city: 'lincang shi', cityArea: 'Fengqing Xian' }
    expect(
      accepted({ country: 'CN', streetAddress1: '1', postalCode: '677400', ...romanised }),
    ).toMatchObject({
      countryArea: '云南省',
      city: '临沧市',
      cityArea: '凤庆县',
    })
  })

  test('keeps the city of a Japanese address', () => {
    const japanese = {
      country: 'JP',
      streetAddress1: '2344 Oya',
      countryArea: '埼玉県',
      postalCode: '366-0814',
    }
    expect(accepted({ ...japanese, city: 'Fukaya-Shi' }).city).toBe('Fukaya-Shi')
  })
})

describe('phone', () => {
  test('is stored as E.164, read as dialled in the country', () => {
    expect(accepted({ ...AMERICAN, phone: ' (541) 754-3010 ' }).phone).toBe('+15417543010')
  })

  test('is refused alone when no such number exists', () => {
    expect(refused({ ...POLISH, city: '', phone: '+481234567890' })).toEqual(['phone INVALID'])
  })
})

describe('skipping validation', () => {
  const skipValidation = true

  test('normalises an address that is right all the same', () => {
    expect(accepted(POLISH, { skipValidation })).toMatchObject({ city: 'WROCŁAW', validationSkipped: false })
  })

  test('keeps a wrong address as it was typed, and marks it', () => {
    const wrong = { ...AMERICAN, countryArea: 'Bavaria', postalCode: 'nope', phone: '123' }
    expect(accepted(wrong, { skipValidation })).toMatchObject({ ...wrong, validationSkipped: true })
  })

  test('keeps a wrong phone number beside a normalised address', () => {
    const kept = accepted({ ...POLISH, phone: '123' }, { skipValidation })
    expect(kept).toMatchObject({ phone: '123', city: 'WROCŁAW', validationSkipped: true })
  })

  test('accepts an address in the European Union at large', () => {
    expect(accepted({ ...POLISH, country: 'EU' }, { skipValidation }).city).toBe('Wrocław')
  })

  test('still requires mandatory parts, and names only those', () => {
    const incomplete = { ...AMERICAN, streetAddress1: ' ', postalCode: 'nope', phone: '123' }
    expect(refused(incomplete, { skipValidation })).toEqual(['streetAddress1 REQUIRED'])
  })

  test('still refuses what no column can hold', () => {
    expect(refused({ ...POLISH, city: 'x'.repeat(257) }, { skipValidation })).toEqual(['city INVALID'])
    expect(refused({ ...POLISH, phone: '1'.repeat(129) }, { skipValidation })).toEqual(['phone INVALID'])
    expect(refused({ ...POLISH, firstName: 'a\0b' }, { skipValidation })).toEqual(['firstName INVALID'])
    expect(refused({ ...POLISH, country: 'ZZ' }, { skipValidation })).toEqual(['country INVALID'])
  })
})

describe('limits', () => {
  test.each([
    ['firstName', 256],
    ['lastName', 256],
    ['companyName', 256],
    ['streetAddress1', 256],
    ['streetAddress2', 256],
    ['city', 256],
    ['cityArea', 128],
    ['countryArea', 128],
    ['postalCode', 20],
  ])('%s may have %i characters and not one more', (field, limit) => {
    const skipValidation = true
    expect(accepted({ ...POLISH, [field]: 'x'.repeat(limit) }, { skipValidation })).toHaveProperty(field)
    expect(refused({ ...POLISH, [field]: 'x'.repeat(limit + 1) })).toEqual([`${field} INVALID`])
  })

  test('a character outside the basic plane counts once', () => {
    expect(accepted({ ...POLISH, firstName: '𠮷'.repeat(256) }).firstName).toHaveLength(512)
    expect(refused({ ...POLISH, firstName: '𠮷'.repeat(257) })).toEqual(['firstName INVALID'])
  })

  test('a city that outgrows its column in capitals is refused', () => {
    expect(refused({ ...POLISH, city: 'ß'.repeat(200) })).toEqual(['city INVALID'])
  })
})

describe('hostile input', () => {
  const million = 1_000_000
  const nasty = [
    '9'.repeat(million),
    ' '.repeat(million),
    `+${'1 '.repeat(million)}`,
    '(-'.repeat(64),
    '1'.repeat(19),
    'A1'.repeat(9),
    '\u0000\u0001\u001b[2J\r\n',
    '\ud800',
    '\u202e\u200f\ufeff',
    'İßŉ',
    '~',
    '--en',
    'CA/QC',
    '../../etc',
    '__proto__',
    '(?:',
  ]

  test.each(['PL', 'US', 'GB', 'NL', 'CN', 'BR', 'IE', 'CA', 'EU'])(
    'neither throws nor dawdles in %s',
    (country) => {
      const startedAt = performance.now()
      for (const text of nasty) {
        const everywhere = {
          city: text,
          cityArea: text,
          countryArea: text,
          postalCode: text,
          streetAddress1: text,
        }
        for (const skipValidation of [false, true]) {
          const names = { firstName: text, lastName: text, companyName: text, streetAddress2: text }
          normalizeAddress({ ...names, ...everywhere, country }, { skipValidation })
          normalizeAddress({ ...everywhere, country, phone: text }, { skipValidation })
          normalizeAddress({ ...POLISH, country: text }, { skipValidation })
        }
      }
      expect(performance.now() - startedAt).toBeLessThan(5_000)
    },
  )

  test.each(['a\0b', '\ud800'])('a character that cannot be stored is refused: %j', (text) => {
    expect(refused({ ...POLISH, companyName: text })).toEqual(['companyName INVALID'])
  })

  test('a message never repeats what was entered', () => {
    const result = normalizeAddress({ ...POLISH, phone: '<script>' })
    expect(JSON.stringify(result)).not.toContain('script')
  })
})

function accepted(input: AddressFields, options?: NormalizeAddressOptions): NormalizedAddress {
  const result = normalizeAddress(input, options)
  if ('errors' in result) throw new Error(`refused: ${spelled(result.errors)}`)
  return result.address
}

/** The problems of a refused address as "field CODE", by field. */
function refused(input: AddressFields, options?: NormalizeAddressOptions): string[] {
  const result = normalizeAddress(input, options)
  return 'errors' in result ? spelled(result.errors) : ['accepted']
}

function spelled(errors: AddressError[]): string[] {
  return errors.map(({ field, code }) => `${field} ${code}`).sort()
}
