import { readdirSync } from 'node:fs'
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saleorSchema } from '../../../core/api/saleor/schema.ts'
import { type Actor, nobody } from '../../../core/domain/access.ts'
import type { Context } from '../../../core/domain/context.ts'
import { PermissionDenied } from '../../../core/domain/errors.ts'
import type { Operation } from '../../../core/domain/operation.ts'
import type { Permission } from '../../../core/domain/staff/permissions.ts'
import type { App } from '../../../core/tables/apps.ts'
import type { User } from '../../../core/tables/people.ts'
import { globalId } from '../../../shared/global-id.ts'
import { aCustomer, anApp, aStaffMember, startCore, type TestCore } from '../../support/core.ts'
import {
  impersonation,
  type Kind,
  operations,
  refusalFor,
  rootFields,
  within,
  withoutRights,
} from './access-rules.ts'

async function everyOperation(): Promise<Map<string, Operation<unknown, unknown>>> {
  const directory = new URL('../../../core/domain/', import.meta.url)
  const found = new Map<string, Operation<unknown, unknown>>()
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const module: Record<string, unknown> = await import(new URL(file, directory).href)
    for (const [name, exported] of Object.entries(module))
      if (typeof exported === 'function' && 'access' in exported)
        found.set(name, exported as unknown as Operation<unknown, unknown>)
  }
  return found
}

describe('an operation of the domain', async () => {
  const found = await everyOperation()

  function actor(kind: Kind, held: readonly Permission[]): Actor {
    const permissions = new Set(held)
    if (kind === 'nobody') return nobody
    if (kind === 'app') return { kind, app: { id: 1 } as App, permissions }
    const isStaff = kind === 'staff'
    return { kind: 'user', user: { id: 2, isStaff } as User, isStaff, permissions, via: 'password' }
  }

  /** Answers who calls, and notes it where anything beyond that is touched. */
  function guardedContext(caller: Actor) {
    let touched = false
    const context = new Proxy({ actor: async () => caller } as Context, {
      get(target, key) {
        if (key === 'actor') return target.actor
        touched = true
        throw new Error(`The operation went on to ${String(key)}.`)
      },
    })
    return { context, wasTouched: () => touched }
  }

  test('has its expectation in access-rules.ts, and every expectation its operation', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(operations).sort())
  })

  test.each([...found])(
    '%s lets in whom it should, and refuses others before it does anything',
    async (name, run) => {
      const rule = operations[name] ?? { needed: ['no expectation'] }
      expect(run.access.needed).toEqual(rule.needed)
      const callers: Array<[Kind, Permission[]]> = [
        ...withoutRights(rule),
        ...within(rule).flatMap(
          (permission): Array<[Kind, Permission[]]> => [
            ['staff', [permission]],
            ['app', [permission]],
          ],
        ),
      ]
      for (const [kind, held] of callers) {
        const expected = refusalFor(rule, kind, held)
        const caller = actor(kind, held)
        expect(run.access.allows(caller), `${kind} with ${held}`).toBe(expected === null)
        if (expected === null) continue
        const { context, wasTouched } = guardedContext(caller)
        const refusal = await run(context, undefined).catch((error: unknown) => error)
        expect(refusal).toBeInstanceOf(PermissionDenied)
        expect((refusal as Error).message).toBe(expected)
        expect(wasTouched()).toBe(false)
      }
    },
  )
})

