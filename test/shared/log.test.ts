import { describe, expect, test } from 'vitest'
import { createLog, type Log, type LogLevel } from '../../shared/log.ts'

function aLog({ json = true, level = 'debug' as LogLevel } = {}) {
  const lines: string[] = []
  const log = createLog({ program: 'core', level, json, write: (line) => lines.push(line) })
  return { log, lines, entry: () => JSON.parse(lines.at(-1) ?? '') }
}

/** What one call writes, as JSON and as text. */
function written(call: (log: Log) => void): string {
  return [true, false]
    .map((json) => {
      const { log, lines } = aLog({ json })
      call(log)
      return lines.join('')
    })
    .join('')
}

describe('the log', () => {
  test('an entry is one line of JSON with time, level, program, message and fields', () => {
    const { log, lines, entry } = aLog()
    log.info('Mail sent', { delivery: 7, took: null })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.endsWith('}\n')).toBe(true)
    const { time, ...rest } = entry()
    expect(new Date(time).toISOString()).toBe(time)
    expect(rest).toEqual({ level: 'info', program: 'core', message: 'Mail sent', delivery: 7, took: null })
  })

  test('in a terminal an entry is plain words, with its level where it is not a usual one', () => {
    const { log, lines } = aLog({ json: false })
    log.info('Mail sent', { delivery: 7, to: { name: 'Ada' } })
    log.warn('Mail not sent')
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d core Mail sent {2}delivery=7 to=\{"name":"Ada"\}\n$/)
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d core warn: Mail not sent\n$/)
  })

  test('what is below the level is not written, and "silent" writes nothing', () => {
    const { log, lines } = aLog({ level: 'warn' })
    log.debug('a')
    log.info('b')
    log.warn('c')
    log.error('d')
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['c', 'd'])
    const silent = aLog({ level: 'silent' })
    silent.log.error('e')
    expect(silent.lines).toEqual([])
  })

  test.each([
    'token',
    'authToken',
    'password',
    'new_password',
    'secretKey',
    'Authorization',
    'saleor-signature',
    'set-cookie',
    'csrfToken',
  ])('the value of a field named %s never appears', (name) => {
    const output = written((log) =>
      log.info('Something', { [name]: 'hunter2', deep: [{ [name]: { in: 'hunter2' } }] }),
    )
    expect(output).not.toContain('hunter2')
    expect(output).toContain('[redacted]')
  })

  test('a missing secret is seen to be missing', () => {
    const { log, entry } = aLog()
    log.info('Something', { token: null })
    expect(entry().token).toBeNull()
  })

  test.each([
    ['Nobody answers for ada@example.com.', 'ada@'],
    ['<ada.lovelace+shop@mail.example.co.uk>', 'lovelace'],
    ['to=ada@localhost', 'ada@'],
    ['{"email":"ada@example.com"}', 'ada@'],
    ['http://shop.example/users/ada%40example.com/', 'ada%40'],
    ['http://shop.example/?next=1&email=ada%40example.com', 'ada'],
    ['Zoë <zoë@exämple.com>', 'zoë@'],
  ])('the address in %j is covered up', (text, secret) => {
    expect(written((log) => log.info(text))).not.toContain(secret)
    expect(written((log) => log.info('Something', { said: text }))).not.toContain(secret)
    expect(written((log) => log.info('Something', { list: [{ said: text }] }))).not.toContain(secret)
    expect(written((log) => log.info('Something', { [text]: 1 }))).not.toContain(secret)
  })

  test('of an address the first letter and the domain stay, so that an operator can follow a case', () => {
    const { log, entry } = aLog()
    log.info('Mail for ada@example.com')
    expect(entry().message).toBe('Mail for a***@example.com')
  })

  test.each([
    'https://shop.example/confirm?email=x&token=t0ken-of-a-link',
    'https://shop.example/confirm?token=t0ken-of-a-link&email=x',
    '<a href="https://shop.example/?a=1&amp;token=t0ken-of-a-link">',
    'https://shop.example/#token=t0ken-of-a-link',
    'refreshToken=t0ken-of-a-link; Path=/',
    '{"token":"t0ken-of-a-link"}',
    '{"body":"{\\"auth_token\\": \\"t0ken-of-a-link\\"}"}',
  ])('the token in %j is covered up', (text) => {
    expect(written((log) => log.info(text, { text, list: [text] }))).not.toContain('t0ken')
  })

  test('tokens of our links, JWTs and signatures are known by their look alone', () => {
    const link = 'dchv9c-0123456789abcdef0123456789abcdef'
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJvd25lciI6InNhbGVvciJ9.c2lnbmF0dXJl'
    const signature = 'eyJhbGciOiJSUzI1NiJ9..c2lnbmF0dXJl'
    const output = written((log) => log.info(`${link} ${jwt} ${signature}`))
    for (const secret of ['dchv9c', '0123456789abcdef', 'eyJ', 'c2lnbmF0dXJl'])
      expect(output).not.toContain(secret)
  })

  test('an id that tells nobody anything stays readable', () => {
    const { log, entry } = aLog()
    const id = '8c0a5e6e-3f5a-4a5e-9d0e-0c6d1b1f2a3b'
    log.info(`Delivery ${id}`)
    expect(entry().message).toBe(`Delivery ${id}`)
  })

  test('the password in the URL of a database or a mail server is covered up', () => {
    const output = written((log) => log.error('Cannot reach postgres://shop:hunter2@db:5432/core'))
    expect(output).not.toContain('hunter2')
    expect(output).toContain('db:5432/core')
  })

  test('errors show message, code and stack, all the way down, with nobody in them', () => {
    const { log, entry, lines } = aLog()
    const cause = Object.assign(new Error('550 no ada@example.com here'), { code: 'EENVELOPE' })
    log.error('Mail not sent', { error: new Error('for ada@example.com', { cause }) })
    expect(entry().error).toMatchObject({
      message: 'for a***@example.com',
      stack: expect.stringContaining('log.test.ts'),
      cause: { message: '550 no a***@example.com here', code: 'EENVELOPE' },
    })
    expect(lines[0]).not.toContain('ada@')
  })

  test('of several errors in one, each is shown', () => {
    const { log, entry } = aLog()
    log.error('Not reached', { error: new AggregateError([new Error('over IPv6'), new Error('over IPv4')]) })
    expect(entry().error.errors).toMatchObject([{ message: 'over IPv6' }, { message: 'over IPv4' }])
  })

  test('the parameters of a failed query never appear', () => {
    const failed = new Error(
      'Failed query: insert into "users" values (?, ?)\nparams: Ada,$argon2id$v=19$hash\n    at nothing',
    )
    const output = written((log) => log.error('Something', { error: new Error('outer', { cause: failed }) }))
    expect(output).not.toContain('argon2id')
    expect(output).not.toContain('params')
    expect(output).toContain('insert into')
    expect(output).toContain('log.test.ts')
  })

  test('an error that is its own cause comes to an end', () => {
    const { log, entry } = aLog()
    const error = new Error('round and round')
    error.cause = error
    log.error('Something', { error })
    expect(entry().error.cause.message).toBe('round and round')
  })

  test('moments, bytes and large numbers are written in a form that says something', () => {
    const { log, entry } = aLog()
    log.info('Something', {
      nextAttempt: new Date('2026-03-14T12:00:00.000Z'),
      body: Buffer.from('hunter2'),
      size: 2n ** 60n,
      never: new Date(Number.NaN),
    })
    expect(entry()).toMatchObject({
      nextAttempt: '2026-03-14T12:00:00.000Z',
      body: '7 bytes',
      size: '1152921504606846976',
      never: 'no date',
    })
  })

  test('a line break or an escape in a value makes no second line and no colours', () => {
    const { log, lines } = aLog({ json: false })
    log.info('Registered\n12:00:00 core forged', { name: 'Ada\r\n12:00:00 core forged \u001b[31m' })
    expect(lines.join('').match(/\n/g)).toHaveLength(1)
    expect(lines.join('')).not.toContain('\u001b')
  })
})
