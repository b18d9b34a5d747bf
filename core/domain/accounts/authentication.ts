import { parseGlobalId } from '../../../shared/global-id.ts'
import { isOurs, TokenError } from '../../crypto/tokens.ts'
import type { User } from '../../tables/people.ts'
import { type Actor, callingApp, nobody, type SignedIn } from '../access.ts'
import { appByToken } from '../apps/app-tokens.ts'
import type { Services } from '../context.ts'
import { InvalidToken } from '../errors.ts'
import { permissionsOf, userByExactEmail } from '../people/users.ts'
import { shop } from '../shop/shop.ts'
import { carriedPermissions } from '../staff/permissions.ts'

/**
 * Who a bearer token speaks for. A token that is none of ours is nobody's, without an error; one of ours that does not
 * hold is refused.
 *
 * @throws {InvalidToken}
 */
export async function authenticate(services: Services, bearer: string | null): Promise<Actor> {
  if (!bearer) return nobody
  const app = await appByToken(services.database.read, bearer)
  if (app) return callingApp(app)
  if (!isOurs(bearer)) return nobody

  const claims = await services.tokens.read(bearer).catch((error) => {
    if (!(error instanceof TokenError)) throw error
    if (error.fault === 'ExpiredSignatureError' || error.fault === 'InvalidSignatureError')
      throw new InvalidToken(error.fault, error.message)
    throw badToken
  })
  if (claims.type !== 'access' && claims.type !== 'thirdparty') throw badToken
  const user =
    claims.token && claims.email ? await userByExactEmail(services.database.read, claims.email) : undefined
  if (!user?.isActive)
    throw new InvalidToken('InvalidTokenError', 'Invalid token. User does not exist or is inactive.')
  if (user.tokenKey !== claims.token) throw badToken

  const via = claims.type === 'access' ? 'password' : 'thirdparty'
  const actor = await signedInUser(services, user, via)
  const carried = carriedPermissions(claims)
  if (!carried) return actor
  // Nothing that a password's token carries gets around the shop's rule on passwords.
  if (via === 'password' && (await shop(services.database.read)).passwordLoginMode !== 'ENABLED') return actor
  const carrier = { ...actor, permissions: carried, isStaff: claims.is_staff === true || carried.size > 0 }
  const page = via === 'thirdparty' ? parseGlobalId(claims.app ?? '') : null
  return page?.type === 'App' ? { ...carrier, pageOf: Number(page.key) } : carrier
}

/** What a user may do in this request, after the shop's rule on passwords. */
export async function signedInUser(
  services: Services,
  user: User,
  via: SignedIn['via'] = 'password',
): Promise<SignedIn> {
  const permissions = await permissionsOf(services.database.read, user)
  const actor: SignedIn = { kind: 'user', user, isStaff: user.isStaff, permissions, via }
  if (via !== 'password') return actor
  const { passwordLoginMode } = await shop(services.database.read)
  if (passwordLoginMode === 'DISABLED')
    throw new InvalidToken('InvalidTokenError', 'Password login is disabled in this shop.')
  if (passwordLoginMode === 'CUSTOMERS_ONLY')
    // A superuser keeps the permissions, as in Saleor: somebody has to be able to turn the switch back.
    return { ...actor, isStaff: false, permissions: user.isSuperuser ? permissions : new Set() }
  return actor
}

const badToken = new InvalidToken(
  'InvalidTokenError',
  'Invalid token. Create new one by using tokenCreate mutation.',
)
