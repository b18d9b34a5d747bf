import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, startCore, type TestCore } from '../../support/core.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const MEGABYTE = 1024 * 1024
const query = 'query ($slug: String) { channel(slug: $slug) { slug } }'
const found = { data: { channel: { slug: 'default-channel' } }, extensions: { cost: expect.anything() } }

/** What a client sends: its fields in order, a file for whatever is no text. */
function form(fields: Record<string, string | Blob>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return body
}

const operations = (variables: unknown = { slug: 'default-channel' }, more = {}) =>
  JSON.stringify({ query, variables, ...more })

async function send(body: FormData | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${core.origin}/graphql/`, { method: 'POST', body, headers })
  return { status: response.status, body: (await response.json()) as Answer }
}

const refused = {
  errors: [{ message: expect.any(String), extensions: { exception: { code: 'GraphQLError' } } }],
}

describe('a form with files', () => {
  test('carries the request as JSON in `operations`', async () => {
    expect(await send(form({ operations: operations(), map: '{}' }))).toEqual({ status: 200, body: found })
    expect(await send(form({ operations: operations() }))).toEqual({ status: 200, body: found })
  })

  test('runs the operation that is named', async () => {
    const two = 'query A { shop { name } } query B { channel(slug: "default-channel") { slug } }'
    const { body } = await send(form({ operations: JSON.stringify({ query: two, operationName: 'B' }) }))
    expect(body).toEqual(found)
  })

  test('with a list of one is answered with a list of one, and its paths begin with the place in it', async () => {
    const { body } = await send(
      form({
        operations: `[${operations({ slug: null })}]`,
        map: '{"default-channel": ["0.variables.slug"]}',
      }),
    )
    expect(body).toEqual([found])
  })

  test('takes no more operations than JSON does', async () => {
    const body = form({ operations: `[${operations()}, ${operations()}]`, map: '{}' })
    expect(await send(body)).toEqual({ status: 400, body: refused })
  })

  test('that lacks a file puts the name of the file in its place', async () => {
    const map = JSON.stringify({ 'default-channel': ['variables.slug'] })
    expect((await send(form({ operations: operations({ slug: null }), map }))).body).toEqual(found)
  })

  test('with a file in the place of a text is refused', async () => {
    const { status, body } = await send(
      form({
        operations: operations({ slug: null }),
        map: '{"0": ["variables.slug"]}',
        '0': new Blob(['default-channel']),
      }),
    )
    expect(status).toBe(400)
    expect(body.errors?.[0].message).toContain('$slug')
  })

  test.each([
    ['no operations', { map: '{}' }],
    ['operations that are no JSON', { operations: query, map: '{}' }],
    ['operations that are a text', { operations: '"x"', map: '{}' }],
    ['operations without a query', { operations: '{}', map: '{}' }],
    ['operations in a file', { operations: new Blob([operations()]), map: '{}' }],
    ['a map that is no JSON', { operations: operations(), map: 'x' }],
    ['a map that is a number', { operations: operations(), map: '7' }],
    ['a map of texts', { operations: operations(), map: '{"0": "variables.slug"}' }],
    ['a map of lists of numbers', { operations: operations(), map: '{"0": [1]}' }],
    ['a path to nowhere', { operations: operations(), map: '{"0": ["variables.other"]}' }],
    ['a path through a text', { operations: operations(), map: '{"0": ["variables.slug.length"]}' }],
    [
      'a path to the length of a list',
      { operations: operations({ slug: null, list: ['a'] }), map: '{"0": ["variables.list.length"]}' },
    ],
    [
      'a path to the length of a list, with a file',
      {
        operations: operations({ slug: null, list: ['a'] }),
        map: '{"0": ["variables.list.length"]}',
        '0': new Blob(['x']),
      },
    ],
    ['an empty path', { operations: operations(), map: '{"0": [""]}' }],
    ['a path to a prototype', { operations: operations(), map: '{"0": ["__proto__.polluted"]}' }],
    [
      'a path to a constructor',
      { operations: operations(), map: '{"0": ["variables.constructor.prototype.polluted"]}' },
    ],
    [
      'more places than files',
      {
        operations: operations(),
        map: JSON.stringify({ 0: Array.from({ length: 101 }, () => 'variables.slug') }),
      },
    ],
    [
      'more files than Django takes',
      {
        operations: operations(),
        map: '{}',
        ...Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, new Blob(['x'])])),
      },
    ],
  ])('with %s is 400 without data', async (_what, fields) => {
    expect(await send(form(fields as Record<string, string | Blob>))).toEqual({ status: 400, body: refused })
    expect({}).not.toHaveProperty('polluted')
  })

  test.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'multipart/form-data; boundary='])(
    'that is none, sent as %s, is 400 without data',
    async (type) => {
      for (const body of [
        '',
        'x',
        '--x\r\n',
        '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{',
      ])
        expect(await send(body, { 'content-type': type })).toEqual({ status: 400, body: refused })
    },
  )
})

describe('the size of a form', () => {
  const file = (bytes: number) => new Blob([new Uint8Array(bytes)])

  test('without its files is limited like other bodies', async () => {
    const padded = (bytes: number) => form({ operations: operations(), map: '{}', more: 'x'.repeat(bytes) })
    expect((await send(padded(2.4 * MEGABYTE))).status).toBe(200)
    expect(await send(padded(2.5 * MEGABYTE))).toEqual({ status: 413, body: refused })
  })

  test('with its files may be that of two large images', async () => {
    expect((await send(form({ operations: operations(), '0': file(20 * MEGABYTE) }))).body).toEqual(found)
    expect(await send(form({ operations: operations(), '0': file(23 * MEGABYTE) }))).toEqual({
      status: 413,
      body: refused,
    })
  })

  test('is limited too where it is not told', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const chunked = httpRequest(
        `${core.origin}/graphql/`,
        {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      chunked.on('error', reject)
      chunked.end(Buffer.alloc(23 * MEGABYTE))
    })
    expect(status).toBe(413)
  })
})
