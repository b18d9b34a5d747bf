import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { BadQuestion } from '../../domain/errors.ts'
import { type Page, type PageRequest, readRequest } from '../../domain/lists/paging.ts'

/** Relay's connection, as far as every list has it. */
export interface Connection<Row> {
  edges: Array<{ node: Row; cursor: string }>
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
  totalCount: number
}

/**
 * The page that a field asks for. Saleor wants a number of rows as soon as rows are selected; the total alone needs none.
 *
 * @throws {BadQuestion}
 */
export function pageRequest(
  { first, after, last, before }: PageRequest,
  info: GraphQLResolveInfo,
): PageRequest {
  const selectsEdges = info.fieldNodes.some((node) => selects(node.selectionSet, 'edges', info.fragments))
  if (selectsEdges && !first && !last)
    throw new BadQuestion(`'${info.fieldName}' needs 'first' or 'last': how many rows there shall be.`)
  return { first, after, last, before }
}

/** Whether a field is selected, directly or through fragments, each of which is looked into once. */
function selects(
  selectionSet: SelectionSetNode | undefined,
  name: string,
  fragments: GraphQLResolveInfo['fragments'],
  seen = new Set<string>(),
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field') return selection.name.value === name
    if (selection.kind === 'InlineFragment') return selects(selection.selectionSet, name, fragments, seen)
    const fragment = selection.name.value
    if (seen.has(fragment)) return false
    seen.add(fragment)
    return selects(fragments[fragment]?.selectionSet, name, fragments, seen)
  })
}

/** A page as a client sees it. */
export function connection<Row>({
  items,
  hasNextPage,
  hasPreviousPage,
  totalCount,
}: Page<Row>): Connection<Row> {
  return {
    edges: items.map(({ row, cursor }) => ({ node: row, cursor })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: items[0]?.cursor ?? null,
      endCursor: items.at(-1)?.cursor ?? null,
    },
    // A function, which GraphQL calls when the field is selected; the generated types only know its answer.
    totalCount: totalCount as unknown as number,
  }
}

/**
 * A page of a list that is short enough to be read whole. Its cursors count rows, as Saleor's do for such lists.
 *
 * @throws {BadQuestion}
 */
export function listConnection<Row>(
  name: string,
  rows: readonly Row[],
  request: PageRequest,
  info: GraphQLResolveInfo,
): Connection<Row> {
  const { size, backward, cursor } = readRequest(pageRequest(request, info), name)
  const place = cursor === null ? null : readOffset(cursor)
  const end = backward ? Math.min(place ?? rows.length, rows.length) : (place ?? -1) + 1 + size
  const start = backward ? Math.max(end - size, 0) : (place ?? -1) + 1
  return connection({
    items: rows.slice(start, end).map((row, index) => ({ row, cursor: writeOffset(start + index) })),
    hasNextPage: backward ? cursor !== null : size > 0 && end < rows.length,
    hasPreviousPage: backward ? size > 0 && start > 0 : cursor !== null,
    totalCount: async () => rows.length,
  })
}

const offsetPrefix = 'arrayconnection:'

const writeOffset = (offset: number) => Buffer.from(`${offsetPrefix}${offset}`).toString('base64')

function readOffset(cursor: string): number {
  const [, offset] =
    /^arrayconnection:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString('latin1')) ?? []
  if (offset === undefined)
    throw new BadQuestion('The cursor is invalid: it belongs to no place in this list.')
  return Number(offset)
}
