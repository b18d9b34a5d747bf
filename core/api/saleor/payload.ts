import { type EventType, type Facts, type LinkRequested, subscriptionType } from '../../../shared/events.ts'
import { callingApp } from '../../domain/access.ts'
import { signedInUser } from '../../domain/accounts/authentication.ts'
import { appById } from '../../domain/apps/app-lists.ts'
import { type Context, createContext, type Services } from '../../domain/context.ts'
import { userById } from '../../domain/people/users.ts'
import { shop } from '../../domain/shop/shop.ts'
import { SALEOR_VERSION } from '../../settings.ts'
import type { App, Webhook } from '../../tables/apps.ts'
import type { OutboxEvent } from '../../tables/outbox.ts'
import type { Executor } from '../execute.ts'
import { formatGraphqlError } from '../graphql-errors.ts'
import type { ApiContext } from './api-context.ts'
import { subjectsOf } from './event-subjects.ts'
import { legacyPayload } from './legacy-payload.ts'
import { createLoaders } from './loaders.ts'
import type { ResolversParentTypes } from './resolver-types.ts'
import { subscriptionOf } from './subscription-query.ts'

export type RenderPayload = (event: OutboxEvent, webhook: Webhook, app: App) => Promise<string | null>

/**
 * Makes the body of a webhook: the selection of its subscription query run on the event, with the rights of the app
 * that receives it, or Saleor's legacy payload where there is no query. Null where there is nothing to send.
 */
export function createPayloadRenderer(services: Services, executor: Executor): RenderPayload {
  return async (event, webhook, app) => {
    const context = contextOf(services, app)
    if (webhook.subscriptionQuery === null) {
      const payload = await legacyPayload(context, event)
      return payload === null ? null : JSON.stringify(payload)
    }
    // Saleor never sends NOTIFY_USER to a webhook with a query: there is no type to select from.
    if (event.type === 'notify_user') return null
    const prepared = executor.prepare(webhook.subscriptionQuery)
    if ('errors' in prepared) return null
    const subscription = subscriptionOf(prepared.document)
    if (!subscription) return null
    const result = await executor.executeEvent({
      document: prepared.document,
      operationName: subscription.name?.value,
      event: subscriptionObject(context, event, app),
      context,
    })
    const selected = (result.data?.event ?? {}) as Record<string, unknown>
    if (Object.keys(selected).length === 0) return null
    const errors = result.errors?.map((error) => formatGraphqlError(error, services.log))
    return JSON.stringify(errors ? { ...selected, errors } : selected)
  }
}

function contextOf(services: Services, app: App): ApiContext {
  const context = createContext(
    services,
    { ip: null, authenticate: async () => callingApp(app) },
    signedInUser,
  )
  return {
    ...context,
    loaders: createLoaders(context),
    refreshCookie: null,
    setRefreshCookie() {},
  }
}

/** The value of `subscription { event }`. Facts answer the fields of their name as they are. */
function subscriptionObject(context: Context, event: OutboxEvent, recipient: App): Record<string, unknown> {
  return { ...event.facts, ...answers(context, event, recipient) }
}

/** The other fields. `userId` and its like become the object they point to, looked up only if it is selected. */
function answers(context: Context, event: OutboxEvent, recipient: App) {
  return {
    ...subjectsOf(context, event),
    __typename: subscriptionType(event.type),
    issuedAt: event.createdAt,
    version: SALEOR_VERSION,
    recipient,
    issuingPrincipal: () => issuingPrincipal(context, event),
    shop: () => shop(context.database.read),
  }
}

async function issuingPrincipal({ database }: Context, event: OutboxEvent): Promise<object | null> {
  if (event.principalAppId) {
    const app = await appById(database.read, event.principalAppId)
    return app ? { ...app, __typename: 'App' } : null
  }
  const user = event.principalUserId ? await userById(database.read, event.principalUserId) : undefined
  return user ? { ...user, __typename: 'User' } : null
}

type CamelCase<Text extends string> = Text extends `${infer Word}_${infer Rest}`
  ? `${Capitalize<Word>}${CamelCase<Rest>}`
  : Capitalize<Text>

/** Saleor's account events share their five fields, and some of them have nothing to say to one or another. */
type Answered<Type extends EventType> =
  | keyof ReturnType<typeof answers>
  | keyof Facts<Type>
  | keyof LinkRequested
  | 'newEmail'

type Unanswered = {
  [Type in Exclude<EventType, 'notify_user'>]: CamelCase<Type> extends keyof ResolversParentTypes
    ? Exclude<keyof ResolversParentTypes[CamelCase<Type>], Answered<Type>>
    : `the schema has no type ${CamelCase<Type>}`
}[Exclude<EventType, 'notify_user'>]

/** Does not compile where an event has no type in the schema, or its type a field that neither a fact nor `answers` fills. */
true satisfies [Unanswered] extends [never] ? true : Unanswered
