/**
 * What a refused mail means for its sender:
 * - `transient`: the same mail may pass later (4xx, greylisting, no connection);
 * - `rate`: as before, but the server asks for a long pause;
 * - `uncertain`: the whole mail was handed over and no answer came, so it may or may not have been accepted;
 * - `bad_recipient`: the address does not exist, do not mail it again;
 * - `mailbox`: the address exists but takes no mail now (full, disabled): give this mail up, keep the address;
 * - `policy`: the server refuses what we send (content, reputation): our fault, never the customer's;
 * - `configuration`: credentials, TLS, relaying or sender are refused: no mail passes until somebody repairs it.
 */
export type FailureClass =
  | 'transient'
  | 'rate'
  | 'uncertain'
  | 'bad_recipient'
  | 'mailbox'
  | 'policy'
  | 'configuration'

export interface SendFailure {
  readonly kind: 'failed'
  readonly class: FailureClass
  /** The reply code with its enhanced code (`550 5.1.1`), or nodemailer's code where no reply came (`ETIMEDOUT`). */
  readonly code: string
  /** The server's words on one line, at most 500 characters. May quote the recipient's address. */
  readonly detail: string
}

export interface Sent {
  readonly kind: 'sent'
  /** The server's last reply, which usually names its queue id. */
  readonly response: string
  readonly messageId: string
}

export type SendOutcome = Sent | SendFailure

/** The part of nodemailer's error that the classification looks at. */
export interface SmtpError {
  readonly message: string
  readonly code?: string
  /** Node's own code under nodemailer's (`ECONNREFUSED`, `CERT_HAS_EXPIRED`). */
  readonly originalCode?: string
  readonly responseCode?: number
  readonly response?: string
  /** `CONN`, `EHLO`, `STARTTLS`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string
}

const MAX_DETAIL_LENGTH = 500

/**
 * Turns a failed SMTP dialogue into what to do about it (RFC 5321 reply codes, RFC 3463 enhanced codes).
 *
 * `bodyHandedOver` says whether every byte of the mail had been written when it failed. Only that separates "safe to
 * repeat" from "may have arrived": nodemailer reports a connection lost after the body exactly like one lost before.
 */
export function classifyFailure(error: SmtpError, bodyHandedOver: boolean): SendFailure {
  const reply = readReply(error)
  const failureClass = reply ? classifyReply(reply, error) : classifySilence(error, bodyHandedOver)
  const code = reply ? [reply.basic, reply.enhanced].filter(Boolean).join(' ') : (error.code ?? 'EUNKNOWN')
  return { kind: 'failed', class: failureClass, code, detail: oneLine(error.response || error.message) }
}

interface Reply {
  readonly basic: number
  /** `5.1.1`; absent when the server gave none or one that says nothing (`5.0.0`). */
  readonly enhanced?: string
}

function readReply({ responseCode, response = '' }: SmtpError): Reply | undefined {
  if (!responseCode || responseCode < 400) return undefined
  const enhanced = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  return enhanced && !enhanced.endsWith('.0.0') ? { basic: responseCode, enhanced } : { basic: responseCode }
}

const CONFIGURATION_CODES = ['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'ECONFIG', 'EPROXY']
/** The mail itself could not be built or is not allowed: repeating it changes nothing. */
const OWN_FAULT_CODES = ['EMESSAGE', 'EFILEACCESS', 'EURLACCESS', 'EMAXRECIPIENTS']
const CERTIFICATE_TROUBLE = /CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO_(GET|VERIFY)/

function classifySilence({ code = '', originalCode = '' }: SmtpError, bodyHandedOver: boolean): FailureClass {
  if (bodyHandedOver) return 'uncertain'
  if (CONFIGURATION_CODES.includes(code) || CERTIFICATE_TROUBLE.test(originalCode)) return 'configuration'
  // Without a reply, EENVELOPE is the client's own refusal: the relay lacks SMTPUTF8 for this recipient.
  if (code === 'EENVELOPE') return 'bad_recipient'
  return OWN_FAULT_CODES.includes(code) ? 'policy' : 'transient'
}

function classifyReply({ basic, enhanced }: Reply, error: SmtpError): FailureClass {
  const permanent = (enhanced ?? String(basic)).startsWith('5')
  if (!permanent) return isRateLimit(basic, enhanced) ? 'rate' : 'transient'
  if (enhanced === '5.4.5') return 'rate'
  // "Bad sequence of commands" tells of the session's state; on a new connection the same mail can pass.
  if (basic === 503) return 'transient'
  if (isConfiguration(basic, enhanced, error)) return 'configuration'
  return enhanced ? classifyEnhanced(enhanced) : classifyBasic(basic, error.command)
}

/** 450/451 4.7.1 is how greylisting answers, which wants a normal retry; other 4.7.x replies ask to slow down. */
function isRateLimit(basic: number, enhanced = ''): boolean {
  const greylisting = enhanced === '4.7.1' && (basic === 450 || basic === 451)
  return enhanced.startsWith('4.7.') && !greylisting
}

const AUTHENTICATION_REPLIES = [530, 534, 535, 538]
/** 5.1.7 and 5.1.8 complain about the sender's address; 5.7.8 to 5.7.14 are about credentials. */
const SENDER_OR_LOGIN = /^5\.(1\.[78]|7\.([89]|1[0-4]))$/

function isConfiguration(basic: number, enhanced = '', error: SmtpError): boolean {
  if (AUTHENTICATION_REPLIES.includes(basic) || SENDER_OR_LOGIN.test(enhanced)) return true
  // Refused before a recipient was named: it concerns every mail, and must never be held against this customer.
  const mailSize = basic === 552 || enhanced === '5.3.4'
  if (!mailSize && /^(CONN|EHLO|HELO|STARTTLS|AUTH|MAIL FROM)/.test(error.command ?? '')) return true
  // The one refusal that only its wording tells apart: its codes (550/554 5.7.1) are those of spam filters.
  return /relay(ing)?( access)? (denied|not permitted|prohibited)/i.test(error.response ?? '')
}

function classifyEnhanced(enhanced: string): FailureClass {
  if (enhanced.startsWith('5.1.')) return 'bad_recipient'
  // 5.4.1 is what Exchange says of an unknown recipient, 5.4.4 that the domain cannot be routed.
  if (enhanced === '5.4.1' || enhanced === '5.4.4') return 'bad_recipient'
  // 5.2.3 is "message too long for this mailbox", which is about the mail.
  return enhanced.startsWith('5.2.') && enhanced !== '5.2.3' ? 'mailbox' : 'policy'
}

function classifyBasic(basic: number, command?: string): FailureClass {
  // After the body a bare 550 judges the content; only at RCPT TO is it certainly about the address.
  const aboutRecipient = command === 'RCPT TO'
  if (aboutRecipient && (basic === 550 || basic === 551 || basic === 553)) return 'bad_recipient'
  return basic === 552 ? 'mailbox' : 'policy'
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_DETAIL_LENGTH)
}
