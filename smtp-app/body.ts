/**
 * The bytes of a request or response, or nothing where there are more than the limit: reading stops there, whatever
 * length the other side has announced.
 */
export async function readBody(
  message: Request | Response,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  if (Number(message.headers.get('content-length')) > maxBytes) {
    await message.body?.cancel()
    return undefined
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of message.body ?? []) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the stream.
    if (bytes > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The JSON in these bytes, or nothing where it is none. */
export function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return undefined
  }
}
