/** Latin, Greek, Cyrillic and Armenian: the letters that the migrations name. */
const letters = /[\u0041-\u02ff\u0370-\u058f\u1e00-\u1fff]/g
const marks = /[\u0300-\u036f]/g

/**
 * A text as it is stored to be compared: in small letters, without accents, one space between two words. Letter by
 * letter, and by a list of letters in the database, so that both engines order and find alike whatever their locale is.
 */
export const fold = (text: string): string => words(text).join(' ')

/** The words of a folded text. */
export function words(text: string): string[] {
  const folded = text.replace(marks, '').replace(letters, foldLetter)
  return folded.split(/\s+/).filter((word) => word !== '')
}

/** Small by way of the capital, so that both forms of the Greek sigma are one. `ß` has no such capital and stays. */
function foldLetter(letter: string): string {
  const base = letter.normalize('NFD').replace(marks, '')
  const small = base.toUpperCase().toLowerCase().replace(marks, '')
  return small.length === 1 ? small : base
}
