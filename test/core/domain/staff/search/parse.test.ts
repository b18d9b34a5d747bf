import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as explain } from '../../../../../core/domain/staff/search/describe.ts'
import { parse } from '../../../../../core/domain/staff/search/parse.ts'
import { every, negated, type Search, some, type Term } from '../../../../../core/domain/staff/search/tree.ts'
import { print } from '../../../../support/print-search.ts'

/** How a search is understood, in the words of the debug header. */
const parsed = (text: string) => explain(parse(text))

const bare = (value: string) => ({ field: 'default', match_all: value })
const a = bare('a')
const b = bare('b')
const c = bare('c')

type Row = [text: string, understood: unknown]

describe('terms', () => {
  test.each<Row>([
    ['bob', bare('bob')],
    ['last_name:Norman', { field: 'last_name', match_all: 'Norman' }],
    ['last_name:"de la Cruz"', { field: 'last_name', match_phrase: 'de la Cruz' }],
    ["last_name:'de la Cruz'", { field: 'last_name', match_phrase: 'de la Cruz' }],
    ['"de la Cruz"', { field: 'default', match_phrase: 'de la Cruz' }],
    ['first_name:bo*', { field: 'first_name', match_prefix: 'bo' }],
    ['first_name:*', { field: 'first_name', exists: true }],
    ['-first_name:*', { not: { field: 'first_name', exists: true } }],
    ['account_type:invited,requested', { field: 'account_type', match_all: 'invited,requested' }],
    ['email:ada+x_y-z@mail.example.com', { field: 'email', match_all: 'ada+x_y-z@mail.example.com' }],
    ["last_name:O'Brien", { field: 'last_name', match_all: "O'Brien" }],
  ])('%s', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })

  test.each<Row>([
    ['id:<5', { field: 'id', range_lt: 5 }],
    ['id:<=5', { field: 'id', range_lte: 5 }],
    ['id:>5', { field: 'id', range_gt: 5 }],
    ['id:>=5', { field: 'id', range_gte: 5 }],
    ['id:5', { field: 'id', match_all: '5' }],
    ['id:>"gid://shopify/StaffMember/5"', { field: 'id', range_gt: 5 }],
    ['id:>abc', { field: 'id', range_gt: 'abc' }],
    ['last_name:>5', { field: 'last_name', range_gt: '5' }],
  ])('%s is compared', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })

  test('both bounds of a range are two terms', () => {
    expect(parsed('id:>2 id:<=4')).toEqual({
      and: [
        { field: 'id', range_gt: 2 },
        { field: 'id', range_lte: 4 },
      ],
    })
  })

  test.each<Row>([
    ['b*b', bare('b*b')],
    ['*b', bare('*b')],
    ['b**', { field: 'default', match_prefix: 'b*' }],
    ['b\\*', bare('b*')],
    ['"b*"', { field: 'default', match_phrase: 'b*' }],
    ['id:>b*', { field: 'id', range_gt: 'b*' }],
  ])('%s: only an unquoted star at the end means something', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })

  test.each<Row>([
    ['email:a\\:b', { field: 'email', match_all: 'a:b' }],
    ['email:a\\(b\\)', { field: 'email', match_all: 'a(b)' }],
    ['email:a\\\\b', { field: 'email', match_all: 'a\\b' }],
    ['email:a\\ b', { field: 'email', match_all: 'a b' }],
    ['email:"a\\:\\"b\'"', { field: 'email', match_phrase: 'a:"b\'' }],
    ["email:'a\\'b'", { field: 'email', match_phrase: "a'b" }],
    ['a\\:b:c', { field: 'a:b', match_all: 'c' }],
    ['\\-a', bare('-a')],
    ['\\OR', bare('OR')],
    ['a\\', bare('a\\')],
    ['"a\\', { field: 'default', match_phrase: 'a\\' }],
  ])('%s: what follows a backslash means itself', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })

  test('nothing may stand between a name, its comparator and the value', () => {
    expect(parsed('email: x')).toEqual({ and: [{ field: 'email', match_all: '' }, bare('x')] })
    expect(parsed('id:> 5')).toEqual({ and: [{ field: 'id', range_gt: '' }, bare('5')] })
    expect(parsed('id :5')).toEqual({ and: [bare('id'), bare('5')] })
  })

  test('there is no :=', () => {
    expect(parsed('id:=5')).toEqual({ field: 'id', match_all: '=5' })
  })

  test('an unquoted value ends at a colon, and the rest begins anew', () => {
    expect(parsed('created_at:<2000-01-01T00:00:00Z')).toEqual({
      and: [
        { field: 'created_at', range_lt: '2000-01-01T00' },
        { field: '00', match_all: '00Z' },
      ],
    })
  })

  test.each(['', ' \t\n', '()', '( )', ':', '((', ')', 'AND', 'AND ()'])('%j asks for nothing', (text) => {
    expect(parse(text)).toBeNull()
  })
})

