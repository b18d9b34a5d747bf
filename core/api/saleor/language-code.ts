import type { LanguageCodeEnum } from './resolver-types.ts'

/** `PT_BR` → `pt-br`, the form that is stored. What was left out stays left out, null stays null. */
export function languageCode<Code extends LanguageCodeEnum | null | undefined>(
  code: Code,
): string | Exclude<Code, LanguageCodeEnum> {
  return code ? code.toLowerCase().replaceAll('_', '-') : (code as Exclude<Code, LanguageCodeEnum>)
}

/** `pt-br` → `PT_BR`. The enum has every code that can have been stored. */
export const languageCodeEnum = (code: string): LanguageCodeEnum =>
  code.toUpperCase().replaceAll('-', '_') as LanguageCodeEnum
