import { type DocumentNode, getOperationAST, NoDeprecatedCustomRule, validate } from 'graphql'
import type { Services } from '../../domain/context.ts'
import { createExecutor, type Executor } from '../execute.ts'
import type { GraphqlRequest } from '../graphql-body.ts'
import type { SearchReport, ShopifyContext } from './context.ts'
import { costOf } from './cost.ts'
import { documentRules } from './document-rules.ts'
import { formatDocumentError, formatFieldError } from './errors.ts'
import { shopifySchema } from './schema.ts'
import { createThrottle } from './throttle.ts'
import { variableErrors } from './variables.ts'

/** Points that one query may cost. */
const MAX_QUERY_COST = 1000

interface Asking {
  token: string
  debugCost: boolean
  debugSearch: boolean
}

export interface Answer {
  body: Record<string, unknown>
  /** Something was used that will go. */
  deprecated: boolean
}

/** From a request that was let in to the body of its answer. */
export function createRunner(services: Services) {
  const throttle = createThrottle(services.clock)
  const executors = new Map<boolean, Executor>()

  /** Built when it is first asked for: of the two schemas most shops use one. */
  function executorOf(version: string): Executor {
    const unstable = version === 'unstable'
    const known = executors.get(unstable)
    if (known) return known
    const executor = createExecutor(shopifySchema({ unstable }), undefined, { rules: documentRules })
    executors.set(unstable, executor)
    return executor
  }

  return async (context: ShopifyContext, request: GraphqlRequest, asking: Asking): Promise<Answer> => {
    const { schema, prepare, execute } = executorOf(context.version)
    const prepared = prepare(request.query)
    if ('errors' in prepared) return refused(prepared.errors.map(formatDocumentError))
    const { document } = prepared
    const operation = getOperationAST(document, request.operationName)
    if (!operation) {
      const { operationName: name } = request
      return refused([{ message: name ? `No operation named "${name}"` : 'An operation name is required' }])
    }
    const variables = request.variables ?? {}
    const problems = variableErrors(schema, operation, variables)
    if (problems.length > 0) return refused(problems.map(formatDocumentError))

    const cost = costOf(schema, document, operation, variables)
    const { requested } = cost
    if (requested > MAX_QUERY_COST) return refused([tooDear(requested)])
    const spent = (actualQueryCost: number | null) => ({
      requestedQueryCost: requested,
      actualQueryCost,
      throttleStatus: throttle.status(asking.token),
      ...(asking.debugCost && { fields: cost.fields() }),
    })
    if (!throttle.take(asking.token, requested))
      return { body: { errors: [throttled], extensions: { cost: spent(null) } }, deprecated: false }

    const { data, errors } = await execute({
      document,
      variables,
      operationName: request.operationName,
      context,
    })
    const actual = cost.actual(data)
    throttle.giveBack(asking.token, requested - actual)
    const search = searchReports(context.searches, asking.debugSearch)
    return {
      body: {
        data,
        ...(errors && { errors: errors.map((error) => formatFieldError(error, context)) }),
        extensions: { cost: spent(actual), ...(search.length > 0 && { search }) },
      },
      deprecated: usesDeprecated(document, schema),
    }
  }
}

const refused = (errors: ReadonlyArray<object>): Answer => ({ body: { errors }, deprecated: false })

const tooDear = (cost: number) => ({
  message: `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).`,
  extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: MAX_QUERY_COST },
})

const throttled = {
  message: 'Throttled',
  extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' },
}

/** Everybody is told of what was not heeded; how a search was read, only those who ask. */
function searchReports(reports: readonly SearchReport[], debug: boolean): Partial<SearchReport>[] {
  return reports
    .filter(({ warnings }) => debug || warnings.length > 0)
    .map(({ warnings, ...report }) => ({ ...report, ...(warnings.length > 0 && { warnings }) }))
}

/** Once for each document. */
const deprecations = new WeakMap<DocumentNode, boolean>()

function usesDeprecated(document: DocumentNode, schema: Executor['schema']): boolean {
  const known = deprecations.get(document)
  if (known !== undefined) return known
  const uses = validate(schema, document, [NoDeprecatedCustomRule]).length > 0
  deprecations.set(document, uses)
  return uses
}
