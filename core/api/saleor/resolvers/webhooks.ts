import { globalId } from '../../../../shared/global-id.ts'
import { deliveriesOf } from '../../../domain/apps/deliveries.ts'
import { deleteWebhook, updateWebhook, type WebhookPointer } from '../../../domain/apps/webhook-changes.ts'
import { syncEventTypes } from '../../../domain/apps/webhook-event-types.ts'
import { createWebhook, findWebhook, secretKeyOf } from '../../../domain/apps/webhooks.ts'
import type { Webhook } from '../../../tables/apps.ts'
import { askedId, decodeOptionalId } from '../../given-ids.ts'
import type { ApiContext } from '../api-context.ts'
import { connection, pageRequest } from '../connection.ts'
import { mutation } from '../mutation.ts'
import { query } from '../query.ts'
import type { MutationResolvers, QueryResolvers, WebhookResolvers } from '../resolver-types.ts'
import { appOf } from './apps.ts'

export const webhookQueries = {
  webhook: query(findWebhook, ({ id }) => ({ id: askedId(id, 'Webhook') ?? 0 })),
} satisfies QueryResolvers

export const webhookMutations = {
  webhookCreate: mutation(
    createWebhook,
    ({ input }) => ({ ...input, appId: decodeOptionalId(input.app, 'App', 'app') }),
    (webhook) => ({ webhook }),
  ),
  webhookUpdate: mutation(
    updateWebhook,
    ({ input, ...which }) => ({
      which: pointer(which),
      changes: { ...input, appId: decodeOptionalId(input.app, 'App', 'app') },
    }),
    (webhook) => ({ webhook }),
  ),
  webhookDelete: mutation(deleteWebhook, pointer, (webhook) => ({ webhook })),
} satisfies MutationResolvers

function pointer({ id, identifier }: { id?: string | null; identifier?: string | null }): WebhookPointer {
  return { id: decodeOptionalId(id, 'Webhook', 'id'), identifier: identifier ?? null }
}

export const webhook: WebhookResolvers = {
  id: ({ id }) => globalId('Webhook', id),
  events: (parent, _args, context) => listens(parent, context, 'any'),
  asyncEvents: (parent, _args, context) => listens(parent, context, 'async'),
  syncEvents: (parent, _args, context) => listens(parent, context, 'sync'),
  app: ({ appId }, _args, context) => appOf(context, appId),
  eventDeliveries: async ({ id }, { sortBy, filter, ...paging }, context, info) =>
    connection(
      await deliveriesOf(context, id, {
        status: filter?.status,
        eventType: filter?.eventType?.toLowerCase(),
        oldestFirst: sortBy?.direction === 'ASC',
        page: pageRequest(paging, info),
      }),
    ),
  secretKey: (parent, _args, { secrets }) => secretKeyOf(secrets, parent),
}

/** The enum of each kind has the event's name in capitals, so one function serves the three lists. */
async function listens<EventType>({ id }: Webhook, { loaders }: ApiContext, kind: 'any' | 'async' | 'sync') {
  const types = await loaders.eventsOf.load(id)
  return types
    .filter((type) => kind === 'any' || syncEventTypes.includes(type) === (kind === 'sync'))
    .map((type) => ({ name: titleOf(type), eventType: type.toUpperCase() as EventType }))
}

/** `customer_created` → `Customer created`, as a dashboard shows it. */
function titleOf(eventType: string): string {
  const words = eventType.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
