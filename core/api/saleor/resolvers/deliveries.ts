import { globalId } from '../../../../shared/global-id.ts'
import { attemptsOf } from '../../../domain/apps/deliveries.ts'
import { connection, pageRequest } from '../connection.ts'
import type {
  EventDeliveryAttemptResolvers,
  EventDeliveryResolvers,
  WebhookEventTypeEnum,
} from '../resolver-types.ts'

export const eventDelivery: EventDeliveryResolvers = {
  id: ({ id }) => globalId('EventDelivery', id),
  // Only names of the enum can be subscribed to.
  eventType: ({ eventType }) => eventType.toUpperCase() as WebhookEventTypeEnum,
  attempts: async ({ id }, { sortBy, ...paging }, context, info) =>
    connection(
      await attemptsOf(context, id, {
        oldestFirst: sortBy?.direction === 'ASC',
        page: pageRequest(paging, info),
      }),
    ),
}

export const eventDeliveryAttempt: EventDeliveryAttemptResolvers = {
  id: ({ id }) => globalId('EventDeliveryAttempt', id),
  taskId: ({ id }) => String(id),
  duration: ({ durationMs }) => durationMs / 1000,
  response: ({ response, errorCode }) => (response === '' && errorCode ? errorCode : response),
  responseHeaders: ({ responseHeaders }) => JSON.stringify(responseHeaders),
  requestHeaders: ({ requestHeaders }) => JSON.stringify(requestHeaders),
}
