import type { Queries } from '../../shared/database/database.ts'
import { like, type PgColumn, type PgTable } from '../../shared/database/drizzle.ts'
import type { Problem } from './errors.ts'
import { blank, columnProblems } from './validation.ts'

/** Saleor's column length, in characters. */
const LONGEST_SLUG = 255
/** What is made from a name leaves room for a number behind it. */
const LONGEST_GENERATED = 240

/** Letters that no decomposition turns into their plain neighbours. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** A slug that is made from a name, which leaves room for a number. One without any letter becomes a hyphen, as in Saleor. */
export function slugOf(name: string): string {
  return [...slugified(name)].slice(0, LONGEST_GENERATED).join('') || '-'
}

/**
 * A name as it stands in an address: lower case, hyphens between the words, no accents. Letters of other scripts stay,
 * since a slug may have them (Saleor spells them in Latin letters). Empty where the name has no letter.
 */
export function slugified(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
  return plain
    .replace(/[^\p{L}\p{N}_\s-]/gu, '')
    .replace(/[-\s]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
}

/** The slug itself, or with the first number from 2 on that makes it one that is not taken. */
export function untakenSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug
  for (let number = 2; taken.has(candidate); number++) candidate = `${slug}-${number}`
  return candidate
}

/** A slug for a new row of a table, made from its name. */
export async function freeSlug(
  tx: Queries,
  table: PgTable & { slug: PgColumn },
  name: string,
): Promise<string> {
  const slug = slugOf(name)
  // An underscore stands for any letter here, which only finds more than is needed.
  const rows = await tx
    .select({ slug: table.slug })
    .from(table as PgTable)
    .where(like(table.slug, `${slug}%`))
  return untakenSlug(slug, new Set(rows.map((row) => String(row.slug))))
}

/** What a slug that somebody chose must fulfil. */
export function slugProblems(slug: string): Problem[] {
  if (slug === '') return [blank('slug')]
  if (!/^[-\p{L}\p{N}_]+$/u.test(slug))
    return [
      {
        field: 'slug',
        code: 'INVALID',
        message: 'Only letters, numbers, underscores and hyphens are allowed.',
      },
    ]
  return columnProblems('slug', slug, LONGEST_SLUG)
}
