import type { SignedIn } from '../../core/domain/access.ts'
import type { Context } from '../../core/domain/context.ts'
import { type CustomersQuestion, listCustomers, listStaff } from '../../core/domain/people/people.ts'
import type { User } from '../../core/tables/people.ts'
import { anAddress, type Domain, somebody, staffWith } from './domain.ts'

/** Who is there for the tests of lists. */
export interface People {
  /** Clara, of the staff. Beside her there is Fred, who is switched off. */
  staff: User
  ada: User
  zoe: User
  jozef: User
  /** Sees everybody, and has no name to be found by. */
  manager: SignedIn
}

/** Three customers with their address books, and two of the staff, who differ in all that one can ask for. */
export async function addPeople(domain: Domain): Promise<People> {
  const staff = await somebody(domain, {
    email: 'clerk@shop.example',
    firstName: 'Clara',
    isStaff: true,
    externalReference: 'staff-1',
  })
  await somebody(domain, { email: 'former@shop.example', isStaff: true, isActive: false, firstName: 'Fred' })
  const ada = await somebody(domain, {
    email: 'ada@example.com',
    firstName: 'Ada',
    lastName: 'Byron',
    externalReference: 'customer-1',
    metadata: { tier: 'gold', 'odd "key"': 'yes', $path: 'x', '': 'blank' },
    dateJoined: new Date('2026-01-01T23:30:00Z'),
    updatedAt: new Date('2026-02-01T00:00:00Z'),
  })
  const zoe = await somebody(domain, {
    email: 'zoe_1@example.org',
    firstName: 'Zoë',
    lastName: 'ÖZIL',
    isActive: false,
    metadata: { tier: 'silver' },
    dateJoined: new Date('2026-01-02T00:30:00Z'),
    updatedAt: new Date('2026-02-02T00:00:00Z'),
  })
  const jozef = await somebody(domain, {
    email: 'jozef@100%.example',
    firstName: 'Józef',
    lastName: 'Łuk',
    customerTypeId: null,
    dateJoined: new Date('2026-01-03T00:00:00Z'),
    updatedAt: new Date('2026-02-03T00:00:00Z'),
  })
  await anAddress(domain, ada, {
    city: 'London',
    country: 'GB',
    phone: '+442071234567',
    companyName: 'Engines',
  })
  await anAddress(domain, ada, { city: 'Paris', country: 'FR', streetAddress1: 'Rue de Rivoli 1' })
  await anAddress(domain, zoe, { city: 'Köln', country: 'DE', postalCode: '50667' })
  await anAddress(domain, null, { city: 'Nowhere', country: 'PL' })
  const manager = await staffWith(domain, ['MANAGE_USERS', 'MANAGE_STAFF', 'MANAGE_ORDERS'])
  return { staff, ada, zoe, jozef, manager }
}

/** The customers of a list in its order, by the first letters of their e-mails. */
export async function customersFound(
  context: Context,
  question: Partial<CustomersQuestion> = {},
): Promise<string> {
  const { items } = await listCustomers(context, { page: { first: 100 }, ...question })
  return items.map(({ row }) => row.email.slice(0, 3)).join(' ')
}

/** The staff of a list in its order, by their first names. Who has none is left out. */
export async function staffFound(
  context: Context,
  question: Partial<Parameters<typeof listStaff>[1]> = {},
): Promise<string[]> {
  const { items } = await listStaff(context, { page: { first: 100 }, ...question })
  return items.map(({ row }) => row.firstName).filter((name) => name !== '')
}
