import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changesMetadata,
  isEmail,
  mergeMetadata,
  metadataProblems,
  passwordProblems,
  personProblems,
  textProblems,
} from '../../../core/domain/validation.ts'
import { accessToken, startCore, type TestCore } from '../../support/core.ts'
import { aShopper, call, PASSWORD, type SelfService } from '../../support/self-service.ts'

const codes = (problems: ReadonlyArray<{ field: string | null; code: string }>) =>
  problems.map(({ field, code }) => `${field}: ${code}`)

describe('an e-mail address', () => {
  test.for([
    'ada@example.com',
    'ADA.Byron+shop@Example.co.uk',
    "o'hara_1@sub.example.com",
    '!#$%&*+/=?^`{|}~-@example.com',
    'ada@localhost',
    'ada@köln.example',
    'ada@xn--kln-sna.example',
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.ex`,
  ])('may be %s', (email) => expect(isEmail(email)).toBe(true))

  test.for([
    '',
    'ada',
    '@example.com',
    'ada@',
    'ada@example',
    'ada@@example.com',
    'ada@example..com',
    'ada@.example.com',
    'ada@-example.com',
    'ada@example-.com',
    'ada@example.c',
    'ada@127.0.0.1',
    '.ada@example.com',
    'ada.@example.com',
    'a..da@example.com',
    'ada byron@example.com',
    'ada@exa mple.com',
    ' ada@example.com',
    'ada@example.com ',
    'ada@example.com\r\nBcc: eve@example.com',
    'ada\0@example.com',
    '<ada@example.com>',
    'ada@example.com,eve@example.com',
    'ad\ud800a@example.com',
    `ada@${'b'.repeat(64)}.com`,
    `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(59)}.ex`,
  ])('cannot be %j', (email) => expect(isEmail(email)).toBe(false))

  test('of a hundred thousand characters is refused at once', () => {
    for (const email of [
      'a'.repeat(100_000),
      `${'a.'.repeat(50_000)}@example.com`,
      `a@${'b.'.repeat(50_000)}`,
    ])
      expect(isEmail(email)).toBe(false)
  })
})

describe('what is known of a person', () => {
  test('needs an address that can be one', () => {
    expect(codes(personProblems({ email: '' }))).toEqual(['email: REQUIRED'])
    expect(codes(personProblems({ email: '  ' }))).toEqual(['email: REQUIRED'])
    expect(codes(personProblems({ email: 'ada' }))).toEqual(['email: INVALID'])
    expect(personProblems({ email: 'ada@example.com' })).toEqual([])
  })

  test('is not looked at where it is absent', () => expect(personProblems({})).toEqual([]))

  test('is as long as its columns at most, counted in characters', () => {
    const fits = {
      firstName: '😀'.repeat(256),
      lastName: 'x'.repeat(256),
      externalReference: 'x'.repeat(250),
    }
    expect(personProblems(fits)).toEqual([])
    expect(
      codes(
        personProblems({
          firstName: 'x'.repeat(257),
          lastName: '😀'.repeat(257),
          externalReference: 'x'.repeat(251),
        }),
      ),
    ).toEqual(['firstName: INVALID', 'lastName: INVALID', 'externalReference: INVALID'])
  })

  test('has no text that a database would not keep as it is', () => {
    expect(codes(personProblems({ firstName: 'A\0da', lastName: '\udc00' }))).toEqual([
      'firstName: INVALID',
      'lastName: INVALID',
    ])
  })

  test('is refused all at once', () =>
    expect(codes(personProblems({ email: 'x', firstName: 'x'.repeat(300) }))).toEqual([
      'email: INVALID',
      'firstName: INVALID',
    ]))
})

describe('a password', () => {
  test('has eight characters, of any kind', () => {
    for (const good of ['12345678', 'password', '        ', 'пароль12', '😀'.repeat(8), 'p'.repeat(100_000)])
      expect(passwordProblems(good)).toEqual([])
  })

  test('of seven characters is too short, however many bytes they have', () => {
    for (const short of ['', '1234567', 'пароль1', '😀'.repeat(7)])
      expect(passwordProblems(short)).toEqual([
        {
          field: 'password',
          code: 'PASSWORD_TOO_SHORT',
          message: 'This password is too short. It must contain at least 8 characters.',
        },
      ])
  })

  test('is refused where hashing would make it the same as others', () =>
    expect(codes(passwordProblems('1234567\ud800', 'newPassword'))).toEqual(['newPassword: INVALID']))
})

describe('metadata', () => {
  test('has no blank key', () => {
    expect(codes(metadataProblems([{ key: ' ', value: 'x' }]))).toEqual(['metadata: REQUIRED'])
    expect(codes(metadataProblems([{ key: '', value: '' }], 'input'))).toEqual(['input: REQUIRED'])
    expect(metadataProblems([{ key: 'a', value: '' }])).toEqual([])
    expect(metadataProblems(null)).toEqual([])
  })

  test('is merged: given keys win, the last of equal ones too, and none is removed', () => {
    const items = [
      { key: 'b', value: '2' },
      { key: 'c', value: '3' },
      { key: 'c', value: '4' },
    ]
    expect(mergeMetadata({ a: '1', b: '1' }, items)).toEqual({ a: '1', b: '2', c: '4' })
    expect(mergeMetadata({ a: '1' }, undefined)).toEqual({ a: '1' })
  })

  test('may have keys that objects are born with', () => {
    const merged = mergeMetadata({}, [
      { key: '__proto__', value: 'x' },
      { key: 'constructor', value: 'y' },
    ])
    expect(Object.entries(merged)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
    expect(changesMetadata({}, [{ key: 'toString', value: 'x' }])).toBe(true)
  })

  test('changes only where a value differs', () => {
    expect(changesMetadata({ a: '1' }, [{ key: 'a', value: '1' }])).toBe(false)
    expect(changesMetadata({ a: '1' }, [{ key: 'a', value: '2' }])).toBe(true)
    expect(changesMetadata({ a: '1' }, [])).toBe(false)
  })

  test('has no text that a database would not keep as it is, in keys or values', () => {
    expect(codes(textProblems({ metadata: [{ key: 'a\0', value: '' }] }))).toEqual(['metadata: INVALID'])
    expect(codes(textProblems({ metadata: [{ key: 'a', value: '\udfff' }], note: null }))).toEqual([
      'metadata: INVALID',
    ])
    expect(textProblems({ metadata: [{ key: '😀', value: '😀' }], note: '😀', isActive: true })).toEqual([])
  })
})

describe('hostile text', () => {
  let core: TestCore
  let token: string

  beforeAll(async () => {
    core = await startCore({ LOG_LEVEL: 'error' })
    token = (await aShopper(core, { email: 'hostile@example.com' })).accessToken
  })
  afterAll(() => core.close())

  const redirectUrl = 'https://shop.example/'
  const person = { email: 'nobody@example.com', password: PASSWORD }
  const usual: Partial<Record<SelfService, Record<string, string>>> = {
    sendConfirmationEmail: { redirectUrl, channel: 'default-channel' },
    confirmAccount: { ...person, token: 'x' },
    tokenCreate: person,
    tokenRefresh: { refreshToken: 'x', csrfToken: 'x' },
    tokenVerify: { token: 'x' },
    requestPasswordReset: { email: 'hostile@example.com', redirectUrl, channel: 'default-channel' },
    setPassword: { ...person, token: 'x' },
    requestEmailChange: {
      newEmail: 'new@example.com',
      password: PASSWORD,
      redirectUrl,
      channel: 'default-channel',
    },
    confirmEmailChange: { token: 'x', channel: 'x' },
    accountRequestDeletion: { redirectUrl, channel: 'default-channel' },
    accountDelete: { token: 'x' },
  }
  const registration = {
    ...person,
    firstName: 'Ada',
    lastName: 'Byron',
    redirectUrl,
    channel: 'default-channel',
  }
  const texts = {
    'a hundred thousand characters': 'x'.repeat(100_000),
    'null characters': 'a\0b\0',
    'half of a surrogate pair': 'a\ud800b',
    'SQL and its wildcards': `%_' OR 1=1; DROP TABLE users; --"\\`,
    emoji: '👩‍👩‍👧‍👦🇩🇪',
    'a name that objects are born with': '__proto__',
    'line breaks': 'a\r\nBcc: eve@example.com\r\n\r\n',
    'right to left and invisible': '\u202e\u200b\ufeff',
    nothing: '',
  }

  async function survives(operation: SelfService, variables: Record<string, unknown>, options = {}) {
    const { status, errors } = await call(core, operation, variables, options)
    expect(status).toBe(200)
    expect(errors).toBeUndefined()
    expect(core.logged).toEqual([])
  }

  test.for(Object.keys(texts) as Array<keyof typeof texts>)(
    'is an input like any other: %s',
    async (name) => {
      const text = texts[name]
      for (const [operation, variables] of Object.entries(usual))
        for (const variable of Object.keys(variables)) {
          // Its enum of errors has no code for a channel that is not there.
          if (operation === 'sendConfirmationEmail' && variable === 'channel') continue
          await survives(operation as SelfService, { ...variables, [variable]: text }, { token })
          core.clock.advance(3601)
          token = await freshToken()
        }
    },
  )

  test.for(Object.keys(texts) as Array<keyof typeof texts>)(
    'is an input like any other of a registration: %s',
    async (name) => {
      const text = texts[name]
      for (const field of Object.keys(registration))
        await survives('accountRegister', { input: { ...registration, [field]: text } })
      for (const metadata of [[{ key: text, value: 'x' }], [{ key: 'x', value: text }]])
        await survives('accountRegister', {
          input: { ...registration, email: `${name.length}@example.com`, metadata },
        })
    },
  )

  test('finds nobody by a pattern', async () => {
    for (const email of ['%', '%@example.com', 'hostile_example.com', "hostile@example.com' --"]) {
      const { data } = await call(core, 'tokenCreate', { email, password: PASSWORD })
      expect(codes(data.tokenCreate.errors)).toEqual(['email: INVALID_CREDENTIALS'])
    }
  })

  test('is kept as it was typed', async () => {
    const metadata = [
      { key: '__proto__', value: 'x' },
      { key: 'constructor', value: '%' },
      { key: '👩‍👩‍👧‍👦', value: texts.emoji },
    ]
    const input = {
      ...registration,
      email: 'kept@example.com',
      firstName: texts.emoji,
      lastName: `%_'"\\`,
      metadata,
    }
    await survives('accountRegister', { input })
    const user = await core.user('kept@example.com')
    expect(user).toMatchObject({ firstName: texts.emoji, lastName: `%_'"\\` })
    expect(Object.entries(user?.metadata ?? {}).sort()).toEqual(
      metadata.map(({ key, value }) => [key, value]).sort(),
    )
  })

  async function freshToken(): Promise<string> {
    const user = await core.user('hostile@example.com')
    if (!user) throw new Error('The shopper is gone.')
    return accessToken(core, user)
  }
})
