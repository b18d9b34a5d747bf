import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCore, type TestCore } from '../../support/core.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore({ ALLOWED_GRAPHQL_ORIGINS: 'https://shop.example,https://*.admin.example' })
})
afterAll(() => core.close())

describe('CORS', () => {
  const preflight = (origin: string, path = '/graphql/') =>
    fetch(core.origin + path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const ask = (origin: string) => core.graphql('{ shop { name } }', {}, { headers: { origin } })

  test.each(['https://shop.example', 'https://eu.admin.example'])(
    'lets %s in, with credentials',
    async (origin) => {
      for (const path of ['/graphql', '/graphql/']) {
        const { status, headers } = await preflight(origin, path)
        expect([200, 204]).toContain(status)
        expect(headers.get('access-control-allow-origin')).toBe(origin)
        expect(headers.get('access-control-allow-credentials')).toBe('true')
        expect(headers.get('access-control-allow-methods')?.split(/, ?/)).toEqual(['POST', 'OPTIONS'])
        expect(headers.get('access-control-allow-headers')?.split(/, ?/)).toEqual([
          'Origin',
          'Content-Type',
          'Accept',
          'Authorization',
          'Source-Service-Name',
          'Authorization-Bearer',
        ])
        expect(headers.get('vary')).toContain('Origin')
      }
      const { status, headers } = await ask(origin)
      expect(status).toBe(200)
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('access-control-allow-credentials')).toBe('true')
    },
  )

  test.each([
    'https://evil.example',
    'http://shop.example',
    'https://shop.example.evil.example',
    'https://shopXexample',
    'https://shop.example:8443',
    'null',
  ])('keeps %s out', async (origin) => {
    const { status, headers } = await preflight(origin)
    expect(status).toBe(400)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull()
  })
})
