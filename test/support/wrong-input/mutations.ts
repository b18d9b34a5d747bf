import { accountMutations } from './accounts.ts'
import { peopleMutations } from './people.ts'
import { shopMutations } from './shop.ts'
import type { MutationArguments } from './values.ts'

/** Every mutation with its arguments: one wrong thing is put in at a time. */
export const mutationArguments: MutationArguments = {
  ...accountMutations,
  ...peopleMutations,
  ...shopMutations,
}
