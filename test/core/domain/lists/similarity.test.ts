import { describe, expect, test } from 'vitest'
import { similarTo } from '../../../../core/domain/lists/similarity.ts'

describe('two texts are similar', () => {
  // The share of groups that are the same stands beside each pair; the first is the example in PostgreSQL's manual.
  test.each([
    ['word', 'two words', 0.36],
    ['word', 'word', 1],
    ['Word', 'wORD', 1],
    ['Customer support', 'custmer suport', 0.6],
    ['support', 'Support managers', 0.47],
    ['a b', 'b-a', 1],
    ['Größe', 'größe', 1],
  ])('%j and %j, at %d', (one, other) => {
    expect(similarTo(one)(other)).toBe(true)
    expect(similarTo(other)(one)).toBe(true)
  })

  test.each([
    ['cust', 'Customer managers', 0.21],
    ['orders', 'refunds', 0],
    ['', '', 0],
    ['', 'word', 0],
    ['!?', '!?', 0],
  ])('but not %j and %j, at %d', (one, other) => {
    expect(similarTo(one)(other)).toBe(false)
  })
})
