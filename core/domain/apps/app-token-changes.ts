import { eq } from '../../../shared/database/drizzle.ts'
import { type AppToken, appTokens } from '../../tables/apps.ts'
import { has } from '../access.ts'
import { notFound, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { columnProblems } from '../validation.ts'
import { requireApp, requireScope } from './app-changes.ts'
import { newAppToken } from './app-tokens.ts'

/** Saleor's column length, in characters. */
const LONGEST_NAME = 128

/** Saleor's `appTokenCreate`: one more token beside those the app has. The raw token is answered here and never again. */
export const createAppToken = operation(
  has('MANAGE_APPS'),
  async (
    context,
    { appId, name }: { appId: number; name?: string | null },
  ): Promise<{ appToken: AppToken; authToken: string }> => {
    const actor = await context.actor()
    return context.transaction(async ({ tx }) => {
      const app = await requireApp(tx, appId, 'app')
      requireScope(actor, app, 'app')
      const trimmed = name?.trim() ?? ''
      refuse(columnProblems('name', trimmed, LONGEST_NAME))
      return newAppToken(tx, app.id, trimmed)
    })
  },
)

/** Saleor's `appTokenDelete`: the token opens nothing from now on. */
export const deleteAppToken = operation(has('MANAGE_APPS'), async (context, { id }: { id: number }) => {
  const actor = await context.actor()
  return context.transaction(async ({ tx }): Promise<AppToken> => {
    const [token] = await tx.select().from(appTokens).where(eq(appTokens.id, id))
    if (!token) throw notFound()
    requireScope(actor, await requireApp(tx, token.appId))
    await tx.delete(appTokens).where(eq(appTokens.id, id))
    return token
  })
})
