import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { admin } from '../../../support/shopify.ts'

let core: TestCore
let token: string
beforeAll(async () => {
  core = await startCore()
  token = (await aStaffMember(core, { may: ['MANAGE_STAFF'] })).accessToken
})
afterAll(() => core.close())

async function refusals(
  query: string,
  options: { variables?: Record<string, unknown>; operationName?: string } = {},
) {
  const { status, body } = await admin(core, query, { token, ...options })
  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['errors'])
  return body.errors
}

/** Document, then message, extensions and path of its first error. */
const documents: Array<[string, string, Record<string, unknown>, string[]?]> = [
  ['{ staffMember {\n  id\n', 'syntax error, unexpected end of file at [3, 1]', { code: 'PARSE_ERROR' }],
  ['{ shop { __typename } } }', 'syntax error, unexpected RCURLY ("}") at [1, 25]', { code: 'PARSE_ERROR' }],
  [
    '{ staffMember(id: ) { id } }',
    'syntax error, unexpected RPAREN (")") at [1, 19]',
    { code: 'PARSE_ERROR' },
  ],
  ['nonsense', 'syntax error, unexpected IDENTIFIER ("nonsense") at [1, 1]', { code: 'PARSE_ERROR' }],
  [
    '{ staffMember { x } }',
    "Field 'x' doesn't exist on type 'StaffMember'",
    { code: 'undefinedField', typeName: 'StaffMember', fieldName: 'x' },
    ['query', 'staffMember', 'x'],
  ],
  [
    'query Mine { me: staffMember { ... on StaffMember { x } } }',
    "Field 'x' doesn't exist on type 'StaffMember'",
    { code: 'undefinedField', typeName: 'StaffMember', fieldName: 'x' },
    ['query Mine', 'me', '... on StaffMember', 'x'],
  ],
  [
    '{ nothing }',
    "Field 'nothing' doesn't exist on type 'QueryRoot'",
    { code: 'undefinedField', typeName: 'QueryRoot', fieldName: 'nothing' },
    ['query', 'nothing'],
  ],
  [
    'query Q { staffMembers(first: 1, x: 1) { nodes { id } } }',
    "Field 'staffMembers' doesn't accept argument 'x'",
    { code: 'argumentNotAccepted', name: 'staffMembers', typeName: 'Field', argumentName: 'x' },
    ['query Q', 'staffMembers', 'x'],
  ],
  [
    '{ staffMembers(first: 1, sortKey: NAME) { nodes { id } } }',
    "Argument 'sortKey' on Field 'staffMembers' has an invalid value (NAME). Expected type 'StaffMembersSortKeys'.",
    { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName: 'sortKey' },
    ['query', 'staffMembers', 'sortKey'],
  ],
  [
    '{ staffMembers(first: "1") { nodes { id } } }',
    "Argument 'first' on Field 'staffMembers' has an invalid value (\"1\"). Expected type 'Int'.",
    { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName: 'first' },
    ['query', 'staffMembers', 'first'],
  ],
  [
    '{ node(id: null) { id } }',
    "Argument 'id' on Field 'node' has an invalid value (null). Expected type 'ID!'.",
    { code: 'argumentLiteralsIncompatible', typeName: 'Field', argumentName: 'id' },
    ['query', 'node', 'id'],
  ],
  [
    '{ staffMember { avatar { url(transform: {maxWidth: "1"}) } } }',
    "Argument 'maxWidth' on InputObject 'ImageTransformInput' has an invalid value (\"1\"). Expected type 'Int'.",
    { code: 'argumentLiteralsIncompatible', typeName: 'InputObject', argumentName: 'maxWidth' },
    ['query', 'staffMember', 'avatar', 'url', 'transform', 'maxWidth'],
  ],
  [
    '{ staffMember { avatar { url(transform: {x: 1}) } } }',
    "InputObject 'ImageTransformInput' doesn't accept argument 'x'",
    { code: 'argumentNotAccepted', name: 'ImageTransformInput', typeName: 'InputObject', argumentName: 'x' },
    ['query', 'staffMember', 'avatar', 'url', 'transform', 'x'],
  ],
  [
    '{ node { id } }',
    "Field 'node' is missing required arguments: id",
    { code: 'missingRequiredArguments', className: 'Field', name: 'node', arguments: 'id' },
    ['query', 'node'],
  ],
  [
    '{ shop @include { __typename } }',
    "Directive 'include' is missing required arguments: if",
    { code: 'missingRequiredArguments', className: 'Directive', name: 'include', arguments: 'if' },
    ['query', 'shop', '@include'],
  ],
  [
    '{ staffMember }',
    "Field must have selections (field 'staffMember' returns StaffMember but has no selections. Did you mean 'staffMember { ... }'?)",
    { code: 'selectionMismatch', nodeName: "field 'staffMember'", typeName: 'StaffMember' },
    ['query', 'staffMember'],
  ],
  [
    '{ staffMember { name { first } } }',
    "Selections can't be made on scalars (field 'name' returns String but has selections [\"first\"])",
    { code: 'selectionMismatch', nodeName: "field 'name'", typeName: 'String' },
    ['query', 'staffMember', 'name'],
  ],
  [
    'query Name($x: Int) { shop { __typename } }',
    'Variable $x is declared by Name but not used',
    { code: 'variableNotUsed', variableName: 'x' },
    ['query Name'],
  ],
  [
    '{ staffMember(id: $x) { id } }',
    'Variable $x is used by anonymous query but not declared',
    { code: 'variableNotDefined', variableName: 'x' },
    ['query'],
  ],
  [
    '{ staffMember { ... on X { id } } }',
    "No such type X, so it can't be a fragment condition",
    { code: 'undefinedType', typeName: 'X' },
    ['query', 'staffMember', '... on X'],
  ],
  [
    '{ staffMember { ...F } } fragment F on X { id }',
    "No such type X, so it can't be a fragment condition",
    { code: 'undefinedType', typeName: 'X' },
    ['fragment F'],
  ],
  [
    'query ($x: X!) { staffMember(id: $x) { id } }',
    "X! isn't a defined input type (on $x)",
    { code: 'variableRequiresValidType', typeName: 'X', variableName: 'x' },
    ['query'],
  ],
  [
    'query ($n: Int = "a") { staffMembers(first: $n) { nodes { id } } }',
    "Default value for $n doesn't match type Int",
    { code: 'defaultValueInvalidType', variableName: 'n', typeName: 'Int' },
    ['query'],
  ],
  [
    '{ staffMember { ...F } }',
    'Fragment F was used, but not defined',
    { code: 'useAndDefineFragment', fragmentName: 'F' },
    ['query', 'staffMember', '... F'],
  ],
  [
    '{ shop { __typename } } fragment F on StaffMember { id }',
    'Fragment F was defined, but not used',
    { code: 'useAndDefineFragment', fragmentName: 'F' },
    ['fragment F'],
  ],
  [
    'mutation { staffMemberDelete }',
    'Schema is not configured for mutations',
    { code: 'missingMutationConfiguration' },
    ['mutation'],
  ],
]

