import sharp from 'sharp'
import type { Answer, TestCore } from './core.ts'

/** A picture of so many pixels, all of one colour, in any format that sharp writes. */
export function aPicture(
  format: 'avif' | 'gif' | 'jpeg' | 'png' | 'tiff' | 'webp' = 'png',
  { width = 300, height = 200 } = {},
): Promise<Buffer> {
  const background = { r: 200, g: 30, b: 90, alpha: 1 }
  return sharp({ create: { width, height, channels: 4, background } })
    .toFormat(format)
    .toBuffer()
}

/** Sends a file as clients do, with the GraphQL multipart request; without a file its place stays empty. */
export async function uploadAvatar(
  core: TestCore,
  token: string | undefined,
  file: { bytes: Uint8Array; name?: string; type?: string } | null,
): Promise<Answer> {
  const body = new FormData()
  const query = `mutation ($image: Upload!) {
    userAvatarUpdate(image: $image) {
      user { id updatedAt avatar(size: 0) { url alt } }
      errors { field code message } accountErrors { field code message }
    }
  }`
  body.append('operations', JSON.stringify({ query, variables: { image: null } }))
  body.append('map', JSON.stringify({ 0: ['variables.image'] }))
  if (file) {
    const { bytes, name = 'me.png', type = 'image/png' } = file
    body.append('0', new File([new Uint8Array(bytes)], name, { type }))
  }
  const headers = token ? { authorization: `Bearer ${token}` } : undefined
  const response = await fetch(`${core.origin}/graphql/`, { method: 'POST', body, headers })
  const { data, errors } = (await response.json()) as Answer
  return { status: response.status, headers: response.headers, data, errors }
}