describe('connectives', () => {
  test.each<Row>([
    ['a b', { and: [a, b] }],
    ['a AND b', { and: [a, b] }],
    ['a\nb\tc', { and: [a, b, c] }],
    ['a OR b', { or: [a, b] }],
    ['a OR b OR c', { or: [a, b, c] }],
    ['a OR b c', { and: [{ or: [a, b] }, c] }],
    ['a b OR c', { and: [a, { or: [b, c] }] }],
    ['a AND b OR c', { and: [a, { or: [b, c] }] }],
    ['(a AND b) OR c', { or: [{ and: [a, b] }, c] }],
    ['a OR (b c)', { or: [a, { and: [b, c] }] }],
    ['((a) (b))', { and: [a, b] }],
    ['a(b)c', { and: [a, b, c] }],
    ['a and b or c', { and: [a, bare('and'), b, bare('or'), c] }],
    ['AND:a', { field: 'AND', match_all: 'a' }],
  ])('%s', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })
})

describe('negation', () => {
  test.each<Row>([
    ['-a', { not: a }],
    ['NOT a', { not: a }],
    ['NOT (a b)', { not: { and: [a, b] } }],
    ['-(a OR b)', { not: { or: [a, b] } }],
    ['-a b', { and: [{ not: a }, b] }],
    ['a OR -b', { or: [a, { not: b }] }],
    ['-"a"', { not: { field: 'default', match_phrase: 'a' } }],
    ['NOT NOT a', a],
    ['-(-a)', a],
    ['- a', { and: [bare('-'), a] }],
    ['not a', { and: [bare('not'), a] }],
    ['a-b', bare('a-b')],
  ])('%s', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })
})

describe('what is not well formed is read all the same', () => {
  test.each<Row>([
    ['(a b', { and: [a, b] }],
    ['(a OR b', { or: [a, b] }],
    ['a) b', { and: [a, b] }],
    ['(a (b) c', { and: [a, b, c] }],
    ['-(a b', { and: [{ not: a }, b] }],
    ['a OR', a],
    ['a AND', a],
    ['OR a', a],
    ['a OR AND b', { and: [a, b] }],
    ['a OR () b', { and: [a, b] }],
    ['a NOT', a],
    ['a NOT OR b', { or: [a, b] }],
    ['(a OR) b', { and: [a, b] }],
    ['email:(a', { field: 'email', match_all: '(a' }],
    ['email:(a (b) c', { and: [{ field: 'email', match_all: '(a' }, b, c] }],
    ['email:(a)', { and: [{ field: 'email', match_all: '' }, a] }],
    ['last_name:"de la', { field: 'last_name', match_phrase: 'de la' }],
    ["'a b OR c", { field: 'default', match_phrase: 'a b OR c' }],
    ['"a"b', { and: [{ field: 'default', match_phrase: 'a' }, b] }],
  ])('%s', (text, understood) => {
    expect(parsed(text)).toEqual(understood)
  })

  test('parentheses that go too deep are not seen', () => {
    const deep = (levels: number) => `${'-('.repeat(levels)}a b${')'.repeat(levels)}`
    expect(parsed(deep(49))).toEqual({ not: { and: [a, b] } })
    expect(parsed(deep(50))).toEqual({ and: [a, b] })
    // Of those within, only the minus signs are left.
    expect(parsed(deep(5001))).toEqual({ and: [{ not: a }, b] })
  })
})

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...['a', 'b', 'id', ' ', '\n', ':', ':<', ':>=', '(', ')', '-', '"', "'", '\\', '*', '=', '<', ','],
    ...['AND', 'OR', 'NOT', ' AND ', ' OR ', ' NOT ', 'é', '😀', '\0'],
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')),
    fc.string(),
  )

  test('is read', () => {
    fc.assert(
      fc.property(texts, (text) => void explain(parse(text))),
      { seed: 1, numRuns: 2000 },
    )
  })

  test('is understood the same when it is printed and read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const search = parse(text)
        expect(parse(print(search))).toEqual(search)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  const values = fc.oneof(
    fc.array(pieces, { maxLength: 6 }).map((some) => some.join('')),
    fc.string(),
  )
  const terms: fc.Arbitrary<Term> = fc
    .record({
      kind: fc.constant('term' as const),
      field: fc.option(values.filter((name) => name !== '')),
      comparator: fc.constantFrom(':' as const, ':<' as const, ':>' as const, ':<=' as const, ':>=' as const),
      value: values,
      form: fc.constantFrom('words' as const, 'phrase' as const, 'prefix' as const, 'any' as const),
    })
    .map((term) => ({
      ...term,
      comparator: term.field === null ? ':' : term.comparator,
      value: term.form === 'any' ? '' : term.value,
    }))
    // What no text can say: stars in ranges, a beginning or a bare word of no letter.
    .filter(({ comparator, form }) => comparator === ':' || form === 'words' || form === 'phrase')
    .filter(
      ({ field, value, form }) =>
        value !== '' || form === 'phrase' || form === 'any' || (form === 'words' && field !== null),
    )
  const { search: searches } = fc.letrec<{ search: Search }>((tie) => ({
    search: fc.oneof(
      { maxDepth: 4 },
      terms,
      fc.array(tie('search'), { minLength: 1, maxLength: 3 }).map((parts) => every(parts) as Search),
      fc.array(tie('search'), { minLength: 1, maxLength: 3 }).map((parts) => some(parts) as Search),
      tie('search').map((part) => negated(part) as Search),
    ),
  }))

  test('every search can be written', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(parse(print(search))).toEqual(search)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })
})
