import { Hono, type Context as HonoContext } from 'hono'
import { parseGlobalId } from '../../shared/global-id.ts'
import type { Services } from '../domain/context.ts'
import { avatarThumbnail, originalAvatar, type ThumbnailFormat } from '../domain/people/avatar-pictures.ts'
import { mediaTypeOf, type Picture } from '../domain/people/picture.ts'

/**
 * People's pictures, under Saleor's paths; there they lead to a file store, here they are the pictures. Whoever has the
 * address may look: it cannot be guessed, and it is given out with the person.
 */
export function avatarEndpoints(services: Services): Hono {
  const app = new Hono()

  app.get('/image/:id/', async (c) => {
    const uuid = avatarIn(c.req.param('id'))
    return answer(c, uuid && (await originalAvatar(services, uuid)))
  })

  const thumbnail = async (c: HonoContext, given: { id: string; size: string; format?: string }) => {
    const uuid = avatarIn(given.id)
    const format = given.format?.toLowerCase() ?? null
    if (!uuid || !isThumbnailFormat(format)) return c.notFound()
    return answer(c, await avatarThumbnail(services, uuid, { size: Number(given.size), format }))
  }
  app.get('/thumbnail/:id/:size{\\d+}/', (c) => thumbnail(c, c.req.param()))
  app.get('/thumbnail/:id/:size{\\d+}/:format/', (c) => thumbnail(c, c.req.param()))
  return app
}

function avatarIn(id: string): string | undefined {
  const parsed = parseGlobalId(id)
  return parsed?.type === 'User' ? parsed.key.toLowerCase() : undefined
}

const isThumbnailFormat = (format: string | null): format is ThumbnailFormat | null =>
  format === null || format === 'avif' || format === 'webp'

/** What is found under an address never changes, so nobody has to ask for it twice. */
function answer(c: HonoContext, picture: Picture | undefined | 'busy' | ''): Response | Promise<Response> {
  if (picture === 'busy')
    return c.json({ error: 'Too many pictures wait to be made.' }, 503, { 'Retry-After': '10' })
  if (!picture) return c.notFound()
  const etag = `"${c.req.path}"`
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
    // A browser that is led to the bytes takes them for a picture and nothing else.
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // Dashboards and storefronts live elsewhere.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(new Uint8Array(picture.bytes), 200, {
    ...headers,
    'Content-Type': mediaTypeOf(picture.format),
  })
}
