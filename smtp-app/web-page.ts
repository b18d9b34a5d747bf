import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'

/**
 * The page loads its own files and talks to this server only. In a dashboard it stands in a frame; which site that
 * dashboard has nobody tells this app, so in production any secure one may frame it: without the dashboard's token the
 * page shows nothing. During development, where no token is asked for, only this machine may.
 */
function frameAncestors(production: boolean): string {
  return `frame-ancestors 'self' ${production ? 'https:' : 'http://localhost:* http://127.0.0.1:*'}`
}

/** The same for pages that bring a policy of their own. */
export function framable(response: Response, production: boolean): Response {
  const policy = response.headers.get('content-security-policy')
  const widened = policy?.replace(/frame-ancestors [^;]*/, frameAncestors(production))
  if (widened) response.headers.set('content-security-policy', widened)
  return response
}

const files = [
  { path: '/', names: ['deliveries.html'], type: 'text/html; charset=utf-8' },
  { path: '/assets/deliveries.css', names: ['base.css', 'deliveries.css'], type: 'text/css; charset=utf-8' },
  { path: '/assets/deliveries.js', names: ['deliveries.js'], type: 'text/javascript; charset=utf-8' },
  { path: '/assets/dashboard.js', names: ['dashboard.js'], type: 'text/javascript; charset=utf-8' },
]

/** The web interface: plain files, read when they are first asked for. They hold no data. */
export function webPage(production: boolean): Hono {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    frameAncestors(production),
  ].join('; ')
  const page = new Hono()
  const contents = new Map<string, string>()

  function read(name: string): string {
    const content = contents.get(name) ?? readFileSync(join(import.meta.dirname, 'pages', name), 'utf8')
    contents.set(name, content)
    return content
  }

  for (const { path, names, type } of files) {
    page.get(path, (c) =>
      c.body(names.map(read).join('\n'), 200, {
        'Content-Type': type,
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      }),
    )
  }
  return page
}
