import type { Clock } from '../../shared/clock.ts'
import { header, legacyHeader } from '../../shared/saleor-headers.ts'
import type { SecretBox } from '../../shared/secret-box.ts'
import { type SigningKey, signDetached, signHmac } from '../../shared/signature.ts'
import { openWebhookSecret } from '../crypto/webhook-secret.ts'
import type { Webhook } from '../tables/apps.ts'
import type { Delivery } from '../tables/outbox.ts'
import type { Outbound, OutboundResult } from './outbound.ts'
import type { AttemptResult } from './retry.ts'

export interface Shipment {
  delivery: Pick<Delivery, 'uuid' | 'eventType' | 'payload'>
  webhook: Pick<Webhook, 'id' | 'targetUrl' | 'secretKey' | 'customHeaders'>
  /** The event's id, the same for all its receivers. */
  eventUuid: string
  /** Where it is under way already. */
  signature?: Promise<string> | undefined
  /** 1 for the first one. */
  attempt: number
  attemptsLeft: number
}

/** What an attempt came to, in the form in which it is kept: cut, and without secrets. */
export interface Outcome extends AttemptResult {
  /** Why there was no response; null where there was one. */
  errorCode: string | null
  /** The head of the response, or in words why there was none. */
  response: string
  responseHeaders: Record<string, string>
  requestHeaders: Record<string, string>
  durationMs: number
}

export interface DeliverOptions {
  outbound: Pick<Outbound, 'request'>
  signing: SigningKey
  secrets: SecretBox
  clock: Clock
  /** Byte for byte the `Saleor-Api-Url` header. */
  apiUrl: string
  /** One deadline for the whole exchange. */
  timeoutMs: number
}

/** Characters of a response, or of what went wrong, that are kept, as in Saleor. */
export const KEPT_CHARACTERS = 1024
const secretName = /authorization|signature|cookie|secret|token|password|api-?key/i

/** One signed POST. Never throws: whatever goes wrong is an outcome. */
export async function deliver(options: DeliverOptions, shipment: Shipment): Promise<Outcome> {
  const { webhook } = shipment
  const { payload } = shipment.delivery
  if (!/^https?:/i.test(webhook.targetUrl))
    return notSent('unsupported_target', 'Only http and https targets can be delivered to.')
  const headers = headersOf(options, shipment)
  try {
    const signature = await (shipment.signature ?? sign(options, webhook, payload))
    headers[header.signature] = signature
    // A custom header can stand in for the deprecated twin.
    headers[legacyHeader.signature] ??= signature
  } catch {
    return notSent('unreadable_secret', 'The secret key of this webhook cannot be opened with SECRET_KEY.')
  }
  const result = await options.outbound.request({
    method: 'POST',
    url: webhook.targetUrl,
    headers,
    body: Buffer.from(payload),
    timeoutMs: options.timeoutMs,
  })
  return outcomeOf(result, headers)
}

/**
 * Computed anew at each attempt, so that a changed key or secret holds for what is still waiting.
 *
 * @throws where the secret cannot be opened
 */
export async function sign(
  { signing, secrets }: Pick<DeliverOptions, 'signing' | 'secrets'>,
  webhook: Shipment['webhook'],
  payload: string,
): Promise<string> {
  const body = Buffer.from(payload)
  return webhook.secretKey === null
    ? signDetached(body, signing)
    : signHmac(body, openWebhookSecret(secrets, webhook.id, webhook.secretKey))
}

/**
 * Saleor's headers, Standard Webhooks', ours; all but the signature. Custom ones can stand in for the deprecated twins
 * and for nothing else.
 */
function headersOf(options: DeliverOptions, shipment: Shipment): Record<string, string> {
  const { delivery, webhook, eventUuid, attempt, attemptsLeft } = shipment
  const domain = new URL(options.apiUrl).host
  return {
    [legacyHeader.event]: delivery.eventType,
    [legacyHeader.domain]: domain,
    ...webhook.customHeaders,
    'content-type': 'application/json',
    [header.event]: delivery.eventType,
    [header.domain]: domain,
    [header.apiUrl]: options.apiUrl,
    [header.webhookId]: delivery.uuid,
    [header.webhookTimestamp]: String(Math.floor(options.clock.now().getTime() / 1000)),
    [header.eventId]: eventUuid,
    [header.attempt]: String(attempt),
    [header.attemptsLeft]: String(attemptsLeft),
  }
}

function outcomeOf(result: OutboundResult, sent: Record<string, string>): Outcome {
  const durationMs = Math.round(result.durationMs)
  const requestHeaders = redacted(sent)
  if (result.kind === 'failure')
    return {
      status: null,
      retryAfter: null,
      errorCode: result.code,
      response: result.detail,
      responseHeaders: {},
      requestHeaders,
      durationMs,
    }
  return {
    status: result.status,
    retryAfter: result.headers['retry-after'] ?? null,
    errorCode: null,
    response: headOf(result.body),
    responseHeaders: redacted(result.headers),
    requestHeaders,
    durationMs,
  }
}

/** An outcome without an exchange. */
export function notSent(errorCode: string, response: string): Outcome {
  const nothing = { status: null, retryAfter: null, responseHeaders: {}, requestHeaders: {}, durationMs: 0 }
  return { ...nothing, final: true, errorCode, response }
}

/** PostgreSQL stores no null character, so there is none in what is kept. */
function headOf(body: Buffer): string {
  const text = body.toString('utf8').replaceAll('\0', '')
  return text.length > KEPT_CHARACTERS ? `${text.slice(0, KEPT_CHARACTERS)}...` : text
}

function redacted(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretName.test(name) ? '[redacted]' : value]),
  )
}
