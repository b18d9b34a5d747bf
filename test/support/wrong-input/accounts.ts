import { address, items, link, type MutationArguments, wholeAddress } from './values.ts'

/** What people do with their own account. */
export const accountMutations: MutationArguments = {
  accountAddressCreate: {
    as: 'app',
    args: (ids) => ({ customerId: ids.customer, type: 'BILLING', input: wholeAddress() }),
  },
  accountAddressDelete: { as: 'customer', args: (ids) => ({ id: ids.address }) },
  accountAddressUpdate: { as: 'customer', args: (ids) => ({ id: ids.address, input: address() }) },
  accountDelete: { as: 'customer', args: () => ({ token: 'x' }) },
  accountRegister: {
    as: 'customer',
    args: (_ids, n) => ({
      input: {
        firstName: 'A',
        lastName: 'B',
        languageCode: 'EN',
        email: `r${n}@example.com`,
        password: 'a long one',
        redirectUrl: link,
        metadata: items(),
        channel: 'default-channel',
      },
    }),
  },
  accountRequestDeletion: { as: 'customer', args: () => ({ redirectUrl: link, channel: 'default-channel' }) },
  accountSetDefaultAddress: { as: 'customer', args: (ids) => ({ id: ids.address, type: 'SHIPPING' }) },
  accountUpdate: {
    as: 'app',
    args: (ids) => ({
      customerId: ids.customer,
      input: {
        firstName: 'A',
        lastName: 'B',
        languageCode: 'EN',
        metadata: items(),
        defaultBillingAddress: { ...address(), metadata: items(), phone: '', countryArea: '', cityArea: '' },
        defaultShippingAddress: wholeAddress(),
      },
    }),
  },
  confirmAccount: { as: 'customer', args: () => ({ email: 'a@example.com', token: 'x', password: 'x' }) },
  confirmEmailChange: { as: 'customer', args: () => ({ token: 'x', channel: 'default-channel' }) },
  externalAuthenticationUrl: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalLogout: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalObtainAccessTokens: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalRefresh: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  externalVerify: { as: 'customer', args: () => ({ pluginId: 'p', input: '{}' }) },
  passwordChange: { as: 'customer', args: () => ({ newPassword: 'a long one', oldPassword: 'x' }) },
  requestEmailChange: {
    as: 'customer',
    args: () => ({ newEmail: 'n@example.com', password: 'x', redirectUrl: link, channel: 'default-channel' }),
  },
  requestPasswordReset: {
    as: 'customer',
    args: () => ({ email: 'admin@example.com', redirectUrl: link, channel: 'default-channel' }),
  },
  sendConfirmationEmail: {
    as: 'unconfirmed',
    args: () => ({ redirectUrl: link, channel: 'default-channel' }),
  },
  setPassword: { as: 'customer', args: () => ({ email: 'admin@example.com', token: 'x', password: 'x' }) },
  tokenCreate: {
    as: 'customer',
    args: () => ({ email: 'nobody@example.com', password: 'x', audience: 'a' }),
  },
  tokenRefresh: { as: 'customer', args: () => ({ refreshToken: 'x', csrfToken: 'x' }) },
  tokenVerify: { as: 'customer', args: () => ({ token: 'x' }) },
  // Would end the sessions of whoever else takes part here.
  tokensDeactivateAll: { as: 'nobody', args: () => ({}) },
}
