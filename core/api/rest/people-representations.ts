import type { z } from '@hono/zod-openapi'
import { globalId } from '../../../shared/global-id.ts'
import type { Context } from '../../domain/context.ts'
import { customerTypesOf } from '../../domain/customers/customer-types.ts'
import { groupsOfEach } from '../../domain/staff/permission-groups.ts'
import { requireCustomerType } from '../../domain/visibility.ts'
import type { User } from '../../tables/people.ts'
import type * as shapes from './people-schemas.ts'
import { representUsers, sees } from './representations.ts'

type CustomerBody = z.input<typeof shapes.customer>
type StaffBody = z.input<typeof shapes.staffMember>

/** Customers as the caller sees them, however many, with one look-up of each kind. */
export async function representCustomers(context: Context, people: readonly User[]): Promise<CustomerBody[]> {
  const bodies = await representUsers(context, people)
  const actor = await context.actor()
  const typeOf = await customerTypesOf(
    context.database.read,
    people.map((user) => user.customerTypeId),
  )
  return people.map((user, index) => {
    const type = typeOf(user.customerTypeId)
    return {
      ...(bodies[index] as CustomerBody), // As many come out as went in.
      ...(sees(() => requireCustomerType(actor, user)) && {
        customerType: type
          ? { id: globalId('CustomerType', type.id), name: type.name, slug: type.slug }
          : null,
      }),
    }
  })
}

export async function representCustomer(context: Context, user: User): Promise<CustomerBody> {
  const [body] = await representCustomers(context, [user])
  return body as CustomerBody
}

/** Staff members with their groups, in the same way. */
export async function representStaff(context: Context, people: readonly User[]): Promise<StaffBody[]> {
  const bodies = await representUsers(context, people)
  const groups = await groupsOfEach(context.database.read, people)
  return people.map((_user, index) => ({
    ...(bodies[index] as StaffBody),
    permissionGroups: (groups[index] ?? []).map(({ id, name }) => ({ id: globalId('Group', id), name })),
  }))
}

export async function representStaffMember(context: Context, user: User): Promise<StaffBody> {
  const [body] = await representStaff(context, [user])
  return body as StaffBody
}
