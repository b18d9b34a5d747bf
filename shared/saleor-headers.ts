/** Header names of Saleor's protocol, spelled once, and those that we add. HTTP compares names without case. */
export const header = {
  event: 'saleor-event',
  domain: 'saleor-domain',
  apiUrl: 'saleor-api-url',
  signature: 'saleor-signature',
  schemaVersion: 'saleor-schema-version',
  /** Standard Webhooks: one id per event and receiver, the same on every retry and replay. */
  webhookId: 'webhook-id',
  /** Standard Webhooks: Unix seconds of this attempt. */
  webhookTimestamp: 'webhook-timestamp',
  /** One id per event, shared by all its receivers. */
  eventId: 'sallyport-event-id',
  /** 1 at the first attempt. */
  attempt: 'sallyport-attempt',
  attemptsLeft: 'sallyport-attempts-left',
} as const

/** Saleor's deprecated twins, which older apps still read. */
export const legacyHeader = {
  event: 'x-saleor-event',
  domain: 'x-saleor-domain',
  signature: 'x-saleor-signature',
} as const
