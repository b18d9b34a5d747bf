import { join } from 'node:path'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { pageAssets, pageFiles, pageHeaders } from './page-files.ts'

/** Where the page finds its files, whichever endpoint it was opened at. */
export const EXPLORER_ASSETS = '/graphql/explorer'

const PAGE = 'index.html'
const files = pageFiles(join(import.meta.dirname, 'explorer'), EXPLORER_ASSETS)
const headers = pageHeaders(["img-src 'self' data:"])

/**
 * The explorer for a browser that opens a GraphQL endpoint; whoever does not ask for HTML is passed on. The page sends
 * its operations to the address it was opened at, so one page serves every endpoint.
 */
export function explorerPage(): Hono {
  const app = new Hono()
  app.get('/', etag(), async (c, next) => {
    c.header('Vary', 'Accept', { append: true })
    if (!/\btext\/html\b/i.test(c.req.header('accept') ?? '')) return next()
    return c.body(files(PAGE) ?? '', 200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  })
  return app
}

/** The page's style and modules. */
export const explorerAssets = (): Hono => pageAssets(files, headers)
