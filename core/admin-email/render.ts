import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { durationInWords } from '../../shared/mail/duration.ts'
import { initialOf } from '../../shared/mail/names.ts'
import { createMailCompiler, type RenderedMail } from '../../shared/mail/render.ts'
import type { StaffMailData, StaffMailKind } from './staff-mail.ts'

/** Staff are written to in English, as Saleor's admin e-mails are. */
export const STAFF_MAIL_LOCALE = 'en'

const source = (name: string) => readFileSync(join(import.meta.dirname, 'templates', name), 'utf8')

const compileMail = createMailCompiler({
  html: {
    layout: source('layout.hbs'),
    action: source('action.hbs'),
    details: source('details.hbs'),
    warning: source('warning.hbs'),
  },
  text: {
    layout: source('layout.txt.hbs'),
    action: source('action.txt.hbs'),
    details: source('details.txt.hbs'),
    warning: source('warning.txt.hbs'),
  },
})

const templates: Record<StaffMailKind, (data: unknown) => RenderedMail> = {
  staff_invitation: compileMail({
    subject: 'Your staff account at {{shopName}}',
    html: source('invitation.hbs'),
    text: source('invitation.txt.hbs'),
  }),
  staff_password_reset: compileMail({
    subject: 'A new password for your staff account at {{shopName}}',
    html: source('password-reset.hbs'),
    text: source('password-reset.txt.hbs'),
  }),
}

/** The reader's time zone is unknown, so the zone is named. */
const moment = new Intl.DateTimeFormat(STAFF_MAIL_LOCALE, {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/**
 * Writes one mail.
 *
 * @throws {MailRenderError} Where the link is none that a mail may carry: https only, http on this machine.
 */
export function renderStaffMail(
  kind: StaffMailKind,
  { recipient, data, linkLifeSeconds }: { recipient: string; data: StaffMailData; linkLifeSeconds: number },
): RenderedMail {
  return templates[kind]({
    ...data,
    locale: STAFF_MAIL_LOCALE,
    recipient,
    initial: initialOf(data.shopName),
    askedAt: `${moment.format(new Date(data.askedAt))} UTC`,
    linkLife: durationInWords(linkLifeSeconds, STAFF_MAIL_LOCALE),
  })
}
