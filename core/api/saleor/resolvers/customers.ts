import { globalId } from '../../../../shared/global-id.ts'
import { type CustomerRow, updateCustomers } from '../../../domain/customers/customer-bulk-update.ts'
import { deleteCustomer, deleteCustomers } from '../../../domain/customers/customer-deletion.ts'
import type { CustomerFields } from '../../../domain/customers/customer-fields.ts'
import { updateCustomer } from '../../../domain/customers/customer-update.ts'
import { createCustomer } from '../../../domain/customers/customers.ts'
import { InvalidInput, type Problem } from '../../../domain/errors.ts'
import { setUsersActive } from '../../../domain/people/user-activation.ts'
import { decodeId, decodeOptionalId } from '../../given-ids.ts'
import { languageCode } from '../language-code.ts'
import { mutation } from '../mutation.ts'
import type {
  CustomerBulkResultResolvers,
  CustomerBulkUpdateErrorResolvers,
  CustomerBulkUpdateInput,
  CustomerInput,
  MutationResolvers,
} from '../resolver-types.ts'
import { decodeTarget } from '../target.ts'
import { decodeAttributes } from './assigned-attributes.ts'

export const customerMutations = {
  customerCreate: mutation(
    createCustomer,
    ({ input }) => ({ ...customerFields(input), redirectUrl: input.redirectUrl, channel: input.channel }),
    (user) => ({ user }),
  ),
  customerUpdate: mutation(
    updateCustomer,
    ({ input, ...target }) => ({ target: decodeTarget('User', target), input: customerFields(input) }),
    (user) => ({ user }),
  ),
  customerDelete: mutation(
    deleteCustomer,
    (target) => ({ target: decodeTarget('User', target) }),
    (user) => ({ user }),
  ),
  customerBulkDelete: mutation(
    deleteCustomers,
    ({ ids }) => ({ ids: ids.map((id) => decodeId(id, 'User', 'ids')) }),
    ({ deleted, problems }) => ({ count: deleted.length, errors: problems }),
    { count: 0 },
  ),
  customerBulkUpdate: mutation(
    updateCustomers,
    ({ customers, errorPolicy }) => ({
      rows: customers.map(customerRow),
      errorPolicy: errorPolicy ?? 'REJECT_EVERYTHING',
    }),
    (outcome) => outcome,
    { count: 0, results: [] },
  ),
  userBulkSetActive: mutation(
    setUsersActive,
    ({ ids, isActive }) => ({ ids: ids.map((id) => decodeId(id, 'User', 'ids')), isActive }),
    ({ count, problems }) => ({ count, errors: problems }),
    { count: 0 },
  ),
} satisfies MutationResolvers

function customerFields({ customerType, attributes, ...input }: CustomerInput): CustomerFields {
  return {
    ...input,
    languageCode: languageCode(input.languageCode),
    attributes: decodeAttributes(attributes),
    customerTypeId: decodeOptionalId(customerType, 'CustomerType', 'customerType'),
  }
}

/** IDs that make no sense are the row's trouble, and leave the others alone. */
function customerRow({ input, ...given }: CustomerBulkUpdateInput): CustomerRow {
  const problems: Problem[] = []
  const attempt = <Value>(decode: () => Value, report: (problem: Problem) => Problem): Value | null => {
    try {
      return decode()
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      problems.push(...error.problems.map(report))
      return null
    }
  }
  const { customerType, attributes: givenAttributes, ...fields } = input
  const inInput = (problem: Problem) => ({ ...problem, field: `input.${problem.field}` })
  const customerTypeId = attempt(
    () => decodeOptionalId(customerType, 'CustomerType', 'customerType'),
    inInput,
  )
  const attributes = attempt(() => decodeAttributes(givenAttributes), inInput)
  const target = attempt(
    () => decodeTarget('User', given),
    (problem) => ({ ...problem, code: 'INVALID' }),
  )
  return { target, input: { ...customerFields(fields), customerTypeId, attributes }, problems }
}

export const customerBulkResult: CustomerBulkResultResolvers = {
  errors: ({ problems }) => problems,
}

export const customerBulkUpdateError: CustomerBulkUpdateErrorResolvers = {
  path: ({ field }) => field,
  attributes: ({ attributes }) => attributes?.map((key) => globalId('Attribute', key)),
}
