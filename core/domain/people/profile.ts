import type { User } from '../../tables/people.ts'
import { holds, signedIn, signedInOrApp } from '../access.ts'
import { appsMaySkip } from '../addresses/addresses.ts'
import { checkDefaultAddresses, type DefaultAddresses } from '../addresses/default-addresses.ts'
import { type Context, caller } from '../context.ts'
import { invalid, notFound, PermissionDenied, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { type MetadataItem, metadataProblems, personProblems, textProblems } from '../validation.ts'
import { saveUserChanges } from './user-changes.ts'
import { userById } from './users.ts'

export interface Profile extends DefaultAddresses {
  firstName?: string | null
  lastName?: string | null
  languageCode?: string | null
  metadata?: readonly MetadataItem[] | null
}

/** Saleor's `me`, for APIs that refuse who is not signed in. `isStaff` is that of the session. */
export const readProfile = operation(signedIn, async (context, _nothing: object): Promise<User> => {
  const actor = await context.actor()
  return { ...(await caller(context)), isStaff: actor.kind === 'user' && actor.isStaff }
})

/** Saleor's `accountUpdate`: one's own profile, or a customer's by an app that may impersonate. Never the role. */
export const updateProfile = operation(
  signedInOrApp,
  async (context, input: Profile & { customerId?: NamedCustomer }): Promise<User> => {
    const target = await accountOwner(context, input.customerId)
    const actor = await context.actor()
    const maySkip = appsMaySkip(actor, 'IMPERSONATE_USER')
    const checked = await checkDefaultAddresses(context.database.read, input, maySkip)
    const { metadata } = input
    refuse([...metadataProblems(metadata), ...textProblems({ metadata })])
    const changes = profileColumns(input)
    refuse(personProblems(changes))

    return context.transaction(async (change) => {
      const user = await userById(change.tx, target.id)
      if (!user) throw invalid(null, 'NOT_FOUND', 'The account is gone.')
      return saveUserChanges(context, change, user, { columns: changes, ...checked, metadata })
    })
  },
)

/** Yet to be decoded: whoever may name no customer is told that, however the ID is written. */
export type NamedCustomer = (() => number) | null

/** Whose account is meant, after Saleor's rules for `customerId`: the caller's, or the one that an app names. */
export async function accountOwner(context: Context, customerId: NamedCustomer | undefined): Promise<User> {
  const actor = await context.actor()
  if (actor.kind !== 'app') {
    if (customerId) throw invalid('customerId', 'INVALID', 'Only apps can name another customer.')
    return caller(context)
  }
  if (!holds(actor, 'IMPERSONATE_USER')) throw new PermissionDenied(['IMPERSONATE_USER'])
  if (!customerId) throw invalid('customerId', 'REQUIRED', 'An app has to name the customer.')
  const user = await userById(context.database.read, customerId())
  if (!user) throw notFound('customerId')
  return user
}

/** Keys that were given, with the column's default for an explicit null, as Saleor resets them. */
export function profileColumns(
  input: Profile,
): Partial<Pick<User, 'firstName' | 'lastName' | 'languageCode'>> {
  return {
    ...(input.firstName !== undefined && { firstName: input.firstName ?? '' }),
    ...(input.lastName !== undefined && { lastName: input.lastName ?? '' }),
    ...(input.languageCode !== undefined && { languageCode: input.languageCode ?? 'en' }),
  }
}
