import type { Queries } from '../../../shared/database/database.ts'
import { and, inArray, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { type PermissionGroup, permissionGroups } from '../../tables/people.ts'
import { has } from '../access.ts'
import { bounded } from '../lists/conditions.ts'
import { contains } from '../lists/contains.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'
import { similarTo } from '../lists/similarity.ts'
import { operation } from '../operation.ts'
import { groupsByIds } from './permission-groups.ts'

/** That are compared with a search letter by letter. */
const MOST_NAMES = 1000

export interface PermissionGroupsQuestion {
  page: PageRequest
  filter?: { search?: string | null; ids?: readonly number[] | null } | null
  sortBy?: { field: 'NAME'; direction: 'ASC' | 'DESC' } | null
}

/** Saleor's `permissionGroups`. */
export const listPermissionGroups = operation(
  has('MANAGE_STAFF'),
  async (context, { page, filter, sortBy }: PermissionGroupsQuestion): Promise<Page<PermissionGroup>> => {
    const search = filter?.search?.replaceAll('\0', ' ').trim()
    const ids = filter?.ids
    return findPage(
      context.database.read,
      {
        name: 'permissionGroups',
        table: permissionGroups,
        where: and(
          search ? await isNamedLike(context.database.read, search) : undefined,
          ids?.length ? inArray(permissionGroups.id, bounded(ids)) : undefined,
        ),
        keys: sortBy
          ? [{ by: permissionGroups.name, kind: 'text' }]
          : [{ by: permissionGroups.id, kind: 'number' }],
        descending: sortBy?.direction === 'DESC',
      },
      page,
    )
  },
)

/**
 * Saleor finds names that are similar to the text. Here a name that contains it is found too, since somebody who types
 * the beginning of a name means just that.
 */
async function isNamedLike(queries: Queries, text: string): Promise<SQL | undefined> {
  // First of all it refuses a text that is too long to be compared with names.
  const hasText = contains(sql`${permissionGroups.name}`, text)
  const names = await queries
    .select({ id: permissionGroups.id, name: permissionGroups.name })
    .from(permissionGroups)
    .limit(MOST_NAMES)
  const isSimilar = similarTo(text)
  const similar = names.filter(({ name }) => isSimilar(name)).map(({ id }) => id)
  return or(hasText, inArray(permissionGroups.id, similar))
}

/** Saleor's `permissionGroup`. */
export const findPermissionGroup = operation(
  has('MANAGE_STAFF'),
  async (context, { id }: { id: number }): Promise<PermissionGroup | null> => {
    const [group] = await groupsByIds(context.database.read, [id])
    return group ?? null
  },
)
