import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { channels } from '../../../core/tables/shop.ts'
import { globalId } from '../../../shared/global-id.ts'
import { aCustomer, signInAsSuperuser, startCore, type TestCore } from '../../support/core.ts'

let core: TestCore
const tokens = { superuser: '', unconfirmed: '' }
beforeAll(async () => {
  core = await startCore({ LOG_LEVEL: 'error' })
  tokens.superuser = await signInAsSuperuser(core)
  tokens.unconfirmed = (await aCustomer(core, { isConfirmed: false })).accessToken
})
afterAll(() => core.close())
// Whatever nobody foresaw is logged as an error, even where the answer looks harmless.
afterEach(() => expect(core.logged.splice(0)).toEqual([]))

describe('a refusal for which Saleor has no code', () => {
  const refusalsOf = async (call: string, token: string) => {
    const name = call.split('(')[0] ?? ''
    const { data, errors } = await core.graphql(
      `mutation { ${call} { errors { field code message } } }`,
      {},
      { token },
    )
    expect(errors).toBeUndefined()
    return data[name].errors
  }

  test.each([
    ['nowhere', 'NOT_FOUND', "Channel with 'nowhere' slug does not exist."],
    ['', 'NOT_FOUND', "Channel with '' slug does not exist."],
    ['closed', 'CHANNEL_INACTIVE', "Channel with 'closed' is inactive."],
  ])('is told of the channel "%s" of sendConfirmationEmail', async (slug, code, message) => {
    await core.services.database.transaction((tx) =>
      tx
        .insert(channels)
        .values({
          name: 'Closed',
          slug: 'closed',
          isActive: false,
          currencyCode: 'EUR',
          defaultCountry: 'DE',
        })
        .onConflictDoNothing(),
    )
    const call = `sendConfirmationEmail(redirectUrl: "https://shop.example/", channel: "${slug}")`
    expect(await refusalsOf(call, tokens.unconfirmed)).toEqual([{ field: 'channel', code, message }])
  })

  test.each([
    ['name: "A", addUsers: ["nonsense"]', 'addUsers', 'GRAPHQL_ERROR'],
    [`name: "A", addUsers: ["${globalId('Group', 1)}"]`, 'addUsers', 'GRAPHQL_ERROR'],
    [`name: "A", addUsers: ["${globalId('User', 99_999)}"]`, 'addUsers', 'NOT_FOUND'],
    [
      `name: "A", restrictedAccessToChannels: true, addChannels: ["${globalId('Channel', 99_999)}"]`,
      'addChannels',
      'NOT_FOUND',
    ],
    [`name: "${'n'.repeat(151)}"`, 'name', 'INVALID'],
    ['name: "a\\u0000b"', 'name', 'INVALID'],
  ])('is told of permissionGroupCreate with %s', async (input, field, code) => {
    expect(await refusalsOf(`permissionGroupCreate(input: { ${input} })`, tokens.superuser)).toEqual([
      { field, code, message: expect.any(String) },
    ])
  })
})
