import type { GraphQLEnumType } from 'graphql'
import { globalId } from '../../../../shared/global-id.ts'
import { has, staffOrApp, staffUser } from '../../../domain/access.ts'
import { COUNTRY_NAMES } from '../../../domain/addresses/countries.ts'
import { phonePrefixes } from '../../../domain/addresses/phone.ts'
import { everyChannel } from '../../../domain/shop/channels.ts'
import { shop as readShop, updateShopSettings } from '../../../domain/shop/shop.ts'
import { updateShopAddress } from '../../../domain/shop/shop-address.ts'
import { everyRecipient } from '../../../domain/shop/staff-notification-recipients.ts'
import { allPermissions } from '../../../domain/staff/permissions.ts'
import { SALEOR_SCHEMA_VERSION, SALEOR_VERSION } from '../../../settings.ts'
import type { ShopSettings } from '../../../tables/shop.ts'
import { describedPermissions } from '../described-permissions.ts'
import { guarded } from '../guarded.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import type { LanguageCodeEnum, MutationResolvers, QueryResolvers, ShopResolvers } from '../resolver-types.ts'
import { countryDisplay } from './addresses.ts'

export const shopQueries = {
  shop: (_query, _args, { database }) => readShop(database.read),
} satisfies QueryResolvers

export const shopMutations = {
  shopAddressUpdate: mutation(
    updateShopAddress,
    ({ input }) => ({ address: input ?? null }),
    (shop) => ({ shop }),
  ),
  shopSettingsUpdate: mutation(
    updateShopSettings,
    ({ input }) => input,
    (shop) => ({ shop }),
  ),
} satisfies MutationResolvers

const manageSettings = has('MANAGE_SETTINGS')

/** Saleor's `Shop`. What belongs to catalogue, stock and checkout answers like a shop that has none of it. */
export const shop: ShopResolvers = {
  id: ({ id }) => globalId('Shop', id),
  domain: (_shop, _args, { settings }) => {
    const url = new URL(settings.publicUrl)
    return { host: url.host, sslEnabled: url.protocol === 'https:', url: `${settings.publicUrl}/` }
  },
  version: guarded(staffOrApp, () => SALEOR_VERSION),
  schemaVersion: () => SALEOR_SCHEMA_VERSION,
  permissions: () => describedPermissions(allPermissions),
  languages: (_shop, _args, _context, { schema }) =>
    languagesOf(schema.getType('LanguageCodeEnum') as GraphQLEnumType),
  countries: () => Object.keys(COUNTRY_NAMES).map(countryDisplay),
  phonePrefixes: () => phonePrefixes(),
  channelCurrencies: guarded(staffOrApp, async (_shop: ShopSettings, _args, { database }) => {
    const currencies = (await everyChannel(database.read)).map((channel) => channel.currencyCode)
    return [...new Set(currencies)]
  }),
  companyAddress: async ({ companyAddressId }, _args, { loaders }) => {
    const address = companyAddressId && (await loaders.address.load(companyAddressId))
    return address ? { ...address, ofShop: true } : null
  },
  enableAccountConfirmationByEmail: guarded(manageSettings, (shop) => shop.enableAccountConfirmationByEmail),
  allowLoginWithoutConfirmation: guarded(manageSettings, (shop) => shop.allowLoginWithoutConfirmation),
  preserveAllAddressFields: guarded(manageSettings, (shop) => shop.preserveAllAddressFields),
  staffNotificationRecipients: guarded(manageSettings, (_shop: ShopSettings, _args, { database }) =>
    everyRecipient(database.read),
  ),
  announcements: guarded(staffUser, () => []),
  headerText: () => '',
  fulfillmentAutoApprove: () => true,
  fulfillmentAllowUnpaid: () => true,
  includeTaxesInPrices: () => true,
  displayGrossPrices: () => true,
  chargeTaxesOnShipping: () => true,
  useLegacyShippingZoneStockAvailability: () => false,
  availableExternalAuthentications: () => [],
  availableTaxApps: guarded(staffOrApp, () => []),
  defaultMailSenderName: guarded(manageSettings, () => null),
  defaultMailSenderAddress: guarded(manageSettings, () => null),
  reserveStockDurationAnonymousUser: guarded(manageSettings, () => null),
  reserveStockDurationAuthenticatedUser: guarded(manageSettings, () => null),
  limitQuantityPerCheckout: guarded(manageSettings, () => null),
  limits: guarded(staffOrApp, () => ({ currentUsage: {}, allowedUsage: {} })),
  ...metadataFields<ShopSettings>(requireFor(manageSettings)),
}

function languagesOf(codes: GraphQLEnumType): Array<{ code: LanguageCodeEnum; language: string }> {
  const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
  return codes.getValues().map(({ name }) => ({
    code: name as LanguageCodeEnum,
    language: languageNames.of(name.replaceAll('_', '-')) ?? name,
  }))
}
