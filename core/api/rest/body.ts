import type { z } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Problem } from '../../domain/errors.ts'
import { BadBody } from '../bad-body.ts'

/** Bytes. Several times what the longest input takes. */
export const MAX_BODY_BYTES = 1024 * 1024

/** The body is JSON and nothing else. */
export class UnsupportedMediaType extends Error {}

/** Input of another shape than the document says: told as 400, where refused input of the right shape is a 422. */
export class WrongShape extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super('The request does not have the shape that the API describes.')
    this.name = 'WrongShape'
    this.problems = problems
  }
}

/**
 * The body, yet to be parsed: whoever may not ask is told so before the question is judged.
 *
 * @throws {UnsupportedMediaType}
 */
export async function readJson(
  c: HonoContext,
  { isOptional }: { isOptional: boolean },
): Promise<() => unknown> {
  const text = await c.req.text()
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (text === '' && type === '') return () => missing(isOptional)
  if (!/^application\/([-\w.]+\+)?json$/.test(type)) throw new UnsupportedMediaType()
  return () => (text.trim() === '' ? missing(isOptional) : parse(text))
}

function missing(isOptional: boolean): object {
  if (isOptional) return {}
  throw new BadBody('The request needs a body: a JSON object.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadBody('The body is not valid JSON.')
  }
}

/** @throws {WrongShape} with one problem for each field that is not as it is described */
export function checkShape<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const checked = schema.safeParse(value, { reportInput: true })
  if (checked.success) return checked.data
  throw new WrongShape(checked.error.issues.flatMap(problemsOf))
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const at = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...at, key].join('.'),
      code: 'INVALID',
      message: 'There is no such field.',
    }))
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  return [
    {
      field: at.join('.') || null,
      code: isMissing ? 'REQUIRED' : 'INVALID',
      message: isMissing ? 'This field is required.' : issue.message,
    },
  ]
}
