import type { Context, Handler } from 'hono'
import type { HandOver, QueueValues } from '../shared/claim.ts'
import type { Clock } from '../shared/clock.ts'
import type { Database, Queries } from '../shared/database/database.ts'
import { and, eq } from '../shared/database/drizzle.ts'
import { insertRow, prepared } from '../shared/database/prepared.ts'
import type { Log } from '../shared/log.ts'
import { MailRenderError } from '../shared/mail/render.ts'
import { header } from '../shared/saleor-headers.ts'
import type { SecretBox } from '../shared/secret-box.ts'
import { verifyDetached } from '../shared/signature.ts'
import { parseJson, readBody } from './body.ts'
import { deliveryKey, deliveryMessageId, sealContent } from './delivery-content.ts'
import type { Installation, Installations } from './installations.ts'
import { optionalText } from './payload.ts'
import { recipientOf } from './recipient.ts'
import { type Delivery, deliveries, emailChanges } from './tables.ts'
import type { MailExtra, MailTemplate } from './templates/template.ts'
import { templateFor } from './write-mail.ts'

/** Bodies of account events are some hundred bytes. */
const MAX_BODY_BYTES = 256 * 1024
const MAX_WEBHOOK_ID_LENGTH = 256
/** What a sender that is asked to come again should wait at least. */
const RETRY_AFTER_SECONDS = '10'

export type ReceiptResult = 'stored' | 'repeated' | 'removed' | 'ignored' | 'refused' | 'deferred'

interface Webhook {
  apiUrl: string
  event: string
  body: Uint8Array
  payload: unknown
  webhookId: string | undefined
}

/**
 * `POST /api/webhooks/saleor`, for every event: verified over the raw bytes, then stored, and only then answered with
 * 200. Statuses and their order are those of Saleor's app SDK, with one difference: where the shop's keys cannot be
 * fetched or the webhook cannot be stored, 503 makes the sender keep it (the SDK's 401 would lose it for good).
 */
export function webhookHandler(dependencies: {
  database: Database
  installations: Installations
  box: SecretBox
  clock: Clock
  log: Log
  sender: string
  outbox: HandOver<Delivery>
  count: (result: ReceiptResult) => void
}): Handler {
  const { database, installations, box, clock, log, sender, outbox, count } = dependencies

  async function receive(c: Context): Promise<Response> {
    const webhook = await readWebhook(c)
    if (webhook instanceof Response) return webhook
    const { apiUrl, event } = webhook

    const installation = await installations.find(apiUrl)
    if (!installation) return refuse(c, 401, 'NOT_REGISTERED', `The app is not installed in ${apiUrl}.`)
    const signature = c.req.header(header.signature) ?? ''
    const verdict = await verify(installations, installation, webhook.body, signature)
    if (verdict === 'unknown') {
      log.warn('A webhook was put off: the keys of the shop cannot be fetched', { apiUrl, event })
      return defer(
        c,
        'JWKS_NOT_AVAILABLE',
        'The keys of the shop cannot be fetched now. Send this again later.',
      )
    }
    if (verdict === 'forged') {
      log.warn('A webhook was refused: its signature is wrong', { apiUrl, event })
      return refuse(c, 401, 'SIGNATURE_VERIFICATION_FAILED', 'The signature does not belong to this body.')
    }

    if (event === 'app_deleted') {
      const removed = await installations.remove(apiUrl, optionalText(webhook.payload, 'app.id') ?? '')
      if (removed) log.info('The shop has deleted the app: its token and keys are gone', { apiUrl })
      count(removed ? 'removed' : 'ignored')
      return c.json({ success: true, ...(!removed && { ignored: true }) })
    }
    const template = templateFor(event)
    if (!template) {
      count('ignored')
      return c.json({ success: true, ignored: true })
    }
    // Durable before the 200.
    const stored = await database.transaction((tx) =>
      store(tx, webhook, template, { box, now: clock.now(), sender, queue: outbox.newRow() }),
    )
    count(stored ? 'stored' : 'repeated')
    if (stored) outbox.committed([stored])
    return c.json({ success: true, repeated: stored === undefined })
  }

  return async (c) => {
    const response = await receive(c).catch((error) => {
      log.error('A webhook could not be stored; the sender keeps it', { error })
      return defer(c, 'NOT_STORED', 'This could not be stored. Send it again later.')
    })
    if (response.status === 503) count('deferred')
    else if (response.status !== 200) count('refused')
    return response
  }
}

