import { type Catalogue, de } from './messages/de.ts'
import { es } from './messages/es.ts'
import { fr } from './messages/fr.ts'
import { pl } from './messages/pl.ts'

/** What refusals can be told in. */
const languages = ['en', 'de', 'fr', 'es', 'pl'] as const
export type Language = (typeof languages)[number]

const catalogues: Record<Exclude<Language, 'en'>, Catalogue> = { de, fr, es, pl }

/** Entries of the header that are looked at; more is nobody's preference. */
const MAX_RANGES = 20

/** The language that the caller likes best of those we have, after RFC 9110; English where there is none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '')
    .split(',')
    .slice(0, MAX_RANGES)
    .map((entry) => {
      const [tag = '', quality] = entry.split(';').map((part) => part.trim())
      const language = tag.toLowerCase().split('-')[0]
      return { language, quality: quality?.startsWith('q=') ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { language } of ranges) {
    const known = languages.find((ours) => ours === language)
    if (known || language === '*') return known ?? 'en'
  }
  return 'en'
}

/**
 * A sentence for a code. English is the domain's own, which knows most about the case; `field.CODE` is looked for before
 * the code alone. The domain's sentence stands where a language has none.
 */
export function messageFor(
  language: Language,
  { field, code, message }: { field: string | null; code: string; message: string },
): string {
  if (language === 'en') return message
  const texts: Readonly<Record<string, string>> = catalogues[language]
  return texts[`${field}.${code}`] ?? texts[code] ?? message
}

/** The title of a kind of problem. */
export function titleFor(language: Language, { name, title }: { name: string; title: string }): string {
  return language === 'en' ? title : messageFor(language, { field: null, code: name, message: title })
}
