import { describe, expect, test } from 'vitest'
import { readMoment } from '../../../../core/domain/lists/moment.ts'

describe('a moment', () => {
  test.each([
    ['2026-03-14', '2026-03-14T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('is read from %s', (text, expected) => {
    expect(readMoment(text)?.toISOString()).toBe(expected)
  })

  test.each([
    '2026-02-29',
    '2026-02-30T12:00:00Z',
    '2026-04-31T00:00:00+02:00',
    '2026-06-31',
    '2026-09-31T00:00',
  ])('is not read from %s, a day that its month does not have', (text) => {
    expect(readMoment(text)).toBeNull()
  })

  test.each(['', 'nonsense', '2026-13-01', '2026-01-32', '0000-12-31', '+010000-01-01T00:00:00Z'])(
    'is not read from %j, which no database can hold',
    (text) => {
      expect(readMoment(text)).toBeNull()
    },
  )
})