/** Everything about the request that needs neither the database nor the shop. */
async function readWebhook(c: Context): Promise<Webhook | Response> {
  const apiUrl = c.req.header(header.apiUrl)
  if (!apiUrl) return refuse(c, 400, 'MISSING_API_URL_HEADER', `The header ${header.apiUrl} is missing.`)
  const event = c.req.header(header.event)?.toLowerCase()
  if (!event) return refuse(c, 400, 'MISSING_EVENT_HEADER', `The header ${header.event} is missing.`)
  if (!c.req.header(header.signature))
    return refuse(c, 400, 'MISSING_SIGNATURE_HEADER', `The header ${header.signature} is missing.`)
  const webhookId = c.req.header(header.webhookId)
  if (webhookId && webhookId.length > MAX_WEBHOOK_ID_LENGTH)
    return refuse(c, 400, 'CANT_BE_PARSED', `The header ${header.webhookId} is too long.`)
  const body = await readBody(c.req.raw, MAX_BODY_BYTES)
  if (!body) return refuse(c, 413, 'BODY_TOO_LARGE', `The body exceeds ${MAX_BODY_BYTES} bytes.`)
  if (body.byteLength === 0) return refuse(c, 400, 'MISSING_REQUEST_BODY', 'The body is empty.')
  const json = parseJson(body)
  if (!json) return refuse(c, 400, 'CANT_BE_PARSED', 'The body is no JSON.')
  return { apiUrl, event, body, payload: json.value, webhookId }
}

/**
 * With the stored keys first. When they do not fit, the shop may have a new one: only its answer to that tells a forged
 * signature from one that cannot be checked now.
 */
async function verify(
  installations: Installations,
  installation: Installation,
  body: Uint8Array,
  signature: string,
): Promise<'genuine' | 'forged' | 'unknown'> {
  if (await verifyDetached(body, signature, installation.jwks)) return 'genuine'
  const refreshed = await installations.refreshKeys(installation.apiUrl)
  if (refreshed.kind !== 'fetched') return 'unknown'
  return (await verifyDetached(body, signature, refreshed.jwks)) ? 'genuine' : 'forged'
}

const byKey = prepared(['key'], (tx, { key }) =>
  tx.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.key, key)),
)

/** The delivery, if this webhook was new. */
async function store(
  tx: Queries,
  webhook: Webhook,
  template: MailTemplate,
  { box, now, sender, queue }: { box: SecretBox; now: Date; sender: string; queue: QueueValues },
): Promise<Delivery | undefined> {
  const { apiUrl, event, payload } = webhook
  const key = deliveryKey(webhook)
  const [known] = await byKey(tx, { key })
  if (known) return undefined
  const extra = await rememberedFor(tx, webhook, now)
  const addressed = address(template, payload, extra)
  const queued = addressed.state === 'queued'
  return insertRow(
    tx,
    deliveries,
    {
      key,
      apiUrl,
      event,
      ...addressed,
      content: queued ? sealContent(box, key, { payload, extra }) : null,
      messageId: deliveryMessageId(key, 0, sender),
      receivedAt: now,
      expiresAt: new Date(eventTime(payload, now).getTime() + template.usefulForSeconds * 1000),
      finishedAt: queued ? null : now,
      ...(queued && queue),
    },
    { unless: deliveries.key },
  )
}

/**
 * The event after a change of e-mail names only the new address. So the request for it leaves the old one here, and the
 * change takes it along.
 */
async function rememberedFor(
  tx: Queries,
  { apiUrl, event, payload }: Webhook,
  now: Date,
): Promise<MailExtra> {
  const userId = optionalText(payload, 'user.id')
  const email = optionalText(payload, 'user.email')
  if (!userId || !email) return {}
  if (event === 'account_change_email_requested') {
    const values = { oldEmail: email, requestedAt: now }
    await tx
      .insert(emailChanges)
      .values({ apiUrl, userId, ...values })
      .onConflictDoUpdate({ target: [emailChanges.apiUrl, emailChanges.userId], set: values })
  }
  if (event !== 'account_email_changed') return {}
  const [remembered] = await tx
    .delete(emailChanges)
    .where(and(eq(emailChanges.apiUrl, apiUrl), eq(emailChanges.userId, userId)))
    .returning()
  return remembered ? { oldEmail: remembered.oldEmail } : {}
}

type Addressed =
  | { state: 'queued'; recipient: string }
  | { state: 'skipped' | 'failed'; recipient: string | null; reason: string }

function address(template: MailTemplate, payload: unknown, extra: MailExtra): Addressed {
  try {
    const recipient = recipientOf(template, payload, extra)
    if (recipient !== undefined) return { state: 'queued', recipient }
    return { state: 'skipped', recipient: null, reason: 'There is nobody to be mailed.' }
  } catch (error) {
    if (!(error instanceof MailRenderError)) throw error
    return { state: 'failed', recipient: null, reason: error.message }
  }
}

/** When the token was made: a webhook may have been on its way for hours. Never later than now, whatever it says. */
function eventTime(payload: unknown, now: Date): Date {
  const issuedAt = Date.parse(optionalText(payload, 'issuedAt') ?? '')
  return issuedAt < now.getTime() ? new Date(issuedAt) : now
}

function refuse(c: Context, status: 400 | 401 | 413, code: string, message: string): Response {
  return c.json({ success: false, error: { code, message } }, status)
}

function defer(c: Context, code: string, message: string): Response {
  return c.json({ success: false, error: { code, message } }, 503, { 'Retry-After': RETRY_AFTER_SECONDS })
}
