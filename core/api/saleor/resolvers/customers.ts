import { deleteCustomer, deleteCustomers } from '../../../domain/customer-deletion.ts'
import type { CustomerFields } from '../../../domain/customer-fields.ts'
import { updateCustomer } from '../../../domain/customer-update.ts'
import { createCustomer } from '../../../domain/customers.ts'
import { setUsersActive } from '../../../domain/user-activation.ts'
import { decodeTarget } from '../customer-target.ts'
import { decodeId, decodeOptionalId } from '../global-id.ts'
import { languageCode } from '../language-code.ts'
import { mutation } from '../mutation.ts'
import type { CustomerInput, MutationResolvers } from '../resolver-types.ts'

export const customerMutations = {
  customerCreate: mutation(
    createCustomer,
    ({ input }) => ({ ...customerFields(input), redirectUrl: input.redirectUrl, channel: input.channel }),
    (user) => ({ user }),
  ),
  customerUpdate: mutation(
    updateCustomer,
    ({ input, ...target }) => ({ target: decodeTarget(target), input: customerFields(input) }),
    (user) => ({ user }),
  ),
  customerDelete: mutation(
    deleteCustomer,
    (target) => ({ target: decodeTarget(target) }),
    (user) => ({ user }),
  ),
  customerBulkDelete: mutation(
    deleteCustomers,
    ({ ids }) => ({ ids: ids.map((id) => decodeId(id, 'User', 'ids')) }),
    ({ deleted, problems }) => ({ count: deleted.length, errors: problems }),
    { count: 0 },
  ),
  userBulkSetActive: mutation(
    setUsersActive,
    ({ ids, isActive }) => ({ ids: ids.map((id) => decodeId(id, 'User', 'ids')), isActive }),
    ({ count, problems }) => ({ count, errors: problems }),
    { count: 0 },
  ),
} satisfies MutationResolvers

function customerFields({ customerType, ...input }: CustomerInput): CustomerFields {
  return {
    ...input,
    languageCode: languageCode(input.languageCode),
    customerTypeId: decodeOptionalId(customerType, 'CustomerType', 'customerType'),
  }
}
