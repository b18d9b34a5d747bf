import type { JWTPayload } from 'jose'
import * as errors from 'jose/errors'
import { createLocalJWKSet } from 'jose/jwks/local'
import { decodeJwt } from 'jose/jwt/decode'
import { SignJWT } from 'jose/jwt/sign'
import { jwtVerify } from 'jose/jwt/verify'
import type { Clock } from '../../shared/clock.ts'
import type { Keys } from './keys.ts'

/** Saleor's own tokens; plugins' tokens have another owner. */
const OWNER = 'saleor'

export type TokenType = 'access' | 'refresh' | 'confirm-email-change' | 'thirdparty'

/** The claims that Saleor puts into every token of a user. */
export interface Claims extends JWTPayload {
  owner?: string
  token?: string
  email?: string
  type?: TokenType
  user_id?: string
  is_staff?: boolean
  csrfToken?: string
  old_email?: string
  new_email?: string
  permissions?: string[]
  /** The ID of the app that a dashboard hands the token to. */
  app?: string
}

export interface Tokens {
  issue(claims: Claims, lifetimeSeconds: number): Promise<string>
  /** @throws {TokenError} */
  read(token: string): Promise<Claims>
}

/** Why a token is refused. The names are the exception codes of Saleor's top-level errors. */
export type TokenFault =
  | 'ExpiredSignatureError'
  | 'InvalidSignatureError'
  | 'DecodeError'
  | 'InvalidTokenError'

export class TokenError extends Error {
  readonly fault: TokenFault
  constructor(fault: TokenFault, message: string) {
    super(message)
    this.name = 'TokenError'
    this.fault = fault
  }
}

/** Issues and reads JWTs signed RS256 with the published key. `iss` and `aud` are written but not checked, as in Saleor. */
export function createTokens({ keys, issuer, clock }: { keys: Keys; issuer: string; clock: Clock }): Tokens {
  const publicKeys = createLocalJWKSet(keys.jwks)
  return {
    async issue(claims, lifetimeSeconds) {
      const now = Math.floor(clock.now().getTime() / 1000)
      return new SignJWT({
        iat: now,
        owner: OWNER,
        iss: issuer,
        exp: now + Math.ceil(lifetimeSeconds),
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid, typ: 'JWT' })
        .sign(keys.signing.privateKey)
    },
    async read(token) {
      try {
        const { payload } = await jwtVerify<Claims>(token, publicKeys, {
          algorithms: ['RS256'],
          currentDate: clock.now(),
        })
        return payload
      } catch (error) {
        if (error instanceof errors.JWTExpired)
          throw new TokenError('ExpiredSignatureError', 'Signature has expired')
        if (
          error instanceof errors.JWSSignatureVerificationFailed ||
          error instanceof errors.JWKSNoMatchingKey
        )
          throw new TokenError('InvalidSignatureError', 'Signature verification failed')
        throw new TokenError('DecodeError', 'The token cannot be read.')
      }
    },
  }
}

/** Whether a bearer text is a token of ours to judge. Anything else is nobody's: an anonymous request, no error. */
export function isOurs(token: string): boolean {
  try {
    return decodeJwt<Claims>(token).owner === OWNER
  } catch {
    return false
  }
}
