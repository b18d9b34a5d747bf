import type { SendMailOptions } from 'nodemailer'
import type { Mailbox } from './address.ts'
import { loadNodemailer } from './nodemailer.ts'

/** One mail to one person, ready to be put on the wire. */
export interface OutgoingMail {
  readonly to: string
  readonly from: Mailbox
  readonly subject: string
  readonly html: string
  readonly text: string
  /** With its angle brackets; see `messageIdFor`. */
  readonly messageId: string
  readonly date: Date
  /** BCP 47 tag of the language in which the mail is written. */
  readonly locale: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * The message as nodemailer takes it. Addresses are objects, so that a comma or bracket in a name can neither add a
 * recipient nor a header; quoting and folding are the library's work.
 */
export function composeMessage(mail: OutgoingMail): SendMailOptions {
  return {
    from: { ...mail.from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: mail.date,
    headers: {
      // RFC 3834: says that a machine wrote this, so that holiday replies stay silent. Exchange has its own header.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.locale,
      ...mail.headers,
    },
    textEncoding: 'quoted-printable',
    xMailer: false,
    maxRecipients: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** The complete message as it goes over the wire, headers first. For previews; nothing is sent. */
export async function messageSource(mail: OutgoingMail): Promise<string> {
  const { createTransport } = loadNodemailer()
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message } = await transport.sendMail(composeMessage(mail))
  return String(message)
}
