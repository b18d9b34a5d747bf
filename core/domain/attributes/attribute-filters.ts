import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, inArray, or, type SQL, sql } from '../../../shared/database/drizzle.ts'
import {
  attributeChoices,
  attributes,
  customerTypeAttributes,
  type InputType,
  userAttributeValues,
} from '../../tables/attributes.ts'
import { customerTypes, users } from '../../tables/people.ts'
import { BadQuestion } from '../errors.ts'
import {
  bounded,
  daysBetween,
  isNumber,
  isOneOf,
  isStorable,
  type Maybe,
  momentsBetween,
  type OneOf,
  type Range,
} from '../lists/conditions.ts'
import { noRow } from '../lists/where.ts'

/** Saleor's `AssignedAttributeWhereInput`: has a value of this attribute, has this value, or both. */
export interface AttributeCondition {
  slug?: Maybe<string>
  value?: Maybe<{
    slug?: Maybe<OneOf<string>>
    name?: Maybe<OneOf<string>>
    numeric?: Maybe<OneOf<number> & { range?: Maybe<Range<number>> }>
    /** Whole days in UTC. */
    date?: Maybe<Range<string>>
    dateTime?: Maybe<Range<string>>
    boolean?: Maybe<boolean>
    /** Nothing here refers to anything. */
    reference?: Maybe<object>
  }>
}

type ValueKey = keyof NonNullable<AttributeCondition['value']>

/** What an attribute must be to be asked for such a value. References are of no kind that is kept. */
const kindOf: Partial<Record<ValueKey, InputType | 'REFERENCE'>> = {
  numeric: 'NUMERIC',
  date: 'DATE',
  dateTime: 'DATE_TIME',
  boolean: 'BOOLEAN',
  reference: 'REFERENCE',
}

/**
 * Saleor's rules for the conditions of one level, which no database has to be asked for but to tell of which kind an
 * attribute is.
 *
 * @throws {BadQuestion}
 */
export async function checkAttributeConditions(
  queries: Queries,
  conditions: readonly AttributeCondition[],
): Promise<void> {
  const slugs = bounded(conditions).flatMap(({ slug }) => (typeof slug === 'string' ? slug : []))
  if (new Set(slugs).size < slugs.length)
    throw new BadQuestion("Duplicated attribute slugs in attribute 'where' input are not allowed.")
  refuseAt(conditions, isEmpty, "Provided 'value' cannot be empty or null.")
  refuseAt(
    conditions,
    ({ value }) => keysOf(value).length > 1,
    "Provided 'value' must have only one input key.",
  )

  const typed = conditions.filter(({ value }) => keysOf(value).some((key) => key in kindOf))
  const named = typed.map(({ slug }) => slug).filter(isStorable)
  if (named.length === 0) return
  const rows = await queries
    .select({ slug: attributes.slug, inputType: attributes.inputType })
    .from(attributes)
    .where(inArray(attributes.slug, named))
  const kinds = new Map(rows.map((row) => [row.slug, row.inputType]))
  const mismatches = ({ slug, value }: AttributeCondition) => {
    const kind = kinds.get(slug ?? '')
    return kind !== undefined && keysOf(value).some((key) => key in kindOf && kindOf[key] !== kind)
  }
  refuseAt(conditions, mismatches, "Provided 'value' do not match the attribute input type.")
}

/** Only what the customer's type shows counts: other values are out of sight. */
export function hasAttributes(conditions: readonly AttributeCondition[]): SQL | undefined {
  if (conditions.length === 0) return undefined
  const slugs = conditions.flatMap(({ slug }) => slug ?? [])
  const bare = conditions.flatMap(({ slug, value }) => (slug && !value ? slug : []))
  return and(
    slugs.length > 0 ? allExist(slugs) : undefined,
    // Of those without a value, one is enough, as in Saleor.
    bare.length > 0 ? hasVisibleValue(isOneOf(attributes.slug, { oneOf: bare })) : undefined,
    ...conditions
      .filter(({ value }) => value)
      .map(({ slug, value }) =>
        hasVisibleValue(and(slug ? isOneOf(attributes.slug, { eq: slug }) : undefined, matches(value ?? {}))),
      ),
  )
}

const keysOf = (value: AttributeCondition['value']) => Object.keys(value ?? {}) as ValueKey[]

function isEmpty({ slug, value }: AttributeCondition): boolean {
  const keys = keysOf(value)
  if (slug === null || value === null || (value && keys.length === 0)) return true
  return (!slug && !value) || (keys.length === 1 && keys.some((key) => value?.[key] === null))
}

function refuseAt(
  conditions: readonly AttributeCondition[],
  isWrong: (condition: AttributeCondition) => boolean,
  message: string,
): void {
  const positions = conditions.flatMap((condition, index) => (isWrong(condition) ? index : []))
  if (positions.length > 0)
    throw new BadQuestion(`Incorrect input for attributes on position: ${positions.join(',')}. ${message}`)
}

function allExist(slugs: readonly string[]): SQL {
  const found = isOneOf(attributes.slug, { oneOf: slugs })
  return sql`(select count(*) from ${attributes} where ${found}) = ${new Set(slugs).size}`
}

function hasVisibleValue(condition: SQL | undefined): SQL {
  const standard = sql`(select ${customerTypes.id} from ${customerTypes} where ${eq(customerTypes.isDefault, true)})`
  const isVisible = sql`${customerTypeAttributes.customerTypeId} = coalesce(${users.customerTypeId}, ${standard})`
  return sql`exists (select 1 from ${userAttributeValues}
    join ${attributes} on ${attributes.id} = ${userAttributeValues.attributeId}
    join ${customerTypeAttributes} on ${customerTypeAttributes.attributeId} = ${attributes.id} and ${isVisible}
    left join ${attributeChoices} on ${attributeChoices.id} = ${userAttributeValues.choiceId}
    where ${and(sql`${userAttributeValues.userId} = ${users.id}`, condition)})`
}

/** One of these is given. */
function matches({
  slug,
  name,
  numeric,
  date,
  dateTime,
  boolean,
}: NonNullable<AttributeCondition['value']>): SQL {
  const ofKind = (inputType: InputType, condition: SQL | undefined) =>
    and(eq(attributes.inputType, inputType), condition) ?? noRow
  if (slug) return isOneOf(attributeChoices.slug, slug)
  if (name)
    return or(isOneOf(attributeChoices.name, name), isOneOf(userAttributeValues.plainText, name)) ?? noRow
  // Without a number to compare with, nothing is found.
  if (numeric) return isNumber(userAttributeValues.numeric, numeric) ?? noRow
  if (date) return ofKind('DATE', daysBetween(userAttributeValues.dateTime, date))
  if (dateTime) return ofKind('DATE_TIME', momentsBetween(userAttributeValues.dateTime, dateTime))
  if (typeof boolean === 'boolean') return ofKind('BOOLEAN', eq(userAttributeValues.boolean, boolean))
  return noRow
}
