import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type EventType, subscriptionType } from '../../shared/events.ts'
import { createMailCompiler, type RenderedMail } from '../../shared/mail/render.ts'
import type { Locale } from '../languages.ts'

/** What the app knows about an event beside the webhook's body. */
export interface MailExtra {
  /** The address before a change of e-mail, remembered from the request for it. */
  readonly oldEmail?: string
}

/** What each mail's facts are joined by before its texts see them. */
export interface CommonFacts {
  readonly shopName: string
  readonly firstName: string
  readonly email: string
}

/** The words of one mail in one language. Plain text: escaping is the template's work. */
export interface MailTexts {
  readonly subject: string
  /** What an inbox shows beside the subject, 40 to 130 characters. */
  readonly preheader: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
  readonly button?: string
  /** What to do when somebody else caused this mail. */
  readonly notYou: string
}

/** A row of the small table that shows what happened to which account. */
export interface FactRow {
  readonly label: 'account' | 'currentAddress' | 'previousAddress' | 'newAddress'
  readonly value: string
}

/** What a mail says about one payload, before any words. */
export interface MailFacts {
  readonly rows?: readonly FactRow[]
  readonly link?: string
  /** The button does something that cannot be undone. */
  readonly destructive?: boolean
  /** Adds the time of the event to the rows. */
  readonly showTime?: boolean
}

export interface MailSample {
  readonly payload: unknown
  readonly extra?: MailExtra
}

/** Everything about one e-mail in one declaration; manifest, subscription, preview and tests follow from it. */
export interface MailDefinition<Facts extends MailFacts> {
  /** As the webhook event is spelled in a manifest (`ACCOUNT_CONFIRMED`). */
  readonly event: Uppercase<EventType>
  /** For staff, in lists and previews. */
  readonly title: string
  readonly description: string
  /** The event's own fields in the subscription, beside those that every mail is written from. */
  readonly eventFields?: string
  /** Deliver by: this long after the event the mail would only confuse, so it is given up. */
  readonly usefulForSeconds: number
  /** Nothing when nobody is to be mailed. */
  readonly recipient: (payload: unknown, extra: MailExtra) => string | undefined
  readonly facts: (payload: unknown, extra: MailExtra) => Facts
  readonly texts: Record<Locale, (facts: Facts & CommonFacts) => MailTexts>
  /** By name; the first is the one that previews open with. */
  readonly samples: Readonly<Record<string, MailSample>>
}

/** A compiled mail. Its `texts` are bound to its own facts, so that mails of different facts fit into one list. */
export interface MailTemplate extends Omit<MailDefinition<MailFacts>, 'facts' | 'texts' | 'eventFields'> {
  /** The folder's name. */
  readonly name: string
  /** The subscription query of the webhook. */
  readonly query: string
  readonly read: (
    payload: unknown,
    extra: MailExtra,
  ) => { facts: MailFacts; texts: (locale: Locale, common: CommonFacts) => MailTexts }
  readonly compiled: (data: unknown) => RenderedMail
}

const source = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')

const compileMail = createMailCompiler({
  html: {
    layout: source('layout.hbs'),
    action: source('action.hbs'),
    details: source('details.hbs'),
    list: source('list.hbs'),
    warning: source('warning.hbs'),
  },
  text: {
    layout: source('layout.txt.hbs'),
    action: source('action.txt.hbs'),
    details: source('details.txt.hbs'),
    list: source('list.txt.hbs'),
    warning: source('warning.txt.hbs'),
  },
})

/** Reads and compiles `body.hbs` and `body.txt.hbs` beside the caller: pass `import.meta.dirname`. */
export function defineTemplate<Facts extends MailFacts>(
  directory: string,
  { facts: readFacts, texts, eventFields = '', ...definition }: MailDefinition<Facts>,
): MailTemplate {
  const name = basename(directory)
  return {
    ...definition,
    name,
    query: accountSubscription(definition.event, eventFields),
    read(payload, extra) {
      const facts = readFacts(payload, extra)
      return { facts, texts: (locale, common) => texts[locale]({ ...facts, ...common }) }
    },
    compiled: compileMail({
      subject: '{{texts.subject}}',
      html: source(name, 'body.hbs'),
      text: source(name, 'body.txt.hbs'),
    }),
  }
}

function accountSubscription(event: Uppercase<EventType>, eventFields: string): string {
  const type = subscriptionType(event.toLowerCase())
  const principal = 'issuingPrincipal { __typename ... on User { id isStaff } ... on App { id name } }'
  const person = 'user { id email firstName lastName languageCode }'
  const fields = `issuedAt ${principal} ${person} shop { name } ${eventFields}`.trim()
  return `subscription ${type} { event { ... on ${type} { ${fields} } } }`
}
