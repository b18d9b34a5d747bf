import type { Context as HonoContext } from 'hono'
import type { Context } from '../../domain/context.ts'
import { answerOnce, type KeyedAnswer } from '../../domain/idempotency.ts'

/** Marks an answer that was given before. */
const REPLAYED = 'Idempotency-Replayed'

/** A POST with an `Idempotency-Key` is done once, however often it is sent. Other methods may be repeated anyway. */
export async function idempotently(
  c: HonoContext,
  context: Context,
  answer: () => Promise<Response>,
): Promise<Response> {
  const key = c.req.header('idempotency-key')
  if (key === undefined || c.req.method !== 'POST') return answer()
  const { pathname, search } = new URL(c.req.url)
  const request = { key, route: `POST ${pathname}${search}`, content: await c.req.text() }
  const once = await answerOnce(context, request, async () => keyed(await answer()), isWorthKeeping)
  const { status, headers, body } = once.answer
  return new Response(body === '' ? null : body, {
    status,
    headers: [...headers, ...(once.isReplay ? [[REPLAYED, 'true'] as [string, string]] : [])],
  })
}

const keyed = async (response: Response): Promise<KeyedAnswer> => ({
  status: response.status,
  headers: [...response.headers],
  body: await response.text(),
})

/** What may go well the next time is tried again. */
const isWorthKeeping = ({ status }: KeyedAnswer): boolean => status < 500 && status !== 429
