import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCore, type TestCore } from '../../support/core.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const large = `{"query": "${'x'.repeat(3_000_000)}"}`

/** The same without a length: in chunks. */
const inChunks = () => new Blob([large]).stream()

describe.each(['/graphql/', '/api/v1/accounts', '/admin/api/2026-01/graphql.json'])(
  'a body that is too large for %s',
  (path) => {
    test.each([
      ['tells its length', () => large],
      ['comes in chunks', inChunks],
    ])('is not read to its end, so its connection is closed, where it %s', async (_how, body) => {
      const response = await fetch(core.origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: body(),
        duplex: 'half',
      } as RequestInit)
      expect([response.status, response.headers.get('connection')]).toEqual([413, 'close'])
      await response.arrayBuffer()
    })
  },
)
