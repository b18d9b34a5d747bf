import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { Clock } from '../shared/clock.ts'
import type { Installations } from './installations.ts'

/** Who opened this app from a dashboard: a member of this shop's staff, with these permissions. */
export interface TokenHolder {
  apiUrl: string
  permissions: string[]
}

/**
 * Checks the token that a dashboard gives to an app's page, by the rules of Saleor's app SDK: signed by the shop, not
 * expired, made for this app. The shop is named by the request's header or, where a browser cannot set one, by the
 * token's issuer. Nothing where any of that fails.
 */
export async function verifyDashboardToken(
  token: string,
  apiUrlHeader: string | undefined,
  { installations, clock }: { installations: Installations; clock: Clock },
): Promise<TokenHolder | undefined> {
  const apiUrl = apiUrlHeader ?? issuerOf(token)
  const installation = apiUrl ? await installations.find(apiUrl) : undefined
  if (!installation) return undefined
  let verified = await verify(token, installation.jwks, clock)
  if (verified === 'other key') {
    const refreshed = await installations.refreshKeys(installation.apiUrl)
    if (refreshed.kind === 'fetched') verified = await verify(token, refreshed.jwks, clock)
  }
  if (typeof verified === 'string' || verified.app !== installation.appId) return undefined
  const given = verified.user_permissions
  return { apiUrl: installation.apiUrl, permissions: Array.isArray(given) ? given.map(String) : [] }
}

/** Only a signature that does not fit can mean that the shop has a new key. */
async function verify(
  token: string,
  jwks: JSONWebKeySet,
  clock: Clock,
): Promise<JWTPayload | 'other key' | 'bad'> {
  try {
    const options = { algorithms: ['RS256'], currentDate: clock.now(), requiredClaims: ['exp'] }
    return (await jwtVerify(token, createLocalJWKSet(jwks), options)).payload
  } catch (error) {
    const otherKey =
      error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed
    return otherKey ? 'other key' : 'bad'
  }
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}
