import { join } from 'node:path'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { pageAssets, pageFiles, pageHeaders } from '../page-files.ts'
import { docsPage } from './docs-page.ts'
import type { OpenApiDocument } from './openapi.ts'

const files = pageFiles(join(import.meta.dirname, 'docs'))
const headers = pageHeaders()

/** The API for people: the document as a page that needs nothing from elsewhere, and can be read without scripts. */
export function docs(document: () => OpenApiDocument): Hono {
  const app = new Hono()
  let page: string | undefined
  app.get('/', etag(), (c) => {
    page ??= docsPage(document())
    return c.body(page, 200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  })
  app.route('/', pageAssets(files, headers))
  return app
}
