import type { SecretBox } from '../../shared/secret-box.ts'

/** A webhook's `secretKey` as it is stored: sealed for this webhook, so that no other row can borrow it. */
export function sealWebhookSecret(secrets: SecretBox, webhookId: number, secret: string): string {
  return secrets.seal(secret, `webhook ${webhookId}`)
}

/** Throws where it was sealed with another `SECRET_KEY`. */
export function openWebhookSecret(secrets: SecretBox, webhookId: number, sealed: string): string {
  return secrets.open(sealed, `webhook ${webhookId}`)
}
