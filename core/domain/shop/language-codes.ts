import codes from './language-codes.json' with { type: 'json' }

/** Saleor's `LanguageCodeEnum`: every language that an account can have. */
export const languageCodes: readonly string[] = codes

/** `PT_BR` → `pt-br`, the form that is stored. What was left out stays left out, null stays null. */
export function storedLanguage<Code extends string | null | undefined>(
  code: Code,
): string | Exclude<Code, string> {
  return code ? code.toLowerCase().replaceAll('_', '-') : (code as Exclude<Code, string>)
}

/** `pt-br` → `PT_BR`. */
export const languageName = (stored: string): string => stored.toUpperCase().replaceAll('-', '_')
