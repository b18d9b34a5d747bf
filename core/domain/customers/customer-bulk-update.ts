import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, or } from '../../../shared/database/drizzle.ts'
import { type User, users } from '../../tables/people.ts'
import { has } from '../access.ts'
import { checkAddress } from '../addresses/addresses.ts'
import type { CheckedAddresses } from '../addresses/default-addresses.ts'
import { againWhereTaken } from '../again-where-taken.ts'
import { type CheckedAttribute, judgeAttributes } from '../attributes/attribute-input.ts'
import { readAttributeRules } from '../attributes/attribute-rules.ts'
import { InvalidInput, type Problem } from '../errors.ts'
import { inPieces, isStorable } from '../lists/conditions.ts'
import { operation } from '../operation.ts'
import { shop } from '../shop/shop.ts'
import type { Target } from '../target.ts'
import { metadataKeyProblems } from '../validation.ts'
import {
  type CustomerColumns,
  type CustomerFields,
  columnRefusals,
  customerColumns,
  holdersOf,
  knownTypes,
  takenProblems,
} from './customer-fields.ts'
import { changeCustomer, givenAttributes } from './customer-update.ts'

export interface CustomerRow {
  /** Null where the row names none. */
  target: Target | null
  input: CustomerFields
  /** What was wrong with its IDs. Here `field` is a path: `id`, `input.email`. */
  problems: Problem[]
}

export interface CustomerResult {
  /** Null where the row was not saved. */
  customer: User | null
  problems: Problem[]
}

/**
 * What becomes of the rest when something is wrong: nothing is saved, or only what is right, or even a row whose only
 * trouble is an address, without that address.
 */
export type ErrorPolicy = 'REJECT_EVERYTHING' | 'REJECT_FAILED_ROWS' | 'IGNORE_FAILED'

/**
 * Saleor's `customerBulkUpdate`, for customers only: rows are changed in their order, in one transaction, each as
 * `customerUpdate` would. E-mails are kept in lower case, which Saleor forgets here.
 */
export const updateCustomers = operation(
  has('MANAGE_USERS'),
  async (
    context,
    { rows, errorPolicy }: { rows: readonly CustomerRow[]; errorPolicy: ErrorPolicy },
  ): Promise<{ count: number; results: CustomerResult[] }> => {
    const attempt = () =>
      context.transaction(async (change) => {
        const judged = await judgeRows(change.tx, rows)
        const isRight = ({ problems, onlyAddresses }: JudgedRow) =>
          problems.length === 0 || (onlyAddresses && errorPolicy === 'IGNORE_FAILED')
        const saves = errorPolicy !== 'REJECT_EVERYTHING' || judged.every((row) => row.problems.length === 0)
        // One customer may stand in several rows: each builds on the one before.
        const latest = new Map<number, User>()
        const results: CustomerResult[] = []
        for (const row of judged) {
          const { user, problems } = row
          results.push(user && saves && isRight(row) ? await save(row, user) : { customer: null, problems })
        }
        return { count: results.filter(({ customer }) => customer).length, results }

        async function save(row: JudgedRow, found: User): Promise<CustomerResult> {
          const { input, columns, addresses, problems } = row
          const { metadata, privateMetadata } = input
          const user = latest.get(found.id) ?? found
          let attributes: CheckedAttribute[]
          try {
            // Once more: a row before may have added the very value that this one names, or taken its reference.
            attributes = row.judgeAttributes(user)
          } catch (error) {
            if (!(error instanceof InvalidInput) || errorPolicy === 'REJECT_EVERYTHING') throw error
            return { customer: null, problems: [...error.problems.map(inInput), ...problems] }
          }
          const customer = await changeCustomer(
            context,
            change,
            user,
            { ...addresses, columns, attributes, metadata, privateMetadata },
            { onlyNewAddresses: true },
          )
          latest.set(customer.id, customer)
          return { customer, problems }
        }
      })
    return againWhereTaken(attempt)
  },
)

interface JudgedRow extends CustomerRow {
  columns: CustomerColumns
  addresses: CheckedAddresses
  user: User | undefined
  onlyAddresses: boolean
  /** As the customer is by now. @throws {InvalidInput} */
  judgeAttributes(user: User): CheckedAttribute[]
}

