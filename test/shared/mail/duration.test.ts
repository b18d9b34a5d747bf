import { expect, test } from 'vitest'
import { durationInWords } from '../../../shared/mail/duration.ts'

test.each([
  [259_200, '3 days'],
  [86_400, '1 day'],
  [129_600, '36 hours'],
  [3600, '1 hour'],
  [5400, '90 minutes'],
  [100, '100 seconds'],
  [0.5, '1 second'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationInWords(seconds, 'en')).toBe(words)
})

test('a duration is never rounded up', () => {
  expect(durationInWords(2 * 86_400 - 1, 'en')).toBe('47 hours')
})

test('a duration is said in the language of the mail', () => {
  expect(durationInWords(259_200, 'de')).toBe('3 Tage')
})
