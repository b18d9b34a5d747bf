import { globalId } from '../../../../shared/global-id.ts'
import { requireEventApp, requireEventUser } from '../../../domain/visibility.ts'
import type { CustomerEventResolvers } from '../resolver-types.ts'

export const customerEvent: CustomerEventResolvers = {
  id: ({ id }) => globalId('CustomerEvent', id),
  user: async (event, _args, context) => {
    requireEventUser(await context.actor(), event)
    return event.userId ? context.loaders.user.load(event.userId) : null
  },
  app: async (event, _args, context) => {
    requireEventApp(await context.actor(), event)
    const app = event.appId ? await context.loaders.app.load(event.appId) : undefined
    return app?.removedAt ? null : app
  },
  message: ({ parameters }) => parameters.message,
  count: ({ parameters }) => parameters.count,
  order: ({ orderId }, _args, { loaders }) => (orderId ? loaders.order.load(orderId) : null),
}
