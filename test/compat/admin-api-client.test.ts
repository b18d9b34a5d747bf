import { createAdminApiClient } from '@shopify/admin-api-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStaffMember, startCore, type TestCore } from '../support/core.ts'
import { gid } from '../support/shopify.ts'

let core: TestCore
let token: string
let asked: Array<{ url: string; init: RequestInit }>
beforeAll(async () => {
  // The client knows the versions of today.
  core = await startCore()
  core.clock.advance((Date.now() - core.clock.now().getTime()) / 1000)
  token = (await aStaffMember(core, { may: ['MANAGE_STAFF'], firstName: 'bob', lastName: 'bobsen' }))
    .accessToken
})
afterAll(() => core.close())

function client({ accessToken = token, apiVersion = currentVersion() } = {}) {
  asked = []
  return createAdminApiClient({
    storeDomain: 'our-shop.myshopify.com',
    apiVersion,
    accessToken,
    // The client insists on HTTPS; only the origin is another one.
    customFetchApi: (url, init) => {
      asked.push({ url: String(url), init: init ?? {} })
      return fetch(String(url).replace('https://our-shop.myshopify.com', core.origin), init)
    },
  })
}

function currentVersion(): string {
  const now = new Date()
  const month = Math.floor(now.getUTCMonth() / 3) * 3 + 1
  return `${now.getUTCFullYear()}-${String(month).padStart(2, '0')}`
}

describe('Shopify’s own client for the Admin API', () => {
  test('reads the staff member behind its token', async () => {
    const { data, errors, extensions } = await client().request(
      '{ currentStaffMember { firstName lastName name initials email isShopOwner privateData { createdAt permissions } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.currentStaffMember).toMatchObject({
      name: 'bob bobsen',
      initials: ['b', 'b'],
      isShopOwner: false,
    })
    expect(extensions?.cost).toMatchObject({ requestedQueryCost: 2, actualQueryCost: 2 })
    expect(asked[0]?.url).toBe(`https://our-shop.myshopify.com/admin/api/${currentVersion()}/graphql.json`)
  })

  test('reads one by ID, with variables', async () => {
    const query = 'query ($id: ID!) { staffMember(id: $id) { id accountType } }'
    const { data } = await client().request(query, { variables: { id: gid(1) } })
    expect(data).toEqual({ staffMember: { id: gid(1), accountType: 'REGULAR' } })
  })

  test('pages through the list, forwards to its end', async () => {
    const query = `query ($after: String) {
      staffMembers(first: 1, after: $after, sortKey: EMAIL) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
    }`
    const idsAfter = async (after: string | null): Promise<string[]> => {
      const { data } = await client().request(query, { variables: { after } })
      const { edges, pageInfo } = data.staffMembers
      const ids = edges.map(({ node }: { node: { id: string } }) => node.id)
      return pageInfo.hasNextPage ? [...ids, ...(await idsAfter(pageInfo.endCursor))] : ids
    }
    expect(await idsAfter(null)).toEqual([gid(1), gid(2)])
  })

  test('is given what could be read together with what could not', async () => {
    const { data, errors } = await client().request(
      `{ currentStaffMember { id } staffMember(id: "${gid(1)}") { privateData { createdAt } } }`,
    )
    expect(data).toEqual({ currentStaffMember: { id: gid(2) }, staffMember: null })
    expect(errors?.graphQLErrors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }])
    expect(errors?.networkStatusCode).toBe(200)
  })

  test('is told what is wrong with a document', async () => {
    const { data, errors } = await client().request('{ staffMember { nothing } }')
    expect(data).toBeUndefined()
    expect(errors?.graphQLErrors?.[0]?.message).toBe("Field 'nothing' doesn't exist on type 'StaffMember'")
  })

  test('is refused with a status and its reason where the token is no good', async () => {
    const { data, errors } = await client({ accessToken: 'shpat_nobody' }).request(
      '{ currentStaffMember { id } }',
    )
    expect(data).toBeUndefined()
    expect(errors).toMatchObject({ networkStatusCode: 401, message: 'GraphQL Client: Unauthorized' })
  })

  test('computes the versions that we list', async () => {
    const { data } = await client().request('{ publicApiVersions { handle supported } }')
    const supported = data.publicApiVersions.filter((version: { supported: boolean }) => version.supported)
    expect(supported.at(-1).handle).toBe(currentVersion())
    expect(supported).toHaveLength(4)
  })

  test('reads more in unstable, and gets the answer’s headers', async () => {
    const response = await client({ apiVersion: 'unstable' }).fetch(
      '{ currentStaffMember { identityAccount { url } } }',
    )
    expect(response.headers.get('x-shopify-api-version')).toBe('unstable')
    expect(await response.json()).toMatchObject({ data: { currentStaffMember: { identityAccount: null } } })
  })
})
