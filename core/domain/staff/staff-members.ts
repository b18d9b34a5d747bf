import { and, eq } from '../../../shared/database/drizzle.ts'
import { users } from '../../tables/people.ts'
import { staffDetails, staffSearch } from '../../tables/staff.ts'
import { has } from '../access.ts'
import { BadQuestion } from '../errors.ts'
import { beyond, inOrder } from '../lists/keyset.ts'
import { operation } from '../operation.ts'
import { compile } from './search/compile.ts'
import { describe } from './search/describe.ts'
import { parse } from './search/parse.ts'
import type { Warning } from './search/warnings.ts'
import { hasDetails, type StaffMember, staffMemberColumns, staffMemberOf } from './staff-member.ts'
import {
  cursorOf,
  readStaffPage,
  type StaffPageRequest,
  type StaffSortKey,
  staffSortKeys,
} from './staff-pages.ts'

/** In characters. */
const LONGEST_SEARCH = 10_000

export interface StaffMembersQuestion {
  page: StaffPageRequest
  /** In Shopify's language of searches: see `staff-search/parse.ts`. */
  query?: string | null
  /** ID unless given. */
  sortKey?: StaffSortKey | null
  /** Turns the whole order round, ties included. */
  reverse?: boolean | null
  /** Whether the version of the API lets one search by `created_at`. */
  hasCreatedAt?: boolean
}

export interface StaffMembersPage {
  items: Array<{ member: StaffMember; cursor: string }>
  hasNextPage: boolean
  hasPreviousPage: boolean
  /** What Shopify's `extensions.search` tells of the query; null where there was none. */
  search: { query: string; parsed: Record<string, unknown>; warnings: Warning[] } | null
}

/**
 * Shopify's `staffMembers`: everybody who is staff, active or not, of every type of account. No search is refused, only
 * one too long to be asked; what was not heeded of it stands in `search.warnings`.
 *
 * @throws {BadQuestion} with Shopify's words, where the page makes no sense as it is asked for
 */
export const listStaffMembers = operation(
  has('MANAGE_STAFF'),
  async (
    { database, clock },
    { page, query, sortKey, reverse, hasCreatedAt = false }: StaffMembersQuestion,
  ): Promise<StaffMembersPage> => {
    const sorting = sortKey ?? 'ID'
    const { size, backward, after, before } = readStaffPage(page, sorting)
    if (query && query.length > LONGEST_SEARCH)
      throw new BadQuestion(`A search has at most ${LONGEST_SEARCH} characters.`)
    const parsed = parse(query ?? '')
    const { condition, warnings } = compile(parsed, { now: clock.now(), hasCreatedAt })
    const search = typeof query === 'string' ? { query, parsed: describe(parsed), warnings } : null

    const keys = staffSortKeys[sorting]
    const down = reverse === true
    const between = and(after && beyond(keys, after, down), before && beyond(keys, before, !down))
    const found =
      size === 0
        ? []
        : await database.read
            .select({ ...staffMemberColumns, id: staffSearch.userId, text: keys[0].by })
            .from(staffSearch)
            .innerJoin(users, eq(users.id, staffSearch.userId))
            .leftJoin(staffDetails, hasDetails)
            .where(and(condition, between))
            .orderBy(...keys.flatMap((key) => inOrder(key, down !== backward)))
            .limit(size + 1)
    const more = found.length > size
    const shown = found.slice(0, size)
    if (backward) shown.reverse()
    const isEmpty = shown.length === 0
    return {
      items: shown.map(({ id, text, ...row }) => ({
        member: staffMemberOf(row),
        cursor: cursorOf(sorting, id, String(text)),
      })),
      hasNextPage: !isEmpty && (before !== undefined || (!backward && more)),
      hasPreviousPage: !isEmpty && (after !== undefined || (backward && more)),
      search,
    }
  },
)
