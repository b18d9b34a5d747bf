import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generatedSecret } from '../../shared/generated-secret.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-secret-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

test('a secret is made once and read from then on', () => {
  const secret = generatedSecret(directory, 'key')
  expect(secret).toHaveLength(43)
  expect(generatedSecret(directory, 'key')).toBe(secret)
  expect(generatedSecret(directory, 'other')).not.toBe(secret)
})

test('the directory is made where it is missing, and only the owner can read the file', () => {
  generatedSecret(join(directory, 'new', 'data'), 'key')
  expect(statSync(join(directory, 'new', 'data', 'key')).mode & 0o777).toBe(0o600)
})

test('of two programs that start at once, the second takes what the first has written', () => {
  const secret = generatedSecret(directory, 'key', () => {
    writeFileSync(join(directory, 'key'), 'the first one\n')
    return 'the second one'
  })
  expect(secret).toBe('the first one')
  expect(readdirSync(directory)).toEqual(['key'])
})

test('a secret of several lines, such as a PEM, keeps them', () => {
  expect(generatedSecret(directory, 'pem', () => 'line one\nline two')).toBe('line one\nline two')
  expect(generatedSecret(directory, 'pem')).toBe('line one\nline two')
})

test('a file that cannot be read is an error and never replaced', () => {
  writeFileSync(join(directory, 'folder'), 'a file')
  expect(() => generatedSecret(join(directory, 'folder'), 'key')).toThrow(/ENOTDIR/)
})
