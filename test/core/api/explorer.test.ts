import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCore, type TestCore } from '../../support/core.ts'

/** What Chromium sends when an address is typed in. */
const browserAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})

afterAll(() => core.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${core.origin}${path}`, { headers })

describe('the explorer', () => {
  test.each(['/graphql/', '/graphql'])('a browser that opens %s gets the page', async (path) => {
    const response = await get(path, { accept: browserAccept })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('vary')).toMatch(/\baccept\b/i)
    expect(await response.text()).toContain('/graphql/explorer/explorer.js')
  })

  test('the page may load and call nothing but this server, and nobody may frame it', async () => {
    const policy = (await get('/graphql/', { accept: browserAccept })).headers.get('content-security-policy')
    const rules = policy?.split('; ') ?? []
    expect(rules).toContain("default-src 'none'")
    expect(rules).toContain("script-src 'self'")
    expect(rules).toContain("connect-src 'self'")
    expect(rules).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  test('the page names no address of another host', async () => {
    const page = await (await get('/graphql/', { accept: browserAccept })).text()
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link)
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !/^(\/graphql\/explorer\/|data:)/.test(link ?? ''))).toEqual([])
  })

  test('every file that the page asks for is there', async () => {
    const page = await (await get('/graphql/', { accept: browserAccept })).text()
    const links = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, link]) => link ?? '')
    const statuses = await Promise.all(links.map(async (link) => `${(await get(link)).status} ${link}`))
    expect(statuses).toEqual(links.map((link) => `200 ${link}`))
  })

  test.each([
    ['explorer.js', 'text/javascript; charset=utf-8'],
    ['explorer.css', 'text/css; charset=utf-8'],
  ])('%s is served as %s and as nothing else', async (name, type) => {
    const response = await get(`/graphql/explorer/${name}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    await response.arrayBuffer()
  })

  test.each(['/graphql/', '/graphql/explorer/explorer.js'])(
    'who has %s already is told so instead of getting it again',
    async (path) => {
      const first = await get(path, { accept: browserAccept })
      const tag = first.headers.get('etag') ?? ''
      await first.arrayBuffer()
      expect(tag).toMatch(/^"[^"]+"$/)
      const again = await get(path, { accept: browserAccept, 'if-none-match': tag })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      const changed = await get(path, { accept: browserAccept, 'if-none-match': '"another"' })
      expect(changed.status).toBe(200)
      await changed.arrayBuffer()
    },
  )

  test.each(['*/*', 'application/json', 'application/graphql-response+json'])(
    'a GET that accepts %s is refused with what is allowed',
    async (accept) => {
      const response = await get('/graphql/', { accept })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST, OPTIONS')
      expect(await response.json()).toHaveProperty('errors')
    },
  )

  test.each([
    'nothing.js',
    'index.html',
    '',
    '..%2fexplorer.ts',
    '..%2f..%2fcore.ts',
    '%2e%2e%2fapp.ts',
    '..%5capp.ts',
    '....//app.ts',
    'explorer.js%00.css',
    '%2fetc%2fpasswd',
    'constructor',
  ])('there is no file explorer/%s', async (name) => {
    const response = await get(`/graphql/explorer/${name}`, { accept: browserAccept })
    expect(response.status).toBe(404)
    await response.arrayBuffer()
  })

  test('POST is answered as ever, also to a browser', async () => {
    const { status, data } = await core.graphql(
      '{ shop { name } }',
      {},
      { headers: { accept: browserAccept } },
    )
    expect(status).toBe(200)
    expect(data.shop).toHaveProperty('name')
  })
})
