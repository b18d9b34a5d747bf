import type { z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../../domain/context.ts'
import type { Operation } from '../../domain/operation.ts'
import { checkShape, readJson } from './body.ts'
import { answerTagged, entityTag, onlyIfMatches } from './entity-tags.ts'
import type { RefusalStatus } from './problems.ts'
import { readQuery } from './query.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A request on its way: the domain's context of it, and HTTP's. */
export interface RestRequest {
  c: HonoContext
  context: Context
}

export interface Given<Body, Query> {
  body: Body
  query: Query
  params: Record<string, string>
  c: HonoContext
}

/** What is answered when all went well. */
interface Success<Shape extends z.ZodType> {
  status: 200 | 201 | 202 | 204
  description: string
  /** Left out where there is no body. */
  schema?: Shape
  /** Holds tokens: kept by nobody on the way. */
  secret?: boolean
  /** Of a list: its header has links to the pages around it. */
  isPage?: boolean
}

interface Description<Input, Result, Body, Query, Shape extends z.ZodType> {
  method: Method
  /** In OpenAPI's form: `/me/addresses/{id}`. */
  path: string
  tag: string
  summary: string
  description?: string
  operation: Operation<Input, Result>
  body?: z.ZodType<Body>
  /** The body may be left out. */
  bodyIsOptional?: boolean
  query?: z.ZodType<Query> & z.ZodObject
  decode: (given: Given<Body, Query>) => Input
  success: Success<Shape>
  /** Left out where there is no body. */
  encode?: (result: Result, request: RestRequest) => z.input<Shape> | Promise<z.input<Shape>>
  /** Where what was created is found, below the root of the API. */
  location?: (result: Result) => string
  /** Codes that mean something else here than everywhere. */
  statusOf?: Readonly<Record<string, RefusalStatus>>
  /** Refusals that can happen beside those that follow from all this. */
  refusals?: readonly RefusalStatus[]
  /** The GET of the same path, whose entity tags `If-Match` can name. What this answers is the same representation. */
  stateOf?: Endpoint
}

/** One method of one path, once its types have been checked against one another. */
export interface Endpoint {
  method: Method
  path: string
  tag: string
  summary: string
  description?: string | undefined
  /** Whether somebody has to be signed in. */
  isOpen: boolean
  body?: z.ZodType | undefined
  bodyIsOptional: boolean
  query?: z.ZodObject | undefined
  success: Success<z.ZodType>
  hasLocation: boolean
  statusOf: Readonly<Record<string, RefusalStatus>>
  refusals: readonly RefusalStatus[]
  stateOf?: Endpoint | undefined
  /** The body of the answer. */
  represent(request: RestRequest): Promise<string>
  handle(request: RestRequest): Promise<Response>
}

/**
 * A path's way into the domain: decode, run the operation, represent its result. The body's shape is judged behind the
 * operation's access rule, so a stranger is told to sign in before anything else.
 */
export function endpoint<
  Input,
  Result,
  Body = undefined,
  Query = undefined,
  Shape extends z.ZodType = z.ZodUndefined,
>({
  operation,
  decode,
  encode,
  location,
  ...described
}: Description<Input, Result, Body, Query, Shape>): Endpoint {
  const { method, body, query, success, stateOf, bodyIsOptional = false } = described

  async function run(request: RestRequest): Promise<{ result: Result; answer: string }> {
    const { c, context } = request
    const text = body ? await readJson(c, { isOptional: bodyIsOptional }) : null
    const result = await operation(context, () =>
      decode({
        body: (body && text ? checkShape(body, text()) : undefined) as Body, // Without a schema it is undefined.
        query: (query ? checkShape(query, readQuery(c, query)) : undefined) as Query,
        params: c.req.param(),
        c,
      }),
    )
    return { result, answer: success.schema ? JSON.stringify(await encode?.(result, request)) : '' }
  }

  return {
    ...described,
    bodyIsOptional,
    hasLocation: location !== undefined,
    isOpen: operation.access.needed.length === 0,
    statusOf: described.statusOf ?? {},
    refusals: described.refusals ?? [],
    represent: async (request) => (await run(request)).answer,
    async handle({ c, context }) {
      if (method === 'get') return answerTagged(c, (await run({ c, context })).answer)
      const guarded = stateOf
        ? onlyIfMatches(c, context, (within) => stateOf.represent({ c, context: within }))
        : context
      const { result, answer } = await run({ c, context: guarded })
      if (location) c.header('Location', `${context.settings.publicUrl}${API_ROOT}${location(result)}`)
      if (success.secret) c.header('Cache-Control', 'no-store')
      if (!success.schema) return c.body(null, success.status)
      if (stateOf) c.header('ETag', entityTag(answer))
      return c.body(answer, success.status as 200, { 'Content-Type': 'application/json' })
    },
  }
}

export const API_ROOT = '/api/v1'

/** `/me/addresses/{id}` → `id`. */
export const namesIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
