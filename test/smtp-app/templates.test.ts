import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { messageSource } from '../../shared/mail/compose.ts'
import { chooseLocale, type Locale, languages } from '../../smtp-app/languages.ts'
import { completeLink } from '../../smtp-app/links.ts'
import { checkMail, linksOf } from '../../smtp-app/preview-checks.ts'
import { recipientOf } from '../../smtp-app/recipient.ts'
import { renderMail } from '../../smtp-app/render.ts'
import { templates } from '../../smtp-app/templates/index.ts'

const locales = Object.keys(languages) as Locale[]
const MAX_MAIL_HTML_BYTES = 30 * 1024

const template = (name: string) => {
  const found = templates.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no template ${name}`)
  return found
}
const sampleOf = (name: string, sample: string) => {
  const found = template(name).samples[sample]
  if (!found) throw new Error(`no sample ${sample}`)
  return found
}
const recipientOfSample = (name: string, sample: string) => {
  const { payload, extra = {} } = sampleOf(name, sample)
  return recipientOf(template(name), payload, extra)
}
const renderSample = (name: string, sample: string, locale?: Locale) => {
  const { payload, extra } = sampleOf(name, sample)
  return renderMail(template(name), payload, { ...(locale ? { locale } : {}), ...(extra ? { extra } : {}) })
}

test('every folder of a mail stands in the index', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../smtp-app/templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  expect(templates.map(({ name }) => name).sort()).toEqual(folders.sort())
})

describe.each(templates.map(({ name, samples }) => ({ name, samples: Object.keys(samples) })))(
  'the mail $name',
  ({ name, samples }) => {
    test.each(samples)('writes the sample %s in every language', (sample) => {
      for (const locale of locales) {
        const mail = renderSample(name, sample, locale)
        expect(mail.subject).not.toBe('')
        expect(mail.html).toContain(`<html lang="${locale}" dir="ltr">`)
        expect(Buffer.byteLength(mail.html)).toBeLessThan(MAX_MAIL_HTML_BYTES)
        expect(mail.html + mail.text + mail.subject).not.toMatch(/undefined|\[object|NaN|\{\{/)
        expect(checkMail(mail).filter((check) => check.verdict === 'error')).toEqual([])
      }
    })

    test('reads well in an inbox in every language', () => {
      const first = samples[0] ?? ''
      for (const locale of locales) {
        expect(
          checkMail(renderSample(name, first, locale)).filter((check) => check.verdict !== 'ok'),
        ).toEqual([])
      }
    })

    test('says something else in each language', () => {
      const subjects = locales.map((locale) => renderSample(name, samples[0] ?? '', locale).subject)
      expect(new Set(subjects).size).toBe(locales.length)
    })

    test('shows hostile names as harmless text', async () => {
      const mail = renderSample(name, 'hostile')
      expect(mail.html).not.toContain('<script')
      expect(mail.html).toContain('&lt;script&gt;')
      expect(mail.subject + mail.html + mail.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r]/)
      expect(mail.subject).not.toContain('\n')
      const from = { name: mail.subject, address: 'no-reply@shop.example' }
      const source = await messageSource({
        ...mail,
        to: 'ada@customers.example',
        from,
        messageId: '<1@shop.example>',
        date: new Date(0),
      })
      const { headers, to } = await PostalMime.parse(source)
      expect(headers.map(({ key }) => key)).not.toContain('bcc')
      expect(to).toHaveLength(1)
    })

    test('carries the same links in HTML and text, and each where it leads', () => {
      for (const sample of samples) {
        const mail = renderSample(name, sample)
        for (const link of linksOf(mail.html)) expect(mail.text).toContain(link)
      }
    })

    test('is refused without the person it is about', () => {
      const { payload, extra = {} } = sampleOf(name, samples[0] ?? '')
      const { user: _, ...withoutUser } = payload as Record<string, unknown>
      for (const broken of [withoutUser, {}, null, 'text', []]) {
        expect(() => renderMail(template(name), broken, { extra })).toThrowError(
          expect.objectContaining({ name: 'MailRenderError' }),
        )
      }
    })
  },
)

const withLink = templates.filter(({ query }) => query.includes('redirectUrl')).map(({ name }) => name)

describe.each(withLink)('the link of %s', (name) => {
  const payloadWith = (changes: object) => ({
    ...(sampleOf(name, 'bare-link').payload as object),
    ...changes,
  })

  test('is completed when the sender left that to the app', () => {
    const parametersIn = (sample: string) => {
      const links = linksOf(renderSample(name, sample).html)
      expect(links).toHaveLength(1)
      return Object.fromEntries(new URL(links[0] ?? '').searchParams)
    }
    const [ordinary = ''] = Object.keys(template(name).samples)
    expect(parametersIn('bare-link')).toEqual(parametersIn(ordinary))
    expect(parametersIn('bare-link')).toHaveProperty('token')
  })

  test.each([
    'javascript:alert(1)//',
    'data:text/html,x',
    'http://shop.example/',
    'https://a:b@shop.example/',
  ])('is refused when it is %s', (redirectUrl) => {
    expect(() => renderMail(template(name), payloadWith({ redirectUrl }))).toThrowError(
      expect.objectContaining({ code: 'UNSAFE_LINK' }),
    )
  })

  test('is refused when the sender gave none, or no token', () => {
    for (const changes of [{ redirectUrl: null }, { redirectUrl: '' }, { token: null }]) {
      expect(() => renderMail(template(name), payloadWith(changes))).toThrowError(
        expect.objectContaining({ code: 'INVALID_PAYLOAD' }),
      )
    }
  })
})

test('a completed link keeps what it has and gains what it lacks', () => {
  const parts = { email: 'ada+1@customers.example', token: 'a b' }
  const complete = 'https://shop.example/c?next=%2Fcart%20a&email=x%40y.example&token=t#top'
  expect(completeLink(complete, parts)).toBe(complete)
  expect(completeLink('https://shop.example/c?next=%2Fcart%20a#top', parts)).toBe(
    'https://shop.example/c?next=%2Fcart%20a&email=ada%2B1%40customers.example&token=a+b#top',
  )
  expect(completeLink('http://localhost:3000', { token: 't' })).toBe('http://localhost:3000/?token=t')
})

test('a change of e-mail is confirmed by the new address and shows only a hint of the old one', () => {
  const mail = renderSample('change-email', 'requested')
  expect(recipientOfSample('change-email', 'requested')).toBe('countess@lovelace.example')
  expect(mail.text).toContain('a•••@customers.example')
  expect(mail.text + mail.html).not.toContain('ada@customers.example')
})

test('a changed e-mail address is reported to the old mailbox, which sees only a hint of the new one', () => {
  const mail = renderSample('email-changed', 'changed')
  expect(recipientOfSample('email-changed', 'changed')).toBe('ada@customers.example')
  expect(mail.text).toContain('c•••@lovelace.example')
  expect(mail.text + mail.html).not.toContain('countess@lovelace.example')
})

test('a changed e-mail address with no remembered old one has no recipient', () => {
  const { payload } = sampleOf('email-changed', 'changed')
  expect(recipientOf(template('email-changed'), payload, {})).toBeUndefined()
})

test('a recipient that is a list of addresses is refused', () => {
  const user = { email: 'a@one.example,b@two.example', firstName: '', languageCode: 'EN' }
  const payload = { ...(sampleOf('welcome', 'confirmed').payload as object), user }
  expect(() => recipientOf(template('welcome'), payload, {})).toThrowError(
    expect.objectContaining({ code: 'NO_RECIPIENT' }),
  )
})

test('a password mail is an invitation when staff or an app caused it, and a reset otherwise', () => {
  expect(renderSample('set-password', 'reset').subject).toMatch(/^Set a new password/)
  expect(renderSample('set-password', 'invited-by-staff').subject).toMatch(/is waiting for you$/)
  expect(renderSample('set-password', 'invited-by-app').subject).toMatch(/is waiting for you$/)
  const own = sampleOf('set-password', 'invited-by-staff').payload as {
    issuingPrincipal: object
    user: { id: string }
  }
  const byThemselves = { ...own, issuingPrincipal: { ...own.issuingPrincipal, id: own.user.id } }
  expect(renderMail(template('set-password'), byThemselves).subject).toMatch(/^Set a new password/)
})

test('a name that a mail program would turn into a link is left out of the greeting', () => {
  for (const firstName of [
    'Win at evil.example',
    'https://evil.example',
    'mail me@evil.example',
    'www.evil',
  ]) {
    const payload = {
      ...(sampleOf('welcome', 'confirmed').payload as object),
      user: { email: 'a@b.example', firstName },
    }
    expect(renderMail(template('welcome'), payload).text).toContain('\nHello,\n')
  }
})

test.each([
  ['PL', 'pl'],
  ['DE_AT', 'de'],
  ['fr-ca', 'fr'],
  ['ES_419', 'es'],
  ['PT_BR', 'en'],
  ['ZH_HANT_TW', 'en'],
  ['not a language', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('the language code %s means a mail in %s', (code, expected) => {
  expect(chooseLocale(code)).toBe(expected)
})

test('the language of the customer decides, unless another one is asked for', () => {
  const german = sampleOf('welcome', 'long-names')
  expect(renderMail(template('welcome'), german.payload).locale).toBe('de')
  expect(renderMail(template('welcome'), german.payload, { locale: 'pl' }).locale).toBe('pl')
})

test('each event has one mail, and only the queries of mails with a link ask for a token', () => {
  expect(new Set(templates.map(({ event }) => event)).size).toBe(templates.length)
  for (const { query } of templates) {
    expect(query).toContain('issuedAt')
    expect(query).toContain('issuingPrincipal')
    expect(/\btoken\b/.test(query)).toBe(query.includes('redirectUrl'))
  }
})

test('colours of the mails have a contrast of at least 4.5 to 1', () => {
  const pairs = [
    ['#17211d', '#ffffff'],
    ['#2b3733', '#ffffff'],
    ['#2b3733', '#f3f6f4'],
    ['#56635d', '#ffffff'],
    ['#56635d', '#eef1ee'],
    ['#1c5a45', '#ffffff'],
    ['#ffffff', '#a5281b'],
    ['#eef3f0', '#1a201e'],
    ['#eef3f0', '#222a27'],
    ['#a9b6b0', '#1a201e'],
    ['#a9b6b0', '#101413'],
    ['#9adfc2', '#1a201e'],
    ['#0d1f18', '#8fd6b8'],
    ['#410e0b', '#ffb4a9'],
  ] as const
  for (const [ink, paper] of pairs) expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThan(4.5)
  const used = templates.flatMap(
    ({ name }) => renderSample(name, 'hostile').html.match(/#[0-9a-f]{6}\b/g) ?? [],
  )
  const lines = ['#dde3df', '#2b3431'] // Borders, which carry no text.
  const known: readonly string[] = [...pairs.flat(), ...lines]
  expect([...new Set(used)].filter((colour) => !known.includes(colour))).toEqual([])
})

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
