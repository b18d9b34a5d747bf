import { staffSearch } from '../../tables/staff.ts'
import { BadQuestion } from '../errors.ts'
import { isGiven } from '../lists/conditions.ts'
import type { SortKey, SortValue } from '../lists/cursor.ts'

/** Shopify's limit, in rows. */
const MAX_STAFF_PAGE = 250

/** In characters: the longest e-mail fits several times. */
const LONGEST_CURSOR = 10_000

export type StaffSortKey = 'ID' | 'EMAIL' | 'FIRST_NAME' | 'LAST_NAME'

/** Relay's arguments. Null is the same as not given, zero is not. */
export interface StaffPageRequest {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
}

export interface StaffPage {
  size: number
  backward: boolean
  /** The page lies between these two places. */
  after: SortValue[] | undefined
  before: SortValue[] | undefined
}

const id: SortKey = { by: staffSearch.userId, kind: 'number' }

/** By folded texts, so that neither case nor accents matter and no name comes first; whoever is equal by number. */
export const staffSortKeys = {
  ID: [id],
  EMAIL: [{ by: staffSearch.email, kind: 'text' }, id],
  FIRST_NAME: [{ by: staffSearch.firstName, kind: 'text' }, id],
  LAST_NAME: [{ by: staffSearch.lastName, kind: 'text' }, id],
} satisfies Record<StaffSortKey, [SortKey, ...SortKey[]]>

/** What is asked for, refused in Shopify's words. @throws {BadQuestion} */
export function readStaffPage(
  { first, after, last, before }: StaffPageRequest,
  sorting: StaffSortKey,
): StaffPage {
  const argument = isGiven(first) ? 'first' : 'last'
  const size = first ?? last
  if (!isGiven(size)) throw new BadQuestion('you must provide one of first or last')
  if (isGiven(first) && isGiven(last)) throw new BadQuestion('providing both first and last is not supported')
  if (size < 0) throw new BadQuestion(`${argument} cannot be negative`)
  if (size > MAX_STAFF_PAGE)
    throw new BadQuestion(
      `${argument} cannot exceed ${MAX_STAFF_PAGE}. To query larger amounts of data with fewer limits, bulk operations should be used instead.`,
    )
  return {
    size,
    backward: argument === 'last',
    after: isGiven(after) ? placeOf(after, sorting) : undefined,
    before: isGiven(before) ? placeOf(before, sorting) : undefined,
  }
}

/**
 * A place in the list as Shopify writes it: base64 of `{"last_id":7,"last_value":"7"}` in the order of numbers, else
 * with the folded text. It holds no name of its order; the number as value tells it from others. A name that is just
 * that gets a space after it, which no folded text has.
 */
export function cursorOf(sorting: StaffSortKey, last_id: number, text: string): string {
  const last_value = sorting !== 'ID' && text === String(last_id) ? `${text} ` : text
  return Buffer.from(JSON.stringify({ last_id, last_value })).toString('base64')
}

/** @throws {BadQuestion} */
function placeOf(cursor: string, sorting: StaffSortKey): SortValue[] {
  const { last_id, last_value } = decoded(cursor)
  const isNumber = last_value === String(last_id)
  if (isNumber !== (sorting === 'ID')) throw new BadQuestion('Invalid cursor for current pagination sort.')
  return sorting === 'ID' ? [last_id] : [last_value.trimEnd(), last_id]
}

function decoded(cursor: string): { last_id: number; last_value: string } {
  const content = cursor.length <= LONGEST_CURSOR && BASE64.test(cursor) ? parsed(cursor) : null
  const { last_id, last_value } = (content ?? {}) as { last_id?: unknown; last_value?: unknown }
  const isPlace =
    typeof last_id === 'number' &&
    Number.isSafeInteger(last_id) &&
    last_id > 0 &&
    typeof last_value === 'string' &&
    // PostgreSQL has no text with this character, so no row can have it either.
    !last_value.includes('\0')
  if (!isPlace) throw new BadQuestion('Malformed cursor')
  return { last_id, last_value }
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64').toString())
  } catch {
    return null
  }
}
