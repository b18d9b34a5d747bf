import { issueToken } from '../../core/domain/accounts/one-time-tokens.ts'
import { appInstallations } from '../../core/tables/apps.ts'
import type { Address, User } from '../../core/tables/people.ts'
import { globalId } from '../../shared/global-id.ts'
import { aCustomer, accessToken, type TestCore } from './core.ts'
import { anAddress } from './domain.ts'

/** What mutations are about, spelled as their arguments want it. */
export const idArgument = (type: string, { id }: { id: number }) => `id: "${globalId(type, id)}"`
export const link = 'redirectUrl: "https://shop.example/"'
export const channel = 'channel: "default-channel"'
export const derby = '{ streetAddress1: "Mill Road 1", city: "Derby", postalCode: "DE1 1AA", country: GB }'
export const metadata = '[{ key: "a", value: "b" }]'

let count = 0
export const unique = (word: string) => `${word}${++count}`
export const newEmail = () => `${unique('new')}@example.com`

export const oneTimeToken = (core: TestCore, purpose: Parameters<typeof issueToken>[1], user: User) =>
  `token: "${issueToken('a secret of the tests', purpose, user, core.clock.now())}"`

/** Somebody with an address in the book. */
export async function aResident(
  core: TestCore,
): Promise<{ user: User & { accessToken: string }; address: Address }> {
  const user = await aCustomer(core)
  return { user, address: await anAddress(core.services, user, { city: 'Derby', country: 'GB' }) }
}

/** The ID of what a mutation by the superuser made. */
async function made(core: TestCore, mutation: string, selection: string): Promise<string> {
  const admin = await core.user('admin@example.com')
  const { data } = await core.graphql(
    `mutation { made: ${mutation} { ${selection} { id } } }`,
    {},
    { token: admin && (await accessToken(core, admin)) },
  )
  return data.made[selection].id
}

export const anAppId = (core: TestCore) => made(core, 'appCreate(input: { name: "An app" })', 'app')

export const anAppTokenId = async (core: TestCore) =>
  made(core, `appTokenCreate(input: { app: "${await anAppId(core)}" })`, 'appToken')

export const aWebhookId = async (core: TestCore) =>
  made(
    core,
    `webhookCreate(input: { app: "${await anAppId(core)}", targetUrl: "https://app.example/hook", asyncEvents: [CUSTOMER_CREATED] })`,
    'webhook',
  )

export async function aFailedInstallationId(core: TestCore): Promise<string> {
  const id = await made(
    core,
    'appInstall(input: { appName: "An app", manifestUrl: "https://app.example/manifest.json" })',
    'appInstallation',
  )
  await core.services.database.transaction((tx) =>
    tx.update(appInstallations).set({ status: 'FAILED', dueAt: null }),
  )
  return id
}

export const aRecipient = (core: TestCore) =>
  made(
    core,
    `staffNotificationRecipientCreate(input: { email: "${newEmail()}" })`,
    'staffNotificationRecipient',
  )

export function aChannel(core: TestCore, { isActive = true } = {}): Promise<string> {
  const slug = unique('channel')
  const rest = `currencyCode: "EUR", defaultCountry: DE, isActive: ${isActive}`
  return made(core, `channelCreate(input: { name: "${slug}", slug: "${slug}", ${rest} })`, 'channel')
}

export const aCustomerType = (core: TestCore) =>
  made(core, `customerTypeCreate(input: { name: "${unique('Type')}" })`, 'customerType')

export const anAttribute = (core: TestCore) =>
  made(core, `attributeCreate(input: { name: "${unique('Size')}", type: CUSTOMER_TYPE })`, 'attribute')

/** A choice, and the attribute that it belongs to. */
export async function aChoice(core: TestCore): Promise<{ value: string; attribute: string }> {
  const attribute = await anAttribute(core)
  const args = `attribute: "${attribute}", input: { name: "S" }`
  return { attribute, value: await made(core, `attributeValueCreate(${args})`, 'attributeValue') }
}

/** A type that has an attribute. */
export async function anAssignment(core: TestCore): Promise<{ type: string; attribute: string }> {
  const [type, attribute] = [await aCustomerType(core), await anAttribute(core)]
  const args = `customerTypeId: "${type}", attributeIds: ["${attribute}"]`
  await made(core, `customerTypeAssignAttributes(${args})`, 'customerType')
  return { type, attribute }
}
