import { expect, test } from 'vitest'
import { quantile, spread } from './statistics.ts'

test('a quantile lies between the values beside it', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5)
})

test('one round that was disturbed does not move the median of rounds', () => {
  expect(spread([10, 11, 900])).toEqual({ median: 11, min: 10, max: 900 })
})

test('nothing has no quantile', () => {
  expect(quantile([], 0.5)).toBeNaN()
})
