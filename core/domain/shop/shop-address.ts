import { eq } from '../../../shared/database/drizzle.ts'
import { addresses } from '../../tables/people.ts'
import { type ShopSettings, shopSettings } from '../../tables/shop.ts'
import { has } from '../access.ts'
import { type AddressInput, addressById, checkAddress, storeAddress } from '../addresses/addresses.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'
import { shop } from './shop.ts'

/**
 * Saleor's `shopAddressUpdate`: the whole address is written anew, and none at all deletes it. Nothing is told of it.
 * Saleor also deletes for an input without fields; here that is an address without a country.
 */
export const updateShopAddress = operation(
  has('MANAGE_SETTINGS'),
  async (context, { address }: { address?: AddressInput | null }): Promise<ShopSettings> =>
    context.transaction(async ({ tx }) => {
      const current = await shop(tx)
      const { companyAddressId: id } = current
      if (!address) {
        if (id !== null) await tx.delete(addresses).where(eq(addresses.id, id))
        return shop(tx)
      }
      if (address.skipValidation)
        throw invalid('skipValidation', 'INVALID', 'The address of the shop is always validated.')
      const checked = checkAddress(address, {
        preserveAllFields: current.preserveAllAddressFields,
        maySkip: { needed: [], granted: false },
      })
      const existing = id === null ? undefined : await addressById(tx, id)
      const stored = await storeAddress(tx, existing, checked)
      await tx
        .update(shopSettings)
        .set({ companyAddressId: stored.id })
        .where(eq(shopSettings.id, current.id))
      return { ...current, companyAddressId: stored.id }
    }),
)
