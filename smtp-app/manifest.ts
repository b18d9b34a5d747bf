import type { MailTemplate } from './templates/template.ts'

/** The range whose webhooks carry what the mails are written from. */
const requiredSaleorVersion = '>=3.22 <4'

/** Not a mail: with the app, the shop's token and keys go. */
const appDeleted = {
  event: 'APP_DELETED',
  title: 'App deleted',
  query: 'subscription { event { ... on AppDeleted { app { id } } } }',
}

/** The document with which a shop installs this app. Webhooks and queries come from the list of e-mail templates. */
export function createManifest(publicUrl: string, templates: readonly MailTemplate[]) {
  return {
    id: 'sallyport.smtp',
    name: 'Sallyport SMTP',
    version: '0.1.0',
    about: 'Sends the e-mails of customer accounts: confirmation, password, change of address, deletion.',
    author: 'Sallyport',
    permissions: ['MANAGE_USERS'],
    appUrl: `${publicUrl}/`,
    tokenTargetUrl: `${publicUrl}/api/register`,
    requiredSaleorVersion,
    extensions: [],
    // One webhook for each event: that is how a shop shows which mail a failed delivery belongs to.
    webhooks: [...templates, appDeleted].map(({ event, title, query }) => ({
      name: title,
      asyncEvents: [event],
      query,
      targetUrl: `${publicUrl}/api/webhooks/saleor`,
      isActive: true,
    })),
  }
}
