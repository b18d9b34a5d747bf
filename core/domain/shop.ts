import type { Queries } from '../../shared/database/database.ts'
import { eq } from '../../shared/database/drizzle.ts'
import { type ShopSettings, shopSettings } from '../tables.ts'
import { has } from './access.ts'
import { invalid, refuse } from './errors.ts'
import { operation } from './operation.ts'
import { redirectUrlProblems } from './redirect-url.ts'

/** The one row of settings; `bootstrap.ts` has made it. */
export async function shop(queries: Queries): Promise<ShopSettings> {
  const [row] = await queries.select().from(shopSettings).limit(1)
  if (!row) throw new Error('The shop has no settings: the database was never set up.')
  return row
}

export interface ShopSettingsChanges {
  description?: string | null
  enableAccountConfirmationByEmail?: boolean | null
  allowLoginWithoutConfirmation?: boolean | null
  passwordLoginMode?: ShopSettings['passwordLoginMode'] | null
  accountConfirmMergeMode?: ShopSettings['accountConfirmMergeMode'] | null
  customerSetPasswordUrl?: string | null
  useLegacyUpdateWebhookEmission?: boolean | null
  preserveAllAddressFields?: boolean | null
  allowStorefrontTraffic?: boolean | null
}

/** Saleor's `shopSettingsUpdate`, as far as it concerns accounts. */
export const updateShopSettings = operation(
  has('MANAGE_SETTINGS'),
  async (context, input: ShopSettingsChanges): Promise<ShopSettings> => {
    const { customerSetPasswordUrl, description, ...others } = input
    if (customerSetPasswordUrl)
      refuse(redirectUrlProblems(context.settings, customerSetPasswordUrl, 'customerSetPasswordUrl'))

    const actor = await context.actor()
    const restricts = others.passwordLoginMode === 'CUSTOMERS_ONLY' || others.passwordLoginMode === 'DISABLED'
    // Whoever signed in by password would lock the door behind themselves with the key inside.
    if (restricts && actor.kind === 'user')
      throw invalid(
        'passwordLoginMode',
        'PASSWORD_AUTH_RESTRICTION',
        'Password login cannot be restricted by somebody who signed in with a password.',
      )

    const changes = Object.fromEntries(
      Object.entries(others).filter(([, value]) => value !== null && value !== undefined),
    )
    return context.transaction(async ({ tx }) => {
      const { id } = await shop(tx)
      const [updated] = await tx
        .update(shopSettings)
        .set({
          ...changes,
          ...(description !== undefined && { description: description ?? '' }),
          ...(customerSetPasswordUrl !== undefined && { customerSetPasswordUrl }),
          id,
        })
        .where(eq(shopSettings.id, id))
        .returning()
      return updated as ShopSettings // The row was read in this very transaction.
    })
  },
)
