import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { docsPage } from './docs-page.ts'
import type { OpenApiDocument } from './openapi.ts'
import { NothingHere } from './problems.ts'

/**
 * The page runs its own files and nothing else, talks to this server only and cannot be framed: somebody may try a
 * request with a token of theirs.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
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

const folder = join(import.meta.dirname, 'docs')

/** The API for people: the document as a page that needs nothing from elsewhere, and can be read without scripts. */
export function docs(document: () => OpenApiDocument): Hono {
  const app = new Hono()
  let page: string | undefined
  const assets = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  app.use(etag())
  app.get('/', (c) => {
    page ??= docsPage(document())
    return c.body(page, 200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  })
  app.get('/:name', (c) => {
    const content = assets.get(c.req.param('name'))
    const type = types[extname(c.req.param('name'))]
    if (!content || !type) throw new NothingHere()
    return c.body(content, 200, { ...headers, 'Content-Type': type })
  })
  return app
}
