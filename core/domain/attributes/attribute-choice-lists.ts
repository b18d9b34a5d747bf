import type { Database } from '../../../shared/database/database.ts'
import { and, eq, inArray, type SQL } from '../../../shared/database/drizzle.ts'
import { type Attribute, type AttributeChoice, attributeChoices } from '../../tables/attributes.ts'
import { bounded, isOneOf, type Maybe, type OneOf } from '../lists/conditions.ts'
import { isCalledLike } from '../lists/contains.ts'
import type { SortKey } from '../lists/cursor.ts'
import { findPage, type Page, type PageRequest } from '../lists/paging.ts'
import { conditionsOf } from '../lists/where.ts'

/** Saleor's `AttributeValueWhereInput`. What is given but empty finds nothing. */
export interface ChoiceWhere {
  ids?: Maybe<readonly number[]>
  name?: Maybe<OneOf<string>>
  slug?: Maybe<OneOf<string>>
  AND?: Maybe<readonly ChoiceWhere[]>
  OR?: Maybe<readonly ChoiceWhere[]>
}

export interface ChoicesQuestion {
  page: PageRequest
  filter?: {
    search?: Maybe<string>
    ids?: Maybe<readonly number[]>
    slugs?: Maybe<readonly string[]>
  } | null
  where?: ChoiceWhere | null
  search?: string | null
  sortBy?: { field: 'NAME' | 'SLUG'; direction: 'ASC' | 'DESC' } | null
}

/** What one can choose from, as `Attribute.choices` lists it. */
export async function listChoices(
  { read }: Database,
  { id }: Attribute,
  { page, filter, where, search, sortBy }: ChoicesQuestion,
): Promise<Page<AttributeChoice>> {
  return findPage(
    read,
    {
      name: 'choices',
      table: attributeChoices,
      where: and(
        eq(attributeChoices.attributeId, id),
        filter?.ids?.length ? inArray(attributeChoices.id, bounded(filter.ids)) : undefined,
        filter?.slugs?.length ? isOneOf(attributeChoices.slug, { oneOf: filter.slugs }) : undefined,
        where ? whereChoices(where) : undefined,
        isCalledLike(attributeChoices, filter?.search),
        isCalledLike(attributeChoices, search),
      ),
      keys: sortKeys(sortBy?.field),
      descending: sortBy?.direction === 'DESC',
    },
    page,
  )
}

function whereChoices(where: ChoiceWhere): SQL | undefined {
  return conditionsOf(where, (level, add) => {
    add(level.ids, (ids) => inArray(attributeChoices.id, bounded(ids)))
    add(level.name, (name) => isOneOf(attributeChoices.name, name))
    add(level.slug, (slug) => isOneOf(attributeChoices.slug, slug))
  })
}

const slug: SortKey = { by: attributeChoices.slug, kind: 'text' }

function sortKeys(field: 'NAME' | 'SLUG' | undefined): SortKey[] {
  if (field === 'NAME') return [{ by: attributeChoices.name, kind: 'text' }, slug]
  if (field === 'SLUG') return [slug]
  return [
    { by: attributeChoices.sortOrder, kind: 'number' },
    { by: attributeChoices.id, kind: 'number' },
  ]
}
