import fc from 'fast-check'
import { globalId } from '../../shared/global-id.ts'

/** As much of JSON Schema as the document uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}

export interface DocumentedOperation {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, unknown> }>
}

export interface OpenApi {
  paths: Record<string, Record<string, DocumentedOperation>>
  components: { schemas: Record<string, Schema> }
}

/** A request that may have been bent out of shape anywhere. `@name:7` stands for what is in that pool at that time. */
export interface OddRequest {
  method: string
  path: string
  as: string
  params: Record<string, string>
  query: Array<[string, string]>
  headers: Record<string, string>
  body: { text: string } | { bytes: number[] } | null
}

const hugeText = 'x'.repeat(20_000)
const hostileTexts = [
  ...['', ' ', '\0', 'a\0b@example.com', '\ud800', '\u202e\u0000\uffff', '%', '%00', '-1', '1e400', 'null'],
  ...[
    '__proto__',
    'constructor',
    "'; DROP TABLE users; --",
    '{{7*7}}',
    'ß@Ünïcode.example',
    '👩‍👩‍👧',
    hugeText,
  ],
  ...['javascript:alert(1)', 'https://shop.example:99999/', 'https://u:p@shop.example/', '9'.repeat(40)],
]
const hostileIds = [
  ...[
    'nonsense',
    globalId('Unicorn', 1),
    globalId('User', 0),
    globalId('User', -1),
    globalId('Group', 99_999),
  ],
  ...[globalId('User', '9'.repeat(40)), globalId('User', Number.MAX_SAFE_INTEGER), globalId('__proto__', 1)],
  ...[globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49'), globalId('Address', 99_999)],
]

const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts, ...hostileIds),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const hostile = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(null, true, -1, 1.5, 2 ** 53, 1e308, {}, [], [null], [[[]]]) },
  { weight: 1, arbitrary: fc.constantFrom({ constructor: 1 }, { toString: 'x' }, { unknown: {} }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)

const pooled = (name: string) => fc.nat(1000).map((index) => `@${name}:${index}`)

/** Good values of what a name means; others are any short text. */
const meanings: Array<[RegExp, fc.Arbitrary<string>]> = [
  [/^customers id$/, pooled('customer')],
  [/^staff id$/, pooled('staff')],
  [/^(addresses id|id)$/, fc.oneof(pooled('own'), pooled('own'), pooled('address'))],
  [/^ids|customerId$/, pooled('customer')],
  [/groups$/i, fc.constantFrom(globalId('Group', 1), globalId('Group', 2))],
  [/^customerType$/, fc.constant(globalId('CustomerType', 1))],
  [
    /email$/i,
    fc.oneof(
      pooled('email'),
      fc.nat(3000).map((number) => `new${number}@example.com`),
    ),
  ],
  [/password$/i, fc.constantFrom('correct horse', 'battery staple')],
  [/^redirectUrl$/, fc.constant('https://shop.example/')],
  [/^channel$/, fc.constant('default-channel')],
  [/^token$/i, fc.oneof(pooled('token'), pooled('mailed'))],
  [/^refreshToken$/i, pooled('token')],
  [
    /^(after|before)$/,
    fc.oneof(pooled('cursor'), fc.constantFrom('nonsense', 'W10=', 'WyIiXQ==', 'eyJhIjoxfQ==')),
  ],
  [
    /^(dateJoined|updatedAt|placedOrdersAt)(Gte|Lte)$/,
    fc.constantFrom('2026-03-14', '2026-03-14T12:00:00Z', '+275760-09-13T00:00:00Z'),
  ],
  [/^country$/, fc.constantFrom('GB', 'DE', 'US', 'JP', 'XX', 'gb')],
  [/^(externalReference|key)$/, fc.nat(100_000).map((number) => `r${number}`)],
  [/^if-/i, fc.oneof(pooled('tag'), fc.constantFrom('*', '"old"', 'W/"old"', ',,,', '"'))],
  [
    /^idempotency-key$/i,
    fc.oneof(...[100, 100_000, 100_000].map((most) => fc.nat(most).map((number) => `key${number}`))),
  ],
  [/^accept-language$/i, fc.constantFrom('de', 'fr;q=0.5, pl', '*', ';q=x', 'x'.repeat(3000))],
]

/** Requests for every operation of a document: some right, most nearly. */
export function oddRequests(document: OpenApi, callers: readonly string[]): fc.Arbitrary<OddRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const oneOfThem = (oddness: number) => {
    const requestsFor = requestsOf(document.components.schemas, callers, oddness)
    return fc.oneof(...operations.map(({ path, method, operation }) => requestsFor(path, method, operation)))
  }
  return fc.oneof(oneOfThem(0), oneOfThem(5), oneOfThem(15))
}

