import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'

/** Another claim under the old signature. */
export function tampered(jwt: string): string {
  const [header, , signature] = jwt.split('.')
  const payload = Buffer.from(JSON.stringify({ ...decodeJwt(jwt), is_staff: true })).toString('base64url')
  return [header, payload, signature].join('.')
}

/** The same claims, signed with the secret that everybody would guess at. */
export const forged = (jwt: string): Promise<string> =>
  new SignJWT(decodeJwt(jwt))
    .setProtectedHeader({ alg: 'HS256', kid: decodeProtectedHeader(jwt).kid ?? '' })
    .sign(Buffer.from('a secret of the tests'.padEnd(32, '.')))

/** The same claims, and nothing that vouches for them. */
export function unsigned(jwt: string): string {
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url')
  return `${header}.${jwt.split('.')[1]}.`
}
