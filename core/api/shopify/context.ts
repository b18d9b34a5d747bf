import DataLoader from 'dataloader'
import type { Context as HonoContext } from 'hono'
import type { Context, Services } from '../../domain/context.ts'
import { type Avatar, avatarsOf } from '../../domain/people/avatars.ts'
import { type StaffMember, shopOwner, staffPhones } from '../../domain/staff/staff-member.ts'
import { contextOfRequest } from '../authenticate.ts'

/** How a search was understood, for `extensions.search`. */
export interface SearchReport {
  path: ReadonlyArray<string | number>
  query: string
  parsed: Record<string, unknown>
  warnings: readonly object[]
}

/** What resolvers see: the domain's context, the version that answers, batched look-ups, and what they have to report. */
export interface ShopifyContext extends Context {
  version: string
  requestId: string
  searches: SearchReport[]
  avatar: DataLoader<number, Avatar | undefined>
  phone: DataLoader<StaffMember, string | null>
  /** Looked up once in a request. */
  ownerId(): Promise<number | undefined>
}

export function shopifyContext(
  services: Services,
  c: HonoContext,
  { token, version, requestId }: { token: string; version: string; requestId: string },
): ShopifyContext {
  const queries = services.database.read
  let owner: Promise<number | undefined> | undefined
  return Object.assign(contextOfRequest(services, c, token), {
    version,
    requestId,
    searches: [],
    avatar: new DataLoader<number, Avatar | undefined>(async (userIds) => {
      const found = new Map((await avatarsOf(queries, userIds)).map((avatar) => [avatar.userId, avatar]))
      return userIds.map((id) => found.get(id))
    }),
    phone: new DataLoader<StaffMember, string | null>((members) => staffPhones(queries, members)),
    ownerId() {
      owner ??= shopOwner(queries).then((member) => member?.id)
      return owner
    },
  })
}
