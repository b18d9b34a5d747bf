import { type GraphQLField, getNamedType, isObjectType } from 'graphql'
import { expect } from 'vitest'
import { saleorSchema } from '../../../core/api/saleor/schema.ts'
import { globalId } from '../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, signInAsSuperuser, startCore, type TestCore } from '../core.ts'
import { documentOf } from '../document.ts'
import { mutationArguments } from './mutations.ts'
import { address, type Ids, type Sender, type Values } from './values.ts'

export interface World {
  core: TestCore
  tokens: Record<Sender, string>
  ids: Ids
  /** Arguments of a mutation that are fine, or fine but for a token; new ones each time. */
  argumentsOf(mutation: string): Values
  /**
   * Sends it, and fails for anything but an orderly answer. A code that the mutation's enum lacks is none: GraphQL puts
   * an error of its own in its place, at a deeper path.
   */
  tell(mutation: string, variables: Values, what: string): Promise<Told>
}

interface Told {
  status: number
  /** Field and code. */
  refused: Array<[string | null, string]>
}

export const mutations: Record<string, GraphQLField<unknown, unknown>> = saleorSchema()
  .getMutationType()
  ?.getFields() ?? {}

/** A shop in which each mutation finds what it is about, and nobody who is needed can be locked out. */
export async function openWorld(): Promise<World> {
  // Without the wait, so that a request that went through does not hide what is wrong with the next one.
  const core = await startCore({ LOG_LEVEL: 'error', CONFIRMATION_EMAIL_LOCK_TIME: '0' })
  const app = await anApp(core, ['IMPERSONATE_USER', 'MANAGE_STAFF'])
  const tokens = {
    superuser: await signInAsSuperuser(core),
    customer: (await aCustomer(core)).accessToken,
    unconfirmed: (await aCustomer(core, { isConfirmed: false })).accessToken,
    app: app.token,
    nobody: '',
  }
  const ids = await whatMutationsAreAbout(core, tokens)
  let count = 0
  return {
    core,
    tokens,
    ids,
    argumentsOf: (mutation) => mutationArguments[mutation]?.args(ids, ++count) ?? {},
    tell: (mutation, variables, what) => tell(core, tokens, mutation, variables, what),
  }
}

async function whatMutationsAreAbout(core: TestCore, tokens: Record<Sender, string>): Promise<Ids> {
  const ask = async (query: string, variables: Values = {}, token = tokens.superuser) =>
    (await core.graphql(query, variables, { token })).data
  // Not those who call: what is done to customers and apps here may lock them out.
  const customer = globalId('User', (await aCustomer(core)).id)
  const colleague = await aStaffMember(core)
  const { channelCreate } = await ask(
    'mutation { channelCreate(input: { name: "Kept", slug: "kept", currencyCode: "EUR", defaultCountry: DE }) { channel { id } } }',
  )
  const { attributeCreate } = await ask(
    'mutation { attributeCreate(input: { name: "Size", type: CUSTOMER_TYPE, values: [{ name: "S" }, { name: "M" }] }) { attribute { id } } }',
  )
  await ask(
    'mutation ($type: ID!, $attributes: [ID!]!) { customerTypeAssignAttributes(customerTypeId: $type, attributeIds: $attributes) { errors { code } } }',
    { type: globalId('CustomerType', 1), attributes: [attributeCreate.attribute.id] },
  )
  const { addressCreate } = await ask(
    'mutation ($userId: ID!, $input: AddressInput!) { addressCreate(userId: $userId, input: $input) { address { id } } }',
    { userId: customer, input: address() },
  )
  const { webhookCreate } = await ask(
    'mutation { webhookCreate(input: { targetUrl: "https://app.example/" }) { webhook { id } } }',
    {},
    tokens.app,
  )
  return {
    attribute: attributeCreate.attribute.id,
    channel: channelCreate.channel.id,
    customer,
    colleague: globalId('User', colleague.id),
    app: (await anApp(core, [])).id,
    address: addressCreate.address.id,
    group: globalId('Group', colleague.groupId),
    webhook: webhookCreate.webhook.id,
  }
}

async function tell(
  core: TestCore,
  tokens: Record<Sender, string>,
  name: string,
  variables: Values,
  what: string,
): Promise<Told> {
  const field = mutations[name]
  if (!field) throw new Error(`There is no ${name}.`)
  const { as } = mutationArguments[name] ?? { as: 'superuser' }
  const { status, data, errors } = await core.graphql(
    documentOf('mutation', field, refusalsOf(field)),
    variables,
    { token: tokens[as] },
  )
  const about = `${name} with ${what}: ${JSON.stringify(errors)?.slice(0, 300)}`
  expect([200, 400], about).toContain(status)
  for (const error of errors ?? []) {
    expect(error.message, about).not.toMatch(/Internal|Cannot return null|undefined/)
    expect(error.extensions.exception.code, about).toMatch(/^(GraphQLError|PermissionDenied)$/)
    // A refusal of a mutation is about the whole of it: nothing of its answer broke halfway.
    if (status === 200) expect(error.path, about).toEqual([name])
  }
  expect(status === 400 ? data === undefined : data !== undefined, about).toBe(true)
  const refused: Array<{ field: string | null; code: string }> = data?.[name]?.errors ?? []
  return { status, refused: refused.map(({ field, code }) => [field, code]) }
}

function refusalsOf({ type }: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(type)
  const answers = isObjectType(payload) ? Object.keys(payload.getFields()) : []
  // One mutation works on a list, and tells of each row what is wrong with it.
  if (answers.includes('results')) return 'results { errors { path message code } }'
  return answers.includes('errors') ? 'errors { field message code }' : '__typename'
}
