import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLEnumType, type GraphQLSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { createManifest } from '../../smtp-app/manifest.ts'
import { templates } from '../../smtp-app/templates/index.ts'
import { type Fingerprint, read } from '../core/api/saleor/fingerprint.ts'

const contentsOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

const schemas = [
  ['our core', buildSchema(contentsOf('../../core/api/saleor/schema.graphql'))],
  [
    'Saleor 3.24',
    buildSchema(sdlOf(read(JSON.parse(contentsOf('../core/api/saleor/saleor-3.24-types.json'))))),
  ],
] as const

const { webhooks } = createManifest('https://mail.shop.example', templates)

test('no two webhooks of the manifest share an event or a name', () => {
  for (const values of [webhooks.map(({ name }) => name), webhooks.flatMap(({ asyncEvents }) => asyncEvents)])
    expect(new Set(values).size).toBe(webhooks.length)
})

describe.each(schemas)('in %s', (_shop, schema) => {
  test.each(webhooks)('the webhook "$name" has a known event and a valid query', ({ asyncEvents, query }) => {
    expect(asyncEvents.filter((event) => !isEvent(schema, event))).toEqual([])
    expect(validate(schema, parse(query))).toEqual([])
  })

  test.each([
    ['a field that is not there', 'AccountConfirmed { nickname }'],
    ['a field of another event', 'AccountConfirmed { newEmail }'],
    ['a person without fields', 'AccountConfirmed { user }'],
    ['a type that is no event', 'User { id }'],
    ['an unknown event', 'AccountRenamed { issuedAt }'],
  ])('a query with %s would be refused', (_case, selection) => {
    const errors = validate(schema, parse(`subscription { event { ... on ${selection} } }`))
    expect(errors).not.toEqual([])
  })

  test('an unknown event name would be noticed', () => {
    expect(isEvent(schema, 'ACCOUNT_RENAMED')).toBe(false)
  })
})

function isEvent(schema: GraphQLSchema, event: string): boolean {
  // Both schemas have an enum of this name, which the checks of real events above rely on.
  const events = schema.getType('WebhookEventTypeAsyncEnum') as GraphQLEnumType
  return events.getValue(event) !== undefined
}

/** A schema in SDL again, so that GraphQL's own rules can be asked. */
function sdlOf(fingerprint: Fingerprint): string {
  return Object.entries(fingerprint)
    .map(([name, [kind, ...members]]) => {
      if (kind === 'scalar type') return `scalar ${name}`
      if (kind === 'union type') return `union ${name} = ${members.join(' ')}`
      if (kind === 'enum type') return `enum ${name} { ${members.join(' ')} }`
      if (kind === 'input type') return `input ${name} { ${members.join(' ')} }`
      const interfaces = members.filter((member) => member.startsWith('& '))
      const heading = `${kind === 'interface type' ? 'interface' : 'type'} ${name}`
      const parents = interfaces.length > 0 ? `implements ${interfaces.join(' ')}` : ''
      return `${heading} ${parents} { ${fieldsOf(members).join(' ')} }`
    })
    .join('\n')
}

function fieldsOf(members: readonly string[]): string[] {
  return members
    .filter((member) => /^\w+: /.test(member))
    .map((field) => {
      const [name = ''] = field.split(':', 1)
      const given = members
        .filter((member) => member.startsWith(`${name}(`))
        .map((argument) => argument.slice(name.length + 1).replace(':): ', ': '))
      return given.length > 0 ? field.replace(':', `(${given.join(' ')}):`) : field
    })
}
