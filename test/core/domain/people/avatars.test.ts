import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { avatars, avatarThumbnails } from '../../../../core/tables/avatars.ts'
import { users } from '../../../../core/tables/people.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  accessToken,
  anApp,
  aStaffMember,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { aPicture, uploadAvatar } from '../../../support/pictures.ts'

let core: TestCore
let png: Buffer

beforeAll(async () => {
  core = await startCore()
  png = await aPicture('png')
})
afterAll(() => core.close())

const remove = (token: string) =>
  core.graphql(
    'mutation { userAvatarDelete { user { id updatedAt avatar { url } } errors { code } accountErrors { code } } }',
    {},
    { token },
  )

async function stored(userId: number) {
  const [avatar] = await core.services.database.read.select().from(avatars).where(eq(avatars.userId, userId))
  return avatar
}

async function avatarUrl(args: string, token: string): Promise<string> {
  const { data } = await core.graphql(`{ me { avatar${args} { url } } }`, {}, { token })
  return data.me.avatar.url
}

const path = (url: string) => {
  expect(url.startsWith(`${core.origin}/`)).toBe(true)
  return url.slice(core.origin.length)
}

describe('a new picture', () => {
  test('is given by staff to themselves, and is what they sent, byte for byte', async () => {
    const ada = await aStaffMember(core)
    core.clock.advance(5)
    const { data } = await uploadAvatar(core, ada.accessToken, { bytes: png })
    const { user, errors, accountErrors } = data.userAvatarUpdate
    expect([errors, accountErrors]).toEqual([[], []])
    expect(user).toMatchObject({
      id: globalId('User', ada.id),
      avatar: { url: expect.any(String), alt: null },
    })
    const response = await fetch(user.avatar.url)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
    expect((await core.user(ada.email))?.updatedAt).toEqual(core.clock.now())
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test.each(['avif', 'gif', 'jpeg', 'webp'] as const)('may be %s', async (format) => {
    const ada = await aStaffMember(core)
    const bytes = await aPicture(format)
    const { data } = await uploadAvatar(core, ada.accessToken, {
      bytes,
      name: `me.${format}`,
      type: `image/${format}`,
    })
    expect(data.userAvatarUpdate.errors).toEqual([])
    expect(await stored(ada.id)).toMatchObject({ format, bytes })
  })

  test('is known by what is in it, whatever picture its name and type promise', async () => {
    const ada = await aStaffMember(core)
    const { data } = await uploadAvatar(core, ada.accessToken, {
      bytes: png,
      name: 'ME.JPG',
      type: 'image/jpg',
    })
    expect(data.userAvatarUpdate.errors).toEqual([])
    expect(await stored(ada.id)).toMatchObject({ format: 'png' })
  })

  test('takes the place of the one before, which is gone with its thumbnails', async () => {
    const ada = await aStaffMember(core)
    const { data: before } = await uploadAvatar(core, ada.accessToken, { bytes: png })
    const thumbnail = await avatarUrl('(size: 64)', ada.accessToken)
    expect((await fetch(thumbnail)).status).toBe(200)
    const { data: after } = await uploadAvatar(core, ada.accessToken, {
      bytes: await aPicture('png', { width: 9 }),
    })
    expect(after.userAvatarUpdate.user.avatar.url).not.toBe(before.userAvatarUpdate.user.avatar.url)
    expect((await fetch(thumbnail)).status).toBe(404)
    expect((await fetch(before.userAvatarUpdate.user.avatar.url)).status).toBe(404)
    expect((await fetch(after.userAvatarUpdate.user.avatar.url)).status).toBe(200)
    expect(await core.services.database.read.select().from(avatarThumbnails)).toEqual([])
  })
})

describe('a picture is refused', () => {
  const told = async (file: Parameters<typeof uploadAvatar>[2]) => {
    const ada = await aStaffMember(core)
    const { status, data, errors } = await uploadAvatar(core, ada.accessToken, file)
    expect([status, errors, data.userAvatarUpdate.user]).toEqual([200, undefined, null])
    expect(await stored(ada.id)).toBeUndefined()
    expect((await core.user(ada.email))?.updatedAt).toEqual(ada.updatedAt)
    expect(data.userAvatarUpdate.accountErrors).toEqual(data.userAvatarUpdate.errors)
    const [error, ...more] = data.userAvatarUpdate.errors
    expect(more).toEqual([])
    return `${error.field}: ${error.code}`
  }

  test('that was not sent', async () => {
    expect(await told(null)).toBe('image: REQUIRED')
  })

  test('that is no file', async () => {
    const { accessToken: token } = await aStaffMember(core)
    const document = 'mutation { userAvatarUpdate(image: "me.png") { user { id } errors { field code } } }'
    const { data } = await core.graphql(document, {}, { token })
    expect(data.userAvatarUpdate).toEqual({ user: null, errors: [{ field: 'image', code: 'REQUIRED' }] })
  })

  test('of more than 10 MiB', async () => {
    const limit = 10 * 1024 * 1024
    // What follows the end of a picture is not looked at.
    const padded = (bytes: number) => Buffer.concat([png, Buffer.alloc(bytes - png.length)])
    expect(await told({ bytes: padded(limit + 1) })).toBe('image: FILE_SIZE_LIMIT_EXCEEDED')
    const { accessToken: token } = await aStaffMember(core)
    const { data } = await uploadAvatar(core, token, { bytes: padded(limit) })
    expect(data.userAvatarUpdate.errors).toEqual([])
  })

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  test.each([
    ['of a type that is none', { type: 'text/plain' }],
    ['without a type', { type: '' }],
    ['called a drawing', { type: 'image/svg+xml' }],
    ['without an extension', { name: 'me' }],
    ['with the extension of something else', { name: 'me.exe' }],
    ['that is a drawing', { name: 'me.svg', type: 'image/svg+xml', bytes: svg }],
    ['that is a drawing under another name', { bytes: svg }],
    ['that is a page', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>') }],
    ['that is empty', { bytes: Buffer.alloc(0) }],
    ['that is random', { bytes: Buffer.from('x'.repeat(5000)) }],
  ])('%s', async (_what, file) => {
    expect(await told({ bytes: png, ...file })).toBe('image: INVALID')
  })

  test.each(['avif', 'gif', 'jpeg', 'png', 'webp'] as const)('that breaks off: %s', async (format) => {
    const bytes = await aPicture(format, { width: 700, height: 700 })
    for (const length of [8, 40, Math.floor(bytes.length / 2)])
      expect(await told({ bytes: bytes.subarray(0, length) }), `${length} bytes`).toBe('image: INVALID')
  })

  test('of a format that browsers do not show', async () => {
    expect(await told({ bytes: await aPicture('tiff') })).toBe('image: INVALID')
  })

  test('that promises more pixels than memory has room for', async () => {
    const bomb = Buffer.from(png)
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    expect(await told({ bytes: bomb })).toBe('image: INVALID')
    const large = await aPicture('png', { width: 8192, height: 6145 })
    expect(large.length).toBeLessThan(1024 * 1024)
    expect(await told({ bytes: large })).toBe('image: INVALID')
  })

  test('of everybody but staff', async () => {
    const customer = await aCustomer(core)
    const app = await anApp(core, ['MANAGE_STAFF', 'MANAGE_USERS'])
    for (const token of [undefined, customer.accessToken, app.token]) {
      const { data, errors } = await uploadAvatar(core, token, { bytes: png })
      expect(data.userAvatarUpdate).toBeNull()
      expect(errors?.[0].message).toBe(
        'To access this path, you need one of the following permissions: AUTHENTICATED_STAFF_USER',
      )
    }
    expect(await stored(customer.id)).toBeUndefined()
  })
})

describe('a picture goes', () => {
  test('when its owner deletes it', async () => {
    const ada = await aStaffMember(core)
    await core.emitted()
    await uploadAvatar(core, ada.accessToken, { bytes: png })
    const url = await avatarUrl('', ada.accessToken)
    core.clock.advance(7)
    const token = await accessToken(core, ada)
    const { data } = await remove(token)
    expect(data.userAvatarDelete).toMatchObject({
      user: { id: globalId('User', ada.id), avatar: null },
      errors: [],
      accountErrors: [],
    })
    expect((await core.user(ada.email))?.updatedAt).toEqual(core.clock.now())
    expect((await fetch(url)).status).toBe(404)

    core.clock.advance(7)
    const { data: again } = await remove(token)
    expect(again.userAvatarDelete).toMatchObject({ user: { avatar: null }, errors: [] })
    expect((await core.user(ada.email))?.updatedAt).not.toEqual(core.clock.now())
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('with its owner', async () => {
    const ada = await aStaffMember(core)
    await uploadAvatar(core, ada.accessToken, { bytes: png })
    const url = await avatarUrl('(size: 32)', ada.accessToken)
    expect((await fetch(url)).status).toBe(200)
    await core.services.database.transaction((tx) => tx.delete(users).where(eq(users.id, ada.id)))
    expect(await stored(ada.id)).toBeUndefined()
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('the field avatar', () => {
  test('is null without a picture', async () => {
    const { accessToken: token } = await aStaffMember(core)
    const { data } = await core.graphql('{ me { avatar { url } } }', {}, { token })
    expect(data.me.avatar).toBeNull()
  })

  test.each([
    ['', '4096/'],
    ['(size: null)', '4096/'],
    ['(size: 100)', '128/'],
    ['(size: 48)', '32/'],
    ['(size: 1)', '32/'],
    ['(size: -5)', '32/'],
    ['(size: 256)', '256/'],
    ['(size: 99999)', '4096/'],
    ['(size: 64, format: WEBP)', '64/webp/'],
    ['(size: 64, format: AVIF)', '64/avif/'],
    ['(size: 64, format: ORIGINAL)', '64/'],
    ['(size: 64, format: null)', '64/'],
  ])('with %s leads to the closest size there is', async (args, end) => {
    const ada = await aStaffMember(core)
    await uploadAvatar(core, ada.accessToken, { bytes: png })
    const { uuid } = (await stored(ada.id)) ?? {}
    const id = globalId('User', uuid ?? '')
    expect(path(await avatarUrl(args, ada.accessToken))).toBe(`/thumbnail/${id}/${end}`)
    expect(path(await avatarUrl('(size: 0, format: WEBP)', ada.accessToken))).toBe(`/image/${id}/`)
  })

  test('of somebody else is told to whoever sees the person', async () => {
    const ada = await aStaffMember(core)
    await uploadAvatar(core, ada.accessToken, { bytes: png })
    const { accessToken: token } = await aStaffMember(core, { may: ['MANAGE_STAFF'] })
    const { data } = await core.graphql(
      '{ staffUsers(first: 100) { edges { node { email avatar(size: 0) { url } } } } }',
      {},
      { token },
    )
    const nodes: Array<{ email: string; avatar: { url: string } | null }> = data.staffUsers.edges.map(
      (edge: { node: unknown }) => edge.node,
    )
    expect(nodes.find(({ email }) => email === ada.email)?.avatar?.url).toContain('/image/')
  })
})
