import { silentLog } from '../../shared/log.ts'
import { createSmtpApp, type SmtpApp } from '../../smtp-app/app.ts'
import { createInbox, type Inbox } from '../../smtp-app/inbox/inbox.ts'
import type { Message } from '../../smtp-app/inbox/message.ts'
import { signInAsSuperuser, startCore, type TestCore } from './core.ts'
import { createTestDatabase } from './database.ts'
import { freePort } from './free-port.ts'

/** Core, the SMTP app and the inbox together, as `npm start` runs them, on one clock that stands still. */
export interface TestShop {
  core: TestCore
  smtpApp: SmtpApp
  inbox: Inbox
  superuser: string
  /** Delivers and mails everything that is due; answers the mails that came of it, oldest first. */
  settle(): Promise<Message[]>
  close(): Promise<void>
}

export async function startShop(): Promise<TestShop> {
  const inbox = await createInbox({ host: '127.0.0.1', smtpPort: 0, httpPort: 0 })
  const core = await startCore({ EMAIL_URL: inbox.smtpUrl })
  const database = await createTestDatabase()
  const port = await freePort()
  const smtpApp = await createSmtpApp(
    {
      production: false,
      host: '127.0.0.1',
      port,
      publicUrl: `http://127.0.0.1:${port}`,
      databaseUrl: database.url,
      secretKey: 'a secret of the tests',
      smtpUrl: inbox.smtpUrl,
      from: { name: 'Shop', address: 'hello@shop.example' },
      retrySchedule: [30, 120],
      mailTimeoutSeconds: 5,
      logLevel: 'silent',
      allowedApiUrls: [],
    },
    { clock: core.clock, fetch, log: silentLog },
  )
  await smtpApp.listen()
  const superuser = await signInAsSuperuser(core)
  await installApp(core, superuser, `http://127.0.0.1:${port}/api/manifest`, ['MANAGE_USERS'])
  await core.emitted()
  let seen = inbox.store.all.length

  return {
    core,
    smtpApp,
    inbox,
    superuser,
    async settle() {
      await core.runDue()
      await smtpApp.worker.runDue()
      const fresh = inbox.store.all.slice(0, inbox.store.all.length - seen).reverse()
      seen = inbox.store.all.length
      return fresh
    },
    async close() {
      await core.close()
      await smtpApp.close()
      await inbox.close()
      await database.drop()
    },
  }
}

/** Installs an app through core's own API. Throws with core's message where that fails. */
export async function installApp(
  core: TestCore,
  token: string,
  manifestUrl: string,
  permissions: string[],
): Promise<void> {
  const { data } = await core.graphql(
    `mutation ($input: AppInstallInput!) {
      appInstall(input: $input) { appInstallation { id status } errors { field code message } }
    }`,
    { input: { appName: 'Mailer', manifestUrl, permissions } },
    { token },
  )
  if (data.appInstall.errors.length > 0) throw new Error(JSON.stringify(data.appInstall.errors))
  await core.runDue()
  const { data: after } = await core.graphql('{ appsInstallations { status message } }', {}, { token })
  if (after.appsInstallations.length > 0) throw new Error(JSON.stringify(after.appsInstallations))
}
