import { expect, test } from 'vitest'
import { initialOf, personalName, shownName } from '../../../shared/mail/names.ts'

test('a name is shown on one line, without hidden marks, and cut when it is long', () => {
  expect(shownName('  Fern\r\n&\tField\u202e ')).toBe('Fern & Field')
  expect([...shownName('x'.repeat(500))]).toHaveLength(80)
})

test.each(['Ada', 'Zoë', "D'Arcy", 'J. R.', '明美', 'Anna-Lena'])('%s is a personal name', (name) => {
  expect(personalName(name)).toBe(name)
})

test.each(['https://evil', 'www.evil', 'evil.example', 'eve@evil', '<b>Eve</b>', 'Eve: call me'])(
  '%s is no personal name',
  (name) => {
    expect(personalName(name)).toBe('')
  },
)

test('an initial is what a reader sees as the first character', () => {
  expect(initialOf('fern')).toBe('F')
  expect(initialOf('👩‍🌾 farm')).toBe('👩‍🌾')
  expect(initialOf('')).toBe('')
})
