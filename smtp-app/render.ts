import { durationInWords } from '../shared/mail/duration.ts'
import { initialOf, personalName, shownName } from '../shared/mail/names.ts'
import type { RenderedMail } from '../shared/mail/render.ts'
import { chooseLocale, type Locale, languages } from './languages.ts'
import { optionalText, requiredText } from './payload.ts'
import { type Phrases, phrases } from './templates/phrases.ts'
import type { FactRow, MailExtra, MailFacts, MailTemplate } from './templates/template.ts'

export interface WrittenMail extends RenderedMail {
  readonly preheader: string
  readonly locale: Locale
}

export interface AddressedMail extends WrittenMail {
  readonly to: string
}

/**
 * Writes one mail: a template, the webhook's body and what the app remembers beside it (`extra`). The language is
 * the customer's unless one is given. Sending and previewing both call this, so what is previewed is what is sent.
 * Whom it goes to is no part of it: see `recipientOf`. Throws `MailRenderError` when the payload does not
 * carry what the mail needs.
 */
export function renderMail(
  template: MailTemplate,
  payload: unknown,
  { locale: wanted, extra = {} }: { locale?: Locale; extra?: MailExtra } = {},
): WrittenMail {
  const locale = wanted ?? chooseLocale(optionalText(payload, 'user.languageCode'))
  const words = phrases[locale]
  const { facts, texts } = template.read(payload, extra)
  const shopName = shownName(optionalText(payload, 'shop.name') ?? '') || words.ourShop
  const common = {
    shopName,
    firstName: personalName(optionalText(payload, 'user.firstName') ?? ''),
    email: requiredText(payload, 'user.email'),
  }
  const written = texts(locale, common)
  const mail = template.compiled({
    locale,
    direction: languages[locale].direction,
    shopName,
    initial: initialOf(shopName),
    greeting: words.greeting(common.firstName),
    footer: words.footer(shopName),
    linkLife: words.linkLife(durationInWords(template.usefulForSeconds, locale)),
    phrases: { copyLink: words.copyLink, notYou: words.notYou },
    texts: written,
    rows: detailRows(facts, words, optionalText(payload, 'issuedAt'), locale),
    link: facts.link,
    destructive: facts.destructive ?? false,
  })
  return { ...mail, preheader: written.preheader, locale }
}

function detailRows(facts: MailFacts, words: Phrases, issuedAt: string | undefined, locale: Locale) {
  const rows = (facts.rows ?? []).map(({ label, value }: FactRow) => ({ label: words[label], value }))
  const time = facts.showTime && issuedAt ? new Date(issuedAt) : undefined
  if (!time || Number.isNaN(time.getTime())) return rows
  // The reader's time zone is unknown, so the zone is named.
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return [...rows, { label: words.when, value: `${format.format(time)} UTC` }]
}
