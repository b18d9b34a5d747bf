/** The languages in which every mail exists. One entry here, and the compiler asks for each translation. */
export const languages = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  pl: { name: 'Polski', direction: 'ltr' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>

export type Locale = keyof typeof languages

export const defaultLocale: Locale = 'en'

export function isLocale(tag: string): tag is Locale {
  return Object.hasOwn(languages, tag)
}

/**
 * The language for a customer, chosen once per mail so that subject, HTML and text agree: the exact tag, else its
 * shorter forms (`pt-BR` → `pt`), else English. Takes Saleor's `PT_BR` as well as `pt-br`.
 */
export function chooseLocale(languageCode: string | undefined): Locale {
  const subtags = normaliseTag(languageCode)?.split('-') ?? []
  for (let length = subtags.length; length > 0; length -= 1) {
    const tag = subtags.slice(0, length).join('-')
    if (isLocale(tag)) return tag
  }
  return defaultLocale
}

function normaliseTag(languageCode = ''): string | undefined {
  try {
    return Intl.getCanonicalLocales(languageCode.replaceAll('_', '-'))[0]
  } catch {
    return undefined // Not a language tag at all.
  }
}
