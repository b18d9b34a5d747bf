import { globalId } from '../../shared/global-id.ts'
import type { User } from '../tables.ts'
import type { Context } from './context.ts'
import { shop } from './shop.ts'

/**
 * Facts of the deprecated NOTIFY_USER event, which Saleor's own SMTP app still listens to. The payload is Saleor's, in
 * snake case, with the user as of now.
 */
export async function notifyFacts(
  context: Context,
  notifyEvent: string,
  user: User,
  more: { recipientEmail?: string; channel: string | null } & Record<string, unknown>,
): Promise<{ notifyEvent: string; payload: Record<string, unknown> }> {
  const { recipientEmail, channel, ...rest } = more
  const { name } = await shop(context.database.read)
  return {
    notifyEvent,
    payload: {
      user: {
        id: globalId('User', user.id),
        email: user.email,
        first_name: user.firstName,
        last_name: user.lastName,
        is_staff: user.isStaff,
        is_active: user.isActive,
        private_metadata: {},
        metadata: user.metadata,
        language_code: user.languageCode,
      },
      recipient_email: recipientEmail ?? user.email,
      ...rest,
      channel_slug: channel,
      domain: new URL(context.settings.publicUrl).host,
      site_name: name,
      logo_url: '',
    },
  }
}