/** @param oddness percent of the places where something else stands than should */
function requestsOf(schemas: Record<string, Schema>, callers: readonly string[], oddness: number) {
  const resolved = (schema: Schema): Schema =>
    schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema
  const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
    instead<Value | null>(fc.constant(null), arbitrary)
  const instead = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
    oddness === 0
      ? usual
      : fc.oneof({ weight: 100 - oddness, arbitrary: usual }, { weight: oddness, arbitrary: odd })

  const texts = (schema: Schema) => anyValue(schema, '').map((value) => ({ text: JSON.stringify(value) }))

  return (path: string, method: string, { parameters = [], requestBody }: DocumentedOperation) => {
    const within = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place)
    const schema = requestBody?.content['application/json']?.schema
    return fc.record({
      method: method === 'get' ? fc.constantFrom('get', 'get', 'get', 'head') : fc.constant(method),
      path: fc.constant(path),
      as: fc.constantFrom(...callers),
      params: fc.record(
        Object.fromEntries(
          within('path').map(({ name, schema }) => [name, textOf(`${kindOf(path)} ${name}`, schema)]),
        ),
      ),
      query: fc
        .tuple(some(within('query')), rarely(fc.tuple(hostileText, hostileText)))
        .map(([pairs, odd]) => (odd ? [...pairs, odd] : pairs)),
      headers: fc
        .tuple(some(within('header')), instead(json, otherTypes))
        .map(([pairs, type]) => ({ ...Object.fromEntries(pairs.map(inLatin1)), ...type })),
      body: schema ? instead(texts(schema), oddBodies) : rarely(texts({ type: 'object' })),
    })
  }

  function some(parameters: Parameter[]): fc.Arbitrary<Array<[string, string]>> {
    return fc
      .subarray(parameters, { maxLength: Math.min(3, parameters.length) })
      .chain((chosen) =>
        fc.tuple(...chosen.map(({ name, schema }) => fc.tuple(fc.constant(name), textOf(name, schema)))),
      )
      .chain((pairs) => rarely(fc.constant(pairs[0])).map((twice) => (twice ? [...pairs, twice] : pairs)))
  }

  function textOf(name: string, schema: Schema): fc.Arbitrary<string> {
    return anyValue(schema, name).map((value) => {
      const single = Array.isArray(value) ? value[0] : value
      return typeof single === 'string' ? single : (JSON.stringify(single) ?? '')
    })
  }

  function anyValue(schema: Schema, name: string): fc.Arbitrary<unknown> {
    return instead(goodValue(resolved(schema), name), hostile)
  }

  function goodValue(schema: Schema, name: string): fc.Arbitrary<unknown> {
    const choices = schema.anyOf ?? schema.oneOf
    if (choices) return fc.oneof(...choices.map((choice) => goodValue(resolved(choice), name)))
    if (schema.allOf) return goodValue(Object.assign({}, ...schema.allOf.map(resolved)), name)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const [first = 'object', ...others] = [schema.type ?? []].flat()
    return fc.oneof(...[first, first, ...others].map((type) => typed(type, schema, name)))
  }

  function typed(type: string, schema: Schema, name: string): fc.Arbitrary<unknown> {
    if (type === 'null') return fc.constant(null)
    if (type === 'boolean') return fc.boolean()
    if (type === 'integer') return fc.constantFrom(1, 2, 20, 100, ...(oddness > 0 ? [0, -1, 101] : []))
    if (type === 'array') return fc.array(anyValue(schema.items ?? {}, name), { maxLength: 3 })
    if (type === 'object') return objects(schema)
    const meant = meanings.find(([pattern]) => pattern.test(name))?.[1]
    return meant ?? fc.constantFrom('Ada', 'Byron', 'Derby', '')
  }

  function objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name, anyValue(schema, name)]),
    )
    const whole = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
    const usual =
      'streetAddress1' in properties ? whole.map((address) => ({ ...address, ...goodAddress })) : whole
    const extended = fc
      .tuple(whole, fc.constantFrom('isStaff', 'isSuperuser', '__proto__', 'x'), hostile)
      .map(([value, key, odd]) => Object.fromEntries([...Object.entries(value), [key, odd]]))
    return instead<unknown>(usual, fc.oneof(whole, fc.record(fields, { requiredKeys: [] }), extended))
  }
}

/** `/me/addresses/{id}` → `addresses`. */
const kindOf = (path: string) => path.split('/').at(-2) ?? ''

const goodAddress = {
  streetAddress1: '12 Mill Rd',
  city: 'Derby',
  cityArea: '',
  countryArea: '',
  postalCode: 'DE1 1AA',
  country: 'GB',
  phone: null,
  skipValidation: false,
}

const oddBodies: fc.Arbitrary<OddRequest['body']> = fc.oneof(
  fc
    .constantFrom(
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"a":1}{',
      '\ufeff{}',
      '{"email":"a","email":"b"}',
      '['.repeat(50_000),
      'x'.repeat(1024 * 1024 + 1),
    )
    .map((text) => ({ text })),
  fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 8 }).map((bytes) => ({ bytes })),
  fc.constant(null),
)

const json = fc.constant<Record<string, string>>({ 'content-type': 'application/json' })
const otherTypes = fc.constantFrom<Record<string, string>>(
  ...[
    'application/json; charset=utf-16',
    'application/merge-patch+json',
    'APPLICATION/JSON',
    'text/plain',
    ';',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
    '\xff',
  ].map((type) => ({ 'content-type': type })),
  {},
)

/** As far as a header can carry it. */
const inLatin1 = ([name, value]: [string, string]): [string, string] => [
  name,
  value.replaceAll(/[^\x20-\xff]|\x7f/g, '').slice(0, 4000),
]
