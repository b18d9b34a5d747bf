import { z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'

/** What the query string says: a list where there can be one, and where something is said twice. */
export function readQuery(c: HonoContext, { shape }: z.ZodObject): Record<string, string | string[]> {
  const { searchParams } = new URL(c.req.url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name)
      const isList = Object.hasOwn(shape, name) && isListSchema(shape[name])
      return [name, isList || values.length !== 1 ? values : (values[0] ?? '')]
    }),
  )
}

const isListSchema = (schema: unknown): boolean =>
  schema instanceof z.ZodArray ||
  (schema instanceof z.ZodOptional && schema.def.innerType instanceof z.ZodArray)

/** A whole number of a query string; beyond what fits everywhere it is none. */
export const wholeNumber = (description: string) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/, 'This is no whole number.')
    .transform(Number)
    .openapi({ type: 'integer', description })

export const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .openapi({ type: 'boolean', description })
