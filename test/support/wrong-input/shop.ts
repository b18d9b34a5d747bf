import { globalId } from '../../../shared/global-id.ts'
import {
  address,
  type Ids,
  items,
  link,
  type MutationArguments,
  type Values,
  wholeAddress,
} from './values.ts'

const aChannel = (n: number): Values => ({
  name: 'Poland',
  slug: `pl-${n}`,
  defaultCountry: 'PL',
  isActive: false,
  stockSettings: { allocationStrategy: 'PRIORITIZE_HIGH_STOCK' },
  orderSettings: {
    allowUnpaidOrders: true,
    expireOrdersAfter: 1,
    deleteExpiredOrdersAfter: 1,
    draftOrderLinePriceFreezePeriod: 1,
    markAsPaidStrategy: 'PAYMENT_FLOW',
  },
  checkoutSettings: {
    allowLegacyGiftCardUse: true,
    automaticCompletion: { enabled: true, delay: 1, cutOffDate: '2026-03-14T12:00:00Z' },
  },
  paymentSettings: {
    defaultTransactionFlowStrategy: 'CHARGE',
    checkoutTtlBeforeReleasingFunds: 1,
    checkoutReleaseFundsCutOffDate: '2026-03-14T12:00:00Z',
  },
  metadata: items(),
  privateMetadata: items(),
  addShippingZones: [],
  addWarehouses: [],
})

const aWebhook = (ids: Ids, n: number): Values => ({
  name: 'W',
  identifier: `w${n}`,
  targetUrl: 'https://app.example/hook',
  asyncEvents: ['CUSTOMER_CREATED'],
  events: [],
  syncEvents: [],
  app: ids.app,
  isActive: true,
  secretKey: 's',
  query: 'subscription { event { ... on CustomerCreated { user { id } } } }',
  customHeaders: '{"X-A": "b"}',
})

/** What is about the shop itself, its apps and its orders. */
export const shopMutations: MutationArguments = {
  appActivate: { as: 'superuser', args: (ids) => ({ id: ids.app }) },
  appCreate: {
    as: 'superuser',
    args: (_ids, n) => ({ input: { name: 'A', identifier: `a${n}`, permissions: [] } }),
  },
  appDeactivate: { as: 'superuser', args: (ids) => ({ id: ids.app }) },
  appDelete: { as: 'superuser', args: (ids) => ({ id: ids.app }) },
  appDeleteFailedInstallation: {
    as: 'superuser',
    args: () => ({ id: globalId('AppInstallation', 1) }),
  },
  appFetchManifest: { as: 'superuser', args: () => ({ manifestUrl: 'http://127.0.0.1:10/manifest' }) },
  appInstall: {
    as: 'superuser',
    args: () => ({
      input: {
        appName: 'A',
        manifestUrl: 'https://app.example/',
        activateAfterInstallation: true,
        permissions: [],
      },
    }),
  },
  appRetryInstall: {
    as: 'superuser',
    args: () => ({ id: globalId('AppInstallation', 1), activateAfterInstallation: true }),
  },
  appTokenCreate: { as: 'superuser', args: (ids) => ({ input: { app: ids.app, name: 'A' } }) },
  appTokenDelete: { as: 'superuser', args: () => ({ id: globalId('AppToken', 99_999) }) },
  appUpdate: {
    as: 'superuser',
    args: (ids, n) => ({ id: ids.app, input: { name: 'A', identifier: `a${n}`, permissions: [] } }),
  },
  channelActivate: { as: 'superuser', args: () => ({ id: globalId('Channel', 99_998) }) },
  channelCreate: { as: 'superuser', args: (_ids, n) => ({ input: { ...aChannel(n), currencyCode: 'PLN' } }) },
  channelDeactivate: { as: 'superuser', args: () => ({ id: globalId('Channel', 99_998) }) },
  channelDelete: {
    as: 'superuser',
    args: () => ({ id: globalId('Channel', 99_998), input: { channelId: globalId('Channel', 99_999) } }),
  },
  channelUpdate: {
    as: 'superuser',
    args: (ids, n) => ({
      id: ids.channel,
      input: { ...aChannel(n), removeShippingZones: [], removeWarehouses: [] },
    }),
  },
  orderBulkCreate: {
    as: 'superuser',
    args: (_ids, n) => ({
      errorPolicy: 'REJECT_FAILED_ROWS',
      stockUpdatePolicy: 'SKIP',
      orders: [
        {
          externalReference: `o${n}`,
          channel: 'default-channel',
          createdAt: '2020-01-01T00:00:00Z',
          status: 'FULFILLED',
          user: { email: 'guest@example.com' },
          billingAddress: address(),
          shippingAddress: address(),
          currency: 'USD',
          metadata: items(),
          privateMetadata: items(),
          customerNote: 'n',
          languageCode: 'EN',
          displayGrossPrices: true,
          redirectUrl: link,
          lines: [
            {
              variantSku: 's',
              productName: 'P',
              createdAt: '2020-01-01T00:00:00Z',
              isShippingRequired: true,
              isGiftCard: false,
              quantity: 2,
              totalPrice: { gross: 2, net: 1 },
              undiscountedTotalPrice: { gross: 2, net: 1 },
              warehouse: 'w',
              taxRate: 0.1,
              metadata: items(),
            },
          ],
          deliveryMethod: {
            shippingMethodId: 's',
            shippingMethodName: 'n',
            shippingPrice: { gross: 1, net: 1 },
          },
          fulfillments: [{ lines: [{ variantSku: 's', quantity: 2, warehouse: 'w', orderLineIndex: 0 }] }],
        },
      ],
    }),
  },
  shopAddressUpdate: { as: 'superuser', args: () => ({ input: wholeAddress() }) },
  shopSettingsUpdate: {
    as: 'superuser',
    args: () => ({
      input: {
        name: 'Shop',
        description: 'D',
        customerSetPasswordUrl: link,
        limitQuantityPerCheckout: 1,
        passwordLoginMode: 'ENABLED',
        metadata: items(),
        privateMetadata: items(),
        preserveAllAddressFields: false,
      },
    }),
  },
  staffNotificationRecipientCreate: {
    as: 'superuser',
    args: (ids, n) => ({ input: { user: ids.colleague, email: `n${n}@example.com`, active: true } }),
  },
  staffNotificationRecipientDelete: {
    as: 'superuser',
    args: () => ({ id: globalId('StaffNotificationRecipient', 99_998) }),
  },
  staffNotificationRecipientUpdate: {
    as: 'superuser',
    args: (_ids, n) => ({
      id: globalId('StaffNotificationRecipient', 1),
      input: { email: `n${n}@example.com`, active: true },
    }),
  },
  webhookCreate: {
    as: 'superuser',
    args: (ids, n) => ({ input: aWebhook(ids, n) }),
  },
  // By an app, which alone can name its webhooks by their identifiers.
  webhookDelete: { as: 'app', args: () => ({ id: null, identifier: 'x' }) },
  webhookUpdate: {
    as: 'superuser',
    args: (ids, n) => ({ id: ids.webhook, identifier: null, input: aWebhook(ids, n) }),
  },
}
