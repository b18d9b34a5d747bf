import { describe, expect, test } from 'vitest'
import {
  checkManifest,
  type ManifestRules,
  refuseUnsupportedVersion,
} from '../../../../core/domain/apps/app-manifest.ts'
import { InvalidInput } from '../../../../core/domain/errors.ts'
import { checkQuery } from '../../../support/app-management.ts'

const extension = { label: 'Mails', url: '/mails', mount: 'NAVIGATION_CUSTOMERS' }
const webhook = { name: 'Hook', targetUrl: 'https://app.example/hook', query: 'CustomerCreated' }
const manifest = {
  id: 'mailer',
  name: 'Mailer',
  version: '1.0.0',
  permissions: ['MANAGE_USERS'],
  appUrl: 'https://app.example/app',
  tokenTargetUrl: 'https://app.example/api/register',
}

const rules: ManifestRules = { checkQuery, isIdentifierTaken: async () => false }

async function problemsOf(document: unknown, more: Partial<ManifestRules> = {}) {
  try {
    await checkManifest(document, { ...rules, ...more })
    return []
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems.map(({ field, code }) => [field, code])
    throw error
  }
}

test('a complete manifest is read, and what it leaves out is filled in', async () => {
  const checked = await checkManifest(
    {
      ...manifest,
      somethingElse: true,
      extensions: [{ ...extension, options: { newTabTarget: { method: 'GET' } }, identifier: ' ' }],
      webhooks: [
        { ...webhook, query: 'CustomerCreated CustomerUpdated' },
        {
          ...webhook,
          asyncEvents: ['ACCOUNT_CONFIRMED'],
          isActive: false,
          customHeaders: { 'X-Tenant': 'blue' },
        },
      ],
    },
    rules,
  )
  expect(checked.permissions).toEqual(['MANAGE_USERS'])
  expect(checked.extensions).toEqual([
    {
      label: 'Mails',
      url: '/mails',
      mount: 'navigation_customers',
      target: 'popup',
      permissions: [],
      settings: { newTabTarget: { method: 'GET' } },
      identifier: null,
    },
  ])
  expect(checked.webhooks).toMatchObject([
    {
      eventTypes: ['customer_created', 'customer_updated'],
      isActive: true,
      customHeaders: {},
      identifier: null,
    },
    { eventTypes: ['account_confirmed'], isActive: false, customHeaders: { 'x-tenant': 'blue' } },
  ])
})

test('what may be null or left out is', async () => {
  const nothing = {
    about: null,
    appUrl: null,
    tokenTargetUrl: null,
    homepageUrl: null,
    audience: null,
    requiredSaleorVersion: null,
    author: null,
    brand: null,
    extensions: null,
    webhooks: null,
  }
  const checked = await checkManifest({ id: 'a', name: 'A', version: '1', ...nothing }, rules)
  expect(checked).toMatchObject({ permissions: [], extensions: [], webhooks: [] })
})

describe('the shape', () => {
  test.each([null, [], 'text', 7])('%j is no manifest', async (document) => {
    expect(await problemsOf(document)).toEqual([['manifestUrl', 'INVALID_MANIFEST_FORMAT']])
  })

  test('everything that is missing is reported together', async () => {
    expect(await problemsOf({})).toEqual([
      ['id', 'REQUIRED'],
      ['name', 'REQUIRED'],
      ['version', 'REQUIRED'],
    ])
  })

  test.each([
    [{ id: 7 }, 'id', 'INVALID'],
    [{ about: [] }, 'about', 'INVALID'],
    [{ permissions: 'MANAGE_USERS' }, 'permissions', 'INVALID'],
    [{ author: '  ' }, 'author', 'INVALID'],
    [{ author: 'x'.repeat(61) }, 'author', 'INVALID'],
    [{ tokenTargetUrl: '/api/register' }, 'tokenTargetUrl', 'INVALID_URL_FORMAT'],
    [{ tokenTargetUrl: 'app.example' }, 'tokenTargetUrl', 'INVALID_URL_FORMAT'],
    [{ brand: {} }, 'brand', 'REQUIRED'],
    [{ brand: { logo: { default: 'https://app.example/logo.svg' } } }, 'brand', 'INVALID_URL_FORMAT'],
    [{ extensions: {} }, 'extensions', 'INVALID'],
    [{ extensions: [{ url: '/x', mount: 'm' }] }, 'extensions', 'REQUIRED'],
    [{ extensions: [{ ...extension, options: [] }] }, 'extensions', 'INVALID'],
    [{ extensions: [{ ...extension, options: { a: ['\0'] } }] }, 'extensions', 'INVALID'],
    [{ extensions: [{ ...extension, options: { a: { '\ud800': 1 } } }] }, 'extensions', 'INVALID'],
    [{ webhooks: ['hook'] }, 'webhooks', 'INVALID'],
    [{ webhooks: [{ name: 'Hook', query: 'CustomerCreated' }] }, 'webhooks', 'REQUIRED'],
    [{ webhooks: [{ ...webhook, isActive: 'yes' }] }, 'webhooks', 'INVALID'],
  ])('%j is refused', async (change, field, code) => {
    expect(await problemsOf({ ...manifest, ...change })).toEqual([[field, code]])
  })

  test('options may be nested, and not so deep that nobody could read them', async () => {
    const nested = (levels: number) => JSON.parse(`{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`)
    const withOptions = (options: object) =>
      problemsOf({ ...manifest, extensions: [{ ...extension, options }] })
    expect(await withOptions(nested(100))).toEqual([])
    expect(await withOptions(nested(100_000))).toEqual([['extensions', 'INVALID']])
  })

  test('several faults under one key are one problem', async () => {
    expect(await problemsOf({ ...manifest, webhooks: [{}, {}], version: undefined })).toEqual([
      ['version', 'REQUIRED'],
      ['webhooks', 'REQUIRED'],
    ])
  })
})

