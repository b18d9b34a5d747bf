import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, isNull } from '../../../shared/database/drizzle.ts'
import { sealWebhookSecret } from '../../crypto/webhook-secret.ts'
import { type App, apps, type Webhook, webhookEvents, webhooks } from '../../tables/apps.ts'
import { hasOrIsApp } from '../access.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { operation } from '../operation.ts'
import { textProblems } from '../validation.ts'
import { readIdentifier } from './webhook-rules.ts'
import { listenTo, readParts, requireActive, type WebhookInput, withItsOwnIdentifier } from './webhooks.ts'

/** A webhook by exactly one of the two. Its identifier is for its app only: other apps may use the same one. */
export interface WebhookPointer {
  id?: number | null
  identifier?: string | null
}

/**
 * `webhookUpdate`. What is not given stays; a null is the default of the column, as in Saleor. A query can be replaced
 * and not taken away, and so can the events. The webhook stays its app's.
 */
export const updateWebhook = operation(
  hasOrIsApp('MANAGE_APPS'),
  async (context, input: { which: WebhookPointer; changes: WebhookInput }): Promise<Webhook> => {
    const { changes } = input
    return withItsOwnIdentifier(() =>
      context.transaction(async ({ tx }) => {
        const { webhook, app } = await ownOrManaged(context, tx, input.which, notFound())
        requireActive(app)
        const { customHeaders, eventTypes } = readParts(context, changes)
        const { name, identifier, targetUrl, isActive, secretKey, query } = changes
        const [updated] = await tx
          .update(webhooks)
          .set({
            ...(name !== undefined && { name }),
            ...(identifier !== undefined && { identifier: readIdentifier(identifier) }),
            ...(typeof targetUrl === 'string' && { targetUrl: targetUrl.trim() }),
            ...(isActive !== undefined && { isActive: isActive ?? true }),
            ...(secretKey !== undefined && {
              secretKey: secretKey ? sealWebhookSecret(context.secrets, webhook.id, secretKey) : null,
            }),
            ...(query?.trim() && { subscriptionQuery: query }),
            ...(changes.customHeaders !== undefined && { customHeaders }),
            id: webhook.id,
          })
          .where(eq(webhooks.id, webhook.id))
          .returning()
        if (!updated) throw notFound()
        if (eventTypes.length > 0) {
          await tx.delete(webhookEvents).where(eq(webhookEvents.webhookId, webhook.id))
          await listenTo(tx, webhook.id, eventTypes)
        }
        return updated
      }),
    )
  },
)

/**
 * `webhookDelete`. Its deliveries go with it: what is due is not sent, and an attempt under way ends without a trace.
 * Saleor can leave a webhook behind that is switched off; here it is gone or untouched.
 */
export const deleteWebhook = operation(
  hasOrIsApp('MANAGE_APPS'),
  async (context, which: WebhookPointer): Promise<Webhook> =>
    context.transaction(async ({ tx }) => {
      const foreign = invalid(null, 'GRAPHQL_ERROR', 'The webhook belongs to another app.')
      const { webhook } = await ownOrManaged(context, tx, which, foreign)
      await tx.delete(webhooks).where(eq(webhooks.id, webhook.id))
      return { ...webhook, isActive: false }
    }),
)

/** @throws {InvalidInput} also `foreign`, where the calling app names the webhook of another one */
async function ownOrManaged(
  context: Context,
  tx: Queries,
  { id, identifier }: WebhookPointer,
  foreign: Error,
): Promise<{ webhook: Webhook; app: App }> {
  const actor = await context.actor()
  const byId = id !== null && id !== undefined
  if (byId === Boolean(identifier))
    throw invalid(null, 'GRAPHQL_ERROR', 'Name the webhook by id or by identifier, and not by both.')
  if (identifier && actor.kind !== 'app')
    throw invalid('identifier', 'INVALID', 'Only an app can name its webhook by its identifier.')
  // No database can look for a text that it cannot hold.
  if (textProblems({ identifier }).length > 0) throw notFound('identifier')
  const isNamed = byId
    ? eq(webhooks.id, id)
    : and(
        eq(webhooks.identifier, identifier ?? ''),
        eq(webhooks.appId, actor.kind === 'app' ? actor.app.id : 0),
      )
  const [found] = await tx
    .select({ webhook: webhooks, app: apps })
    .from(webhooks)
    .innerJoin(apps, eq(apps.id, webhooks.appId))
    .where(and(isNamed, isNull(apps.removedAt)))
  if (!found) throw notFound(byId ? 'id' : 'identifier')
  if (actor.kind === 'app' && found.app.id !== actor.app.id) throw foreign
  return found
}
