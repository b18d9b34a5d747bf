import type { User } from '../../core/tables/people.ts'
import { globalId } from '../../shared/global-id.ts'
import { type Answer, aCustomer, aGroup, aStaffMember, type TestCore } from './core.ts'
import { startHttpReceiver } from './http-receiver.ts'
import {
  aChannel,
  aChoice,
  aCustomerType,
  aFailedInstallationId,
  anAppId,
  anAppTokenId,
  anAssignment,
  anAttribute,
  aRecipient,
  aResident,
  aWebhookId,
  channel,
  derby,
  idArgument,
  link,
  metadata,
  newEmail,
  oneTimeToken,
  unique,
} from './mutation-arguments.ts'
import { anImportedOrder } from './orders.ts'
import { aPicture, uploadAvatar } from './pictures.ts'
import { aShopper, PASSWORD, perform } from './self-service.ts'

/** One request for a mutation, and all that it is to tell. */
export interface Story {
  /** With their parentheses. */
  args?: string
  /** The superuser unless given. */
  token?: string
  /** For what is no plain request. */
  run?: (superuser: string) => Promise<Answer>
  /** The events, in order. */
  emits?: string[]
  /** The entries in somebody's history, in order. */
  history?: string[]
}

const userIds = (...people: User[]) => people.map(({ id }) => `"${globalId('User', id)}"`)
const importing =
  'mutation ($orders: [OrderBulkCreateInput!]!) { orderBulkCreate(orders: $orders) { errors { code } } }'
const told = (...emits: string[]) => ({ emits })
const nothing = async (): Promise<Story> => ({})
const external = async (): Promise<Story> => ({ args: '(pluginId: "none", input: "{}")' })

