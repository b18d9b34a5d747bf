import { z } from '@hono/zod-openapi'
import type { Problem } from '../../domain/errors.ts'
import { API_ROOT } from './endpoint.ts'
import { type Language, messageFor, titleFor } from './messages.ts'
import { problemTypes, type Refusal } from './problems.ts'

export const PROBLEM_TYPE = 'application/problem+json'

const ids = z.array(z.string()).optional()

/** One refusal of one field: the entries of a GraphQL payload's `errors`. */
const errorSchema = z
  .object({
    field: z.string().nullable().openapi({ description: 'Null: the input as a whole.' }),
    code: z.string(),
    message: z.string(),
    addressType: z.enum(['BILLING', 'SHIPPING']).optional(),
    permissions: ids,
    groups: ids,
    users: ids,
    channels: ids,
    attributes: ids,
    retryAt: z.iso.datetime().optional(),
  })
  .openapi('Error')

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ description: 'Names the kind of problem; leads to where it is described.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().openapi({ description: 'The path that was asked.' }),
    errors: z.array(errorSchema),
  })
  .openapi('Problem', {
    description: 'Why a request was refused, after RFC 9457. `errors` says the same field by field.',
  })

export type ProblemDocument = z.input<typeof problemSchema>

export function problemDocument(
  { status, problems }: Pick<Refusal, 'problems'> & { status: keyof typeof problemTypes },
  { publicUrl, path, language }: { publicUrl: string; path: string; language: Language },
): ProblemDocument {
  const { name, title } = problemTypes[status]
  const told = problems.map((problem) => ({ ...problem, message: messageFor(language, problem) }))
  return {
    type: `${publicUrl}${API_ROOT}/docs#${name}`,
    title: titleFor(language, { name, title }),
    status,
    detail: told.map((problem) => problem.message).join(' '),
    instance: path,
    errors: told.map(represent),
  }
}

function represent({ unfolded: _told, retryAt, ...problem }: Problem): ProblemDocument['errors'][number] {
  return { ...problem, ...(retryAt && { retryAt: retryAt.toISOString() }) }
}
