import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, inArray, isNull } from '../../../shared/database/drizzle.ts'
import type { SecretBox } from '../../../shared/secret-box.ts'
import { openWebhookSecret, sealWebhookSecret } from '../../crypto/webhook-secret.ts'
import { type App, apps, type Webhook, webhookEvents, webhooks } from '../../tables/apps.ts'
import { hasOrIsApp } from '../access.ts'
import { unlessTaken } from '../again-where-taken.ts'
import type { Context } from '../context.ts'
import { InvalidInput, invalid, type Problem, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { columnProblems } from '../validation.ts'
import { requireApp } from './app-changes.ts'
import {
  isTargetUrl,
  longestIdentifier,
  readCustomHeaders,
  readEventTypes,
  readIdentifier,
} from './webhook-rules.ts'

/** Saleor's column lengths, in characters. */
const longest = { name: 255, secretKey: 255 } as const

export interface WebhookInput {
  name?: string | null
  identifier?: string | null
  targetUrl?: string | null
  /** Names of either kind; wins over the two lists below. */
  events?: readonly string[] | null
  asyncEvents?: readonly string[] | null
  syncEvents?: readonly string[] | null
  /** Whose webhook it is. An app's is its own, whatever stands here. */
  appId?: number | null
  isActive?: boolean | null
  secretKey?: string | null
  query?: string | null
  /** Decoded JSON; what could not be decoded is null. */
  customHeaders?: unknown
}

/** `webhookCreate`. Whether the app holds the permissions of the events is looked at when one happens. */
export const createWebhook = operation(
  hasOrIsApp('MANAGE_APPS'),
  async (context, input: WebhookInput): Promise<Webhook> => {
    return withItsOwnIdentifier(() =>
      context.transaction(async ({ tx }) => {
        const app = await owner(context, tx, input.appId)
        const parts = readParts(context, { ...input, targetUrl: input.targetUrl ?? null })
        const webhook = await insertWebhook(tx, {
          appId: app.id,
          name: input.name ?? null,
          identifier: readIdentifier(input.identifier),
          targetUrl: input.targetUrl?.trim() ?? '',
          isActive: input.isActive ?? true,
          subscriptionQuery: input.query?.trim() ? input.query : null,
          ...parts,
        })
        if (!input.secretKey) return webhook
        const secretKey = sealWebhookSecret(context.secrets, webhook.id, input.secretKey)
        await tx.update(webhooks).set({ secretKey }).where(eq(webhooks.id, webhook.id))
        return { ...webhook, secretKey }
      }),
    )
  },
)

/** `webhook`: an app sees its own, a person who manages apps sees those of every app that is not removed. */
export const findWebhook = operation(
  hasOrIsApp('MANAGE_APPS'),
  async (context, { id }: { id: number }): Promise<Webhook | null> => {
    const actor = await context.actor()
    const [row] = await context.database.read
      .select({ webhook: webhooks })
      .from(webhooks)
      .innerJoin(apps, eq(apps.id, webhooks.appId))
      .where(and(eq(webhooks.id, id), isNull(apps.removedAt)))
    if (!row || (actor.kind === 'app' && row.webhook.appId !== actor.app.id)) return null
    return row.webhook
  },
)

export type NewWebhook = Pick<
  Webhook,
  'appId' | 'name' | 'identifier' | 'targetUrl' | 'isActive' | 'subscriptionQuery' | 'customHeaders'
> & { eventTypes: readonly string[] }

/** Writes a webhook whose parts have been checked, with what it listens to. */
export async function insertWebhook(tx: Queries, { eventTypes, ...columns }: NewWebhook): Promise<Webhook> {
  const [webhook] = await tx.insert(webhooks).values(columns).returning()
  if (!webhook) throw new Error('The database returned no webhook for its insert.')
  await listenTo(tx, webhook.id, eventTypes)
  return webhook
}

export async function listenTo(tx: Queries, webhookId: number, eventTypes: readonly string[]): Promise<void> {
  if (eventTypes.length > 0)
    await tx
      .insert(webhookEvents)
      .values([...new Set(eventTypes)].map((eventType) => ({ webhookId, eventType })))
}

/**
 * Judges the parts that are given, and tells the headers and the events that they name.
 *
 * @throws {InvalidInput} with all that is wrong
 */
export function readParts(
  context: Context,
  input: WebhookInput,
): { customHeaders: Record<string, string>; eventTypes: string[] } {
  const problems = [...textProblems(input), ...targetProblems(input.targetUrl)]
  const headers = readCustomHeaders(input.customHeaders)
  if (!headers.valid)
    problems.push({ field: 'customHeaders', code: 'INVALID_CUSTOM_HEADERS', message: headers.message })
  const eventTypes = resolveEvents(context, input, problems)
  refuse(problems)
  return { customHeaders: headers.valid ? headers.headers : {}, eventTypes }
}

/** Runs what writes a webhook. @throws {InvalidInput} where its app has another one with this identifier */
export const withItsOwnIdentifier = (write: () => Promise<Webhook>): Promise<Webhook> =>
  unlessTaken(invalid(null, 'UNIQUE', 'The app has a webhook with this identifier already.'), write)

export async function webhooksOfApps(queries: Queries, appIds: readonly number[]): Promise<Webhook[]> {
  return appIds.length === 0
    ? []
    : queries
        .select()
        .from(webhooks)
        .where(inArray(webhooks.appId, [...appIds]))
        .orderBy(asc(webhooks.id))
}

/** What these webhooks listen to, in lower case and in alphabetical order. */
export async function eventsOfWebhooks(
  queries: Queries,
  webhookIds: readonly number[],
): Promise<{ webhookId: number; eventType: string }[]> {
  return webhookIds.length === 0
    ? []
    : queries
        .select()
        .from(webhookEvents)
        .where(inArray(webhookEvents.webhookId, [...webhookIds]))
        .orderBy(asc(webhookEvents.eventType))
}

/** In clear, as Saleor shows it to those who may see the webhook. */
export function secretKeyOf(secrets: SecretBox, webhook: Webhook): string | null {
  return webhook.secretKey === null ? null : openWebhookSecret(secrets, webhook.id, webhook.secretKey)
}

async function owner(context: Context, tx: Queries, appId: number | null | undefined): Promise<App> {
  const actor = await context.actor()
  if (actor.kind === 'app') return actor.app
  if (appId === null || appId === undefined)
    throw invalid(null, 'INVALID', 'Say whose webhook it is: app is missing.')
  const app = await requireApp(tx, appId, 'app')
  requireActive(app)
  return app
}

/** A webhook of an app that is switched off is neither made nor changed. @throws {InvalidInput} */
export function requireActive(app: App): void {
  if (!app.isActive) throw invalid(null, 'NOT_FOUND', 'The app is not active.')
}

const textProblems = (input: WebhookInput): Problem[] => [
  ...columnProblems('name', input.name, longest.name),
  ...columnProblems('identifier', readIdentifier(input.identifier), longestIdentifier),
  ...columnProblems('secretKey', input.secretKey, longest.secretKey),
]

function targetProblems(targetUrl: string | null | undefined): Problem[] {
  if (targetUrl === undefined) return []
  const field = 'targetUrl'
  const url = targetUrl?.trim() ?? ''
  if (url === '') return [{ field, code: 'REQUIRED', message: 'This field is required.' }]
  return isTargetUrl(url) ? [] : [{ field, code: 'INVALID', message: 'Enter a valid URL.' }]
}

/**
 * What is listed, else what the query asks for, else nothing. That the query asks for what is listed is not required.
 * A query is checked in any case.
 */
function resolveEvents(context: Context, input: WebhookInput, problems: Problem[]): string[] {
  const queried = input.query?.trim() ? checkQuery(context, input.query, problems) : []
  const lists = input.events?.length
    ? [readEventTypes(input.events, 'any')]
    : [readEventTypes(input.asyncEvents ?? [], 'async'), readEventTypes(input.syncEvents ?? [], 'sync')]
  if (lists.includes(null))
    problems.push({ field: 'asyncEvents', code: 'INVALID', message: 'There is no such event.' })
  const listed = lists.flatMap((types) => types ?? [])
  if (listed.includes('notify_user') && listed.length > 1)
    problems.push({
      field: 'asyncEvents',
      code: 'INVALID_NOTIFY_WITH_SUBSCRIPTION',
      message: 'NOTIFY_USER stands alone: a webhook for it listens to nothing else.',
    })
  return listed.length > 0 ? listed : queried
}

function checkQuery(context: Context, query: string, problems: Problem[]): string[] {
  try {
    return context.checkQuery(query).eventTypes
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    problems.push(...error.problems)
    return []
  }
}
