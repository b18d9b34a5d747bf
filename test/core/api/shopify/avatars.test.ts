import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStaffMember, startCore, type TestCore } from '../../../support/core.ts'
import { aPicture, uploadAvatar } from '../../../support/pictures.ts'
import { admin } from '../../../support/shopify.ts'

let core: TestCore
let faceless: string
let pictured: string
beforeAll(async () => {
  core = await startCore()
  faceless = (await aStaffMember(core, { may: ['MANAGE_STAFF'] })).accessToken
  pictured = (await aStaffMember(core, { may: ['MANAGE_STAFF'] })).accessToken
  await uploadAvatar(core, pictured, { bytes: await aPicture() })
})
afterAll(() => core.close())

async function avatar(token: string, args: string, selection = 'url') {
  const { body } = await admin(core, `{ currentStaffMember { avatar${args} { ${selection} } } }`, { token })
  expect(body.errors).toBeUndefined()
  return body.data.currentStaffMember.avatar
}

const answerTo = async (url: string) => {
  const response = await fetch(url)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes: await response.bytes(),
  }
}

describe('the picture of who has none', () => {
  test('is a stock picture', async () => {
    expect(await answerTo((await avatar(faceless, '')).url)).toMatchObject({
      status: 200,
      type: 'image/svg+xml',
    })
    expect(await avatar(faceless, '(fallback: DEFAULT)')).toEqual(await avatar(faceless, '(fallback: null)'))
  })

  test('is one transparent pixel where that is asked for', async () => {
    const { url } = await avatar(faceless, '(fallback: TRANSPARENT)')
    const { status, type, bytes } = await answerTo(url)
    expect([status, type]).toEqual([200, 'image/png'])
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height, data.at(-1)]).toEqual([1, 1, 0])
  })

  test('is not found where that is asked for', async () => {
    expect(await answerTo((await avatar(faceless, '(fallback: NOT_FOUND)')).url)).toMatchObject({
      status: 404,
    })
  })
})

describe('the picture of who has one', () => {
  test.each(['', '(fallback: NOT_FOUND)', '(fallback: TRANSPARENT)'])(
    'is shown whatever the fallback: %j',
    async (args) => {
      expect(await answerTo((await avatar(pictured, args)).url)).toMatchObject({
        status: 200,
        type: 'image/png',
      })
    },
  )

  test('has the name as its text, and no size that anybody has measured', async () => {
    const selection = 'altText width height id thumbhash src originalSrc url transformedSrc(maxWidth: 50)'
    const image = await avatar(pictured, '', selection)
    expect(image).toMatchObject({
      altText: 'Ada Byron',
      width: null,
      height: null,
      id: null,
      thumbhash: null,
    })
    expect([image.src, image.originalSrc]).toEqual([image.url, image.url])
    expect(image.transformedSrc).toContain('/64/')
  })

  test('is made smaller, and into WebP, where that is asked for', async () => {
    const url = 'url(transform: {maxWidth: 100, maxHeight: 40, preferredContentType: WEBP})'
    const { status, type } = await answerTo((await avatar(pictured, '', url)).url)
    expect([status, type]).toEqual([200, 'image/webp'])
  })

  test.each([
    ['(maxWidth: 0)', 'url'],
    ['(maxWidth: -5, maxHeight: 999999)', 'url'],
    ['(maxWidth: 100)', 'src'],
    ['', 'url(transform: {})'],
    ['', 'url(transform: null)'],
    ['', 'url(transform: {scale: 0, crop: TOP, maxWidth: 9999, preferredContentType: BMP})'],
    ['', 'url: transformedSrc(crop: LEFT, scale: 3, maxHeight: 7)'],
  ])('is there whatever is asked of it: avatar%s { %s }', async (args, selection) => {
    const [url] = Object.values(await avatar(pictured, args, selection)) as [string]
    expect(await answerTo(url)).toMatchObject({ status: 200 })
  })
})
