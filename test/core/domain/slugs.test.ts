import { describe, expect, test } from 'vitest'
import { slugOf, slugProblems, untakenSlug } from '../../../core/domain/slugs.ts'

describe('a slug made from a name', () => {
  test.each([
    ['Wholesale', 'wholesale'],
    ['  Trade   & Retail -- EU ', 'trade-retail-eu'],
    ['Großhändler Łódź', 'grosshandler-lodz'],
    ['Æther_box', 'aether_box'],
    ['-_Edge_-', 'edge'],
    ['卸売り', '卸売り'],
    ['!!!', '-'],
    ['', '-'],
  ])('%s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
    expect(slugProblems(slugOf(name))).toEqual([])
  })

  test('of a name at its longest leaves room for a number', () => {
    expect(slugProblems(`${slugOf('ß'.repeat(250))}-1000`)).toEqual([])
  })

  test('gets the first number from 2 on that makes it one of its own', () => {
    expect(untakenSlug('a', new Set(['ab']))).toBe('a')
    expect(untakenSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3')
  })
})

test.each([
  ['', 'REQUIRED'],
  [' ', 'INVALID'],
  ['with space', 'INVALID'],
  ['a/b', 'INVALID'],
  ['a\0b', 'INVALID'],
  ['s'.repeat(256), 'INVALID'],
])('the slug "%s" is refused', (slug, code) => {
  expect(slugProblems(slug)).toMatchObject([{ field: 'slug', code }])
})
