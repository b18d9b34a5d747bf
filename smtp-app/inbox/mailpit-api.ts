import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import packageJson from '../../package.json' with { type: 'json' }
import { readChaos } from './chaos.ts'
import { toHeaders, toMessage, toSummary } from './mailpit-message.ts'
import type { Message } from './message.ts'
import { BadSearch, parseSearch } from './search.ts'
import { compose, UnusableMessage } from './send.ts'
import type { MessageStore } from './store.ts'

const defaultPageSize = 50
/** Lists of ids and composed messages, attachments in base64 included. */
const maxBodyBytes = 40 * 1024 * 1024
/** Types that a browser would run or render; they are handed out as downloads only. */
const activeTypes =
  /^(text\/(html|xml|xsl|javascript)|application\/(xhtml\+xml|xml|javascript)|image\/svg\+xml)$/

type Page = { start: number; limit: number; before: number }

/**
 * The part of Mailpit's HTTP API (version 1) that its clients rely on, over the given store: its field names,
 * status codes and plain-text answers. Lists are never null, and only 200 means success.
 */
export function mailpitApi(store: MessageStore, now: () => Date): Hono {
  const startedAt = now()
  const api = new Hono()
  api.use(bodyLimit({ maxSize: maxBodyBytes, onError: (c) => plain(c, 'request body too large', 413) }))
  api.onError((error, c) => {
    if (error instanceof BadSearch) return plain(c, error.message, 400)
    throw error
  })

  api.get('/info', (c) => {
    const { accepted, acceptedBytes, rejected, deleted } = store.counters
    return c.json({
      Version: `v${packageJson.version}`,
      LatestVersion: `v${packageJson.version}`,
      Database: 'memory',
      DatabaseSize: store.all.reduce((bytes, message) => bytes + message.raw.length, 0),
      Messages: store.all.length,
      Unread: store.unread,
      Tags: countTags(store),
      RuntimeStats: {
        Uptime: Math.max(0, Math.floor((now().getTime() - startedAt.getTime()) / 1000)),
        Memory: process.memoryUsage.rss(),
        MessagesDeleted: deleted,
        SMTPAccepted: accepted,
        SMTPAcceptedSize: acceptedBytes,
        SMTPRejected: rejected,
        SMTPIgnored: 0,
      },
    })
  })

  api.get('/messages', (c) => c.json(listOf(store, store.all, pageOf(c))))

  api.put('/messages', async (c) => {
    const body = await jsonObject(c)
    if (!body) return plain(c, 'The body must be a JSON object with Read and optionally IDs or Search', 400)
    const ids = stringsOf(body.IDs)
    const search = typeof body.Search === 'string' ? body.Search.trim() : ''
    if (ids.length > 0 && search)
      return plain(c, 'You may specify either IDs or a search query, not both', 400)
    const chosen = search
      ? store.all.filter(searchFor(c, search))
      : ids.length > 0
        ? pick(store, ids)
        : store.all
    store.mark([...chosen], body.Read === true)
    return plain(c, 'ok')
  })

  api.delete('/messages', async (c) => {
    const ids = stringsOf((await jsonObject(c))?.IDs)
    // Clients rely on this: no ids, or a body that cannot be read, empties the whole inbox.
    if (ids.length === 0) store.clear()
    else store.remove(pick(store, ids))
    return plain(c, 'ok')
  })

  api.get('/search', (c) => {
    const query = c.req.query('query')?.trim()
    if (!query) return plain(c, 'Error: no search query', 400)
    return c.json(listOf(store, store.all.filter(searchFor(c, query)), pageOf(c)))
  })

  api.delete('/search', (c) => {
    const query = c.req.query('query')?.trim()
    if (!query) return plain(c, 'Error: no search query', 400)
    store.remove(store.all.filter(searchFor(c, query)))
    return plain(c, 'ok')
  })

  api.get('/message/:id', (c) => {
    const message = messageOf(c, store)
    if (!message) return notFound(c)
    store.mark([message], true)
    return c.json(toMessage(message))
  })

  api.get('/message/:id/headers', (c) => {
    const message = messageOf(c, store)
    return message ? c.json(toHeaders(message)) : notFound(c)
  })

  api.get('/message/:id/raw', (c) => {
    const message = messageOf(c, store)
    if (!message) return notFound(c)
    if (c.req.query('dl') === '1') c.header('Content-Disposition', `attachment; filename="${message.id}.eml"`)
    return c.body(new Uint8Array(message.raw), 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })

  api.get('/message/:id/part/:partId', (c) => {
    const part = messageOf(c, store)?.parts.find(({ partId }) => partId === c.req.param('partId'))
    if (!part) return notFound(c)
    const active = activeTypes.test(part.contentType)
    const fileName = encodeURIComponent(part.fileName).replaceAll("'", '%27')
    const names = `filename="${fileName}"; filename*=UTF-8''${fileName}`
    c.header('Content-Disposition', `${active ? 'attachment' : 'inline'}; ${names}`)
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    return c.body(new Uint8Array(part.content), 200, {
      'Content-Type': active ? 'application/octet-stream' : part.contentType,
    })
  })

  api.get('/tags', (c) => c.json(store.tags))

  api.post('/send', async (c) => {
    try {
      const { raw, envelope } = await compose(await jsonObject(c))
      const message = await store.add(raw, envelope)
      return c.json({ ID: message.id })
    } catch (error) {
      if (error instanceof UnusableMessage) return c.json({ Error: error.message }, 400)
      throw error
    }
  })

  api.get('/chaos', (c) => c.json(store.chaos))

  api.put('/chaos', async (c) => {
    const chaos = readChaos((await jsonObject(c)) ?? {})
    if (typeof chaos === 'string') return plain(c, chaos, 400)
    store.chaos = chaos
    return c.json(chaos)
  })

  return api
}

/** The message that a path names: by its id, or `latest` with an optional search. */
export function messageOf(
  c: Context,
  store: MessageStore,
  id = c.req.param('id') ?? '',
): Message | undefined {
  if (id !== 'latest') return store.find(id)
  const query = c.req.query('query')?.trim()
  return query ? store.all.find(searchFor(c, query)) : store.all[0]
}

/** A plain-text answer with exactly the content type that Mailpit sends. */
export function plain(c: Context, text: string, status: 200 | 400 | 403 | 404 | 413 = 200): Response {
  return c.body(text, status, { 'Content-Type': 'text/plain' })
}

/** The answer for an unknown message or part. */
export function notFound(c: Context): Response {
  return plain(c, 'Message not found', 404)
}

function listOf(store: MessageStore, matching: readonly Message[], { start, limit, before }: Page) {
  const older = matching.filter((message) => message.created.getTime() < before)
  const page = older.slice(start, start + limit)
  return {
    total: store.all.length,
    unread: store.unread,
    count: page.length,
    messages_count: matching.length,
    messages_unread: matching.filter((message) => !message.read).length,
    start,
    tags: store.tags,
    messages: page.map(toSummary),
  }
}

function pageOf(c: Context): Page {
  const before = c.req.query('before') ?? ''
  const moment = /^\d+$/.test(before) ? Number(before) : Date.parse(before)
  return {
    start: wholeNumber(c.req.query('start'), 0),
    limit: wholeNumber(c.req.query('limit'), defaultPageSize),
    before: Number.isNaN(moment) ? Number.POSITIVE_INFINITY : moment,
  }
}

function wholeNumber(value: string | undefined, fallback: number): number {
  return value && /^\d{1,9}$/.test(value) ? Number(value) : fallback
}

function searchFor(c: Context, query: string): (message: Message) => boolean {
  return parseSearch(query, c.req.query('tz') || undefined)
}

function pick(store: MessageStore, ids: string[]): Message[] {
  const wanted = new Set(ids)
  return store.all.filter((message) => wanted.has(message.id))
}

/** The body as a JSON object, whatever content type it claims; undefined when it is none. */
async function jsonObject(c: Context): Promise<Record<string, unknown> | undefined> {
  try {
    const body: unknown = JSON.parse(await c.req.text())
    return body && typeof body === 'object' && !Array.isArray(body) ? { ...body } : undefined
  } catch {
    return undefined
  }
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function countTags(store: MessageStore): Record<string, number> {
  const tagged = (tag: string) => store.all.filter((message) => message.tags.includes(tag)).length
  return Object.fromEntries(store.tags.map((tag) => [tag, tagged(tag)]))
}