describe('a root field of the schema', () => {
  let core: TestCore
  let customerId: string
  const tokens = new Map<string, string>()

  beforeAll(async () => {
    core = await startCore()
    customerId = globalId('User', (await aCustomer(core)).id)
  })
  afterAll(() => core.close())

  const schema = saleorSchema()
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => [`${type}.${field.name}`, field] as const),
  )

  /** What is asked of every field: arguments that are well formed, and of objects that are not the caller's. */
  function requestFor(name: string, field: GraphQLField<unknown, unknown>, id?: string): string {
    const asked = field.args.filter(
      (argument) => isRequiredArgument(argument) || (id && getNamedType(argument.type).name === 'ID'),
    )
    const args = asked.map((argument) => {
      const value =
        name.includes('Metadata') && argument.name === 'id' ? `"${customerId}"` : literal(argument.type, id)
      return `${argument.name}: ${value}`
    })
    const type = getNamedType(field.type)
    const selection = isLeafType(type) ? '' : '{ __typename }'
    const [root] = name.split('.')
    return `${root?.toLowerCase()} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection} }`
  }

  function literal(type: GraphQLInputType, id = globalId('User', 99999)): string {
    if (isNonNullType(type)) return literal(type.ofType, id)
    if (isListType(type)) return '[]'
    if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
    if (type.name === 'Boolean') return 'true'
    if (!isInputObjectType(type)) return `"${type.name === 'ID' ? id : ''}"`
    const required = Object.values(type.getFields()).filter(isRequiredInputField)
    return `{ ${required.map((field) => `${field.name}: ${literal(field.type, id)}`).join(', ')} }`
  }

  /** A caller's token, made once for each set of permissions. Apps cannot be given MANAGE_APPS here. */
  async function tokenOf(kind: Kind, held: Permission[]): Promise<string | undefined> {
    if (kind === 'nobody') return undefined
    const key = `${kind} ${held}`
    const known = tokens.get(key)
    if (known) return known
    const token =
      kind === 'app'
        ? (await anApp(core, held)).token
        : kind === 'staff'
          ? (await aStaffMember(core, { may: held })).accessToken
          : (await aCustomer(core)).accessToken
    tokens.set(key, token)
    return token
  }

  test('has its expectation in access-rules.ts, and every expectation its field', () => {
    expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(rootFields).sort())
  })

  test.each(fields)('%s refuses those who lack what it asks for, in Saleor’s words', async (name, field) => {
    const rule = rootFields[name] ?? { needed: ['no expectation'] }
    const callers: Array<[Kind, Permission[]]> = [
      ...withoutRights(rule).map(([kind, held]): [Kind, Permission[]] => [
        kind,
        kind === 'app' ? held.filter((permission) => permission !== 'MANAGE_APPS') : held,
      ]),
      ...within(rule).map((permission): [Kind, Permission[]] => ['staff', [permission]]),
    ]
    for (const [kind, held] of callers) {
      // Whoever may impersonate gets past the refusal that is expected of apps.
      const mayActAs = rule === impersonation && kind === 'app' && held.includes('IMPERSONATE_USER')
      const expected = mayActAs ? null : refusalFor(rule, kind, held)
      const { status, data, errors } = await core.graphql(
        requestFor(name, field),
        {},
        { token: await tokenOf(kind, held) },
      )
      expect(status).toBe(200)
      const refusals = (errors ?? []).filter(
        (error) => error.extensions.exception.code === 'PermissionDenied' && error.path.length === 1,
      )
      expect(
        refusals.map((error) => error.message),
        `${kind} with ${held}`,
      ).toEqual(expected === null ? [] : [expected])
      if (expected !== null) expect(data === null || data[field.name] === null).toBe(true)
      // This one ends the caller's own sessions.
      if (name === 'Mutation.tokensDeactivateAll') tokens.delete(`${kind} ${held}`)
    }
  })

  // The metadata mutations decide by the object, so they have to know it first.
  const withIds = fields.filter(
    ([name, field]) =>
      !rootFields[name]?.anyone &&
      !name.includes('Metadata') &&
      field.args.some((argument) => getNamedType(argument.type).name === 'ID'),
  )

  test.each(withIds)('%s refuses strangers before it reads an ID', async (name, field) => {
    const { data, errors } = await core.graphql(requestFor(name, field, 'nonsense'))
    expect(data).toEqual({ [field.name]: null })
    expect(errors).toMatchObject([{ extensions: { exception: { code: 'PermissionDenied' } } }])
  })
})
