import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  directory,
  flag,
  lifetime,
  list,
  oneOf,
  origin,
  port,
  positive,
  type Reader,
  readSettings,
  required,
  SettingsError,
  schedule,
  seconds,
  secretIn,
  text,
  timeout,
  url,
  wholeNumber,
} from '../../shared/env.ts'

const read = <T>(reader: Reader<T>, given?: string): T => readSettings({ NAME: given }, { NAME: reader }).NAME

describe('settings', () => {
  test('every problem is reported at once, by the name of its variable', () => {
    const reading = () =>
      readSettings(
        { PORT: '80a', LEVEL: 'loud', FINE: 'yes' },
        {
          PORT: port(8000),
          LEVEL: oneOf(['info', 'error'], 'info'),
          FINE: flag(false),
          KEY: required('is missing'),
        },
      )
    expect(reading).toThrow(SettingsError)
    try {
      reading()
    } catch (error) {
      expect((error as SettingsError).problems).toEqual([
        'PORT: must be a whole number from 0 to 65535, not "80a"',
        'LEVEL: must be one of info, error, not "loud"',
        'KEY: is missing',
      ])
      expect((error as SettingsError).message).toContain('PORT: ')
      expect((error as SettingsError).message).toContain('KEY: ')
    }
  })

  test('an empty variable counts as missing, and blanks around a value do not count', () => {
    expect(read(text('default'), '')).toBe('default')
    expect(read(text('default'), '   ')).toBe('default')
    expect(read(text('default'), ' given ')).toBe('given')
    expect(() => read(required('is missing'), '  ')).toThrow('NAME: is missing')
  })

  test('a text may be left out where null is the default, and must be there where it is required', () => {
    expect(read(text(null))).toBeNull()
    expect(read(required('is missing'), 'here')).toBe('here')
    expect(() => read(required('is missing'))).toThrow('NAME: is missing')
  })

  test('a choice is one of the words, spelled as they are', () => {
    const level = oneOf(['info', 'error'], 'info')
    expect(read(level)).toBe('info')
    expect(read(level, 'error')).toBe('error')
    expect(() => read(level, 'ERROR')).toThrow('must be one of info, error, not "ERROR"')
  })

  test.each(['true', '1', 'yes', 'on', 'TRUE', 'Yes'])('%s switches a flag on', (given) => {
    expect(read(flag(false), given)).toBe(true)
  })

  test.each(['false', '0', 'no', 'off', 'False'])('%s switches a flag off', (given) => {
    expect(read(flag(true), given)).toBe(false)
  })

  test('a flag that is neither on nor off is refused, a missing one keeps its default', () => {
    expect(() => read(flag(true), 'perhaps')).toThrow('must be true or false, not "perhaps"')
    expect(read(flag(true))).toBe(true)
    expect(read(flag(false))).toBe(false)
  })

  test('a port is a whole number that a socket can have; 0 asks for any', () => {
    expect(read(port(8000))).toBe(8000)
    expect(read(port(8000), '0')).toBe(0)
    expect(read(port(8000), '65535')).toBe(65535)
    for (const given of ['65536', '-1', '80.5', 'http']) expect(() => read(port(8000), given)).toThrow('NAME')
  })

  test('a whole number keeps within its bounds', () => {
    const ofTen = wholeNumber(3, { from: 1, to: 10 })
    expect(read(ofTen)).toBe(3)
    expect(read(ofTen, '10')).toBe(10)
    for (const given of ['0', '11', '2.5', 'two']) expect(() => read(ofTen, given)).toThrow('from 1 to 10')
  })

  test('seconds may have fractions but are never negative, endless or in words', () => {
    expect(read(seconds(20))).toBe(20)
    expect(read(seconds(20), '0.25')).toBe(0.25)
    expect(read(seconds(20), '0')).toBe(0)
    for (const given of ['-1', 'Infinity', '5s', 'soon'])
      expect(() => read(seconds(20), given)).toThrow(`"${given}" is not a number of seconds`)
  })

  test('a schedule is a list of seconds, and "none" means one attempt alone', () => {
    expect(read(schedule([5, 30]))).toEqual([5, 30])
    expect(read(schedule([5, 30]), '0.5, 2,10')).toEqual([0.5, 2, 10])
    expect(read(schedule([5, 30]), 'none')).toEqual([])
    for (const given of ['5,,30', '5,', 'never', '5;30'])
      expect(() => read(schedule([5]), given)).toThrow('NAME')
  })

  test('a list is cut at commas, and nothing between two commas is nothing', () => {
    expect(read(list(['localhost']))).toEqual(['localhost'])
    expect(read(list([]), ' shop.example , www.shop.example ,, ')).toEqual([
      'shop.example',
      'www.shop.example',
    ])
  })

  test.each([
    ['5 minutes', 300],
    ['1 hour, 30 minutes', 5400],
    ['1 hour and 1 second', 3601],
    ['30 days', 2_592_000],
    ['2 Weeks', 1_209_600],
    ['1.5 hours', 5400],
    ['90', 90],
    ['0.5', 0.5],
  ])('the lifetime "%s" is %d seconds', (given, expected) => {
    expect(read(lifetime('1 day'), given)).toBe(expected)
  })

  test('a lifetime that nobody can read is refused, a missing one is the default', () => {
    expect(read(lifetime('1 day'))).toBe(86_400)
    for (const given of ['5 fortnights', 'minutes', '-5 minutes', '5 minutes,', '5 minutes 3'])
      expect(() => read(lifetime('1 day'), given)).toThrow('must be a time such as')
  })

  test('a URL is absolute and of one of the schemes', () => {
    const web = url(null, ['http', 'https'])
    expect(read(web)).toBeNull()
    expect(read(web, 'https://shop.example/')).toBe('https://shop.example/')
    expect(read(web, 'HTTP://shop.example')).toBe('HTTP://shop.example')
    for (const given of ['ftp://shop.example', 'shop.example', 'http:shop.example', 'http://', '/graphql/'])
      expect(() => read(web, given)).toThrow('must be a URL that starts with http:// or https://')
  })

  test('a URL that is refused is not repeated, because it may hold a password', () => {
    expect(() => read(url(null, ['postgres']), 'mysql://shop:hunter2@db/')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    )
  })

  test('what must be given is then read like anything else', () => {
    const mandatory = required('is missing', url('', ['https']))
    expect(read(mandatory, 'https://shop.example')).toBe('https://shop.example')
    expect(() => read(mandatory)).toThrow('NAME: is missing')
    expect(() => read(mandatory, 'shop.example')).toThrow('must be a URL')
  })

  test('a time that is nothing is refused where it would be over before it began', () => {
    expect(read(positive(seconds(20)))).toBe(20)
    expect(read(positive(seconds(20)), '0.001')).toBe(0.001)
    expect(() => read(positive(seconds(20)), '0')).toThrow('NAME: must be more than 0')
    expect(() => read(positive(lifetime('1 day')), '0 days')).toThrow('NAME: must be more than 0')
  })

  test('a deadline is at most an hour: no timer could wait for weeks', () => {
    expect(read(timeout(20))).toBe(20)
    expect(read(timeout(20), '3600')).toBe(3600)
    for (const given of ['0', '3601', '2592000']) expect(() => read(timeout(20), given)).toThrow('NAME')
  })

  test('no time is longer than a date can say', () => {
    expect(() => read(seconds(20), '1e12')).toThrow('is not a number of seconds')
    expect(() => read(schedule([5]), '5,1e12')).toThrow('is not a number of seconds')
    expect(() => read(lifetime('1 day'), '9999999 weeks')).toThrow('must be less than 100 years')
  })

  test('an origin keeps its spelling but for a slash at the end', () => {
    expect(read(origin())).toBeNull()
    expect(read(origin(), 'https://Shop.example:443/')).toBe('https://Shop.example:443')
    expect(read(origin(), 'http://[::1]:8000')).toBe('http://[::1]:8000')
    for (const given of ['https://shop.example/a', 'https://shop.example?a', 'https://a@shop.example'])
      expect(() => read(origin(), given)).toThrow('must be an origin')
  })

  test('a directory is made where it is needed, and named where it cannot be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-env-'))
    try {
      const wanted = join(folder, 'a', 'b')
      expect(read(directory(wanted, false))).toBe(wanted)
      expect(existsSync(wanted)).toBe(false)
      expect(read(directory('./data', true), wanted)).toBe(wanted)
      expect(statSync(wanted).mode & 0o777).toBe(0o700)
      writeFileSync(join(wanted, 'file'), '')
      expect(() => read(directory(join(wanted, 'file', 'c'), true))).toThrow(
        /^.*\n {2}NAME: no files can be kept there/,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('a secret that cannot be kept is a problem of its directory', () => {
    expect(() => secretIn('/dev/null/data', 'key')).toThrow(SettingsError)
    expect(() => secretIn('/dev/null/data', 'key')).toThrow('DATA_DIR: no key can be kept there')
  })
})
