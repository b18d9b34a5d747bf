import { globalId } from '../../../../shared/global-id.ts'
import { countsAsCustomer } from '../../../domain/customers/buyers.ts'
import { deleteCustomer } from '../../../domain/customers/customer-deletion.ts'
import { updateCustomer } from '../../../domain/customers/customer-update.ts'
import { createCustomer } from '../../../domain/customers/customers.ts'
import { notFound } from '../../../domain/errors.ts'
import { findUser, listCustomers } from '../../../domain/people/people.ts'
import { storedLanguage } from '../../../domain/shop/language-codes.ts'
import type { User } from '../../../tables/people.ts'
import { decodeOptionalId } from '../../given-ids.ts'
import { endpoint, type RestRequest } from '../endpoint.ts'
import { idInPath } from '../identifiers.ts'
import { representPage } from '../paging.ts'
import { customersAsked } from '../people-questions.ts'
import { representCustomer, representCustomers } from '../people-representations.ts'
import * as shapes from '../people-schemas.ts'

const tag = 'Customers'

const encode = (user: User, { context }: RestRequest) => representCustomer(context, user)

/** The IDs in it are decoded, the rest is as the domain has it. */
function fieldsOf<Body extends { customerType?: string | null; languageCode?: string | null }>({
  customerType,
  languageCode,
  ...fields
}: Body) {
  return {
    ...fields,
    languageCode: storedLanguage(languageCode),
    customerTypeId: decodeOptionalId(customerType, 'CustomerType', 'customerType'),
  }
}

const oneCustomer = endpoint({
  method: 'get',
  path: '/customers/{id}',
  tag,
  summary: 'A customer',
  description: 'Staff who have bought something are customers too.',
  operation: findUser,
  decode: ({ params }) => ({ id: idInPath(params.id, 'User') }),
  success: { status: 200, description: 'The customer.', schema: shapes.customer },
  encode: async (user, request) => {
    if (!user || !(await countsAsCustomer(request.context.database.read, user))) throw notFound()
    return encode(user, request)
  },
})

export const customerEndpoints = [
  endpoint({
    method: 'get',
    path: '/customers',
    tag,
    summary: 'List and search customers',
    description: 'By e-mail unless something else is asked for. Conditions hold together.',
    operation: listCustomers,
    query: shapes.customersQuery,
    decode: ({ query }) => customersAsked(query),
    success: { status: 200, description: 'A page of them.', schema: shapes.customerPage, isPage: true },
    encode: (page, request) =>
      representPage(request, page, (rows) => representCustomers(request.context, rows)),
  }),
  endpoint({
    method: 'post',
    path: '/customers',
    tag,
    summary: 'Add a customer',
    operation: createCustomer,
    body: shapes.newCustomer,
    decode: ({ body }) => fieldsOf(body),
    success: { status: 201, description: 'The customer.', schema: shapes.customer },
    location: ({ id }) => `/customers/${globalId('User', id)}`,
    encode,
  }),
  oneCustomer,
  endpoint({
    method: 'patch',
    path: '/customers/{id}',
    tag,
    summary: 'Change a customer',
    description: 'What is left out stays as it is. A default address is replaced as a whole.',
    operation: updateCustomer,
    body: shapes.customerChanges,
    decode: ({ body, params }) => ({ target: { id: idInPath(params.id, 'User') }, input: fieldsOf(body) }),
    success: { status: 200, description: 'The customer as it is now.', schema: shapes.customer },
    encode,
    stateOf: oneCustomer,
    refusals: [409],
  }),
  endpoint({
    method: 'delete',
    path: '/customers/{id}',
    tag,
    summary: 'Delete a customer',
    operation: deleteCustomer,
    decode: ({ params }) => ({ target: { id: idInPath(params.id, 'User') } }),
    success: { status: 204, description: 'The customer is gone.' },
    stateOf: oneCustomer,
    refusals: [422],
  }),
]
