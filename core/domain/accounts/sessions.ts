import { randomBytes } from 'node:crypto'
import { eq } from '../../../shared/database/drizzle.ts'
import { globalId } from '../../../shared/global-id.ts'
import { type Claims, TokenError, type TokenType } from '../../crypto/tokens.ts'
import { type User, users } from '../../tables/people.ts'
import type { ShopSettings } from '../../tables/shop.ts'
import { anyone, signedIn } from '../access.ts'
import { type Context, caller } from '../context.ts'
import { InvalidInput, invalid, type Problem } from '../errors.ts'
import { operation } from '../operation.ts'
import { newTokenKey } from '../people/new-user.ts'
import { userByEmail, userByExactEmail, userById } from '../people/users.ts'
import { shop } from '../shop/shop.ts'
import { csrfToken, isSameCsrfSecret, SECRET_BYTES } from './csrf.ts'
import { throttledLogin } from './login-throttle.ts'

export interface Session {
  user: User
  /** The access token. */
  token: string
  refreshToken: string
  csrfToken: string
  /** When the refresh token, and with it the cookie, ends. */
  refreshExpiresAt: Date
}

/** `lastLogin` moves only when it is older than this. */
const LAST_LOGIN_THRESHOLD_MS = 5000

/** Saleor's `tokenCreate`. */
export const signIn = operation(
  anyone,
  async (context, input: { email: string; password: string; audience?: string | null }): Promise<Session> => {
    const settings = await shop(context.database.read)
    refuseWhenDisabled(settings)
    const user = await userByEmail(context.database.read, input.email)
    const right = await throttledLogin(context, user, () =>
      context.passwords.verify(user?.password ?? '', input.password),
    )
    if (!user || !right) throw invalid('email', 'INVALID_CREDENTIALS', 'Please, enter valid credentials')
    const needsConfirmation =
      settings.enableAccountConfirmationByEmail &&
      !settings.allowLoginWithoutConfirmation &&
      !user.isConfirmed
    if (needsConfirmation)
      throw invalid('email', 'ACCOUNT_NOT_CONFIRMED', 'Account needs to be confirmed via email.')
    if (!user.isActive) throw invalid('email', 'INACTIVE', 'Account inactive.')
    const audience = input.audience ? `custom:${input.audience}` : undefined
    return openSession(context, user, { audience, password: input.password })
  },
)

/**
 * Tokens for somebody who has just proved who they are; for the rest of the request they are the caller. With the
 * `password` that proved it, an imported hash gives way to one of ours.
 */
export async function openSession(
  context: Context,
  user: User,
  { audience, password }: { audience?: string | undefined; password?: string } = {},
): Promise<Session> {
  const { tokens, settings, clock } = context
  const current = await touchLastLogin(context, user, password)
  const csrf = csrfToken(randomBytes(SECRET_BYTES))
  const aud = audience ? { aud: audience } : {}
  const session = {
    user: current,
    token: await tokens.issue({ ...claimsOf(current, 'access'), ...aud }, settings.lifetimes.access),
    refreshToken: await tokens.issue(
      { ...claimsOf(current, 'refresh'), ...aud, csrfToken: csrf },
      settings.lifetimes.refresh,
    ),
    csrfToken: csrf,
    refreshExpiresAt: new Date(clock.now().getTime() + settings.lifetimes.refresh * 1000),
  }
  await context.signIn(current)
  return session
}

/**
 * Saleor's `tokenRefresh`: a new access token. A refresh token that a browser sent by itself, as a cookie, counts only
 * together with the CSRF token that was given out with it.
 */
export const refreshSession = operation(
  anyone,
  async (
    context,
    input: { refreshToken?: string | null; cookie?: string | null; csrfToken?: string | null },
  ): Promise<{ token: string; user: User }> => {
    refuseWhenDisabled(await shop(context.database.read))
    const fromCookie = input.refreshToken === null || input.refreshToken === undefined
    const presented = fromCookie ? input.cookie : input.refreshToken
    if (presented === null || presented === undefined)
      throw invalid('refreshToken', 'JWT_MISSING_TOKEN', 'Missing refreshToken')
    const claims = await readClaims(context, presented, 'refreshToken')
    if (claims.type !== 'refresh')
      throw invalid('refreshToken', 'JWT_INVALID_TOKEN', 'Incorrect refreshToken')
    if (fromCookie) {
      if (!input.csrfToken)
        throw invalid('csrfToken', 'REQUIRED', 'CSRF token is required when refreshToken is a cookie.')
      if (!isSameCsrfSecret(input.csrfToken, claims.csrfToken ?? ''))
        throw invalid('csrfToken', 'JWT_INVALID_CSRF_TOKEN', 'Invalid csrf token')
    }
    const user = await userOfClaims(context, claims)
    if (!user) throw invalid(null, 'JWT_INVALID_TOKEN', 'Invalid token')
    const current = await touchLastLogin(context, user)
    const aud = claims.aud ? { aud: claims.aud } : {}
    const token = await context.tokens.issue(
      { ...claimsOf(current, 'access'), ...aud },
      context.settings.lifetimes.access,
    )
    await context.signIn(current)
    return { token, user: current }
  },
)

