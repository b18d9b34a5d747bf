import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { eventTypeOf } from '../../../shared/events.ts'
import { invalid } from '../../domain/errors.ts'
import type { Executor } from '../execute.ts'

/**
 * What a webhook's subscription query listens to, checked in Saleor's order and with its codes.
 *
 * @throws {InvalidInput} on `query`: SYNTAX, GRAPHQL_ERROR, MISSING_SUBSCRIPTION, INVALID, UNABLE_TO_PARSE, MISSING_EVENT
 */
export function checkSubscriptionQuery(executor: Executor, query: string): { eventTypes: string[] } {
  const prepared = executor.prepare(query)
  if ('errors' in prepared) {
    const message = prepared.errors.map((error) => error.message).join('; ')
    throw invalid('query', message.startsWith('Syntax Error') ? 'SYNTAX' : 'GRAPHQL_ERROR', message)
  }
  const { document } = prepared
  const subscription = subscriptionOf(document)
  if (!subscription) throw invalid('query', 'MISSING_SUBSCRIPTION', 'The query has no subscription.')
  const roots = subscription.selectionSet.selections
  const events = roots.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection.name.value === 'event',
  )
  if (events.length !== roots.length && roots.length !== 1)
    throw invalid('query', 'INVALID', 'A subscription selects `event` and nothing beside it.')
  if (events.length === 0)
    throw invalid('query', 'UNABLE_TO_PARSE', 'The subscription does not select `event`.')

  const names = events.flatMap((event) => typeNames(event.selectionSet?.selections ?? [], document, 0))
  if (names.length === 0) throw invalid('query', 'MISSING_EVENT', 'The subscription names no event type.')
  return { eventTypes: [...new Set(names.map(eventTypeOf))].sort() }
}

/** The first of a document, which may hold other operations as well. */
export function subscriptionOf(document: DocumentNode): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription',
  )
}

/** Concrete types of inline fragments; a named fragment on `Event` is looked into once, as in Saleor. */
function typeNames(selections: readonly SelectionNode[], document: DocumentNode, depth: number): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.typeCondition?.name.value ?? []
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return []
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    )
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return []
    const type = fragment.typeCondition.name.value
    if (type !== 'Event') return type
    return depth === 0 ? typeNames(fragment.selectionSet.selections, document, 1) : []
  })
}
