import type { Database } from '../../../shared/database/database.ts'
import {
  and,
  eq,
  inArray,
  notInArray,
  type PgColumn,
  type SQL,
  sql,
} from '../../../shared/database/drizzle.ts'
import { type Attribute, attributes, customerTypeAttributes } from '../../tables/attributes.ts'
import { type Actor, anyone, holds } from '../access.ts'
import type { Context } from '../context.ts'
import { BadQuestion } from '../errors.ts'
import { bounded, isOneOf, type Maybe, metadataIs, type OneOf } from '../lists/conditions.ts'
import { isCalledLike } from '../lists/contains.ts'
import type { SortKey } from '../lists/cursor.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'
import { conditionsOf, everyRow, noRow } from '../lists/where.ts'
import { operation } from '../operation.ts'

type MetadataWanted = ReadonlyArray<{ key: string; value?: Maybe<string> }>

/** Saleor's `AttributeWhereInput`. What is given but empty finds nothing. */
export interface AttributeWhere {
  metadata?: Maybe<MetadataWanted>
  ids?: Maybe<readonly number[]>
  name?: Maybe<OneOf<string>>
  slug?: Maybe<OneOf<string>>
  withChoices?: Maybe<boolean>
  inputType?: Maybe<OneOf<string>>
  /** No attribute here refers to anything. */
  entityType?: Maybe<OneOf<string>>
  type?: Maybe<OneOf<string>>
  unit?: Maybe<OneOf<string>>
  inCollection?: Maybe<string>
  inCategory?: Maybe<string>
  valueRequired?: Maybe<boolean>
  visibleInStorefront?: Maybe<boolean>
  filterableInDashboard?: Maybe<boolean>
  AND?: Maybe<readonly AttributeWhere[]>
  OR?: Maybe<readonly AttributeWhere[]>
}

/** Saleor's `AttributeFilterInput`. What is empty filters nothing. */
export interface AttributeFilter {
  valueRequired?: Maybe<boolean>
  isVariantOnly?: Maybe<boolean>
  visibleInStorefront?: Maybe<boolean>
  metadata?: Maybe<MetadataWanted>
  search?: Maybe<string>
  ids?: Maybe<readonly number[]>
  type?: Maybe<string>
  inCollection?: Maybe<string>
  inCategory?: Maybe<string>
  slugs?: Maybe<readonly string[]>
  filterableInStorefront?: Maybe<boolean>
  availableInGrid?: Maybe<boolean>
  filterableInDashboard?: Maybe<boolean>
}

export type AttributeSortField =
  | 'NAME'
  | 'SLUG'
  | 'VALUE_REQUIRED'
  | 'IS_VARIANT_ONLY'
  | 'VISIBLE_IN_STOREFRONT'
  | 'FILTERABLE_IN_STOREFRONT'
  | 'FILTERABLE_IN_DASHBOARD'
  | 'STOREFRONT_SEARCH_POSITION'
  | 'AVAILABLE_IN_GRID'

export interface AttributesQuestion {
  page: PageRequest
  filter?: AttributeFilter | null
  where?: AttributeWhere | null
  search?: string | null
  sortBy?: { field: AttributeSortField; direction: 'ASC' | 'DESC' } | null
}

/** Others see what the shop shows its customers. */
export const seesHiddenAttributes = (actor: Actor): boolean =>
  holds(actor, 'MANAGE_USERS', 'MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES')

/** Saleor's `attributes`: for everybody, though not every one of them. */
export const listAttributes = operation(
  anyone,
  async (context, { filter, where, search, page, sortBy }: AttributesQuestion): Promise<Page<Attribute>> => {
    if (filter && where) throw new BadQuestion("'filter' and 'where' cannot be used together.")
    const { database } = context
    return findPage(
      database.read,
      {
        name: 'attributes',
        table: attributes,
        where: and(
          await visible(context),
          filter ? filterAttributes(database.engine, filter) : undefined,
          where ? whereAttributes(database.engine, where) : undefined,
          isCalledLike(attributes, search),
        ),
        keys: sortKeys(sortBy?.field),
        descending: sortBy?.direction === 'DESC',
      },
      page,
    )
  },
)

export interface AttributeQuestion {
  id?: number | null
  slug?: string | null
  externalReference?: string | null
}

/** Saleor's `attribute`, though not the hidden ones for everybody. */
export const findAttribute = operation(
  anyone,
  async (context, { id, slug, externalReference }: AttributeQuestion): Promise<Attribute | null> => {
    const given = [id ?? null, slug || null, externalReference || null].filter((value) => value !== null)
    if (given.length !== 1)
      throw new BadQuestion("Exactly one of the arguments 'id', 'slug' and 'externalReference' is needed.")
    const named = slug
      ? isOneOf(attributes.slug, { eq: slug })
      : externalReference
        ? isOneOf(attributes.externalReference, { eq: externalReference })
        : eq(attributes.id, id ?? 0)
    const [attribute] = await context.database.read
      .select()
      .from(attributes)
      .where(and(named, await visible(context)))
    return attribute ?? null
  },
)

