import { languageName, storedLanguage } from '../../domain/shop/language-codes.ts'
import type { LanguageCodeEnum } from './resolver-types.ts'

/** `PT_BR` → `pt-br`, the form that is stored. What was left out stays left out, null stays null. */
export function languageCode<Code extends LanguageCodeEnum | null | undefined>(
  code: Code,
): string | Exclude<Code, LanguageCodeEnum> {
  return storedLanguage(code) as string | Exclude<Code, LanguageCodeEnum> // The enum is made of strings.
}

/** `pt-br` → `PT_BR`. The enum has every code that can have been stored. */
export const languageCodeEnum = (code: string): LanguageCodeEnum => languageName(code) as LanguageCodeEnum
