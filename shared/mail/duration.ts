const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** A formatter takes longer to make than a mail to write. There are as few entries as there are lifetimes and languages. */
const written = new Map<string, string>()

/**
 * How long a link lives, as a mail says it: `3 days`, `1 hour`, `36 hours`. The largest unit of which there is exactly
 * one or at least two, rounded down, so that no mail promises more than is true.
 */
export function durationInWords(seconds: number, locale: string): string {
  const [unit, size] = units.find(([, unitSize]) => seconds === unitSize || seconds >= 2 * unitSize) ?? [
    'second',
    1,
  ]
  const rounded = Math.max(1, Math.floor(seconds / size))
  const key = `${locale} ${unit} ${rounded}`
  let words = written.get(key)
  if (words === undefined) {
    words = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(rounded)
    written.set(key, words)
  }
  return words
}
