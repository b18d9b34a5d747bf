import { cleanText } from './render.ts'

/** Characters of any name in a mail; longer ones are cut. */
const MAX_NAME_LENGTH = 80

/** A name on one line, without marks that hide or reorder text, and never so long that it takes a mail over. */
export function shownName(name: string): string {
  const characters = [...cleanText(name).replace(/\s+/g, ' ').trim()]
  return characters.length > MAX_NAME_LENGTH
    ? `${characters.slice(0, MAX_NAME_LENGTH - 1).join('')}…`
    : characters.join('')
}

/**
 * A person's name fit for a mail, else nothing. People name themselves, also on behalf of an address that is not
 * theirs, and mail programs turn whatever looks like an address into a link; such a name is left out.
 */
export function personalName(name: string): string {
  const shown = shownName(name)
  return /[/:@<>]|www\.|\.\p{L}{2,}/iu.test(shown) ? '' : shown
}

/** What stands in a shop's round mark: the first character as a reader sees it, in upper case. */
export function initialOf(name: string): string {
  const first = new Intl.Segmenter().segment(name)[Symbol.iterator]().next().value?.segment ?? ''
  return first.toLocaleUpperCase()
}
