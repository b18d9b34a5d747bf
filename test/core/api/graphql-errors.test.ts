import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { formatGraphqlError } from '../../../core/api/graphql-errors.ts'
import { QueryCostError } from '../../../core/api/query-cost.ts'
import { BadQuestion, InvalidToken, invalid, PermissionDenied } from '../../../core/domain/errors.ts'
import { createLog, silentLog } from '../../../shared/log.ts'

const raised = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ['customers', 0, 'note'] })

describe('a top-level error', () => {
  test.each<[string, GraphQLError, string, string]>([
    [
      'a missing permission, with those that would do in the order of their declaration',
      raised(new PermissionDenied(['MANAGE_USERS', 'AUTHENTICATED_APP', 'OWNER'])),
      'PermissionDenied',
      'To access this path, you need one of the following permissions: MANAGE_USERS, AUTHENTICATED_APP, OWNER',
    ],
    [
      'a missing permission that is not named',
      raised(new PermissionDenied()),
      'PermissionDenied',
      'You do not have permission to perform this action',
    ],
    [
      'an expired token',
      raised(new InvalidToken('ExpiredSignatureError', 'Signature has expired')),
      'ExpiredSignatureError',
      'Signature has expired',
    ],
    [
      'a token with a wrong signature',
      raised(new InvalidToken('InvalidSignatureError', 'Signature verification failed')),
      'InvalidSignatureError',
      'Signature verification failed',
    ],
    ['a question that makes no sense', raised(new BadQuestion('Too many.')), 'GraphQLError', 'Too many.'],
    [
      'an argument that a query cannot accept',
      raised(invalid('city', 'INVALID', 'No such city.')),
      'GraphQLError',
      'No such city.',
    ],
    ['a document that is refused', new GraphQLError('No such field.'), 'GraphQLError', 'No such field.'],
    [
      'a document that cannot be read',
      new GraphQLError('Syntax Error: Unexpected <EOF>.'),
      'GraphQLSyntaxError',
      'Syntax Error: Unexpected <EOF>.',
    ],
    [
      'a query that costs too much',
      new QueryCostError(7, 5),
      'QueryCostError',
      'The query costs 7, which is more than the maximum of 5.',
    ],
  ])('tells of %s', (_what, error, code, message) => {
    const { path, extensions, ...told } = formatGraphqlError(error, silentLog)
    expect(told).toEqual({ message })
    expect(path).toEqual(error.path)
    expect(extensions?.exception).toEqual({ code })
  })

  test('tells of what was not foreseen nothing but its kind, and logs it whole', () => {
    const lines: string[] = []
    const log = createLog({ program: 'core', level: 'error', json: true, write: (line) => lines.push(line) })
    const told = formatGraphqlError(raised(new TypeError('secret is not a function')), log)
    expect(told).toEqual({
      message: 'Internal Server Error',
      path: ['customers', 0, 'note'],
      extensions: { exception: { code: 'TypeError' } },
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('secret is not a function')
    expect(lines[0]).toContain('customers.0.note')
  })
})
