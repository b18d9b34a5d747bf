import { expect } from 'vitest'
import { createExecutor } from '../../core/api/execute.ts'
import { createPayloadRenderer } from '../../core/api/saleor/payload.ts'
import { resolveField, saleorSchema } from '../../core/api/saleor/schema.ts'
import type { App, Webhook } from '../../core/tables/apps.ts'
import { events } from '../../core/tables/outbox.ts'
import { desc, eq } from '../../shared/database/drizzle.ts'
import type { EventType } from '../../shared/events.ts'
import type { TestCore } from './core.ts'

/** The events that somebody asked for by a mutation, and that a link in a mail, or the end of an account, comes of. */
export const requestsByMail: readonly EventType[] = [
  'account_change_email_requested',
  'account_confirmation_requested',
  'account_confirmed',
  'account_delete_requested',
  'account_deleted',
  'account_email_changed',
  'account_set_password_requested',
  'notify_user',
  'staff_set_password_requested',
]

export type LegacyPayloads = ReturnType<typeof legacyPayloadsOf>

/** What webhooks without a query are sent. */
export function legacyPayloadsOf(core: TestCore) {
  const renderPayload = createPayloadRenderer(core.services, createExecutor(saleorSchema(), resolveField))
  const seen = new Set<EventType>()
  return {
    /** The types of the events that were looked at. */
    seen,

    /** The payload of the newest event of a type. */
    async bodyOf(type: EventType) {
      const [event] = await core.services.database.read
        .select()
        .from(events)
        .where(eq(events.type, type))
        .orderBy(desc(events.id))
        .limit(1)
      if (!event) throw new Error(`There is no ${type}.`)
      seen.add(type)
      const text = await renderPayload(
        event,
        { subscriptionQuery: null } as Webhook,
        { permissions: [] as string[] } as App,
      )
      return text === null ? null : JSON.parse(text)
    },

    async run(mutation: string, token?: string, variables: Record<string, unknown> = {}) {
      const { data, errors } = await core.graphql(mutation, variables, { token })
      expect(errors).toBeUndefined()
      for (const payload of Object.values(data) as Array<{ errors: unknown[] }>)
        expect(payload.errors).toEqual([])
    },

    /** Of an event of this moment, as Saleor writes it. */
    meta: (id: string | null, type: 'user' | 'app' | null) => ({
      issued_at: core.clock.now().toISOString().replace('.000Z', '+00:00'),
      version: '3.24.0',
      issuing_principal: { id, type },
    }),
  }
}