describe('the first stage of meaning', () => {
  test('range, permissions and identifier are reported together, and stop what would come next', async () => {
    const document = {
      ...manifest,
      requiredSaleorVersion: 'the newest',
      permissions: ['MANAGE_APPS', 'MANAGE_UNICORNS'],
      webhooks: [{ ...webhook, targetUrl: 'nowhere' }],
    }
    expect(await problemsOf(document, { isIdentifierTaken: async () => true })).toEqual([
      ['requiredSaleorVersion', 'INVALID'],
      ['permissions', 'INVALID_PERMISSION'],
      ['permissions', 'OUT_OF_SCOPE_PERMISSION'],
      ['identifier', 'UNIQUE'],
    ])
  })

  test('what the shop grants stands in for what the manifest asks for', async () => {
    const document = { ...manifest, permissions: ['MANAGE_UNICORNS'] }
    expect(await problemsOf(document, { granted: ['MANAGE_STAFF'] })).toEqual([])
    const checked = await checkManifest(document, { ...rules, granted: ['MANAGE_STAFF'] })
    expect(checked.permissions).toEqual(['MANAGE_STAFF'])
  })
})

describe('extensions', () => {
  test.each([
    [{ url: 'mails' }, 'INVALID_URL_FORMAT'],
    [{ permissions: ['MANAGE_UNICORNS'] }, 'INVALID_PERMISSION'],
    [{ permissions: ['MANAGE_APPS'] }, 'OUT_OF_SCOPE_PERMISSION'],
    [{ permissions: ['MANAGE_STAFF'] }, 'OUT_OF_SCOPE_PERMISSION'],
    [{ identifier: 'x'.repeat(257) }, 'INVALID'],
  ])('%j is refused', async (change, code) => {
    expect(await problemsOf({ ...manifest, extensions: [{ ...extension, ...change }] })).toEqual([
      ['extensions', code],
    ])
  })

  test('a path needs the URL of the app', async () => {
    expect(await problemsOf({ ...manifest, appUrl: null, extensions: [extension] })).toEqual([
      ['extensions', 'INVALID_URL_FORMAT'],
    ])
  })

  test('an identifier is there once', async () => {
    const twice = { ...extension, identifier: 'same' }
    expect(
      await problemsOf({ ...manifest, extensions: [twice, { ...twice, identifier: ' same ' }] }),
    ).toEqual([['extensions', 'DUPLICATED_EXTENSION_IDENTIFIER']])
  })
})

describe('webhooks', () => {
  test.each([
    [{ targetUrl: 'nowhere' }, 'INVALID_URL_FORMAT'],
    [{ targetUrl: 'ftp://app.example/' }, 'INVALID_URL_FORMAT'],
    [{ query: '{{' }, 'INVALID'],
    [{ query: '{{', asyncEvents: ['CUSTOMER_CREATED'] }, 'INVALID'],
    [{ asyncEvents: ['CUSTOMER_BORED'] }, 'INVALID'],
    [{ syncEvents: ['CUSTOMER_CREATED'] }, 'INVALID'],
    [{ customHeaders: { 'Saleor-Event': 'forged' } }, 'INVALID_CUSTOM_HEADERS'],
    [{ customHeaders: { 'X-Tenant': 7 } }, 'INVALID_CUSTOM_HEADERS'],
    [{ identifier: 'x'.repeat(257) }, 'INVALID'],
  ])('%j is refused', async (change, code) => {
    expect(await problemsOf({ ...manifest, webhooks: [{ ...webhook, ...change }] })).toEqual([
      ['webhooks', code],
    ])
  })

  test('events that never happen here can be listened to, and an identifier is there once', async () => {
    const products = { ...webhook, asyncEvents: ['PRODUCT_CREATED'], identifier: 'same' }
    expect(await problemsOf({ ...manifest, webhooks: [products] })).toEqual([])
    expect(await problemsOf({ ...manifest, webhooks: [products, products] })).toEqual([
      ['webhooks', 'DUPLICATED_WEBHOOK_IDENTIFIER'],
    ])
  })

  test('all problems of both lists are reported', async () => {
    const document = {
      ...manifest,
      extensions: [{ ...extension, url: 'mails' }],
      webhooks: [{ ...webhook, targetUrl: 'nowhere', query: '{{' }],
    }
    expect(await problemsOf(document)).toEqual([
      ['extensions', 'INVALID_URL_FORMAT'],
      ['webhooks', 'INVALID_URL_FORMAT'],
      ['webhooks', 'INVALID'],
    ])
  })
})

test.each([
  ['3.24.0', '>=3.22 <4', true],
  ['3.24.0-a.0', '>=3.22 <4', true],
  ['3.24.0', '^3.20', true],
  ['3.24.0', '>=3.25', false],
  ['3.24.0', '^2', false],
])('version %s and the range %s: %s', (version, requiredSaleorVersion, satisfied) => {
  const check = () => refuseUnsupportedVersion({ ...manifest, requiredSaleorVersion }, version)
  if (satisfied) expect(check).not.toThrow()
  else expect(check).toThrow('UNSUPPORTED_SALEOR_VERSION')
})
