import { hash } from 'node:crypto'
import { domainToASCII } from 'node:url'

/** An address with the name shown beside it, as nodemailer takes it: an object is never parsed as a list. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** RFC 5321 4.5.3.1: octets of the local part, and of a whole path without its angle brackets. */
const MAX_LOCAL_OCTETS = 64
const MAX_ADDRESS_OCTETS = 254

/** RFC 5322 atext plus non-ASCII letters (RFC 6531). No quotes, so no spaces, commas or line breaks either. */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
/** Looked at before `domainToASCII`, which quietly drops line breaks and decodes percent signs. */
const WRITTEN_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u
const DOMAIN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/

/**
 * One mail address in the form in which it is stored and sent, or nothing when the text is anything else: a list, an
 * address with a display name, a quoted local part, an IP literal, a line break. The local part keeps its case,
 * because only its own server may interpret it; the domain is lower-cased. Text is brought to NFC first.
 */
export function parseAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > MAX_ADDRESS_OCTETS) return undefined
  const address = text.normalize('NFC')
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1).toLowerCase()
  if (at < 1 || !LOCAL_PART.test(local) || Buffer.byteLength(local) > MAX_LOCAL_OCTETS) return undefined
  if (!WRITTEN_DOMAIN.test(domain) || !DOMAIN.test(domainToASCII(domain))) return undefined
  if (Buffer.byteLength(address) > MAX_ADDRESS_OCTETS) return undefined
  return `${local}@${domain}`
}

/** RFC 2606: names for examples and tests, which never belong to anybody. */
const RESERVED_DOMAIN = /[@.](example|test|invalid|localhost|example\.(com|net|org))$/

/** Whether nobody can have this address (as `parseAddress` gives it), so that a mail to it would only bounce. */
export function isReservedAddress(address: string): boolean {
  return RESERVED_DOMAIN.test(address)
}

export const RESERVED_ADDRESS = 'Nobody can have this address: its domain is reserved for examples and tests.'

/** A sender as settings spell it, `Shop <no-reply@shop.example>` or a bare address; nothing when it is neither. */
export function parseMailbox(text: string): Mailbox | undefined {
  const named = /^\s*(?:"([^"\r\n]*)"|([^<>"\r\n]*?))\s*<([^<>\s]+)>\s*$/.exec(text)
  const address = parseAddress(named ? named[3] : text.trim())
  return address === undefined ? undefined : { name: (named?.[1] ?? named?.[2] ?? '').trim(), address }
}

/**
 * An address as logs and foreign eyes may see it: `a•••@shop.example`. The domain stays, since it is what one needs
 * to recognise a failing mail provider. Text that is no address is hidden completely.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '•••' : `${[...address][0]}•••${address.slice(at)}`
}

/**
 * The Message-ID that belongs to a key, at the sender's domain: a second attempt of the same mail carries the same
 * id, so that mailboxes which saw the first one can drop the copy. The key itself cannot be read from it.
 */
export function messageIdFor(key: string, senderAddress: string): string {
  const domain = domainToASCII(senderAddress.slice(senderAddress.lastIndexOf('@') + 1))
  return `<${hash('sha256', key, 'hex').slice(0, 40)}@${domain}>`
}
