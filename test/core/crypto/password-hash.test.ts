import { describe, expect, test } from 'vitest'
import { createPasswordHasher } from '../../../core/crypto/password-hash.ts'

const passwords = createPasswordHasher()

/** Made with Python's hashlib, with OpenSSL's argon2, and one taken from Django's own tests. */
const imported: Array<{ name: string; encoded: string; password: string }> = [
  {
    name: 'PBKDF2 of a thousand iterations',
    encoded: 'pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=',
    password: 'correct horse',
  },
  {
    name: 'PBKDF2 of Django 3.2, over a password beyond ASCII',
    encoded: 'pbkdf2_sha256$260000$S4lt.with+chars$tztFtvIOnJL/poOnkWhHsX/9v9yf4dAqvBVQuKwZjUY=',
    password: 'pässwörd ünd 🐎',
  },
  {
    name: 'PBKDF2 of Django 5.1',
    encoded: 'pbkdf2_sha256$870000$zB3TbEjVyTGGZLHhDkPmmO$uP1Fgm5+ymUAtkOZD3o42B5GYCGw+1xsLzyRIKbK5+8=',
    password: 'correct horse',
  },
  {
    name: 'argon2id of Django',
    encoded:
      'argon2$argon2id$v=19$m=102400,t=2,p=8$MDEyMzQ1Njc4OWFiY2RlZjAx$tH05zfav474Yb8MIL2yWqtnR1wm4j4JHiNcN9UGlbgY',
    password: 'correct horse',
  },
  {
    name: 'argon2i of an older Django',
    encoded: 'argon2$argon2i$v=19$m=512,t=2,p=2$MDEyMzQ1Njc4OWFiY2RlZjAx$N4ui4cquObxPA+VqC09fKA',
    password: 'correct horse',
  },
  {
    name: 'argon2i of Django’s tests',
    encoded: 'argon2$argon2i$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$YC9+jJCrQhs5R6db7LlN8Q',
    password: 'secret',
  },
]

describe('an imported hash', () => {
  for (const { name, encoded, password } of imported)
    test(`${name} takes its password and no other, and is known as imported`, async () => {
      expect(await passwords.verify(encoded, password)).toBe(true)
      expect(await passwords.verify(encoded, `${password} `)).toBe(false)
      expect(await passwords.verify(encoded, '')).toBe(false)
      expect(passwords.isImported(encoded)).toBe(true)
    })

  const useless = {
    'an empty one': '',
    'one that Django calls unusable': '!mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso',
    'a scheme that is not known here': 'md5$seasalt$3f86d0d3d465b7b458c231bf3555c0e3',
    'PBKDF2 without iterations': 'pbkdf2_sha256$0$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=',
    'PBKDF2 without salt': 'pbkdf2_sha256$1000$$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=',
    'PBKDF2 with half a key': 'pbkdf2_sha256$1000$seasalt$mQnueSakb748zqBAC1tmWQ==',
    'PBKDF2 of more iterations than anybody asks for':
      'pbkdf2_sha256$10000001$seasalt$mQnueSakb748zqBAC1tmWVZsZbi2zPGZarEzTGdfmso=',
    'argon2 of more memory than anybody asks for':
      'argon2$argon2id$v=19$m=4194304,t=2,p=8$MDEyMzQ1Njc4OWFiY2RlZjAx$tH05zfav474Yb8MIL2yWqg',
    'argon2 that is cut off': 'argon2$argon2id$v=19$m=512,t=2,p=2$MDEyMzQ1Njc4OWFiY2RlZjAx',
  }
  for (const [name, encoded] of Object.entries(useless))
    test(`${name} lets nobody in`, async () => {
      expect(await passwords.verify(encoded, 'correct horse')).toBe(false)
      expect(await passwords.verify(encoded, '')).toBe(false)
      expect(passwords.isImported(encoded)).toBe(false)
    })

  test('is none of ours', async () => {
    const own = await passwords.hash('correct horse')
    expect(own).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(passwords.isImported(own)).toBe(false)
    expect(await passwords.verify(own, 'correct horse')).toBe(true)
    expect(await passwords.verify(own, 'wrong horse')).toBe(false)
  })
})

describe('a comparison with PBKDF2', () => {
  const { encoded, password } = imported[2] as (typeof imported)[number]

  test('leaves the event loop free', async () => {
    let turned = false
    setImmediate(() => {
      turned = true
    })
    expect(await passwords.verify(encoded, password)).toBe(true)
    expect(turned).toBe(true)
  })

  test('counts among the hashes that may run at once', async () => {
    const ended: string[] = []
    const slow = [1, 2, 3].map(() => passwords.verify(encoded, password).then(() => ended.push('imported')))
    const quick = passwords.hash(password).then(() => ended.push('own'))
    await Promise.all([...slow, quick])
    expect(ended[0]).toBe('imported')
  })
})

test('once an imported hash has been met, every refusal takes its time', async () => {
  const fresh = createPasswordHasher()
  const { encoded } = imported[2] as (typeof imported)[number]
  const own = await fresh.hash('correct horse')
  const timeOf = async (hash: string) => {
    const startedAt = performance.now()
    expect(await fresh.verify(hash, 'wrong horse')).toBe(false)
    return performance.now() - startedAt
  }
  await timeOf(encoded)
  // No machine does 870,000 iterations in less, nor needs as long for one hash of ours.
  for (const hash of [own, '', '!unusable', encoded]) expect(await timeOf(hash)).toBeGreaterThan(40)
})
