import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { globalId } from '../../../shared/global-id.ts'
import type { Values } from './values.ts'

export const hostileTexts = [
  '',
  ' ',
  '\0',
  'a\0b@example.com',
  '\ud800',
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  "'; DROP TABLE users; --",
  '%',
  '-1',
  '{{7*7}}',
  '\u202e\u0000\uffff',
  'https://shop.example:99999/',
  'https://app.example/hook\0',
  'https://app.example/\u0007hook',
  'https://app.example/\ud800',
  'https://user:secret@shop.example/',
  'javascript:alert(1)',
  'subscription { event { issuedAt } }',
  '{"X": [1]}',
]
export const hostileIds = [
  '',
  'nonsense',
  '\0',
  '\ud800',
  'x'.repeat(100_000),
  globalId('Unicorn', 1),
  globalId('User', -1),
  globalId('User', 0),
  globalId('Group', 1),
  globalId('User', 99_999),
  globalId('User', '9'.repeat(40)),
  globalId('User', Number.MAX_SAFE_INTEGER),
  globalId('Channel', Number.MAX_SAFE_INTEGER),
  globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49'),
  globalId('__proto__', 1),
  globalId('constructor', 1),
  Buffer.from('User:1; DROP').toString('base64'),
]

/** What can be wrong in the place of a value of this type. */
export function hostileValues(type: GraphQLInputType): unknown[] {
  if (isNonNullType(type)) return [null, ...hostileValues(type.ofType)]
  if (isListType(type)) {
    const inner = hostileValues(type.ofType)
    return [null, [], [null], 7, 'x', ...inner.map((value) => [value]), [inner.at(-1), inner.at(-1)]]
  }
  if (isInputObjectType(type))
    return [
      null,
      [],
      'x',
      7,
      JSON.parse('{"__proto__": {"isStaff": true}}'),
      { constructor: 1 },
      { unknown: 1 },
    ]
  if (isEnumType(type)) return [null, 'UNKNOWN', '', 'en', -1, {}, '__proto__']
  if (type.name === 'Boolean') return [null, 'true', -1, [], {}]
  if (type.name === 'Int') return [null, -1, 2 ** 40, 1.5, '1', {}]
  if (type.name === 'ID') return [null, -1, 1.5, true, {}, [], ...hostileIds]
  return [null, -1, true, {}, [], ...hostileTexts]
}

export type Step = string | number

/** Addresses in other inputs are read as those of `addressCreate` are, which meets every value. */
export const isInAddress = (path: Step[]): boolean => /Address$/.test(String(path.at(-2)))
export const sampled = (values: unknown[]): unknown[] => values.filter((_, index) => index % 6 === 0)

/** Every place in the arguments where a value stands, with its type. */
export function placesIn(
  type: GraphQLInputType,
  value: unknown,
  path: Step[],
): Array<[Step[], GraphQLInputType]> {
  const bare = isNonNullType(type) ? type.ofType : type
  const inner: Array<[Step[], GraphQLInputType]> =
    isListType(bare) && Array.isArray(value)
      ? value.flatMap((item, index) => placesIn(bare.ofType, item, [...path, index]))
      : isInputObjectType(bare) && typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, item]) => {
            const field = bare.getFields()[key]
            if (!field) throw new Error(`${bare} has no ${key}.`)
            return placesIn(field.type, item, [...path, key])
          })
        : []
  return [[path, type], ...inner]
}

export function put(args: Values, path: Step[], value: unknown): Values {
  const copy = structuredClone(args)
  let holder = copy as Record<Step, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>
  holder[path.at(-1) as Step] = value
  return copy
}
