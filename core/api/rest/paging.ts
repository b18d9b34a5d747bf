import { z } from '@hono/zod-openapi'
import { MAX_PAGE_SIZE, type Page, type PageRequest } from '../../domain/lists/paging.ts'
import { API_ROOT, type RestRequest } from './endpoint.ts'
import { flag, wholeNumber } from './query.ts'

/** Rows of a page that says nothing about its size. */
const PAGE_SIZE = 20

/** The arguments of a GraphQL connection, for the query of a list. */
export const pageQuery = {
  first: wholeNumber(
    `How many rows from the front, at most ${MAX_PAGE_SIZE}; ${PAGE_SIZE} where nothing is said.`,
  ).optional(),
  after: z.string().optional().openapi({ description: 'The cursor to go on behind.' }),
  last: wholeNumber(`How many rows from the back, at most ${MAX_PAGE_SIZE}.`).optional(),
  before: z.string().optional().openapi({ description: 'The cursor to end before.' }),
  totalCount: flag('Whether to count the whole list, which takes longer than a page of it.').optional(),
}

type PageQuery = z.output<z.ZodObject<typeof pageQuery>>

/** Cursors without a number of rows mean a page of the usual size. */
export function pageAsked({ first, after, last, before }: PageQuery): PageRequest {
  if (first || last) return { first, after, last, before }
  return before ? { last: PAGE_SIZE, after, before } : { first: PAGE_SIZE, after }
}

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    pageInfo: z
      .object({
        hasNextPage: z.boolean(),
        hasPreviousPage: z.boolean(),
        startCursor: z.string().nullable(),
        endCursor: z.string().nullable(),
      })
      .openapi('PageInfo'),
    totalCount: z.int().optional().openapi({ description: 'Where it is asked for.' }),
  })

/** A page, and links to the next and the one before in its header, after RFC 8288. */
export async function representPage<Row, Item>(
  { c, context }: RestRequest,
  { items, hasNextPage, hasPreviousPage, totalCount }: Page<Row>,
  represent: (rows: Row[]) => Promise<Item[]>,
) {
  const pageInfo = {
    hasNextPage,
    hasPreviousPage,
    startCursor: items[0]?.cursor ?? null,
    endCursor: items.at(-1)?.cursor ?? null,
  }
  const { pathname, searchParams: asked } = new URL(c.req.url)
  const size = asked.get('first') || asked.get('last') || String(PAGE_SIZE)
  const link = (rel: string, page: Record<string, string>) => {
    const others = [...asked].filter(([name]) => !['first', 'after', 'last', 'before'].includes(name))
    const query = new URLSearchParams([...others, ...Object.entries(page)])
    const path = pathname.slice(pathname.indexOf(API_ROOT))
    return `<${context.settings.publicUrl}${path}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(hasNextPage && pageInfo.endCursor ? [link('next', { first: size, after: pageInfo.endCursor })] : []),
    ...(hasPreviousPage && pageInfo.startCursor
      ? [link('prev', { last: size, before: pageInfo.startCursor })]
      : []),
  ]
  if (links.length > 0) c.header('Link', links.join(', '))
  return {
    items: await represent(items.map(({ row }) => row)),
    pageInfo,
    ...(asked.get('totalCount') === 'true' && { totalCount: await totalCount() }),
  }
}
