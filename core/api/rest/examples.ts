import { globalId } from '../../../shared/global-id.ts'

/** Ada, who shows in the document what the shapes look like. A test sends her through the whole API. */
export const home = {
  firstName: 'Ada',
  lastName: 'Byron',
  streetAddress1: '12 St James’s Square',
  city: 'LONDON',
  postalCode: 'SW1Y 4JH',
}

export const exampleAddress = {
  id: globalId('Address', 7),
  ...home,
  companyName: '',
  streetAddress2: '',
  cityArea: '',
  country: { code: 'GB', country: 'United Kingdom' },
  countryArea: '',
  phone: null,
  isDefaultShippingAddress: false,
  isDefaultBillingAddress: true,
  metadata: [],
}

export const exampleAccount = {
  email: 'ada@example.com',
  firstName: 'Ada',
  lastName: 'Byron',
  isStaff: false,
  isActive: true,
  isConfirmed: false,
  languageCode: 'EN_GB',
  metadata: [],
}

export const exampleUser = {
  id: globalId('User', 2),
  ...exampleAccount,
  isConfirmed: true,
  externalReference: null,
  avatar: null,
  addresses: [exampleAddress],
  defaultShippingAddress: null,
  defaultBillingAddress: exampleAddress,
  lastLogin: '2026-03-14T12:00:00.000Z',
  dateJoined: '2026-03-14T11:00:00.000Z',
  updatedAt: '2026-03-14T12:00:00.000Z',
}

export const exampleTokens = {
  token: 'eyJhbGciOiJSUzI1NiJ9.eyJ0eXBlIjoiYWNjZXNzIn0.c2lnbmF0dXJl',
  refreshToken: 'eyJhbGciOiJSUzI1NiJ9.eyJ0eXBlIjoicmVmcmVzaCJ9.c2lnbmF0dXJl',
  csrfToken: '0f'.repeat(32),
}

export const exampleClaims = {
  iat: 1773489600,
  exp: 1773489900,
  iss: 'https://shop.example/graphql/',
  owner: 'saleor',
  type: 'access',
  token: 'XyZ0123456ab',
  email: 'ada@example.com',
  user_id: globalId('User', 2),
  is_staff: false,
}

export const mailedToken = 'd5u2n4-0123456789abcdef0123456789abcdef'
