import type { TestCore } from './core.ts'

export interface AdminAnswer {
  status: number
  headers: Headers
  // Tests look into answers of any shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any
}

export interface AdminOptions {
  token?: string
  variables?: Record<string, unknown> | undefined
  operationName?: string
  /** The path's; null: none. */
  version?: string | null
  headers?: Record<string, string>
}

/** Asks the Admin API as somebody would who has only read Shopify's documentation. */
export async function admin(
  core: TestCore,
  query: string,
  { token, variables, operationName, version = '2026-01', headers }: AdminOptions = {},
): Promise<AdminAnswer> {
  const path = version === null ? '/admin/api/graphql.json' : `/admin/api/${version}/graphql.json`
  const response = await fetch(`${core.origin}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { 'x-shopify-access-token': token }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

export const gid = (id: number | string, type = 'StaffMember'): string => `gid://shopify/${type}/${id}`
