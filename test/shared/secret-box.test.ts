import { describe, expect, test } from 'vitest'
import { createSecretBox } from '../../shared/secret-box.ts'

const box = createSecretBox('a secret key')

/** The same text with one bit of one byte turned over. */
function flipped(sealed: string, at: number): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const index = at < 0 ? bytes.length + at : at
  bytes[index] = (bytes[index] ?? 0) ^ 1
  return bytes.toString('base64url')
}

describe('the secret box', () => {
  test('what was sealed comes out again', () => {
    for (const secret of ['app token', 'Zoë 🔑', '', 'x'.repeat(10_000)])
      expect(box.open(box.seal(secret, 'webhook 1'), 'webhook 1')).toBe(secret)
  })

  test('the same secret never looks the same twice, and shows nothing of itself', () => {
    const sealed = box.seal('hunter2', 'webhook 1')
    expect(box.seal('hunter2', 'webhook 1')).not.toBe(sealed)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('hunter2')
    expect(sealed).toMatch(/^[\w-]+$/)
  })

  test('another process with the same key opens it', () => {
    expect(createSecretBox('a secret key').open(box.seal('hunter2', 'row'), 'row')).toBe('hunter2')
  })

  test('another key does not open it', () => {
    expect(() => createSecretBox('another key').open(box.seal('hunter2', 'row'), 'row')).toThrow()
  })

  test('a secret that was moved to another row stays shut', () => {
    const sealed = box.seal('hunter2', 'webhook 1')
    expect(() => box.open(sealed, 'webhook 2')).toThrow()
    expect(() => box.open(sealed, '')).toThrow()
  })

  test.each([
    ['nonce', 0],
    ['text', 13],
    ['tag', -1],
  ])('a change of one bit in the %s is noticed', (_, at) => {
    expect(() => box.open(flipped(box.seal('hunter2', 'row'), at), 'row')).toThrow()
  })

  test('a text that was cut short is refused, down to nothing', () => {
    const bytes = Buffer.from(box.seal('', 'row'), 'base64url')
    for (let length = 0; length < bytes.length; length++)
      expect(() => box.open(bytes.subarray(0, length).toString('base64url'), 'row')).toThrow()
  })

  test('a text with room for no more than a part of a tag is refused for that alone', () => {
    const bytes = Buffer.from(box.seal('', 'row'), 'base64url')
    for (const length of [4, 8, 12, 13, 14, 15])
      expect(() => box.open(bytes.subarray(0, length).toString('base64url'), 'row')).toThrow(/tag length/)
  })

  test('a text that was never sealed is refused', () => {
    for (const text of ['hunter2', 'nothing of ours, but long enough to be it', '∅'])
      expect(() => box.open(text, 'row')).toThrow()
  })
})
