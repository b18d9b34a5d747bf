/** The body of a request cannot be read; `status` tells why it is refused as a whole. */
export class BadBody extends Error {
  readonly status: 400 | 413
  constructor(message: string, status: 400 | 413 = 400) {
    super(message)
    this.name = 'BadBody'
    this.status = status
  }
}

/** The object or list that is written as JSON. @throws {BadBody} with what is told where it is neither */
export function objectIn(text: string, otherwise: string): object {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null) return parsed
  } catch {
    // Told below, like JSON that is neither.
  }
  throw new BadBody(otherwise)
}
