const earliest = Date.parse('0001-01-01T00:00:00Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/** A moment that both databases can hold: the years 1 to 9999. Null for any other text. */
export function readMoment(text: string): Date | null {
  const date = new Date(text)
  // An unreadable text is NaN, which is on neither side of anything.
  return date.getTime() >= earliest && date.getTime() <= latest ? date : null
}
