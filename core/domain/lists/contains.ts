import { or, type PgColumn, type SQL, sql } from '../../../shared/database/drizzle.ts'
import { BadQuestion } from '../errors.ts'
import type { Maybe } from './conditions.ts'

/** In characters; SQLite refuses patterns of some length as too complex. */
const LONGEST_SEARCHED = 1000

/**
 * Whether a text of the database contains this one, in any case. `%`, `_` and the escape itself mean themselves.
 *
 * @throws {BadQuestion} for a text that is longer than anything one would look for
 */
export function contains(expression: SQL, text: string): SQL {
  if (text.length > LONGEST_SEARCHED)
    throw new BadQuestion(`A search has at most ${LONGEST_SEARCHED} characters.`)
  const literal = (spelling: string) => `%${spelling.replace(/[!%_]/g, '!$&')}%`
  const matches = spellings(text).map(
    (spelling) => sql`lower(${expression}) like ${literal(spelling)} escape '!'`,
  )
  return or(...matches) as SQL // There is at least one spelling.
}

/** The same for what people find by its name or slug. Undefined where nothing is searched for. */
export function isCalledLike(
  { name, slug }: { name: PgColumn; slug: PgColumn },
  search: Maybe<string>,
): SQL | undefined {
  // PostgreSQL has no text with a null character: it separates words like a space.
  const text = search?.replaceAll('\0', ' ').trim()
  return text ? contains(sql`${name} || ' ' || ${slug}`, text) : undefined
}

/**
 * SQLite's `lower` leaves everything beyond ASCII as it is, so "özil" is also looked for as it stands in "Özil" and in
 * "ÖZIL". PostgreSQL finds all of them by the first spelling.
 */
function spellings(text: string): string[] {
  const lower = text.toLowerCase()
  const capitalised = lower.replace(/(?<=^| )./gu, (letter) => letter.toUpperCase())
  return [...new Set([lower, capitalised, lower.toUpperCase()].map(lowerAscii))]
}

const lowerAscii = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
