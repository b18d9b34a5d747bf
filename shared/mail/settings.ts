import { type Reader, schedule, timeout } from '../env.ts'
import { type Mailbox, parseMailbox } from './address.ts'
import { parseSmtpUrl } from './transport.ts'

/** The settings that both programs send mail by. */
export const mailRetrySchedule = schedule([30, 120, 600, 1800, 3600, 7200, 14400, 28800, 57600, 86400])
export const mailTimeout = timeout(30)
export const sender = mailbox('Shop <no-reply@localhost>')

/** The URL of an SMTP server. */
export const smtpUrl =
  <Default extends string | null>(fallback: Default): Reader<string | Default> =>
  (given) => {
    if (given !== undefined) parseSmtpUrl(given)
    return given ?? fallback
  }

function mailbox(fallback: string): Reader<Mailbox> {
  return (given) => {
    const read = parseMailbox(given ?? fallback)
    if (!read) throw new Error('must be a sender such as "Shop <no-reply@shop.example>"')
    return read
  }
}
