import type { Queries } from '../../../shared/database/database.ts'
import { and, eq, isNull } from '../../../shared/database/drizzle.ts'
import { type App, apps } from '../../tables/apps.ts'
import { type Actor, has, holdsAll } from '../access.ts'
import { unlessTaken } from '../again-where-taken.ts'
import type { Change } from '../context.ts'
import { invalid, notFound, refuse } from '../errors.ts'
import { operation } from '../operation.ts'
import { columnProblems } from '../validation.ts'
import { type AppInput, grantProblems, identifierTaken, nameProblems } from './apps.ts'
import { longestIdentifier, readIdentifier } from './webhook-rules.ts'

/**
 * Saleor's `appUpdate`. What is left out stays: also the permissions where they are null, and the identifier where it is
 * empty, for no app is without one.
 */
export const updateApp = operation(
  has('MANAGE_APPS'),
  async (context, { id, ...input }: AppInput & { id: number }): Promise<App> => {
    const name = input.name === undefined ? undefined : (input.name?.trim() ?? '')
    const identifier = readIdentifier(input.identifier) ?? undefined
    const permissions = input.permissions ? [...new Set(input.permissions)].sort() : undefined
    const actor = await context.actor()
    return unlessTaken(identifierTaken, () =>
      context.transaction(async ({ tx, emit }) => {
        const app = await requireApp(tx, id)
        requireScope(actor, app)
        refuse([
          ...(name === undefined ? [] : nameProblems(name, 'name')),
          ...columnProblems('identifier', identifier, longestIdentifier),
          ...grantProblems(actor, permissions ?? []),
        ])
        const changes = { name: name ?? app.name, identifier: identifier ?? app.identifier }
        const [updated] = await tx
          .update(apps)
          .set({ ...changes, permissions: permissions ?? app.permissions })
          .where(eq(apps.id, id))
          .returning()
        await emit('app_updated', { appId: id })
        return updated as App // The row was read in this very transaction.
      }),
    )
  },
)

/**
 * Saleor's `appDelete`. The row stays for what refers to it. Its tokens open nothing any more, its webhooks hear of
 * nothing but this, and its identifier is free.
 */
export const deleteApp = operation(has('MANAGE_APPS'), async (context, { id }: { id: number }) => {
  const actor = await context.actor()
  return context.transaction(async ({ tx, emit }): Promise<App> => {
    const app = await requireApp(tx, id)
    requireScope(actor, app)
    const removal = { isActive: false, removedAt: context.clock.now() }
    await tx.update(apps).set(removal).where(eq(apps.id, id))
    await emit('app_deleted', { appId: id })
    return { ...app, ...removal }
  })
})

/** Saleor's `appActivate`. It needs none of the app's permissions, and tells also where nothing changed. */
export const activateApp = operation(has('MANAGE_APPS'), (context, { id }: { id: number }) =>
  context.transaction((change) => setActive(change, id, true)),
)

/** Saleor's `appDeactivate`: the app's tokens and webhooks rest until it is active again. */
export const deactivateApp = operation(has('MANAGE_APPS'), (context, { id }: { id: number }) =>
  context.transaction((change) => setActive(change, id, false)),
)

async function setActive({ tx, emit }: Change, id: number, isActive: boolean): Promise<App> {
  const app = await requireApp(tx, id)
  await tx.update(apps).set({ isActive }).where(eq(apps.id, id))
  await emit('app_status_changed', { appId: id })
  return { ...app, isActive }
}

/** An app that is not removed. @throws {InvalidInput} */
export async function requireApp(tx: Queries, id: number, field = 'id'): Promise<App> {
  const [app] = await tx
    .select()
    .from(apps)
    .where(and(eq(apps.id, id), isNull(apps.removedAt)))
  if (!app) throw notFound(field)
  return app
}

/** Who changes an app could act through it, so must hold all that it holds. @throws {InvalidInput} */
export function requireScope(actor: Actor, app: App, field = 'id'): void {
  if (!holdsAll(actor, app.permissions))
    throw invalid(field, 'OUT_OF_SCOPE_APP', 'The app has permissions that you do not hold.')
}