/** Saleor's `tokenVerify`: any kind of token that we issued. */
export const verifyToken = operation(
  anyone,
  async (context, input: { token: string }): Promise<{ user: User; payload: Claims }> => {
    const payload = await readClaims(context, input.token, 'token')
    const user = await userOfClaims(context, payload)
    if (!user) throw invalid('token', 'JWT_INVALID_TOKEN', 'Invalid token')
    return { user, payload }
  },
)

/** Saleor's `tokensDeactivateAll`: a new token key, and everything that was issued under the old one is void. */
export const revokeSessions = operation(
  signedIn,
  async (context, _input: Record<never, never>): Promise<void> => {
    const user = await caller(context)
    const tokenKey = newTokenKey()
    await context.transaction(({ tx }) =>
      tx.update(users).set({ tokenKey, updatedAt: context.clock.now() }).where(eq(users.id, user.id)),
    )
  },
)

/** The shop takes no passwords at all. */
export function refuseWhenDisabled({ passwordLoginMode }: ShopSettings): void {
  if (passwordLoginMode === 'DISABLED')
    throw invalid(null, 'DISABLED_AUTHENTICATION_METHOD', 'Password login is disabled in this shop.')
}

/** The claims that every token of a user carries. */
export function claimsOf(user: User, type: TokenType): Claims {
  return {
    token: user.tokenKey,
    email: user.email,
    type,
    user_id: globalId('User', user.id),
    is_staff: user.isStaff,
  }
}

/** @throws {InvalidInput} on `field`, with Saleor's code for what is wrong with the token */
export async function readClaims(context: Context, token: string, field: string): Promise<Claims> {
  try {
    return await context.tokens.read(token)
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    throw new InvalidInput([{ field, ...refusals[error.fault] }])
  }
}

const refusals: Record<TokenError['fault'], Omit<Problem, 'field'>> = {
  ExpiredSignatureError: { code: 'JWT_SIGNATURE_EXPIRED', message: 'Signature has expired' },
  InvalidSignatureError: { code: 'JWT_DECODE_ERROR', message: 'Signature verification failed' },
  DecodeError: { code: 'JWT_DECODE_ERROR', message: 'The token cannot be read.' },
  InvalidTokenError: { code: 'JWT_INVALID_TOKEN', message: 'Invalid token' },
}

async function userOfClaims(context: Context, claims: Claims): Promise<User | undefined> {
  if (!claims.email || !claims.token) return undefined
  const user = await userByExactEmail(context.database.read, claims.email)
  return user?.isActive && user.tokenKey === claims.token ? user : undefined
}

/**
 * Moves `lastLogin`, and with it replaces an imported hash of the password that was just seen. Only then: the mailed
 * links of before, whose MAC covers both, end with such a login anyway, and are not ended a second time. Sessions go on,
 * since the token key stays.
 */
async function touchLastLogin(context: Context, user: User, password?: string): Promise<User> {
  const now = context.clock.now()
  if (user.lastLogin && now.getTime() - user.lastLogin.getTime() <= LAST_LOGIN_THRESHOLD_MS) return user
  const isDue = password !== undefined && context.passwords.isImported(user.password)
  const own = isDue ? await context.passwords.hash(password) : null
  const touched = await context.database.transaction(async (tx) => {
    // A password that was set in the meantime is not undone.
    const isUnchanged = own !== null && (await userById(tx, user.id))?.password === user.password
    const [row] = await tx
      .update(users)
      .set({ lastLogin: now, updatedAt: now, ...(isUnchanged && { password: own }) })
      .where(eq(users.id, user.id))
      .returning()
    return row
  })
  return touched ?? user
}
