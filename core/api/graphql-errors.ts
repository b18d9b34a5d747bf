import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Log } from '../../shared/log.ts'
import { BadQuestion, InvalidInput, InvalidToken, PermissionDenied } from '../domain/errors.ts'
import { QueryCostError } from './query-cost.ts'

/**
 * Saleor's form of a top-level error: the class of its exception as `extensions.exception.code`. A refusal is told as
 * it is; anything that was not foreseen is logged whole and told as an internal error.
 */
export function formatGraphqlError(error: GraphQLError, log: Log): GraphQLFormattedError {
  const { locations, path } = error
  const { message, code } = describe(error, log)
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { ...(error instanceof QueryCostError && error.extensions), exception: { code } },
  }
}

function describe(error: GraphQLError, log: Log): { message: string; code: string } {
  if (error instanceof QueryCostError) return { message: error.message, code: error.name }
  const cause = error.originalError ?? error.cause
  if (cause === undefined || cause === null || cause instanceof GraphQLError) {
    const isSyntax = error.message.startsWith('Syntax Error')
    return { message: error.message, code: isSyntax ? 'GraphQLSyntaxError' : 'GraphQLError' }
  }
  if (cause instanceof PermissionDenied) return { message: cause.message, code: 'PermissionDenied' }
  if (cause instanceof InvalidToken) return { message: cause.message, code: cause.code }
  if (cause instanceof BadQuestion) return { message: cause.message, code: 'GraphQLError' }
  // A query has no payload for problems of its arguments.
  if (cause instanceof InvalidInput)
    return { message: cause.problems.map((problem) => problem.message).join(' '), code: 'GraphQLError' }
  log.error('A GraphQL field failed', { path: error.path?.join('.'), error: cause })
  return { message: 'Internal Server Error', code: cause instanceof Error ? cause.name : 'Error' }
}
