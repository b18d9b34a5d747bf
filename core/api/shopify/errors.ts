import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { BadQuestion } from '../../domain/errors.ts'
import type { ShopifyContext } from './context.ts'

const SCOPES = 'https://shopify.dev/api/usage/access-scopes'

/** The sentence about plans is Shopify's; nobody has one here, but clients may compare. */
const READ_USERS =
  '`read_users` access scope. Also: The app must be a finance embedded app or installed on a Shopify Plus or Advanced store. Contact Shopify Support to enable this scope for your app.'

/** Fields whose refusal tells what it takes. */
const explained: ReadonlySet<string> = new Set(['currentStaffMember', 'staffMember'])

export function accessDenied(field: string): GraphQLError {
  const requiredAccess = explained.has(field) ? READ_USERS : undefined
  return new GraphQLError(
    `Access denied for ${field} field.${requiredAccess ? ` Required access: ${requiredAccess}` : ''}`,
    {
      extensions: { code: 'ACCESS_DENIED', documentation: SCOPES, ...(requiredAccess && { requiredAccess }) },
    },
  )
}

export const idOfSomethingElse = (gid: string): GraphQLError =>
  new GraphQLError(`Invalid id: ${gid}`, { extensions: { code: 'RESOURCE_NOT_FOUND' } })

/** An error of a document, or of its variables: nothing was run. */
export function formatDocumentError(error: GraphQLError): Record<string, unknown> {
  const { message, locations } = error
  if (message.startsWith('Syntax Error')) return formatSyntaxError(error)
  const { path, ...extensions } = error.extensions
  const hasExtensions = Object.keys(extensions).length > 0
  return { message, locations, ...(Boolean(path) && { path }), ...(hasExtensions && { extensions }) }
}

/** graphql-ruby's names of tokens. */
const tokens: Record<string, string> = {
  '!': 'BANG',
  $: 'VAR_SIGN',
  '&': 'AMP',
  '(': 'LPAREN',
  ')': 'RPAREN',
  '...': 'ELLIPSIS',
  ':': 'COLON',
  '=': 'EQUALS',
  '@': 'DIR_SIGN',
  '[': 'LBRACKET',
  ']': 'RBRACKET',
  '{': 'LCURLY',
  '|': 'PIPE',
  '}': 'RCURLY',
  Float: 'FLOAT',
  Int: 'INT',
  Name: 'IDENTIFIER',
  String: 'STRING',
}

/** `Expected Name, found "}".` → `unexpected RCURLY ("}")`. */
function formatSyntaxError({ message, locations = [] }: GraphQLError): Record<string, unknown> {
  const [, kind = '', text] =
    /(?:found|Unexpected|unexpected)(?: character:)? ("?(?:<EOF>|[A-Z][a-z]+|[^"\s]+)"?)(?: ("(?:.*)"))?\.?$/.exec(
      message,
    ) ?? []
  const bare = kind.replaceAll('"', '').replace(/\.$/, '')
  const what = bare === '<EOF>' ? 'end of file' : `${tokens[bare] ?? 'UNKNOWN_CHAR'} (${text ?? `"${bare}"`})`
  const [{ line, column } = { line: 1, column: 1 }] = locations
  return {
    message: `syntax error, unexpected ${what} at [${line}, ${column}]`,
    locations,
    extensions: { code: 'PARSE_ERROR' },
  }
}

/** An error of a field, as Shopify tells it. What was not foreseen is logged whole and told by the request's number. */
export function formatFieldError(error: GraphQLError, context: ShopifyContext): GraphQLFormattedError {
  const { locations, path, originalError: cause } = error
  const told = (message: string, extensions: Record<string, unknown>): GraphQLFormattedError => ({
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions,
  })
  if (cause instanceof BadQuestion) return told(cause.message, { code: 'BAD_REQUEST' })
  if (Object.keys(error.extensions).length > 0) return told(error.message, error.extensions)
  const { log, requestId } = context
  log.error('A field of the Admin API failed', { requestId, path: path?.join('.'), error: cause ?? error })
  return told(
    `Internal error. Looks like something went wrong on our end.\nRequest ID: ${requestId} (include this in support requests).`,
    { code: 'INTERNAL_SERVER_ERROR', requestId },
  )
}
