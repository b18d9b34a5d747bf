import type { Search, Term } from '../../core/domain/staff/search/tree.ts'

/** Writes a search so that it reads the same. Of the ways to write it, one. */
export function print(search: Search | null): string {
  if (search === null) return ''
  if (search.kind === 'and') return search.parts.map((part) => print(part)).join(' AND ')
  // AND binds looser, so it needs parentheses where it stands for one alternative.
  if (search.kind === 'or')
    return search.parts.map((part) => (part.kind === 'and' ? `(${print(part)})` : print(part))).join(' OR ')
  if (search.kind === 'not')
    return `-${search.part.kind === 'term' ? print(search.part) : `(${print(search.part)})`}`
  return `${search.field === null ? '' : `${escaped(search.field)}${search.comparator}`}${printValue(search)}`
}

function printValue({ field, value, form }: Term): string {
  if (form === 'any') return '*'
  if (form === 'phrase') return `"${value.replace(/["\\]/g, '\\$&')}"`
  if (form === 'prefix') return `${escaped(value)}*`
  if (value.endsWith('*')) return `${escaped(value.slice(0, -1))}\\*`
  const isConnective = field === null && /^(?:AND|OR|NOT)$/.test(value)
  return isConnective ? `\\${value}` : escaped(value)
}

/** Also what would be a modifier, a quotation or part of the comparator where it stands in front. */
const escaped = (text: string): string => text.replace(/^[-"'<>=]|[ \t\r\n:()\\]/g, '\\$&')