/** Every mutation once, and again where it tells something else of other people. The first word is its name. */
export const mutationStories = (core: TestCore): Record<string, () => Promise<Story>> => ({
  accountRegister: async () => ({
    args: `(input: { email: "${newEmail()}", password: "${PASSWORD}", ${link}, ${channel} })`,
    ...told('notify:account_confirmation', 'account_confirmation_requested', 'customer_created'),
    history: ['ACCOUNT_CREATED'],
  }),
  sendConfirmationEmail: async () => ({
    args: `(${link}, ${channel})`,
    token: (await aCustomer(core, { isConfirmed: false })).accessToken,
    ...told('notify:account_confirmation', 'account_confirmation_requested'),
  }),
  confirmAccount: async () => {
    const user = await aCustomer(core, { isConfirmed: false })
    return {
      args: `(email: "${user.email}", ${oneTimeToken(core, 'confirm_account', user)})`,
      ...told('account_confirmed'),
    }
  },
  accountUpdate: async () => ({
    args: `(input: { firstName: "Grace", metadata: ${metadata} })`,
    token: (await aCustomer(core)).accessToken,
    ...told('customer_updated', 'customer_metadata_updated'),
  }),
  accountRequestDeletion: async () => ({
    args: `(${link}, ${channel})`,
    token: (await aCustomer(core)).accessToken,
    ...told('notify:account_delete', 'account_delete_requested'),
  }),
  accountDelete: async () => {
    const user = await aCustomer(core)
    return {
      args: `(${oneTimeToken(core, 'delete_account', user)})`,
      token: user.accessToken,
      ...told('account_deleted'),
    }
  },
  requestEmailChange: async () => ({
    args: `(newEmail: "${newEmail()}", password: "${PASSWORD}", ${link}, ${channel})`,
    token: (await aShopper(core)).accessToken,
    ...told('notify:account_change_email_request', 'account_change_email_requested'),
  }),
  confirmEmailChange: async () => {
    const token = (await aShopper(core)).accessToken
    const asked = {
      newEmail: newEmail(),
      password: PASSWORD,
      redirectUrl: 'https://shop.example/',
      channel: 'default-channel',
    }
    await perform(core, 'requestEmailChange', asked, { token })
    return {
      args: `(token: "${(await core.factsOf('account_change_email_requested')).token}", ${channel})`,
      token,
      ...told('notify:account_change_email_confirm', 'customer_updated', 'account_email_changed'),
    }
  },
  'requestPasswordReset of a customer': async () => ({
    args: `(email: "${(await aCustomer(core)).email}", ${link}, ${channel})`,
    ...told('notify:account_password_reset', 'account_set_password_requested'),
  }),
  'requestPasswordReset of a staff member': async () => ({
    args: `(email: "${(await aStaffMember(core)).email}", ${link})`,
    ...told('notify:account_staff_reset_password', 'staff_set_password_requested'),
  }),
  setPassword: async () => {
    const user = await aCustomer(core)
    const args = `(email: "${user.email}", password: "${PASSWORD}", ${oneTimeToken(core, 'reset_password', user)})`
    return { args, history: ['PASSWORD_RESET'] }
  },
  passwordChange: async () => ({
    args: `(oldPassword: "${PASSWORD}", newPassword: "another horse")`,
    token: (await aShopper(core)).accessToken,
    history: ['PASSWORD_CHANGED'],
  }),
  tokenCreate: async () => ({ args: `(email: "${(await aShopper(core)).email}", password: "${PASSWORD}")` }),
  tokenRefresh: async () => {
    const { email } = await aShopper(core)
    const { refreshToken } = await perform(core, 'tokenCreate', { email, password: PASSWORD })
    return { args: `(refreshToken: "${refreshToken}")` }
  },
  tokenVerify: async () => ({ args: `(token: "${(await aCustomer(core)).accessToken}")` }),
  tokensDeactivateAll: async () => ({ token: (await aCustomer(core)).accessToken }),
  externalAuthenticationUrl: external,
  externalObtainAccessTokens: external,
  externalRefresh: external,
  externalLogout: external,
  externalVerify: external,

  accountAddressCreate: async () => ({
    args: `(input: ${derby}, type: BILLING)`,
    token: (await aCustomer(core)).accessToken,
    ...told('customer_updated', 'address_created'),
  }),
  accountAddressUpdate: async () => {
    const { user, address } = await aResident(core)
    return {
      args: `(${idArgument('Address', address)}, input: ${derby})`,
      token: user.accessToken,
      ...told('address_updated'),
    }
  },
  accountAddressDelete: async () => {
    const { user, address } = await aResident(core)
    return {
      args: `(${idArgument('Address', address)})`,
      token: user.accessToken,
      ...told('address_deleted'),
    }
  },
  accountSetDefaultAddress: async () => {
    const { user, address } = await aResident(core)
    const args = `(${idArgument('Address', address)}, type: SHIPPING)`
    return { args, token: user.accessToken, ...told('customer_updated') }
  },
  addressCreate: async () => ({
    args: `(userId: "${globalId('User', (await aCustomer(core)).id)}", input: ${derby})`,
    ...told('address_created'),
  }),
  addressUpdate: async () => ({
    args: `(${idArgument('Address', (await aResident(core)).address)}, input: ${derby})`,
    ...told('address_updated'),
  }),
  addressDelete: async () => ({
    args: `(${idArgument('Address', (await aResident(core)).address)})`,
    ...told('address_deleted'),
  }),
  addressSetDefault: async () => {
    const { user, address } = await aResident(core)
    const both = `addressId: "${globalId('Address', address.id)}", userId: "${globalId('User', user.id)}"`
    return { args: `(${both}, type: BILLING)`, ...told('customer_updated') }
  },

  customerCreate: async () => ({
    args: `(input: { email: "${newEmail()}" })`,
    ...told('customer_created'),
    history: ['ACCOUNT_CREATED'],
  }),
  'customerCreate with a link and metadata': async () => ({
    args: `(input: { email: "${newEmail()}", ${link}, ${channel}, metadata: ${metadata} })`,
    ...told(
      'notify:account_set_customer_password',
      'customer_created',
      'account_set_password_requested',
      'customer_metadata_updated',
    ),
    history: ['ACCOUNT_CREATED'],
  }),
  customerUpdate: async () => {
    const changes = `email: "${newEmail()}", firstName: "Grace", isActive: false, metadata: ${metadata}`
    return {
      args: `(${idArgument('User', await aCustomer(core))}, input: { ${changes} })`,
      ...told('customer_updated', 'customer_metadata_updated'),
      history: ['EMAIL_ASSIGNED', 'NAME_ASSIGNED', 'ACCOUNT_DEACTIVATED'],
    }
  },
  customerDelete: async () => ({
    args: `(${idArgument('User', await aCustomer(core))})`,
    ...told('customer_deleted'),
    history: ['CUSTOMER_DELETED'],
  }),
  customerBulkDelete: async () => ({
    args: `(ids: [${userIds(await aCustomer(core), await aCustomer(core))}])`,
    ...told('customer_deleted', 'customer_deleted'),
    history: ['CUSTOMER_DELETED'],
  }),
  customerBulkUpdate: async () => {
    const [one, other] = [await aCustomer(core), await aCustomer(core)]
    const rows = [
      `{ ${idArgument('User', one)}, input: { lastName: "Hopper", metadata: ${metadata} } }`,
      `{ ${idArgument('User', other)}, input: { note: "Called" } }`,
    ]
    return {
      args: `(customers: [${rows}])`,
      ...told('customer_updated', 'customer_metadata_updated', 'customer_updated'),
      history: ['NAME_ASSIGNED'],
    }
  },
  userBulkSetActive: async () => ({ args: `(ids: [${userIds(await aCustomer(core))}], isActive: false)` }),
  userAvatarUpdate: async () => {
    const bytes = await aPicture()
    return { run: (superuser) => uploadAvatar(core, superuser, { bytes }) }
  },
  userAvatarDelete: nothing,

  staffCreate: async () => ({
    args: `(input: { email: "${newEmail()}", ${link} })`,
    ...told('notify:account_set_staff_password', 'staff_set_password_requested', 'staff_created'),
  }),
  'staffCreate on the e-mail of a customer': async () => ({
    args: `(input: { email: "${(await aCustomer(core)).email}", ${link}, metadata: ${metadata} })`,
    ...told('notify:account_set_staff_password', 'staff_set_password_requested', 'staff_created'),
  }),
  staffUpdate: async () => ({
    args: `(${idArgument('User', await aStaffMember(core))}, input: { email: "${newEmail()}", metadata: ${metadata} })`,
    ...told('staff_updated'),
  }),
  staffMemberUpdate: async () => ({
    args: `(${idArgument('User', await aStaffMember(core))}, input: { phone: "+442071838750" })`,
    ...told('staff_updated'),
  }),
  staffDelete: async () => ({
    args: `(${idArgument('User', await aStaffMember(core))})`,
    ...told('staff_deleted'),
  }),
  staffBulkDelete: async () => ({
    args: `(ids: [${userIds(await aStaffMember(core), await aStaffMember(core))}])`,
    ...told('staff_deleted', 'staff_deleted'),
  }),
  permissionGroupCreate: async () => ({
    args: `(input: { name: "${unique('Group')}" })`,
    ...told('permission_group_created'),
  }),
  permissionGroupUpdate: async () => ({
    args: `(${idArgument('Group', { id: await aGroup(core, []) })}, input: { addPermissions: [MANAGE_USERS] })`,
    ...told('permission_group_updated'),
  }),
  permissionGroupDelete: async () => ({
    args: `(${idArgument('Group', { id: await aGroup(core, []) })})`,
    ...told('permission_group_deleted'),
  }),

  customerTypeCreate: async () => ({
    args: `(input: { name: "${unique('Type')}" })`,
    ...told('customer_type_created'),
  }),
  customerTypeUpdate: async () => ({
    args: `(id: "${await aCustomerType(core)}", input: { name: "${unique('Type')}" })`,
    ...told('customer_type_updated'),
  }),
  customerTypeDelete: async () => ({
    args: `(id: "${await aCustomerType(core)}")`,
    ...told('customer_type_deleted'),
  }),
  customerTypeAssignAttributes: async () => ({
    args: `(customerTypeId: "${await aCustomerType(core)}", attributeIds: ["${await anAttribute(core)}"])`,
    ...told('customer_type_updated'),
  }),
  customerTypeUnassignAttributes: async () => {
    const { type, attribute } = await anAssignment(core)
    return {
      args: `(customerTypeId: "${type}", attributeIds: ["${attribute}"])`,
      ...told('customer_type_updated'),
    }
  },
  customerTypeReorderAttributes: async () => {
    const { type, attribute } = await anAssignment(core)
    const moves = `[{ id: "${attribute}", sortOrder: 1 }]`
    return { args: `(customerTypeId: "${type}", moves: ${moves})`, ...told('customer_type_updated') }
  },
  attributeCreate: async () => ({ args: `(input: { name: "${unique('Size')}", type: CUSTOMER_TYPE })` }),
  attributeUpdate: async () => ({ args: `(id: "${await anAttribute(core)}", input: { name: "Height" })` }),
  attributeDelete: async () => ({ args: `(id: "${await anAttribute(core)}")` }),
  attributeValueCreate: async () => ({
    args: `(attribute: "${await anAttribute(core)}", input: { name: "S" })`,
  }),
  attributeValueUpdate: async () => ({
    args: `(id: "${(await aChoice(core)).value}", input: { name: "M" })`,
  }),
  attributeValueDelete: async () => ({ args: `(id: "${(await aChoice(core)).value}")` }),
  attributeReorderValues: async () => {
    const { value, attribute } = await aChoice(core)
    return { args: `(attributeId: "${attribute}", moves: [{ id: "${value}", sortOrder: 1 }])` }
  },

  updateMetadata: async () => ({
    args: `(${idArgument('User', await aCustomer(core))}, input: ${metadata})`,
    ...told('customer_updated', 'customer_metadata_updated'),
  }),
  updatePrivateMetadata: async () => ({
    args: `(${idArgument('User', await aStaffMember(core))}, input: ${metadata})`,
    ...told('customer_updated', 'customer_metadata_updated'),
  }),
  deleteMetadata: async () => ({
    args: `(${idArgument('User', await aCustomer(core, { metadata: { a: 'b' } }))}, keys: ["a"])`,
    ...told('customer_updated', 'customer_metadata_updated'),
  }),
  deletePrivateMetadata: async () => ({
    args: `(${idArgument('User', await aCustomer(core))}, keys: ["a"])`,
  }),
  shopAddressUpdate: async () => ({ args: `(input: ${derby})` }),
  shopSettingsUpdate: async () => ({ args: '(input: { enableAccountConfirmationByEmail: true })' }),
  channelCreate: async () => {
    const slug = unique('channel')
    const args = `(input: { name: "${slug}", slug: "${slug}", currencyCode: "EUR", defaultCountry: DE })`
    return { args, ...told('channel_created') }
  },
  channelUpdate: async () => ({
    args: `(id: "${await aChannel(core)}", input: { name: "Renamed" })`,
    ...told('channel_updated'),
  }),
  channelDelete: async () => ({ args: `(id: "${await aChannel(core)}")`, ...told('channel_deleted') }),
  channelActivate: async () => ({
    args: `(id: "${await aChannel(core, { isActive: false })}")`,
    ...told('channel_status_changed'),
  }),
  channelDeactivate: async () => ({
    args: `(id: "${await aChannel(core)}")`,
    ...told('channel_status_changed'),
  }),
  orderBulkCreate: async () => ({
    run: (superuser) => core.graphql(importing, { orders: [anImportedOrder()] }, { token: superuser }),
    ...told('order_bulk_created'),
  }),

  staffNotificationRecipientCreate: async () => ({ args: `(input: { email: "${newEmail()}" })` }),
  staffNotificationRecipientUpdate: async () => ({
    args: `(id: "${await aRecipient(core)}", input: { active: false })`,
  }),
  staffNotificationRecipientDelete: async () => ({ args: `(id: "${await aRecipient(core)}")` }),
  appCreate: async () => ({ args: '(input: { name: "An app" })', ...told('app_installed') }),
  appUpdate: async () => ({
    args: `(id: "${await anAppId(core)}", input: { name: "Renamed" })`,
    ...told('app_updated'),
  }),
  appDelete: async () => ({ args: `(id: "${await anAppId(core)}")`, ...told('app_deleted') }),
  appDeactivate: async () => ({ args: `(id: "${await anAppId(core)}")`, ...told('app_status_changed') }),
  appActivate: async () => ({ args: `(id: "${await anAppId(core)}")`, ...told('app_status_changed') }),
  appInstall: async () => ({
    args: '(input: { appName: "An app", manifestUrl: "https://app.example/manifest.json" })',
  }),
  appTokenCreate: async () => ({ args: `(input: { app: "${await anAppId(core)}" })` }),
  appTokenDelete: async () => ({ args: `(id: "${await anAppTokenId(core)}")` }),
  appRetryInstall: async () => ({ args: `(id: "${await aFailedInstallationId(core)}")` }),
  appDeleteFailedInstallation: async () => ({ args: `(id: "${await aFailedInstallationId(core)}")` }),
  appFetchManifest: async () => ({
    run: async (superuser) => {
      const manifest = { id: 'an.app', name: 'An app', version: '1' }
      const app = await startHttpReceiver((_, response) => void response.end(JSON.stringify(manifest)))
      const asked = `mutation { appFetchManifest(manifestUrl: "${app.url}") { errors { code } } }`
      const answer = await core.graphql(asked, {}, { token: superuser })
      await app.close()
      return answer
    },
  }),
  webhookUpdate: async () => ({ args: `(id: "${await aWebhookId(core)}", input: { name: "Renamed" })` }),
  webhookDelete: async () => ({ args: `(id: "${await aWebhookId(core)}")` }),
  webhookCreate: async () => {
    const app = await anAppId(core)
    const input = 'name: "A hook", targetUrl: "https://app.example/hook", asyncEvents: [CUSTOMER_CREATED]'
    return { args: `(input: { app: "${app}", ${input} })` }
  },
})
