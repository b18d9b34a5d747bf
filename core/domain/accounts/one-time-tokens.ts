import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { User } from '../../tables/people.ts'
import type { Context } from '../context.ts'

export type Purpose = 'confirm_account' | 'reset_password' | 'delete_account'

const EPOCH_2001 = Date.UTC(2001, 0, 1) / 1000

/**
 * Tokens for the links in mails, in Django's form: `<seconds since 2001 in base 36>-<32 hex digits>`. Nothing is
 * stored: the MAC covers what its use changes (the password, the e-mail, and but for deletion the last login), so a
 * token dies with its use. Each purpose has a key of its own, so that one cannot stand in for another.
 */
export function issueToken(secretKey: string, purpose: Purpose, user: User, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000) - EPOCH_2001
  return `${seconds.toString(36)}-${mac(secretKey, purpose, user, seconds)}`
}

export function isTokenValid(
  secretKey: string,
  purpose: Purpose,
  user: User,
  token: string,
  now: Date,
  lifetimeSeconds: number,
): boolean {
  const [, timestamp = '', given = ''] = /^([1-9a-z][0-9a-z]{0,12})-([0-9a-f]{32})$/.exec(token) ?? []
  const seconds = Number.parseInt(timestamp, 36)
  if (!Number.isSafeInteger(seconds)) return false
  const expected = mac(secretKey, purpose, user, seconds)
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected)))
    return false
  return now.getTime() / 1000 - EPOCH_2001 - seconds <= lifetimeSeconds
}

type Clocked = Pick<Context, 'settings' | 'clock'>

/** A token for the link in a mail, and until when it is any use to send that mail. */
export function tokenForMail(
  { settings, clock }: Clocked,
  purpose: Purpose,
  user: User,
): { token: string; deliverBy: Date } {
  const now = clock.now()
  return {
    token: issueToken(settings.secretKey, purpose, user, now),
    deliverBy: new Date(now.getTime() + settings.lifetimes.oneTimeToken * 1000),
  }
}

/** Whether a token that came back from such a link is good now. */
export function isMailedToken(
  { settings, clock }: Clocked,
  purpose: Purpose,
  user: User,
  token: string,
): boolean {
  const { secretKey, lifetimes } = settings
  return isTokenValid(secretKey, purpose, user, token, clock.now(), lifetimes.oneTimeToken)
}

function mac(secretKey: string, purpose: Purpose, user: User, seconds: number): string {
  const key = createHash('sha256').update(`sallyport one-time token ${purpose}`).update(secretKey).digest()
  const lastLogin =
    purpose === 'delete_account' || !user.lastLogin ? '' : Math.floor(user.lastLogin.getTime() / 1000)
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([user.id, user.password, lastLogin, seconds, user.email]))
    .digest('hex')
  return digest.slice(0, 32)
}
