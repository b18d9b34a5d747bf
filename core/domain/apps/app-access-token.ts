import { globalId } from '../../../shared/global-id.ts'
import type { App, AppExtension } from '../../tables/apps.ts'
import { claimsOf } from '../accounts/sessions.ts'
import type { Context } from '../context.ts'
import { BadQuestion } from '../errors.ts'

/**
 * Saleor's `App.accessToken`: what a dashboard hands to an app's page, so that it can act for the staff member who
 * looks at it, with no more than both of them may do. Null for anybody but staff, and for apps that were not
 * installed. `extension` narrows it to one of the app's extensions.
 *
 * @throws {BadQuestion} where the app could then give itself whatever it lacks
 */
export async function accessTokenFor(
  context: Context,
  app: App,
  extension?: AppExtension,
): Promise<string | null> {
  const actor = await context.actor()
  if (app.permissions.includes('MANAGE_APPS'))
    throw new BadQuestion('An app that manages apps gets no access token.')
  if (app.type !== 'THIRDPARTY' || actor.kind !== 'user' || !actor.isStaff) return null
  const held = [...actor.permissions].sort()
  const shared = (extension ?? app).permissions
  // An extension is there for those who may do all that it does.
  if (extension && !shared.every((permission) => held.some((own) => own === permission))) return null
  return context.tokens.issue(
    {
      ...claimsOf(actor.user, 'thirdparty'),
      app: globalId('App', app.id),
      permissions: held.filter((permission) => shared.includes(permission)),
      user_permissions: held,
      ...(extension && { app_extension: globalId('AppExtension', extension.id) }),
      ...(app.audience && { aud: app.audience }),
    },
    context.settings.lifetimes.appAccess,
  )
}
