import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { etag } from 'hono/etag'

/** The page loads only its own files, talks only to this server, and cannot be framed by another site. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const files = [
  { path: '/', name: 'index.html', type: 'text/html; charset=utf-8' },
  { path: '/page/page.css', name: 'page.css', type: 'text/css; charset=utf-8' },
  { path: '/page/main.js', name: 'main.js', type: 'text/javascript; charset=utf-8' },
  { path: '/page/api.js', name: 'api.js', type: 'text/javascript; charset=utf-8' },
  { path: '/page/address.js', name: 'address.js', type: 'text/javascript; charset=utf-8' },
  { path: '/page/elements.js', name: 'elements.js', type: 'text/javascript; charset=utf-8' },
  { path: '/page/list.js', name: 'list.js', type: 'text/javascript; charset=utf-8' },
  { path: '/page/reader.js', name: 'reader.js', type: 'text/javascript; charset=utf-8' },
]

/**
 * The web page of the inbox: plain files, sent as they are. Browsers ask again each time and mostly get 304, so an
 * update of the program is seen at once. `smtpAddress` is what the empty inbox tells to send mail to.
 */
export function webPage(smtpAddress: string): Hono {
  const page = new Hono()
  page.use(etag())
  for (const { path, name, type } of files) {
    const content = readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8')
    const body = content.replaceAll('{smtpAddress}', smtpAddress)
    page.get(path, (c) => {
      c.header('Cache-Control', 'no-cache')
      c.header('Content-Security-Policy', pagePolicy)
      c.header('Referrer-Policy', 'no-referrer')
      return c.body(body, 200, { 'Content-Type': type })
    })
  }
  // Mailpit's address of a search, for links that were written for it.
  page.get('/search', (c) => c.redirect(`/#/?q=${encodeURIComponent(c.req.query('q') ?? '')}`))
  return page
}
