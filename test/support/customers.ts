import { historiesOf } from '../../core/domain/customers/customer-events.ts'
import type { CustomerEvent, User } from '../../core/tables/people.ts'
import type { TestCore } from './core.ts'

const errors = 'errors { field message code addressType } accountErrors { field code }'
const user = `user {
  id email firstName lastName languageCode isActive isConfirmed isStaff note externalReference updatedAt
  metadata { key value } privateMetadata { key value } customerType { slug }
  addresses { city metadata { key value } } defaultShippingAddress { id city } defaultBillingAddress { id city }
}`

/** What staff and apps do with customers, with everything that the payloads tell. */
const operations = {
  customerUpdate: `mutation ($id: ID, $externalReference: String, $input: CustomerInput!) {
    customerUpdate(id: $id, externalReference: $externalReference, input: $input) { ${user} ${errors} } }`,
  customerDelete: `mutation ($id: ID, $externalReference: String) {
    customerDelete(id: $id, externalReference: $externalReference) { ${user} ${errors} } }`,
  customerBulkDelete: `mutation ($ids: [ID!]!) { customerBulkDelete(ids: $ids) { count ${errors} } }`,
  userBulkSetActive: `mutation ($ids: [ID!]!, $isActive: Boolean!) {
    userBulkSetActive(ids: $ids, isActive: $isActive) { count ${errors} } }`,
  customerBulkUpdate: `mutation ($customers: [CustomerBulkUpdateInput!]!, $errorPolicy: ErrorPolicyEnum) {
    customerBulkUpdate(customers: $customers, errorPolicy: $errorPolicy) {
      count results { customer { id email firstName note updatedAt } errors { path message code attributes } }
      errors { path code } } }`,
} as const

/** The payload of an operation, with what was refused altogether. */
export async function manage(
  core: TestCore,
  operation: keyof typeof operations,
  variables: Record<string, unknown>,
  token: string | undefined,
) {
  const answer = await core.graphql(operations[operation], variables, { token })
  return { ...answer.data?.[operation], topLevel: answer.errors?.map(({ message }) => message) }
}

/** Types, parameters and apps of what stands in somebody's history. */
export async function historyOf(
  core: TestCore,
  { id }: Pick<User, 'id'>,
): Promise<Array<Pick<CustomerEvent, 'type' | 'parameters'>>> {
  const events = await historiesOf(core.services.database.read, [id])
  return events.map(({ type, parameters }) => ({ type, parameters }))
}

export const derby = {
  firstName: 'Ada',
  lastName: 'Byron',
  streetAddress1: 'Mill Road 1',
  city: 'Derby',
  postalCode: 'DE1 1AA',
  country: 'GB',
}
