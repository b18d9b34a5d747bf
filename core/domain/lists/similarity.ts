/** From here on PostgreSQL's `pg_trgm`, and so Saleor, calls two texts similar. */
const SIMILAR = 0.3

/**
 * Which texts are like this one, typing errors forgiven, by the measure of PostgreSQL's `pg_trgm`: how many of their
 * groups of three letters they share. Computed here, because SQLite has nothing like it and not every PostgreSQL has the
 * extension; so it is for lists that are short enough to be looked through.
 */
export function similarTo(text: string): (other: string) => boolean {
  const one = trigrams(text)
  return (other) => {
    const two = trigrams(other)
    const all = one.union(two).size
    return all > 0 && one.intersection(two).size / all >= SIMILAR
  }
}

/** Words count with two spaces before and one behind, so that their beginnings weigh more. */
function trigrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) => {
      const letters = [...`  ${word} `]
      return letters.slice(2).map((letter, index) => `${letters[index]}${letters[index + 1]}${letter}`)
    }),
  )
}
