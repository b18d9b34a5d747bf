import { COUNTRY_NAMES } from '../addresses/countries.ts'
import { BadQuestion } from '../errors.ts'

/** Together they bound what one search can cost. */
const MAX_TERMS = 20
/** Of the whole search, in characters. */
const LONGEST_SEARCH = 900

/** Something that has to be found, or to be absent. */
export interface Term {
  /** As typed, in lower case. */
  text: string
  excluded: boolean
  /** Any of them will do. */
  spellings: Spelling[]
}

/** Words that stand one after the other in what people are found by (see `user_search` in the migrations). */
export interface Spelling {
  words: string[]
  /** Whether the last word may go on: `lond` finds London. */
  isPrefix: boolean
}

/**
 * Saleor's language of searches: every word is the beginning of one that has to be found, `OR` starts an alternative,
 * `-word` has to be absent, `"some words"` stand next to each other and are whole. What holds no letter or digit is not
 * looked for. With `whole` all words are meant as they stand.
 *
 * @throws {BadQuestion}
 */
export function readSearch(search: string, { whole = false } = {}): Term[][] {
  if (search.length > LONGEST_SEARCH)
    throw new BadQuestion(`A search has at most ${LONGEST_SEARCH} characters.`)
  const alternatives: Term[][] = [[]]
  // PostgreSQL has no text with a null character: it separates words like a space.
  for (const [token, minus, phrase, word = ''] of search
    .replaceAll('\0', ' ')
    .matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    const excluded = minus === '-'
    // The signs of PostgreSQL's own queries divide words in Saleor; all others keep them together.
    const texts = phrase === undefined ? word.split(/[()&|!:<>'*]/) : [phrase.replaceAll('|', ' ')]
    if (token === 'OR') alternatives.push([])
    else if (token !== 'AND')
      for (const text of texts.map((part) => part.trim().toLowerCase()))
        alternatives
          .at(-1)
          ?.push({ text, excluded, spellings: spellingsOf(text, !whole && phrase === undefined) })
  }
  const found = alternatives.map((terms) => terms.filter(({ spellings }) => spellings.length > 0))
  if (found.flat().length > MAX_TERMS) throw new BadQuestion(`A search has at most ${MAX_TERMS} words.`)
  return found.filter((terms) => terms.length > 0)
}

/**
 * An e-mail is one word, which `ada@exa` finds and `com` does not. A country is found by its name, as in Saleor, though
 * only its code is stored. Bars, which nobody can search for, mark both.
 */
function spellingsOf(text: string, isPrefix: boolean): Spelling[] {
  const words = wordsIn(text)
  if (words.length === 0) return []
  const inEmails = text.replace(/[@.]/g, '|').match(/[\p{L}\p{N}\p{M}|]+/gu) ?? []
  const name = ` ${withoutAccents(words.join(' '))}${isPrefix ? '' : ' '}`
  countryNames ??= namesOfCountries()
  const countries = countryNames.filter((country) => country.name.includes(name))
  return [
    { words, isPrefix },
    ...(/[@.]/.test(text) ? [{ words: inEmails, isPrefix }] : []),
    ...countries.map(({ code }) => ({ words: [`||${code}`], isPrefix: false })),
  ]
}

/** Marks belong to the letters before them. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Like Saleor, which finds Köln by "koln" and the other way round. */
export const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')

/** Taken apart at the first search. */
let countryNames: ReturnType<typeof namesOfCountries> | undefined

const namesOfCountries = () =>
  Object.entries(COUNTRY_NAMES).map(([code, name]) => ({
    code: code.toLowerCase(),
    name: ` ${wordsIn(withoutAccents(name.toLowerCase())).join(' ')} `,
  }))
