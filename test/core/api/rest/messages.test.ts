import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { de } from '../../../../core/api/rest/messages/de.ts'
import { es } from '../../../../core/api/rest/messages/es.ts'
import { fr } from '../../../../core/api/rest/messages/fr.ts'
import { pl } from '../../../../core/api/rest/messages/pl.ts'
import { preferredLanguage } from '../../../../core/api/rest/messages.ts'
import { problemTypes } from '../../../../core/api/rest/problems.ts'
import { startCore, type TestCore } from '../../../support/core.ts'
import { rest } from '../../../support/rest.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

describe('refusals', () => {
  const refused = async (language: string | null) =>
    rest(
      core,
      'POST /accounts',
      { email: 'x', password: 'a long one', redirectUrl: 'https://shop.example/' },
      { headers: language === null ? {} : { 'accept-language': language } },
    )

  test('are told in the language that is asked for', async () => {
    const { headers, body } = await refused('de-AT, en;q=0.5')
    expect(headers.get('content-language')).toBe('de')
    expect(headers.get('vary')).toContain('Accept-Language')
    expect(body).toMatchObject({
      title: 'Die Eingabe wird abgelehnt',
      detail: 'Das ist keine gültige E-Mail-Adresse.',
      errors: [{ field: 'email', code: 'INVALID', message: 'Das ist keine gültige E-Mail-Adresse.' }],
    })
    const { body: polish } = await refused('pl')
    expect(polish.detail).toBe('To nie jest prawidłowy adres e-mail.')
  })

  test('are told in the domain’s English where nobody asks, or for a language that we have not', async () => {
    for (const language of ['*', 'ja', 'tlh;q=1, en;q=0.1']) {
      const { headers, body } = await refused(language)
      expect([headers.get('content-language'), body.detail]).toEqual(['en', 'Enter a valid email address.'])
    }
  })

  test('of the transport are told so too', async () => {
    const { body } = await rest(core, 'GET /unicorns', undefined, { headers: { 'accept-language': 'fr' } })
    expect([body.title, body.detail]).toEqual(["Il n'y a rien ici", "Ceci n'existe pas."])
  })
})

test('the best liked of the known languages is taken', () => {
  const cases: Record<string, string> = {
    '': 'en',
    'fr;q=0.3, es;q=0.8': 'es',
    'de;q=0, pl': 'pl',
    'ES-mx': 'es',
    ';;;,,,q=': 'en',
    'ja, *;q=0.1': 'en',
    'de;q=abc': 'en',
  }
  for (const [header, language] of Object.entries(cases))
    expect([header, preferredLanguage(header)]).toEqual([header, language])
})

describe('the catalogue', () => {
  const root = join(import.meta.dirname, '../../../../core')
  const sources = [
    'domain/accounts/account-deletion.ts domain/addresses/address-book.ts domain/addresses/addresses.ts domain/shop/channels.ts domain/accounts/email-change.ts',
    'domain/errors.ts domain/idempotency.ts domain/accounts/login-throttle.ts domain/addresses/normalize-address.ts domain/accounts/password.ts',
    'domain/accounts/password-change.ts domain/people/profile.ts domain/accounts/redirect-url.ts domain/accounts/registration.ts domain/accounts/sessions.ts',
    'domain/people/users.ts domain/validation.ts api/storefront-gate.ts',
  ]
    .flatMap((line) => line.split(' '))
    .concat(
      readdirSync(join(root, 'api/rest'))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `api/rest/${name}`),
    )

  test('has a sentence for every code that there is', () => {
    const codes = sources.flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /(?:code: |(?:invalid|whole)\(\s*(?:'\w+'|\w+),\s*)'([A-Z][A-Z_]{3,})'/g,
        ),
      ].map(([, code = '']) => code),
    )
    expect(codes.length).toBeGreaterThan(30)
    expect([...new Set(codes)].filter((code) => !(code in de))).toEqual([])
  })

  test('has a title for every kind of problem, and the same keys in every language', () => {
    for (const { name } of Object.values(problemTypes)) expect(de).toHaveProperty(name)
    for (const texts of [fr, es, pl]) expect(Object.keys(texts)).toEqual(Object.keys(de))
    for (const { PASSWORD_TOO_SHORT } of [de, fr, es, pl]) expect(PASSWORD_TOO_SHORT).toContain(' 8 ')
  })
})
