import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { avatars, avatarThumbnails } from '../../../core/tables/avatars.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { globalId } from '../../../shared/global-id.ts'
import { aStaffMember, startCore, type TestCore } from '../../support/core.ts'
import { aPicture, uploadAvatar } from '../../support/pictures.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

/** The name of somebody's new picture. */
async function anAvatar(bytes: Buffer, format = 'png'): Promise<string> {
  const ada = await aStaffMember(core)
  const { data } = await uploadAvatar(core, ada.accessToken, {
    bytes,
    name: `me.${format}`,
    type: `image/${format}`,
  })
  expect(data.userAvatarUpdate.errors).toEqual([])
  const [avatar] = await core.services.database.read.select().from(avatars).where(eq(avatars.userId, ada.id))
  return globalId('User', avatar?.uuid ?? '')
}

const look = (path: string, init: RequestInit = {}) => fetch(core.origin + path, init)

async function measured(path: string) {
  const response = await look(path)
  expect(response.status).toBe(200)
  const { width, height, format, exif } = await sharp(await response.arrayBuffer()).metadata()
  return { type: response.headers.get('content-type'), width, height, format, exif }
}

describe('a thumbnail', () => {
  test('fits into the square that was asked for and keeps its format', async () => {
    const id = await anAvatar(await aPicture('png', { width: 300, height: 200 }))
    expect(await measured(`/thumbnail/${id}/128/`)).toMatchObject({
      type: 'image/png',
      format: 'png',
      width: 128,
      height: 85,
    })
    expect(await measured(`/thumbnail/${id}/100/`)).toMatchObject({ width: 128 })
  })

  test('is never larger than the picture', async () => {
    const id = await anAvatar(await aPicture('jpeg', { width: 30, height: 20 }), 'jpeg')
    expect(await measured(`/thumbnail/${id}/4096/`)).toMatchObject({
      type: 'image/jpeg',
      width: 30,
      height: 20,
    })
  })

  test.each([
    ['webp', 'image/webp', 'webp'],
    ['WEBP', 'image/webp', 'webp'],
    ['avif', 'image/avif', 'heif'],
  ])('is %s where that is asked for', async (format, type, found) => {
    const id = await anAvatar(await aPicture('png'))
    expect(await measured(`/thumbnail/${id}/64/${format}/`)).toMatchObject({ type, format: found, width: 64 })
  })

  test('stands upright, and tells nothing that the camera noted', async () => {
    const bytes = await sharp(await aPicture('jpeg', { width: 300, height: 100 }))
      .withExif({ IFD0: { Copyright: 'Ada' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const id = await anAvatar(bytes, 'jpeg')
    const { width, height, exif } = await measured(`/thumbnail/${id}/256/`)
    expect([width, height, exif]).toEqual([85, 256, undefined])
  })

  test('of a moving picture stands still; the picture itself moves', async () => {
    const frames = [20, 30, 40].map((edge) => aPicture('png', { width: 40, height: edge }))
    const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif({ delay: [100, 100, 100] })
      .toBuffer()
    const id = await anAvatar(moving, 'gif')
    const still = await look(`/thumbnail/${id}/32/`)
    expect((await sharp(await still.arrayBuffer()).metadata()).pages ?? 1).toBe(1)
    const original = await look(`/image/${id}/`)
    expect((await sharp(await original.arrayBuffer()).metadata()).pages).toBe(3)
  })

  test('is made once, however many ask', async () => {
    const id = await anAvatar(await aPicture('png'))
    const answers = await Promise.all(Array.from({ length: 8 }, () => look(`/thumbnail/${id}/32/webp/`)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    const rows = await core.services.database.read
      .select({ size: avatarThumbnails.size })
      .from(avatarThumbnails)
      .innerJoin(avatars, eq(avatars.id, avatarThumbnails.avatarId))
      .where(eq(avatars.uuid, Buffer.from(id, 'base64').toString().slice('User:'.length)))
    expect(rows).toEqual([{ size: 32 }])
  })
})

describe('an address of a picture', () => {
  test('may be kept for good, and shows nothing but a picture', async () => {
    const id = await anAvatar(await aPicture('png'))
    for (const path of [`/image/${id}/`, `/thumbnail/${id}/32/`, `/thumbnail/${id}/32/webp/`]) {
      const { headers } = await look(path)
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      const etag = headers.get('etag') ?? ''
      const again = await look(path, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      expect((await look(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
      const head = await look(path, { method: 'HEAD' })
      expect([head.status, await head.text()]).toEqual([200, ''])
    }
  })

  test.each([
    ['/image/nonsense/'],
    [`/image/${globalId('User', 1)}/`],
    [`/image/${globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49')}/`],
    [`/thumbnail/${globalId('User', '6d6a4f5c-1e49-4f0e-a4d4-6c6a4f5c1e49')}/32/`],
    ['/thumbnail/nonsense/32/'],
    ['/thumbnail/nonsense/32/webp/'],
  ])('that names none is 404: %s', async (path) => {
    expect((await look(path)).status).toBe(404)
  })

  test('with another format, size or type is 404', async () => {
    const id = await anAvatar(await aPicture('png'))
    const product = Buffer.from(id, 'base64').toString().replace('User', 'Product')
    for (const path of [
      `/thumbnail/${id}/32/gif/`,
      `/thumbnail/${id}/32/svg/`,
      `/thumbnail/${id}/x/`,
      `/thumbnail/${id}/-1/`,
      `/thumbnail/${id}/`,
      `/image/${Buffer.from(product).toString('base64')}/`,
    ])
      expect([path, (await look(path)).status]).toEqual([path, 404])
  })

  test('takes nothing', async () => {
    const id = await anAvatar(await aPicture('png'))
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await look(`/image/${id}/`, { method })).status).toBe(404)
  })
})
