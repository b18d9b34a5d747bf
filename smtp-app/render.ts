import { parseAddress } from '../shared/mail/address.ts'
import { cleanText, MailRenderError, type RenderedMail } from '../shared/mail/render.ts'
import { chooseLocale, type Locale, languages } from './languages.ts'
import { optionalText, requiredText } from './payload.ts'
import { type Phrases, phrases } from './templates/phrases.ts'
import type { FactRow, MailExtra, MailFacts, MailTemplate } from './templates/template.ts'

export interface AddressedMail extends RenderedMail {
  readonly to: string
  readonly preheader: string
  readonly locale: Locale
}

/** Characters of a greeting's name and of a shop's name; longer ones are cut. */
const MAX_NAME_LENGTH = 80

/**
 * Writes one mail: a template, the webhook's body and what the app remembers beside it (`extra`). The language is
 * the customer's unless one is given. Sending and previewing both call this, so what is previewed is what is sent.
 * Throws `MailRenderError` when the payload does not carry what the mail needs.
 */
export function renderMail(
  template: MailTemplate,
  payload: unknown,
  { locale: wanted, extra = {} }: { locale?: Locale; extra?: MailExtra } = {},
): AddressedMail {
  const locale = wanted ?? chooseLocale(optionalText(payload, 'user.languageCode'))
  const words = phrases[locale]
  const { facts, texts } = template.read(payload, extra)
  const shopName = shownName(optionalText(payload, 'shop.name') ?? '') || words.ourShop
  const common = {
    shopName,
    firstName: greetingName(optionalText(payload, 'user.firstName') ?? ''),
    email: requiredText(payload, 'user.email'),
  }
  const written = texts(locale, common)
  const mail = template.compiled({
    locale,
    direction: languages[locale].direction,
    shopName,
    initial: firstLetter(shopName),
    greeting: words.greeting(common.firstName),
    footer: words.footer(shopName),
    linkLife: words.linkLife(duration(template.usefulForSeconds, locale)),
    phrases: { copyLink: words.copyLink, notYou: words.notYou },
    texts: written,
    rows: detailRows(facts, words, optionalText(payload, 'issuedAt'), locale),
    link: facts.link,
    destructive: facts.destructive ?? false,
  })
  return { ...mail, to: recipientOf(template, payload, extra), preheader: written.preheader, locale }
}

function recipientOf(template: MailTemplate, payload: unknown, extra: MailExtra): string {
  const recipient = template.recipient(payload, extra)
  if (recipient === undefined) {
    throw new MailRenderError('NO_RECIPIENT', 'This event names nobody to be mailed.')
  }
  const address = parseAddress(recipient)
  if (address === undefined) {
    throw new MailRenderError('NO_RECIPIENT', 'The recipient is not one plain mail address.')
  }
  return address
}

function shownName(name: string): string {
  const characters = [...cleanText(name).replace(/\s+/g, ' ').trim()]
  return characters.length > MAX_NAME_LENGTH
    ? `${characters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`
    : characters.join('')
}

/**
 * A first name fit for a greeting, else nothing. Anybody can register somebody else's address with an advertisement
 * as the name, and mail programs turn anything like an address into a link; such a name is left out.
 */
function greetingName(firstName: string): string {
  const name = shownName(firstName)
  return /[/:@<>]|www\.|\.\p{L}{2,}/iu.test(name) ? '' : name
}

function firstLetter(name: string): string {
  const first = new Intl.Segmenter().segment(name)[Symbol.iterator]().next().value?.segment ?? ''
  return first.toLocaleUpperCase()
}

/** `3 days` in the given language, in hours below a day. */
function duration(seconds: number, locale: Locale): string {
  const [unit, amount] = seconds < 86_400 ? ['hour', seconds / 3600] : ['day', seconds / 86_400]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.round(amount),
  )
}

function detailRows(facts: MailFacts, words: Phrases, issuedAt: string | undefined, locale: Locale) {
  const rows = (facts.rows ?? []).map(({ label, value }: FactRow) => ({ label: words[label], value }))
  const time = facts.showTime && issuedAt ? new Date(issuedAt) : undefined
  if (!time || Number.isNaN(time.getTime())) return rows
  // The reader's time zone is unknown, so the zone is named.
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return [...rows, { label: words.when, value: `${format.format(time)} UTC` }]
}
