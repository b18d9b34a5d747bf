import type { Queries } from '../../../shared/database/database.ts'
import { globalId } from '../../../shared/global-id.ts'
import type { User } from '../../tables/people.ts'
import type { Context } from '../context.ts'
import { shop } from '../shop/shop.ts'

/**
 * Facts of the deprecated NOTIFY_USER event, which Saleor's own SMTP app still listens to. The payload is Saleor's, in
 * snake case, with the user as of now. Made in the transaction that emits it, so it reads through `tx`: a second
 * connection for each would have all of them wait for one another once the pool is empty.
 */
export async function notifyFacts(
  { settings }: Pick<Context, 'settings'>,
  tx: Queries,
  notifyEvent: string,
  user: User,
  more: { recipientEmail?: string; channel: string | null } & Record<string, unknown>,
): Promise<{ notifyEvent: string; payload: Record<string, unknown> }> {
  const { recipientEmail, channel, ...rest } = more
  const { name } = await shop(tx)
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
      domain: new URL(settings.publicUrl).host,
      site_name: name,
      logo_url: '',
    },
  }
}