describe('a document that makes no sense is refused before it runs', () => {
  test.each(documents)('%s: %s', async (query, message, extensions, path) => {
    const [error] = await refusals(query)
    expect(error).toEqual({
      message,
      locations: [{ line: expect.any(Number), column: expect.any(Number) }],
      ...(path && { path }),
      extensions,
    })
  })

  test('with all that is wrong with it', async () => {
    const errors = await refusals('{ staffMember(id: "1") { x y } nodes(ids: ["a", "b"]) { id } }')
    expect(errors.map((error: { message: string }) => error.message)).toEqual([
      "Invalid global id '1'",
      "Field 'x' doesn't exist on type 'StaffMember'",
      "Field 'y' doesn't exist on type 'StaffMember'",
      "Invalid global id 'a'",
      "Invalid global id 'b'",
    ])
  })

  test.each([
    ['query ($s: String) { staffMember(id: $s) { id } }', 'variableMismatch'],
    ['{ shop { __typename } shop @nothing { __typename } }', 'undefinedDirective'],
    ['{ staffMember(id: null) { id } staffMember { id } }', 'fieldConflict'],
    ['{ staffMember { ...F } } fragment F on StaffMember { ...F }', 'infiniteLoop'],
    ['{ staffMember { ... on Shop { __typename } } }', 'cannotSpreadFragment'],
  ])('%s by the code %s', async (query, code) => {
    expect((await refusals(query))[0].extensions.code).toBe(code)
  })

  test.each([
    [
      'two operations and no name',
      'query A { shop { __typename } } query B { shop { __typename } }',
      undefined,
      'An operation name is required',
    ],
    ['a name that nothing has', 'query A { shop { __typename } }', 'X', 'No operation named "X"'],
  ])('where there are %s', async (_what, query, operationName, message) => {
    expect(await refusals(query, operationName ? { operationName } : {})).toEqual([{ message }])
  })

  test('where it is nested too deeply to be looked at', async () => {
    expect((await refusals('{ a'.repeat(200)))[0].message).toContain('nested too deeply')
  })
})

