import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** Where the page finds its files, whichever endpoint it was opened at. */
export const EXPLORER_ASSETS = '/graphql/explorer'

/**
 * The page runs its own files and nothing else, talks to this server only and cannot be framed: it holds somebody's
 * token. Trusted types forbid that an answer is ever read as markup.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

const PAGE = 'index.html'
const folder = join(import.meta.dirname, 'explorer')
let read: Map<string, string> | undefined

/**
 * The explorer for a browser that opens a GraphQL endpoint; whoever does not ask for HTML is passed on. The page sends
 * its operations to the address it was opened at, so one page serves every endpoint.
 */
export function explorerPage(): Hono {
  const app = new Hono()
  app.get('/', etag(), async (c, next) => {
    c.header('Vary', 'Accept', { append: true })
    if (!/\btext\/html\b/i.test(c.req.header('accept') ?? '')) return next()
    return c.body(files().get(PAGE) ?? '', 200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  })
  return app
}

/** The page's style and modules. Browsers ask again each time and mostly get 304, so an update is seen at once. */
export function explorerAssets(): Hono {
  const app = new Hono()
  app.use(etag())
  app.get('/:name', (c) => {
    const name = c.req.param('name')
    const type = types[extname(name)]
    const content = files().get(name)
    if (!type || content === undefined) return c.notFound()
    return c.body(content, 200, { ...headers, 'Content-Type': type })
  })
  return app
}

/** By name and from memory: no path that a request names is ever looked up on disk. */
function files(): Map<string, string> {
  read ??= new Map(
    readdirSync(folder).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8').replaceAll('{assets}', EXPLORER_ASSETS),
    ]),
  )
  return read
}
