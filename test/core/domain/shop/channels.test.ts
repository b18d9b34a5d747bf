import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InvalidInput } from '../../../../core/domain/errors.ts'
import { resolveChannel } from '../../../../core/domain/shop/channels.ts'
import { channels } from '../../../../core/tables/shop.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

/** The slug, or the code of the refusal. */
const resolve = (slug: string | null | undefined) =>
  resolveChannel(core.services.database.read, slug).then(
    (channel) => channel.slug,
    (error) => {
      if (error instanceof InvalidInput) return error.problems.map(({ field, code }) => [field, code])
      throw error
    },
  )

const setActive = (slug: string, isActive: boolean) =>
  core.services.database.transaction((tx) =>
    tx.update(channels).set({ isActive }).where(eq(channels.slug, slug)),
  )

describe('the channel of an operation', () => {
  test('is the one that is named, if it exists and is active', async () => {
    expect(await resolve('default-channel')).toBe('default-channel')
    for (const slug of ['', 'Default-Channel', 'nowhere', 'a\0b', 'x'.repeat(100_000)])
      expect(await resolve(slug)).toEqual([['channel', 'NOT_FOUND']])
  })

  test('is the only one there is, even an inactive one', async () => {
    await setActive('default-channel', false)
    expect(await resolve(null)).toBe('default-channel')
    expect(await resolve('default-channel')).toEqual([['channel', 'CHANNEL_INACTIVE']])
    await setActive('default-channel', true)
    expect(await resolve(undefined)).toBe('default-channel')
  })

  test('is the only active one of several, and has to be named otherwise', async () => {
    await core.services.database.transaction((tx) =>
      tx.insert(channels).values({
        name: 'Poland',
        slug: 'pl',
        isActive: false,
        currencyCode: 'PLN',
        defaultCountry: 'PL',
      }),
    )
    expect(await resolve(null)).toBe('default-channel')
    await setActive('pl', true)
    expect(await resolve(null)).toEqual([['channel', 'MISSING_CHANNEL_SLUG']])
    await setActive('pl', false)
    await setActive('default-channel', false)
    expect(await resolve(null)).toEqual([['channel', 'MISSING_CHANNEL_SLUG']])
    await setActive('default-channel', true)
  })
})

describe('the channel query', () => {
  const ask = (args: string, selection = 'id slug', token?: string) =>
    core.graphql(`{ channel(${args}) { ${selection} } }`, {}, { token })

  test('finds by slug or by id, for anybody', async () => {
    const { data } = await ask('slug: "default-channel"')
    expect(data.channel).toEqual({ id: globalId('Channel', 1), slug: 'default-channel' })
    expect((await ask(`id: "${globalId('Channel', 1)}"`)).data).toEqual(data)
  })

  test.each([
    ['slug: "nowhere"'],
    ['slug: "a\\u0000b"'],
    [`id: "${globalId('Channel', 999)}"`],
    [`id: "${globalId('User', 1)}"`],
  ])('answers null to %s', async (args) => {
    const { data, errors } = await ask(args)
    expect([data, errors]).toEqual([{ channel: null }, undefined])
  })

  test.each([
    ['id: "nonsense"', 'Invalid ID: nonsense. Expected: Channel.'],
    ['id: "", slug: ""', "Exactly one of the arguments 'id' and 'slug' is needed."],
    [
      `id: "${globalId('Channel', 1)}", slug: "pl"`,
      "Exactly one of the arguments 'id' and 'slug' is needed.",
    ],
  ])('refuses %s', async (args, message) => {
    const { data, errors } = await ask(args)
    expect(data).toEqual({ channel: null })
    expect(errors).toMatchObject([{ message, extensions: { exception: { code: 'GraphQLError' } } }])
  })

  test('tells names and currencies to staff and apps only', async () => {
    const staff = await aStaffMember(core)
    const app = await anApp(core, [])
    const selection = 'name isActive currencyCode defaultCountry { code }'
    for (const token of [staff.accessToken, app.token])
      expect((await ask('slug: "default-channel"', selection, token)).data.channel).toEqual({
        name: 'Default channel',
        isActive: true,
        currencyCode: 'USD',
        defaultCountry: { code: 'US' },
      })
    for (const token of [undefined, (await aCustomer(core)).accessToken])
      for (const field of ['name', 'isActive', 'currencyCode', 'defaultCountry { code }']) {
        const { data, errors } = await ask('slug: "default-channel"', field, token)
        expect(data).toEqual({ channel: null })
        expect(errors).toMatchObject([
          {
            message:
              'To access this path, you need one of the following permissions: AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP',
          },
        ])
      }
  })
})

test('all channels are listed to staff and apps, by slug', async () => {
  const staff = await aStaffMember(core)
  const { data } = await core.graphql('{ channels { slug } }', {}, { token: staff.accessToken })
  expect(data.channels).toEqual([{ slug: 'default-channel' }, { slug: 'pl' }])
  const { data: nothing } = await core.graphql('{ channels { slug } }')
  expect(nothing).toEqual({ channels: null })
})
