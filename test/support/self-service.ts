import type { User } from '../../core/tables/people.ts'
import { channels, shopSettings } from '../../core/tables/shop.ts'
import { type Answer, aCustomer, type CallOptions, type TestCore } from './core.ts'

/** What people do with their own account, with everything that the payloads tell. */
const operations = {
  accountRegister: `mutation ($input: AccountRegisterInput!) { accountRegister(input: $input) {
    requiresConfirmation errors { field code message } accountErrors { field code message }
    user {
      id email firstName lastName isStaff isActive isConfirmed languageCode lastLogin dateJoined updatedAt
      metadata { key value } addresses { id } userPermissions { code } permissionGroups { id } editableGroups { id }
      accessibleChannels { slug } restrictedAccessToChannels defaultShippingAddress { id } defaultBillingAddress { id }
      externalReference checkout { id } checkoutIds storedPaymentMethods(channel: "default-channel") { id }
      storedPaymentSources { gateway }
    } } }`,
  sendConfirmationEmail: `mutation ($redirectUrl: String!, $channel: String!) {
    sendConfirmationEmail(redirectUrl: $redirectUrl, channel: $channel) { errors { field code message } } }`,
  confirmAccount: `mutation ($email: String!, $token: String!, $password: String) {
    confirmAccount(email: $email, token: $token, password: $password) {
      user { id email isConfirmed } errors { field code message } accountErrors { field code message } } }`,
  tokenCreate: `mutation ($email: String!, $password: String!, $audience: String) {
    tokenCreate(email: $email, password: $password, audience: $audience) {
      token refreshToken csrfToken user { id email lastLogin isStaff userPermissions { code } customerType { slug } }
      errors { field code message } accountErrors { field code message } } }`,
  tokenRefresh: `mutation ($refreshToken: String, $csrfToken: String) {
    tokenRefresh(refreshToken: $refreshToken, csrfToken: $csrfToken) {
      token user { id email } errors { field code message } } }`,
  tokenVerify: `mutation ($token: String!) { tokenVerify(token: $token) {
    isValid payload user { id email } errors { field code message } } }`,
  tokensDeactivateAll: `mutation { tokensDeactivateAll { errors { field code message } } }`,
  requestPasswordReset: `mutation ($email: String!, $redirectUrl: String!, $channel: String) {
    requestPasswordReset(email: $email, redirectUrl: $redirectUrl, channel: $channel) {
      errors { field code message } } }`,
  setPassword: `mutation ($email: String!, $token: String!, $password: String!) {
    setPassword(email: $email, token: $token, password: $password) {
      token refreshToken csrfToken user { id email isConfirmed lastLogin } errors { field code message } } }`,
  passwordChange: `mutation ($oldPassword: String, $newPassword: String!) {
    passwordChange(oldPassword: $oldPassword, newPassword: $newPassword) {
      user { id email } errors { field code message } accountErrors { field code message } } }`,
  requestEmailChange: `mutation ($newEmail: String!, $password: String!, $redirectUrl: String!, $channel: String) {
    requestEmailChange(newEmail: $newEmail, password: $password, redirectUrl: $redirectUrl, channel: $channel) {
      user { id email } errors { field code message } } }`,
  confirmEmailChange: `mutation ($token: String!, $channel: String) {
    confirmEmailChange(token: $token, channel: $channel) { user { id email } errors { field code message } } }`,
  accountRequestDeletion: `mutation ($redirectUrl: String!, $channel: String) {
    accountRequestDeletion(redirectUrl: $redirectUrl, channel: $channel) { errors { field code message } } }`,
  accountDelete: `mutation ($token: String!) {
    accountDelete(token: $token) { user { id email } errors { field code message } } }`,
} as const

export type SelfService = keyof typeof operations

/** The whole answer to one of the operations. */
export const call = (
  core: TestCore,
  operation: SelfService,
  variables: Record<string, unknown> = {},
  options: CallOptions = {},
): Promise<Answer> => core.graphql(operations[operation], variables, options)

/** The payload of an operation that was executed without a top-level error. */
export async function perform(
  core: TestCore,
  operation: SelfService,
  variables: Record<string, unknown> = {},
  options: CallOptions = {},
) {
  const { data, errors } = await call(core, operation, variables, options)
  if (errors) throw new Error(JSON.stringify(errors))
  return data[operation]
}

/** What an operation refuses: `email: INVALID`, or `-: CODE` where no field is to blame. Empty for a success. */
export async function refusals(...args: Parameters<typeof perform>): Promise<string[]> {
  const { errors } = await perform(...args)
  return errors.map(({ field, code }: { field: string | null; code: string }) => `${field ?? '-'}: ${code}`)
}

/** The top-level error of an operation, which is answered with 200 and a null all the same. */
export async function topLevelError(
  core: TestCore,
  operation: SelfService,
  variables: Record<string, unknown> = {},
  options: CallOptions = {},
): Promise<{ code: string; message: string }> {
  const { status, data, errors } = await call(core, operation, variables, options)
  const [error, ...others] = errors ?? []
  if (status !== 200 || data[operation] !== null || !error || others.length > 0)
    throw new Error(`${operation} was not refused alone: ${JSON.stringify({ status, data, errors })}`)
  return { code: error.extensions.exception.code, message: error.message }
}

export const PASSWORD = 'correct horse'

/** Somebody with an account who can sign in with `PASSWORD`. */
export async function aShopper(core: TestCore, columns: Partial<User> = {}) {
  return aCustomer(core, { password: await core.services.passwords.hash(PASSWORD), ...columns })
}

/** The shop's settings as they are for a new shop, but for these. */
export async function shopWith(
  core: TestCore,
  changes: Partial<typeof shopSettings.$inferInsert> = {},
): Promise<void> {
  const usual = {
    enableAccountConfirmationByEmail: true,
    allowLoginWithoutConfirmation: false,
    passwordLoginMode: 'ENABLED',
    accountConfirmMergeMode: 'MERGE_DISABLED',
  } as const
  await core.services.database.transaction((tx) => tx.update(shopSettings).set({ ...usual, ...changes }))
}

/** The shop's channels are these and no others: slug → whether it is active. */
export async function channelsAre(core: TestCore, wanted: Record<string, boolean>): Promise<void> {
  await core.services.database.transaction(async (tx) => {
    await tx.delete(channels)
    for (const [slug, isActive] of Object.entries(wanted))
      await tx
        .insert(channels)
        .values({ name: slug, slug, isActive, currencyCode: 'EUR', defaultCountry: 'DE' })
  })
}

export const usualChannels = { 'default-channel': true }

/** The shop and its channels are as they are for a new shop. */
export async function restoreShop(core: TestCore): Promise<void> {
  await shopWith(core)
  await channelsAre(core, usualChannels)
}
