import type { z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../../domain/context.ts'
import type { Operation } from '../../domain/operation.ts'
import { checkShape, readJson } from './body.ts'
import type { RefusalStatus } from './problems.ts'

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
  const { body, query, success, bodyIsOptional = false } = described
  return {
    ...described,
    bodyIsOptional,
    hasLocation: location !== undefined,
    isOpen: operation.access.needed.length === 0,
    statusOf: described.statusOf ?? {},
    refusals: described.refusals ?? [],
    async handle(request) {
      const { c, context } = request
      const text = body ? await readJson(c, { isOptional: bodyIsOptional }) : null
      const result = await operation(context, () =>
        decode({
          body: (body && text ? checkShape(body, text()) : undefined) as Body, // Without a schema it is undefined.
          query: (query ? checkShape(query, c.req.query()) : undefined) as Query,
          params: c.req.param(),
          c,
        }),
      )
      const answer = await encode?.(result, request)
      if (location) c.header('Location', `${context.settings.publicUrl}${API_ROOT}${location(result)}`)
      if (success.secret) c.header('Cache-Control', 'no-store')
      return success.schema ? c.json(answer as object, success.status as 200) : c.body(null, success.status)
    },
  }
}

export const API_ROOT = '/api/v1'

/** `/me/addresses/{id}` → `id`. */
export const namesIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
