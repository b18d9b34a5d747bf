import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Actor } from '../../../../core/domain/access.ts'
import type { Context } from '../../../../core/domain/context.ts'
import { listStaffMembers, type StaffMembersQuestion } from '../../../../core/domain/staff/staff-members.ts'
import type { StaffSortKey } from '../../../../core/domain/staff/staff-pages.ts'
import { systemClock } from '../../../../shared/clock.ts'
import { openPlannedDatabase, type PlannedDatabase } from '../../../support/query-plans.ts'

const sqlite = inject('engine') === 'sqlite'
/** PostgreSQL plans by what there is; SQLite is asked without any statistics. */
const STAFF = sqlite ? 2000 : 100_000
/** Somewhere in the middle of every order. */
const MIDDLE = sqlite ? 545 : 5450

const everybody = `
  WITH RECURSIVE numbers (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < ${STAFF})
  INSERT INTO users (
    email, first_name, last_name, password, is_staff, is_active, is_confirmed, is_superuser, language_code,
    metadata, private_metadata, token_key, date_joined, updated_at
  )
  SELECT
    'person' || n || '@example.com', 'First' || n % 900 || ' Maria', 'Last' || n || ' de la Cruz', 'a password',
    true, true, true, false, 'en', '{}', '{}', 'key', '2026-03-14T12:00:00.000Z', '2026-03-14T12:00:00.000Z'
  FROM numbers`

/** Triggers would take a minute for so many. This writes what they would. */
const withoutTriggers = `
  SET session_replication_role = replica;
  ${everybody};
  INSERT INTO staff_search SELECT id, email, lower(first_name), lower(last_name) FROM users;
  INSERT INTO staff_words
  SELECT 'first_name', word, user_id FROM staff_search, string_to_table(first_name, ' ') AS word
  UNION ALL SELECT 'last_name', word, user_id FROM staff_search, string_to_table(last_name, ' ') AS word;
  SET session_replication_role = DEFAULT`

let planned: PlannedDatabase
let context: Context

beforeAll(async () => {
  planned = await openPlannedDatabase()
  await planned.fill(sqlite ? everybody : withoutTriggers)
  await planned.analyze()
  const actor = { kind: 'app', permissions: new Set(['MANAGE_STAFF']) } as unknown as Actor
  // The operation asks for nothing else.
  context = { database: planned.database, clock: systemClock, actor: async () => actor } as unknown as Context
}, 1100_000)
afterAll(() => planned.close())

async function planOf(question: StaffMembersQuestion): Promise<string> {
  const plans = await planned.plansOf(() => listStaffMembers(context, question))
  expect(plans).toHaveLength(1)
  return plans[0] ?? ''
}

/** Whether all of a table, or of one of its indexes, may be read. */
function readsAll(plan: string, table: string): boolean {
  if (sqlite) return new RegExp(`^SCAN ${table}\\b`, 'm').test(plan)
  const steps = plan.split('->').filter((step) => new RegExp(`Scan.* on ${table}\\b`).test(step))
  return steps.some((step) => !/(Index|Recheck) Cond: /.test(step))
}

/** Puts what it has read into order by itself, for which it needs all of it first. */
const sorts = (plan: string): boolean =>
  sqlite ? /USE TEMP B-TREE FOR ORDER BY/.test(plan) : /Sort {2}\(/.test(plan)

const sortKeys: StaffSortKey[] = ['ID', 'EMAIL', 'FIRST_NAME', 'LAST_NAME']

describe.each(sortKeys)('by %s', (sortKey) => {
  test('a page is read in its order and no further, wherever it is', async () => {
    const page = { first: 20 }
    expect(sorts(await planOf({ page, sortKey }))).toBe(false)
    const { items } = await listStaffMembers(context, { page: { first: 1 }, sortKey, query: `id:${MIDDLE}` })
    const place = items[0]?.cursor ?? ''
    for (const reverse of [false, true])
      for (const page of [
        { first: 20, after: place },
        { last: 20, before: place },
      ]) {
        const plan = await planOf({ page, sortKey, reverse })
        expect(sorts(plan)).toBe(false)
        expect(readsAll(plan, 'staff_search')).toBe(false)
      }
  })

  test.each([
    'last_name:last77',
    'last_name:last777*',
    'last_name:nobody*',
    'last_name:"last77 de la"',
    'first_name:first7 last_name:last907',
    'first_name:first7 -last_name:last907',
    'first_name:last777* OR last_name:last777* OR email:last777*',
    '(id:7 OR last_name:last77) -last_name:last907',
    'email:person77@example.com',
    'email:person777*',
    'id:77',
    'id:>=70 id:<90',
  ])('a search begins with those it finds: %s', async (query) => {
    const plan = await planOf({ page: { first: 20 }, sortKey, query })
    expect(['staff_search', 'staff_words', 'users'].filter((table) => readsAll(plan, table))).toEqual([])
  })

  test.each(['-last_name:cruz', 'first_name:*', 'account_type:regular OR -first_name:first7'])(
    'a search that nearly everybody could fit goes through the list in its order: %s',
    async (query) => {
      const plan = await planOf({ page: { first: 20 }, sortKey, query })
      expect(sorts(plan)).toBe(false)
      expect(readsAll(plan, 'staff_words')).toBe(false)
    },
  )
})
