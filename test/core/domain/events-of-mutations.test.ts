import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saleorSchema } from '../../../core/api/saleor/schema.ts'
import * as appTables from '../../../core/tables/apps.ts'
import * as attributeTables from '../../../core/tables/attributes.ts'
import * as avatarTables from '../../../core/tables/avatars.ts'
import * as orderTables from '../../../core/tables/orders.ts'
import * as outboxTables from '../../../core/tables/outbox.ts'
import * as peopleTables from '../../../core/tables/people.ts'
import * as shopTables from '../../../core/tables/shop.ts'
import * as staffTables from '../../../core/tables/staff.ts'
import { type PgTable, sql } from '../../../shared/database/drizzle.ts'
import { type Answer, signInAsSuperuser, startCore, type TestCore } from '../../support/core.ts'
import { mutationStories, type Story } from '../../support/mutation-stories.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())

const everyTable = [
  appTables,
  attributeTables,
  avatarTables,
  orderTables,
  outboxTables,
  peopleTables,
  shopTables,
  staffTables,
].flatMap((module) => Object.values(module)) as PgTable[]
const titles = Object.keys(mutationStories({} as TestCore))

/** What happens before the mutation, its name and how it is run. */
async function prepared(title: string): Promise<Story & { name: string; act: () => Promise<Answer> }> {
  const story = (await mutationStories(core)[title]?.()) ?? {}
  const { args = '', token = superuser, run } = story
  const [name = ''] = title.split(' ')
  const request = `mutation { ${name}${args} { errors { code } } }`
  const act = () => (run ? run(superuser) : core.graphql(request, {}, { token }))
  await core.emitted()
  return { ...story, name, act }
}

const histories = () =>
  core.services.database.read
    .select()
    .from(peopleTables.customerEvents)
    .orderBy(peopleTables.customerEvents.id)

describe('what the world is told, in order, and what stands in the history afterwards', () => {
  test.each(titles)('%s', async (title) => {
    const { name, act, emits = [], history = [] } = await prepared(title)
    const before = new Set((await histories()).map(({ id }) => id))
    const { data, errors } = await act()
    expect(errors).toBeUndefined()
    expect(data[name].errors).toEqual([])
    expect(await core.emitted({ withNotify: true })).toEqual(emits)
    const added = (await histories()).filter(({ id }) => !before.has(id))
    expect(added.map(({ type }) => type)).toEqual(history)
  })

  test('is written for every mutation', () => {
    const mutations = Object.keys(saleorSchema().getMutationType()?.getFields() ?? {})
    expect([...new Set(titles.map((title) => title.split(' ')[0]))].sort()).toEqual(mutations.sort())
  })
})

/** Every row there is. */
const everything = () =>
  Promise.all(everyTable.map((table) => core.services.database.read.select().from(table).orderBy(sql`1, 2`)))

test('what fails at its last event has changed nothing and told nothing', async () => {
  const { outbox } = core.services
  const { newRow } = outbox
  let left = Number.POSITIVE_INFINITY
  outbox.newRow = () => {
    if (left-- === 0) throw new Error('The last event cannot be stored.')
    return newRow()
  }
  for (const title of titles) {
    const { name, act, emits = [] } = await prepared(title)
    if (emits.length === 0) continue
    const before = await everything()
    left = emits.length - 1
    const { status, data, errors } = await act()
    expect([status, data, errors?.map(({ message }) => message)], title).toEqual([
      200,
      { [name]: null },
      ['Internal Server Error'],
    ])
    expect(left, title).toBe(-1)
    expect(await everything(), title).toEqual(before)
    left = Number.POSITIVE_INFINITY
  }
  outbox.newRow = newRow
}, 60_000)
