import { MailRenderError } from '../shared/mail/render.ts'

/**
 * The text at a path such as `user.email` of a webhook's body. The body comes from outside, so nothing about its
 * shape is taken for granted: what is absent, empty or no text is refused by name.
 */
export function requiredText(payload: unknown, path: string): string {
  const value = optionalText(payload, path)
  if (value === undefined) {
    throw new MailRenderError('INVALID_PAYLOAD', `The payload has no text at "${path}".`)
  }
  return value
}

/** As `requiredText`, but nothing where the payload has null, an empty text or no such field. */
export function optionalText(payload: unknown, path: string): string | undefined {
  const value = valueAt(payload, path)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

export function valueAt(payload: unknown, path: string): unknown {
  let value = payload
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name] // An object with this own property, as just checked.
  }
  return value
}
