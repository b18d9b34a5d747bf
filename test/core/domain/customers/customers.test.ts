import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { channels } from '../../../../core/tables/shop.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import { anApp, codesIn, signInAsSuperuser, startCore, type TestCore } from '../../../support/core.ts'
import { derby } from '../../../support/customers.ts'

let core: TestCore
let superuser: string

beforeAll(async () => {
  core = await startCore()
  superuser = await signInAsSuperuser(core)
})
afterAll(() => core.close())
beforeEach(async () => {
  await core.emitted()
})

async function customerCreate(input: Record<string, unknown>, token = superuser) {
  const answer = await core.graphql(
    `mutation ($input: UserCreateInput!) { customerCreate(input: $input) {
      user {
        id email firstName lastName languageCode isActive isConfirmed isStaff note externalReference
        metadata { key value } privateMetadata { key value } customerType { slug }
        addresses { id } defaultShippingAddress { id } defaultBillingAddress { id }
      }
      errors { field message code addressType }
    } }`,
    { input },
    { token },
  )
  return { ...answer.data?.customerCreate, topLevel: answer.errors }
}

describe('customerCreate', () => {
  test('makes a customer without a password, unconfirmed whatever the input says', async () => {
    const { user, errors } = await customerCreate({
      email: 'New.Customer@Example.com',
      firstName: 'New',
      isConfirmed: true,
      defaultShippingAddress: derby,
      defaultBillingAddress: derby,
      externalReference: 'crm-1',
      languageCode: 'FR',
      note: 'From a fair',
    })
    expect(errors).toEqual([])
    expect(user).toMatchObject({
      email: 'new.customer@example.com',
      firstName: 'New',
      lastName: '',
      languageCode: 'FR',
      isActive: true,
      isConfirmed: false,
      isStaff: false,
      note: 'From a fair',
      externalReference: 'crm-1',
      metadata: [],
      customerType: { slug: 'default' },
    })
    expect(user.addresses).toHaveLength(2)
    expect(user.defaultShippingAddress.id).not.toBe(user.defaultBillingAddress.id)
    expect((await core.user('new.customer@example.com'))?.password).toBe('')
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_created'])
  })

  test('tells of everything once, in Saleor’s order: what is called at once, then what follows the commit', async () => {
    const { user } = await customerCreate({
      email: 'invited.customer@example.com',
      redirectUrl: 'https://shop.example/welcome',
      channel: 'default-channel',
      privateMetadata: [{ key: 'a', value: 'b' }],
    })
    expect(await core.emitted({ withNotify: true })).toEqual([
      'notify:account_set_customer_password',
      'customer_created',
      'account_set_password_requested',
      'customer_metadata_updated',
    ])
    const { token, ...facts } = await core.factsOf('account_set_password_requested')
    expect(facts).toEqual({
      userId: (await core.user('invited.customer@example.com'))?.id,
      redirectUrl: `https://shop.example/welcome?email=invited.customer%40example.com&token=${token}`,
      channel: 'default-channel',
    })
    expect(user.privateMetadata).toEqual([{ key: 'a', value: 'b' }])
  })

  test('is open to apps with MANAGE_USERS', async () => {
    const { token } = await anApp(core, ['MANAGE_USERS'])
    expect((await customerCreate({ email: 'by.app@example.com' }, token)).user.email).toBe(
      'by.app@example.com',
    )
  })

  test.each([
    [{ isActive: null }, { isActive: true }],
    [{ isActive: false }, { isActive: false }],
    // Nobody is mailed, so nobody asks for which channel.
    [{ channel: 'nowhere' }, { isActive: true }],
    [
      { firstName: null, note: null, languageCode: null },
      { firstName: '', note: null, languageCode: 'EN' },
    ],
  ])('takes %j as %j', async (input, expected) => {
    const email = `${JSON.stringify(input).replace(/\W/g, '')}@example.com`
    expect((await customerCreate({ email, ...input })).user).toMatchObject(expected)
  })

  test.each([
    [{}, [['email', 'REQUIRED']]],
    [{ email: 'ADMIN@example.com' }, [['email', 'UNIQUE']]],
    [{ email: 'nobody' }, [['email', 'INVALID']]],
    [
      { email: 'nobody', externalReference: 'x'.repeat(251) },
      [
        ['email', 'INVALID'],
        ['externalReference', 'INVALID'],
      ],
    ],
    [{ email: 'a@b.test', externalReference: 'taken' }, [['externalReference', 'UNIQUE']]],
    [{ email: 'a@b.test', note: '\0' }, [['note', 'INVALID']]],
    [
      { email: 'a@b.test', privateMetadata: [{ key: 'a', value: '\udfff' }] },
      [['privateMetadata', 'INVALID']],
    ],
    [{ email: 'a@b.test', metadata: [{ key: '', value: '' }] }, [['metadata', 'REQUIRED']]],
    [{ email: 'a@b.test', customerType: 'nonsense' }, [['customerType', 'GRAPHQL_ERROR']]],
    [{ email: 'a@b.test', customerType: globalId('User', 1) }, [['customerType', 'GRAPHQL_ERROR']]],
    [{ email: 'a@b.test', customerType: globalId('CustomerType', 99) }, [['customerType', 'NOT_FOUND']]],
    [{ email: 'a@b.test', redirectUrl: 'https://evil.example' }, [['redirectUrl', 'INVALID']]],
    [{ email: 'a@b.test', redirectUrl: 'https://shop.example', channel: 'nope' }, [['channel', 'NOT_FOUND']]],
    [{ email: 'a@b.test', redirectUrl: 'https://shop.example', channel: '\0' }, [['channel', 'NOT_FOUND']]],
    [
      { email: 'a@b.test', defaultShippingAddress: { ...derby, skipValidation: true } },
      [['skipValidation', 'INVALID']],
    ],
  ])('refuses %j', async (input, expected) => {
    if ((await core.user('taken@example.com')) === undefined)
      await customerCreate({ email: 'taken@example.com', externalReference: 'taken' })
    await core.emitted()
    const payload = await customerCreate(input)
    expect(codesIn(payload)).toEqual(expected)
    expect(payload.user).toBeNull()
    expect(await core.user('a@b.test')).toBeUndefined()
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('judges in Saleor’s order, one step after the other', async () => {
    const wrong: Record<string, unknown> = {
      customerType: 'nonsense',
      defaultShippingAddress: { city: 'X' },
      defaultBillingAddress: { ...derby, city: '' },
      redirectUrl: 'https://evil.example',
      metadata: [{ key: '', value: '' }],
      email: '',
    }
    const seen: unknown[] = []
    for (const right of [
      {},
      { customerType: null },
      { defaultShippingAddress: derby },
      { defaultBillingAddress: null },
      { redirectUrl: null },
      { metadata: [] },
    ]) {
      Object.assign(wrong, right)
      seen.push(...(codesIn(await customerCreate(wrong)) ?? []))
    }
    expect(seen).toEqual([
      ['customerType', 'GRAPHQL_ERROR'],
      ['country', 'REQUIRED'],
      ['city', 'REQUIRED'],
      ['redirectUrl', 'INVALID'],
      ['metadata', 'REQUIRED'],
      ['email', 'REQUIRED'],
    ])
  })

  test('of an inactive channel is undone as a whole', async () => {
    const { database } = core.services
    const setActive = (isActive: boolean) =>
      database.transaction((tx) =>
        tx.update(channels).set({ isActive }).where(eq(channels.slug, 'default-channel')),
      )
    await setActive(false)
    try {
      const payload = await customerCreate({
        email: 'undone@example.com',
        redirectUrl: 'https://shop.example',
        channel: 'default-channel',
      })
      expect(codesIn(payload)).toEqual([['channel', 'CHANNEL_INACTIVE']])
      expect(await core.user('undone@example.com')).toBeUndefined()
      expect(await core.emitted({ withNotify: true })).toEqual([])
    } finally {
      await setActive(true)
    }
  })

  test('leaves one customer of two that are created at the same moment', async () => {
    const payloads = await Promise.all([1, 2, 3].map(() => customerCreate({ email: 'race@example.com' })))
    expect(payloads.flatMap((payload) => codesIn(payload) ?? [])).toEqual([
      ['email', 'UNIQUE'],
      ['email', 'UNIQUE'],
    ])
    expect(await core.emitted({ withNotify: true })).toEqual(['customer_created'])
  })
})
