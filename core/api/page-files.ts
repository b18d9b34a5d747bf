import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** The text of a file of a page, by its name. */
export type PageFiles = (name: string) => string | undefined

/**
 * The files of one folder, read when one is first asked for. From then on they are in memory: no path that a request
 * names is ever looked up on disk. `{assets}` in them stands for the path under which they are served.
 */
export function pageFiles(folder: string, assets = ''): PageFiles {
  let files: Map<string, string> | undefined
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('{assets}', assets)
  return (name) => {
    files ??= new Map(readdirSync(folder).map((file) => [file, read(file)]))
    return files.get(name)
  }
}

/**
 * What goes with a page and its files: it runs these and nothing else, talks to this server only and cannot be framed,
 * since it may hold somebody's token. Trusted types forbid that an answer is ever read as markup.
 */
export function pageHeaders(more: readonly string[] = []): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** A page's style and modules. Browsers ask again each time and mostly get 304, so an update is seen at once. */
export function pageAssets(files: PageFiles, headers: Record<string, string>): Hono {
  const app = new Hono()
  app.use(etag())
  app.get('/:name', (c) => {
    const name = c.req.param('name')
    const type = types[extname(name)]
    const content = files(name)
    if (!type || content === undefined) return c.notFound()
    return c.body(content, 200, { ...headers, 'Content-Type': type })
  })
  return app
}
