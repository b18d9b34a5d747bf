import type { Queries } from '../../../shared/database/database.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { prepared } from '../../../shared/database/prepared.ts'
import { type ShopSettings, shopSettings } from '../../tables/shop.ts'
import { has, nobody } from '../access.ts'
import { redirectUrlProblems } from '../accounts/redirect-url.ts'
import type { Context } from '../context.ts'
import { InvalidToken, invalid, type Problem, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import {
  changesMetadata,
  type MetadataItem,
  metadataChanges,
  metadataKeyProblems,
  requiredProblems,
  textProblems,
} from '../validation.ts'

/** The one row of settings; `bootstrap.ts` has made it. */
export async function shop(queries: Queries): Promise<ShopSettings> {
  const [row] = await settingsRow(queries, {})
  if (!row) throw new Error('The shop has no settings: the database was never set up.')
  return row
}

const settingsRow = prepared([], (queries) => queries.select().from(shopSettings).limit(1))

/** Asked for every request, so that it reads no more than it has to. */
const trafficRow = prepared([], (queries) =>
  queries.select({ allowStorefrontTraffic: shopSettings.allowStorefrontTraffic }).from(shopSettings).limit(1),
)

export interface ShopSettingsChanges {
  name?: string | null
  description?: string | null
  enableAccountConfirmationByEmail?: boolean | null
  allowLoginWithoutConfirmation?: boolean | null
  passwordLoginMode?: ShopSettings['passwordLoginMode'] | null
  accountConfirmMergeMode?: ShopSettings['accountConfirmMergeMode'] | null
  customerSetPasswordUrl?: string | null
  useLegacyUpdateWebhookEmission?: boolean | null
  preserveAllAddressFields?: boolean | null
  allowStorefrontTraffic?: boolean | null
  metadata?: readonly MetadataItem[] | null
  privateMetadata?: readonly MetadataItem[] | null
}

/** Saleor's column length. */
const MAX_NAME_LENGTH = 50

/** Saleor's `shopSettingsUpdate`, as far as it concerns accounts. */
export const updateShopSettings = operation(
  has('MANAGE_SETTINGS'),
  async (context, input: ShopSettingsChanges): Promise<ShopSettings> => {
    const { name, description, customerSetPasswordUrl, metadata, privateMetadata, ...switches } = input
    const actor = await context.actor()
    const restricts =
      switches.passwordLoginMode === 'CUSTOMERS_ONLY' || switches.passwordLoginMode === 'DISABLED'
    // Whoever signed in by password would lock the door behind themselves with the key inside.
    if (restricts && actor.kind === 'user')
      throw invalid(
        'passwordLoginMode',
        'PASSWORD_AUTH_RESTRICTION',
        'Password login cannot be restricted by somebody who signed in with a password.',
      )

    if (customerSetPasswordUrl)
      refuse(redirectUrlProblems(context.settings, customerSetPasswordUrl, 'customerSetPasswordUrl'))
    refuse(metadataKeyProblems(input))
    refuse([
      ...nameProblems(name),
      ...textProblems({ description, customerSetPasswordUrl, metadata, privateMetadata }),
    ])

    const changes = Object.fromEntries(
      Object.entries(switches).filter(([, value]) => value !== null && value !== undefined),
    )
    return context.transaction(async ({ tx, emit }) => {
      const current = await shop(tx)
      const [updated] = await tx
        .update(shopSettings)
        .set({
          ...changes,
          ...(typeof name === 'string' && { name }),
          ...(description !== undefined && { description: description ?? '' }),
          ...(customerSetPasswordUrl !== undefined && { customerSetPasswordUrl }),
          ...metadataChanges(input, current),
          id: current.id,
        })
        .where(eq(shopSettings.id, current.id))
        .returning()
      const metadataChanged =
        changesMetadata(current.metadata, metadata) ||
        changesMetadata(current.privateMetadata, privateMetadata)
      if (metadataChanged) await emit('shop_metadata_updated', {})
      return updated as ShopSettings // The row was read in this very transaction.
    })
  },
)

function nameProblems(name: string | null | undefined): Problem[] {
  return typeof name === 'string' ? requiredProblems('name', name, MAX_NAME_LENGTH) : []
}

/** A shop can be closed to storefronts: then it serves apps and staff, and to everybody else nothing at all. */
export async function isOpenTo(context: Context): Promise<boolean> {
  const [row] = await trafficRow(context.database.read, {})
  if (row?.allowStorefrontTraffic) return true
  const actor = await context.actor().catch((error) => {
    if (error instanceof InvalidToken) return nobody
    throw error
  })
  return actor.kind === 'app' || (actor.kind === 'user' && actor.isStaff)
}
