import type { Queries } from '../../../shared/database/database.ts'
import { eq, inArray, or, sql } from '../../../shared/database/drizzle.ts'
import { prepared } from '../../../shared/database/prepared.ts'
import { customerTypes, type User, users } from '../../tables/people.ts'
import { type CheckedAddresses, checkDefaultAddresses } from '../addresses/default-addresses.ts'
import type { AttributeInput } from '../attributes/attribute-input.ts'
import { invalid, notFound, type Problem, refuse } from '../errors.ts'
import { inPieces, isStorable } from '../lists/conditions.ts'
import { type Profile, profileColumns } from '../people/profile.ts'
import { emailTaken } from '../people/users.ts'
import { type MetadataItem, metadataKeyProblems, personProblems, textProblems } from '../validation.ts'

/** What staff and apps can say about a customer, new or not. */
export interface CustomerFields extends Profile {
  email?: string | null
  isActive?: boolean | null
  isConfirmed?: boolean | null
  note?: string | null
  externalReference?: string | null
  privateMetadata?: readonly MetadataItem[] | null
  customerTypeId?: number | null
  attributes?: readonly AttributeInput[] | null
}

/** Keys that were given, with the column's default for an explicit null, as Saleor resets them. */
export function customerColumns(input: CustomerFields) {
  return {
    ...profileColumns(input),
    ...(input.email !== undefined && { email: (input.email ?? '').toLowerCase() }),
    ...(input.isActive !== undefined && { isActive: input.isActive ?? true }),
    ...(input.isConfirmed !== undefined && { isConfirmed: input.isConfirmed ?? true }),
    ...(input.note !== undefined && { note: input.note }),
    ...(input.externalReference !== undefined && { externalReference: input.externalReference }),
    ...(input.customerTypeId && { customerTypeId: input.customerTypeId }),
  }
}

export type CustomerColumns = ReturnType<typeof customerColumns>

/**
 * The first steps of judging the input of one customer, in Saleor's order: type, shipping address, billing address.
 *
 * @throws {InvalidInput} at the first step that fails
 */
export async function checkTypeAndAddresses(tx: Queries, input: CustomerFields): Promise<CheckedAddresses> {
  if (input.customerTypeId && (await knownTypes(tx, [input.customerTypeId])).size === 0)
    throw notFound('customerType')
  if (input.defaultShippingAddress?.skipValidation || input.defaultBillingAddress?.skipValidation)
    throw invalid('skipValidation', 'INVALID', 'This mutation cannot skip the validation of addresses.')
  if (!input.defaultShippingAddress && !input.defaultBillingAddress) return {}
  return checkDefaultAddresses(tx, input, { needed: [], granted: false })
}

/**
 * The last steps: the keys of metadata, then everything about the columns together.
 *
 * @throws {InvalidInput} at the first step that fails
 */
export async function checkColumns(
  tx: Queries,
  input: CustomerFields,
  ownId?: number,
): Promise<CustomerColumns> {
  refuse(metadataKeyProblems(input))
  const columns = customerColumns(input)
  const problems = columnRefusals(input, columns)
  const holders = await holdersOfOne(tx, columns)
  refuse([...problems, ...takenProblems(holders, columns, ownId)])
  return columns
}

/** What is wrong with the columns whoever else there is. */
export function columnRefusals(input: CustomerFields, columns: CustomerColumns): Problem[] {
  const { note, metadata, privateMetadata } = input
  return [...personProblems(columns), ...textProblems({ note, metadata, privateMetadata })]
}

export async function knownTypes(tx: Queries, ids: readonly number[]): Promise<Set<number>> {
  const found = await inPieces(ids, (some) =>
    tx.select({ id: customerTypes.id }).from(customerTypes).where(inArray(customerTypes.id, some)),
  )
  return new Set(found.map((type) => type.id))
}

export type Holder = Pick<User, 'id' | 'email' | 'externalReference'>

const holder = { id: users.id, email: users.email, externalReference: users.externalReference }

/** Whoever has the e-mail, in any case, or the reference already. */
async function holdersOfOne(
  tx: Queries,
  { email, externalReference: reference }: CustomerColumns,
): Promise<Holder[]> {
  return [
    ...(isStorable(email) ? await byEmail(tx, { email }) : []),
    ...(isStorable(reference) ? await byReference(tx, { reference }) : []),
  ]
}

const byEmail = prepared(['email'], (tx, { email }) =>
  tx
    .select(holder)
    .from(users)
    .where(eq(sql`lower(${users.email})`, email)),
)
const byReference = prepared(['reference'], (tx, { reference }) =>
  tx.select(holder).from(users).where(eq(users.externalReference, reference)),
)

/** The same for many. */
export async function holdersOf(tx: Queries, wanted: readonly CustomerColumns[]): Promise<Holder[]> {
  return inPieces(wanted, (some) => {
    const emails = some.map(({ email }) => email).filter(isStorable)
    const references = some.map(({ externalReference }) => externalReference).filter(isStorable)
    const holds = or(
      inArray(sql`lower(${users.email})`, emails),
      inArray(users.externalReference, references),
    )
    return tx.select(holder).from(users).where(holds)
  })
}

/** What these columns would take from somebody else. */
export function takenProblems(
  holders: readonly Holder[],
  { email, externalReference }: CustomerColumns,
  ownId?: number,
): Problem[] {
  const others = holders.filter((holder) => holder.id !== ownId)
  return [
    ...(email && others.some((holder) => holder.email.toLowerCase() === email) ? emailTaken.problems : []),
    ...(typeof externalReference === 'string' &&
    others.some((holder) => holder.externalReference === externalReference)
      ? referenceTaken.problems
      : []),
  ]
}

const referenceTaken = invalid(
  'externalReference',
  'UNIQUE',
  'User with this External reference already exists.',
)