describe('an ID has to be a global one', () => {
  const notGlobal = [
    '1',
    '',
    'gid://shopify/StaffMember',
    'gid://shopify/StaffMember/',
    'U3RhZmZNZW1iZXI6MQ==',
    'gid://other/StaffMember/1',
    ' gid://shopify/StaffMember/1',
  ]

  test.each(notGlobal)('in the document: %j', async (id) => {
    expect(await refusals(`{ staffMember(id: ${JSON.stringify(id)}) { id } }`)).toEqual([
      {
        message: `Invalid global id '${id}'`,
        locations: [{ line: 1, column: 3 }],
        path: ['query', 'staffMember', 'id'],
        extensions: { code: 'argumentLiteralsIncompatible', typeName: 'CoercionError' },
      },
    ])
  })

  test.each(notGlobal)('in a variable: %j', async (id) => {
    const explanation = `Invalid global id '${id}'`
    expect(await refusals('query ($id: ID!) { node(id: $id) { id } }', { variables: { id } })).toEqual([
      {
        message: 'Variable $id of type ID! was provided invalid value',
        locations: [{ line: 1, column: 8 }],
        extensions: {
          code: 'INVALID_VARIABLE',
          value: id,
          problems: [{ path: [], explanation, message: explanation }],
        },
      },
    ])
  })
})

describe('a variable has to fit', () => {
  const list =
    'query ($v: StaffMembersSortKeys, $n: Int, $r: Boolean) { staffMembers(first: $n, sortKey: $v, reverse: $r) { nodes { id } } }'
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  const transform = 'query ($t: ImageTransformInput) { staffMember { avatar { url(transform: $t) } } }'

  test.each<[string, Record<string, unknown>, string, Array<string | number>, string]>([
    [list, { v: 'NAME' }, '', [], 'Expected "NAME" to be one of: EMAIL, FIRST_NAME, ID, LAST_NAME'],
    [list, { n: '5' }, '', [], 'Could not coerce value "5" to Int'],
    [list, { n: 1.5 }, '', [], 'Could not coerce value 1.5 to Int'],
    [list, { r: 'yes' }, '', [], 'Could not coerce value "yes" to Boolean'],
    [nodes, {}, '', [], 'Expected value to not be null'],
    [nodes, { ids: [null] }, ' for 0 (Expected value to not be null)', [0], 'Expected value to not be null'],
    [nodes, { ids: ['x'] }, " for 0 (Invalid global id 'x')", [0], "Invalid global id 'x'"],
    [nodes, { ids: 7 }, '', [], "Invalid global id '7'"],
    [
      transform,
      { t: { maxWidth: 'a' } },
      ' for maxWidth (Could not coerce value "a" to Int)',
      ['maxWidth'],
      'Could not coerce value "a" to Int',
    ],
    [
      transform,
      { t: { x: 1 } },
      ' for x (Field is not defined on ImageTransformInput)',
      ['x'],
      'Field is not defined on ImageTransformInput',
    ],
    [
      transform,
      { t: { constructor: 1 } },
      ' for constructor (Field is not defined on ImageTransformInput)',
      ['constructor'],
      'Field is not defined on ImageTransformInput',
    ],
    [transform, { t: 'x' }, '', [], 'Expected "x" to be a key-value object.'],
  ])('%# %s of %j', async (query, variables, where, path, explanation) => {
    const [error] = await refusals(query, { variables })
    expect(error.message).toMatch(/^Variable \$\w+ of type \S+ was provided invalid value/)
    expect(error.message.replace(/^.*invalid value/, '')).toBe(where)
    expect(error.extensions).toMatchObject({ code: 'INVALID_VARIABLE', problems: [{ path, explanation }] })
  })

  test('and may be left out, be null, or have a default', async () => {
    const query =
      'query ($id: ID, $n: Int! = 1) { staffMember(id: $id) { id } staffMembers(first: $n) { nodes { id } } }'
    for (const variables of [undefined, {}, { id: null }, { n: 2 }]) {
      const { body } = await admin(core, query, { token, variables })
      expect(body.errors).toBeUndefined()
    }
  })
})