/** What can be assigned to a type of customers: `CustomerType.availableAttributes`. */
export async function availableAttributes(
  { read, engine }: Database,
  customerTypeId: number,
  { page, where, search }: Pick<AttributesQuestion, 'page' | 'where' | 'search'>,
): Promise<Page<Attribute>> {
  const assigned = read
    .select({ id: customerTypeAttributes.attributeId })
    .from(customerTypeAttributes)
    .where(eq(customerTypeAttributes.customerTypeId, customerTypeId))
  return findPage(
    read,
    {
      name: 'availableAttributes',
      table: attributes,
      where: and(
        notInArray(attributes.id, assigned),
        where ? whereAttributes(engine, where) : undefined,
        isCalledLike(attributes, search),
      ),
      keys: sortKeys(undefined),
    },
    page,
  )
}

async function visible(context: Context): Promise<SQL | undefined> {
  return seesHiddenAttributes(await context.actor()) ? undefined : eq(attributes.visibleInStorefront, true)
}

const chosen = inArray(attributes.inputType, ['DROPDOWN', 'MULTISELECT', 'SWATCH'])

/** @throws {BadQuestion} */
function whereAttributes(engine: Database['engine'], where: AttributeWhere): SQL | undefined {
  return conditionsOf(where, (level, add) => {
    const is = (column: PgColumn) => (wanted: boolean) => eq(column, wanted)
    add(level.metadata, (items) => hasMetadata(engine, items))
    add(level.ids, (ids) => inArray(attributes.id, bounded(ids)))
    add(level.name, (name) => isOneOf(attributes.name, name))
    add(level.slug, (slug) => isOneOf(attributes.slug, slug))
    add(level.withChoices, (wanted) => (wanted ? chosen : sql`not (${chosen})`))
    add(level.inputType, (inputType) => isOneOf(attributes.inputType, inputType))
    add(level.entityType, () => noRow)
    add(level.type, ({ eq: one, oneOf }) =>
      (one ? [one] : (oneOf ?? [])).includes('CUSTOMER_TYPE') ? everyRow : noRow,
    )
    add(level.unit, (unit) => isOneOf(attributes.unit, unit))
    add(level.inCollection, () => noRow)
    add(level.inCategory, () => noRow)
    add(level.valueRequired, is(attributes.valueRequired))
    add(level.visibleInStorefront, is(attributes.visibleInStorefront))
    add(level.filterableInDashboard, is(attributes.filterableInDashboard))
  })
}

function filterAttributes(engine: Database['engine'], filter: AttributeFilter): SQL | undefined {
  const { metadata, ids, slugs, type, inCollection, inCategory, search, isVariantOnly } = filter
  const flags = [
    'valueRequired',
    'visibleInStorefront',
    'filterableInStorefront',
    'filterableInDashboard',
    'availableInGrid',
  ] as const
  return and(
    ...flags.map((flag) =>
      typeof filter[flag] === 'boolean' ? eq(attributes[flag], filter[flag]) : undefined,
    ),
    metadata?.length ? hasMetadata(engine, metadata) : undefined,
    ids?.length ? inArray(attributes.id, bounded(ids)) : undefined,
    slugs?.length ? isOneOf(attributes.slug, { oneOf: slugs }) : undefined,
    (type && type !== 'CUSTOMER_TYPE') || inCollection || inCategory || isVariantOnly ? noRow : undefined,
    isCalledLike(attributes, search),
  )
}

function hasMetadata(engine: Database['engine'], items: MetadataWanted): SQL | undefined {
  return and(
    ...bounded(items).map(({ key, value }) =>
      metadataIs(engine, attributes.metadata, key, value ? { eq: value } : null),
    ),
  )
}

const id: SortKey = { by: attributes.id, kind: 'number' }
const name: SortKey = { by: attributes.name, kind: 'text' }
const slug: SortKey = { by: attributes.slug, kind: 'text' }
/** A boolean is no number to PostgreSQL. */
const flag = (column: PgColumn): SortKey => ({
  by: sql<number>`case when ${column} then 1 else 0 end`.mapWith(Number),
  kind: 'number',
})
const position: SortKey = { by: attributes.storefrontSearchPosition, kind: 'number' }

/** Saleor's columns of each order; by position and slug unless something else is asked for. */
function sortKeys(field: AttributeSortField | undefined): SortKey[] {
  switch (field) {
    case undefined:
      return [position, slug]
    case 'SLUG':
      return [slug]
    // Here no attribute is for variants only.
    case 'NAME':
    case 'IS_VARIANT_ONLY':
      return [name, slug]
    case 'VALUE_REQUIRED':
      return [flag(attributes.valueRequired), name, slug]
    case 'VISIBLE_IN_STOREFRONT':
      return [flag(attributes.visibleInStorefront), name, slug]
    case 'FILTERABLE_IN_STOREFRONT':
      return [flag(attributes.filterableInStorefront), name, slug]
    case 'FILTERABLE_IN_DASHBOARD':
      return [flag(attributes.filterableInDashboard), name, slug]
    case 'STOREFRONT_SEARCH_POSITION':
      return [position, name, id]
    case 'AVAILABLE_IN_GRID':
      return [flag(attributes.availableInGrid), name, id]
  }
}
