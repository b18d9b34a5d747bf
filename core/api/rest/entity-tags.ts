import { hash } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../../domain/context.ts'
import { InvalidInput, PermissionDenied } from '../../domain/errors.ts'
import { withPrecondition } from '../../domain/precondition.ts'

/** What was to be changed is no longer as the caller knew it. */
export class Stale extends Error {}

/** The strong entity tag of a representation as this caller sees it. */
export const entityTag = (body: string): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`

/** The answer to a GET, or only the news that there is none since the one the caller has. */
export function answerTagged(c: HonoContext, body: string): Response {
  const tag = entityTag(body)
  const known = tagsIn(c.req.header('if-none-match')).map((entry) => entry.replace(/^W\//, ''))
  c.header('ETag', tag)
  // Different people see different things, and may ask each time whether theirs is still good.
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Authorization, Authorization-Bearer', { append: true })
  if (known.includes(tag) || known.includes('*')) return c.body(null, 304)
  return c.body(body, 200, { 'Content-Type': 'application/json' })
}

/**
 * The request's context, whose changes last only where things were as `If-Match` says. `represent` is asked in the
 * transaction of the change.
 *
 * @throws {Stale} from within the change
 */
export function onlyIfMatches(
  c: HonoContext,
  context: Context,
  represent: (before: Context) => Promise<string>,
): Context {
  const wanted = tagsIn(c.req.header('if-match'))
  if (wanted.length === 0 || wanted.includes('*')) return context
  const isMet = async (before: Context) => {
    const tag = await represent(before).then(entityTag, nothingSeen)
    return tag !== null && wanted.includes(tag)
  }
  return withPrecondition(context, isMet, new Stale())
}

/** Who may change something without seeing it, as apps may, has never had a tag of it. */
function nothingSeen(error: unknown): null {
  if (error instanceof PermissionDenied || error instanceof InvalidInput) return null
  throw error
}

/** Commas within tags are none of ours: such a tag matches nothing. */
const tagsIn = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
