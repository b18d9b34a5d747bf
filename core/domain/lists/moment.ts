const earliest = Date.parse('0001-01-01T00:00:00Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/** A moment that both databases can hold: the years 1 to 9999. Null for any other text. */
export function readMoment(text: string): Date | null {
  const date = new Date(parseMoment(text))
  // An unreadable text is NaN, which is on neither side of anything.
  return date.getTime() >= earliest && date.getTime() <= latest ? date : null
}

/** `Date.parse`, but that goes on counting after the end of a month: here the 30th of February is not the 1st of March. */
export function parseMoment(text: string): number {
  const moment = Date.parse(text)
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? []
  if (day === undefined || Number.isNaN(moment)) return moment
  return new Date(Date.parse(day)).toISOString().startsWith(day) ? moment : Number.NaN
}
