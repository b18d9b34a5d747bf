import { randomUUID } from 'node:crypto'
import { type App, apps } from '../../core/tables/apps.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Database } from '../../shared/database/database.ts'

/** An app as an installation leaves it, straight in the database. */
export async function anApp(
  { database, clock }: { database: Database; clock: Clock },
  columns: Partial<App> = {},
): Promise<App> {
  const uuid = randomUUID()
  const [app] = await database.transaction((tx) =>
    tx
      .insert(apps)
      .values({
        uuid,
        name: 'Mailer',
        identifier: `mailer.${uuid}`,
        type: 'THIRDPARTY',
        permissions: ['MANAGE_USERS'],
        isActive: true,
        isInstalled: true,
        createdAt: clock.now(),
        ...columns,
      })
      .returning(),
  )
  if (!app) throw new Error('no app')
  return app
}
