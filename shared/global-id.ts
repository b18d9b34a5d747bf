/** Saleor's global IDs: base64 of `Type:key`. `User:1` is `VXNlcjox`. */
export function globalId(type: string, key: number | string): string {
  return Buffer.from(`${type}:${key}`).toString('base64')
}

const wellFormed = /^([A-Za-z]+):(\d+|[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})$/i

/** Null for anything that is not a type with an integer or a UUID behind it. */
export function parseGlobalId(id: string): { type: string; key: string } | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(id) || id.length > 200) return null
  const [, type, key] = wellFormed.exec(Buffer.from(id, 'base64').toString('latin1')) ?? []
  return type && key ? { type, key } : null
}
