import { Hono } from 'hono'
import { messageOf, notFound, plain } from './mailpit-api.ts'
import type { Message } from './message.ts'
import type { MessageStore } from './store.ts'

/**
 * What a mail may do in the browser: show styles and pictures. No scripts, forms, frames or fonts from elsewhere,
 * and an origin of its own even when the address is opened outside the page's sandboxed frame.
 */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: http: https:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

/**
 * Mailpit's rendered views: `/view/{ID}.html` (with `embed=1`, links open in a new tab), `/view/{ID}.txt`, and
 * `/view/{ID}`, which leads to the page.
 */
export function rendered(store: MessageStore): Hono {
  const view = new Hono()
  view.get('/:file', (c) => {
    const [, id = '', kind] = c.req.param('file').match(/^([A-Za-z0-9]+)(?:\.(html|txt))?$/) ?? []
    const message = messageOf(c, store, id)
    if (!message) return notFound(c)
    if (!kind) return c.redirect(`/#/message/${message.id}`)
    if (kind === 'txt') return c.body(message.text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
    if (!message.html) return plain(c, 'This message does not contain a HTML part', 404)
    const html = withPartAddresses(message)
    c.header('Content-Security-Policy', mailPolicy)
    return c.html(c.req.query('embed') === '1' ? withLinksInNewTabs(html) : html)
  })
  return view
}

/** Replaces `cid:` references by the addresses of the parts; unknown ones stay, and so show as broken. */
function withPartAddresses(message: Message): string {
  const partOf = new Map(
    message.parts.filter((part) => part.contentId).map((part) => [part.contentId.toLowerCase(), part]),
  )
  return message.html.replace(/\bcid:([^"'\s<>()]+)/gi, (reference, contentId: string) => {
    const part = partOf.get(contentId.toLowerCase()) ?? partOf.get(decoded(contentId).toLowerCase())
    return part ? `/api/v1/message/${message.id}/part/${part.partId}` : reference
  })
}

function withLinksInNewTabs(html: string): string {
  return html.replace(
    /<(a|area)(\s(?:"[^"]*"|'[^']*'|[^'">])*)>/gi,
    (_link, tag: string, attributes: string) => {
      const kept = attributes.replace(/\s(?:target|rel)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, '')
      return `<${tag} target="_blank" rel="noopener noreferrer"${kept}>`
    },
  )
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
