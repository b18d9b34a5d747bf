import type { Queries } from '../../../shared/database/database.ts'
import { eq } from '../../../shared/database/drizzle.ts'
import { type AppInstallation, appInstallations } from '../../tables/apps.ts'
import { has } from '../access.ts'
import { invalid, notFound } from '../errors.ts'
import { operation } from '../operation.ts'

/** Saleor's `appRetryInstall`: a failed installation begins anew, with what it was granted. Active at the end unless said. */
export const retryInstallation = operation(
  has('MANAGE_APPS'),
  async (
    context,
    { id, activateAfterInstallation }: { id: number; activateAfterInstallation?: boolean | null },
  ): Promise<AppInstallation> => {
    const now = context.clock.now()
    const installation = await context.transaction(async ({ tx }) => {
      await requireFailed(tx, id)
      const [queued] = await tx
        .update(appInstallations)
        .set({
          status: 'PENDING',
          message: null,
          activateAfterInstallation: activateAfterInstallation ?? true,
          updatedAt: now,
          // Due as a new one is, but for its fence: with that a worker gone astray would hold it again.
          dueAt: now,
          claimedBy: null,
          attempts: 0,
        })
        .where(eq(appInstallations.id, id))
        .returning()
      return queued as AppInstallation // The row was read in this very transaction.
    })
    context.wakeInstaller()
    return installation
  },
)

/** Saleor's `appDeleteFailedInstallation`. Of the app itself nothing is left since the failure. */
export const deleteFailedInstallation = operation(
  has('MANAGE_APPS'),
  async (context, { id }: { id: number }): Promise<AppInstallation> =>
    context.transaction(async ({ tx }) => {
      const installation = await requireFailed(tx, id)
      await tx.delete(appInstallations).where(eq(appInstallations.id, id))
      return installation
    }),
)

/** One that is under way is its worker's. */
async function requireFailed(tx: Queries, id: number): Promise<AppInstallation> {
  const [installation] = await tx.select().from(appInstallations).where(eq(appInstallations.id, id))
  if (!installation) throw notFound()
  if (installation.status !== 'FAILED')
    throw invalid('id', 'INVALID_STATUS', 'Only an installation that has failed can be changed.')
  return installation
}