/** Whatever is looked up is looked up for all rows at once. */
async function judgeRows(tx: Queries, rows: readonly CustomerRow[]): Promise<JudgedRow[]> {
  const find = await customersBehind(
    tx,
    rows.map((row) => row.target).filter((target) => target !== null),
  )
  const all = rows.map((row) => ({
    ...row,
    columns: customerColumns(row.input),
    user: row.target ? find(row.target) : undefined,
  }))
  const { preserveAllAddressFields } = await shop(tx)
  const types = await knownTypes(tx, all.map(({ input }) => input.customerTypeId ?? 0).filter(Boolean))
  const columns = all.map((row) => row.columns)
  const holders = await holdersOf(tx, columns)
  const isTwice = {
    email: repeated(columns.map(({ email }) => email)),
    externalReference: repeated(columns.map(({ externalReference }) => externalReference)),
  }

  const rules = await readAttributeRules(
    tx,
    all.flatMap(({ input, user }) => (user ? givenAttributes(input, user) : [])),
  )

  return all.map((row) => {
    const { user } = row
    const attributesOf = (customer: User) =>
      judgeAttributes(rules, givenAttributes(row.input, customer), { isNew: false })
    const { addresses, problems: addressProblems } = judgeAddresses(row.input, preserveAllAddressFields)
    const typeId = row.input.customerTypeId
    const before = [
      ...row.problems,
      ...(typeId && !types.has(typeId) ? [unknownType] : []),
      ...duplicates(row.columns, isTwice),
      ...metadataKeyProblems(row.input).map(inInput),
    ]
    const others =
      before.length > 0
        ? before
        : user
          ? [...problemsIn(() => attributesOf(user)), ...columnProblemsOf(row, user)]
          : [noCustomer]
    return {
      ...row,
      addresses,
      problems: [...others, ...addressProblems],
      onlyAddresses: others.length === 0,
      judgeAttributes: attributesOf,
    }
  })

  function columnProblemsOf(row: (typeof all)[number], user: User): Problem[] {
    const refusals = columnRefusals(row.input, row.columns)
    return [...refusals, ...takenProblems(holders, row.columns, user.id)].map(inInput)
  }
}

function problemsIn(check: () => unknown): Problem[] {
  try {
    check()
    return []
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.problems.map(inInput)
  }
}

async function customersBehind(
  tx: Queries,
  targets: readonly Target[],
): Promise<(target: Target) => User | undefined> {
  const customers = await inPieces(targets, (some) => {
    const ids = some.flatMap((target) => ('id' in target ? [target.id] : []))
    const references = some.flatMap((target) => ('id' in target ? [] : [target.externalReference]))
    const named = or(inArray(users.id, ids), inArray(users.externalReference, references.filter(isStorable)))
    return tx
      .select()
      .from(users)
      .where(and(eq(users.isStaff, false), named))
  })
  const byId = new Map(customers.map((user) => [user.id, user]))
  const byReference = new Map(customers.map((user) => [user.externalReference, user]))
  return (target) => ('id' in target ? byId.get(target.id) : byReference.get(target.externalReference))
}

const kinds = [
  ['shipping', 'defaultShippingAddress', 'SHIPPING'],
  ['billing', 'defaultBillingAddress', 'BILLING'],
] as const

/** Both, whatever is wrong with the first. Whoever manages customers may skip validation here. */
function judgeAddresses(
  input: CustomerFields,
  preserveAllFields: boolean,
): { addresses: CheckedAddresses; problems: Problem[] } {
  const addresses: CheckedAddresses = {}
  const problems: Problem[] = []
  for (const [kind, field, addressType] of kinds) {
    const given = input[field]
    if (!given) continue
    try {
      const maySkip = { needed: ['MANAGE_USERS'], granted: true }
      addresses[kind] = checkAddress(given, { addressType, preserveAllFields, maySkip })
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      problems.push(
        ...error.problems.map((problem) => inInput({ ...problem, field: `${field}.${problem.field}` })),
      )
    }
  }
  return { addresses, problems }
}

const inInput = (problem: Problem): Problem => ({
  ...problem,
  field: `input.${problem.field}`,
  code: problem.unfolded ?? problem.code,
})

const noCustomer: Problem = { field: null, code: 'NOT_FOUND', message: 'The customer was not found.' }
const unknownType: Problem = inInput({
  field: 'customerType',
  code: 'NOT_FOUND',
  message: "Couldn't resolve to a node.",
})

/** What stands in more than one row; nobody can tell which of them is meant. */
function repeated(values: ReadonlyArray<string | null | undefined>): Set<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) {
    if (!value) continue
    if (seen.has(value)) twice.add(value)
    seen.add(value)
  }
  return twice
}

function duplicates(
  columns: CustomerColumns,
  isTwice: Record<'email' | 'externalReference', Set<string>>,
): Problem[] {
  return (['externalReference', 'email'] as const)
    .filter((field) => isTwice[field].has(columns[field] ?? ''))
    .map((field) =>
      inInput({ field, code: 'DUPLICATED_INPUT_ITEM', message: 'Another row has the same value.' }),
    )
}
