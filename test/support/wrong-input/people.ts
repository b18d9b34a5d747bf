import { globalId } from '../../../shared/global-id.ts'
import {
  address,
  type Ids,
  items,
  link,
  type MutationArguments,
  type Values,
  wholeAddress,
} from './values.ts'

const aCustomersInput = (ids: Ids, n: number): Values => ({
  email: `c${n}@example.com`,
  firstName: 'A',
  lastName: 'B',
  note: 'n',
  isActive: true,
  isConfirmed: true,
  languageCode: 'EN',
  externalReference: `ref${n}`,
  metadata: items(),
  privateMetadata: items(),
  customerType: globalId('CustomerType', 1),
  attributes: [
    {
      id: ids.attribute,
      dropdown: { value: `Size ${n}`, externalReference: `size${n}` },
      multiselect: [{ value: 'S' }],
      numeric: '1',
      plainText: 'p',
      values: [],
      boolean: true,
      date: '2026-03-14',
      dateTime: '2026-03-14T12:00:00Z',
    },
  ],
  defaultShippingAddress: address(),
})

/** What staff and apps do with people, and what people are described by. */
export const peopleMutations: MutationArguments = {
  addressCreate: { as: 'superuser', args: (ids) => ({ userId: ids.customer, input: wholeAddress() }) },
  addressDelete: { as: 'superuser', args: (ids) => ({ id: ids.address }) },
  addressSetDefault: {
    as: 'superuser',
    args: (ids) => ({ addressId: ids.address, userId: ids.customer, type: 'BILLING' }),
  },
  addressUpdate: { as: 'superuser', args: (ids) => ({ id: ids.address, input: wholeAddress() }) },
  attributeCreate: {
    as: 'superuser',
    args: (_ids, n) => ({
      input: {
        name: 'Tier',
        slug: `tier-${n}`,
        type: 'CUSTOMER_TYPE',
        inputType: 'SWATCH',
        values: [{ name: 'Gold', value: '#ffd700', externalReference: `gold${n}` }],
        unit: 'KG',
        valueRequired: true,
        storefrontSearchPosition: 0,
        externalReference: `attribute${n}`,
        referenceTypes: [],
      },
    }),
  },
  attributeDelete: { as: 'superuser', args: () => ({ id: globalId('Attribute', 99_999) }) },
  attributeReorderValues: {
    as: 'superuser',
    args: (ids) => ({
      attributeId: ids.attribute,
      moves: [{ id: globalId('AttributeValue', 1), sortOrder: 1 }],
    }),
  },
  attributeUpdate: {
    as: 'superuser',
    args: (ids, n) => ({
      id: ids.attribute,
      input: {
        name: 'Size',
        slug: `size-${n}`,
        addValues: [{ name: `New ${n}`, externalReference: `new${n}` }],
        removeValues: [globalId('AttributeValue', 99_999)],
        externalReference: `changed${n}`,
        storefrontSearchPosition: 0,
      },
    }),
  },
  attributeValueCreate: {
    as: 'superuser',
    args: (ids, n) => ({
      attribute: ids.attribute,
      input: { name: `Value ${n}`, externalReference: `value${n}` },
    }),
  },
  attributeValueDelete: { as: 'superuser', args: () => ({ id: globalId('AttributeValue', 99_999) }) },
  attributeValueUpdate: {
    as: 'superuser',
    args: (_ids, n) => ({ id: globalId('AttributeValue', 1), input: { name: `Value ${n}`, value: '' } }),
  },
  customerBulkDelete: { as: 'superuser', args: () => ({ ids: [globalId('User', 99_998)] }) },
  customerBulkUpdate: {
    as: 'superuser',
    args: (ids, n) => ({
      errorPolicy: 'IGNORE_FAILED',
      customers: [{ id: ids.customer, externalReference: '', input: aCustomersInput(ids, n) }],
    }),
  },
  customerCreate: {
    as: 'superuser',
    args: (ids, n) => ({
      input: { ...aCustomersInput(ids, n), redirectUrl: link, channel: 'default-channel' },
    }),
  },
  customerDelete: { as: 'superuser', args: () => ({ id: globalId('User', 99_998), externalReference: '' }) },
  customerTypeAssignAttributes: {
    as: 'superuser',
    args: (ids) => ({ customerTypeId: globalId('CustomerType', 1), attributeIds: [ids.attribute] }),
  },
  customerTypeCreate: {
    as: 'superuser',
    args: (_ids, n) => ({ input: { name: 'Wholesale', slug: `type-${n}`, isDefault: false } }),
  },
  customerTypeDelete: { as: 'superuser', args: () => ({ id: globalId('CustomerType', 99) }) },
  customerTypeReorderAttributes: {
    as: 'superuser',
    args: (ids) => ({
      customerTypeId: globalId('CustomerType', 1),
      moves: [{ id: ids.attribute, sortOrder: 1 }],
    }),
  },
  customerTypeUnassignAttributes: {
    as: 'superuser',
    args: (ids) => ({ customerTypeId: globalId('CustomerType', 1), attributeIds: [ids.attribute] }),
  },
  customerTypeUpdate: {
    as: 'superuser',
    args: () => ({
      id: globalId('CustomerType', 1),
      input: { name: 'Default', slug: 'default', isDefault: true },
    }),
  },
  customerUpdate: {
    as: 'superuser',
    args: (ids, n) => ({ id: ids.customer, externalReference: '', input: aCustomersInput(ids, n) }),
  },
  deleteMetadata: { as: 'superuser', args: (ids) => ({ id: ids.customer, keys: ['a'] }) },
  deletePrivateMetadata: { as: 'superuser', args: (ids) => ({ id: ids.customer, keys: ['a'] }) },
  permissionGroupCreate: {
    as: 'superuser',
    args: (ids, n) => ({
      input: {
        name: `Group ${n}`,
        addPermissions: ['MANAGE_USERS'],
        addUsers: [ids.colleague],
        addChannels: [globalId('Channel', 1)],
        restrictedAccessToChannels: true,
      },
    }),
  },
  permissionGroupDelete: { as: 'superuser', args: () => ({ id: globalId('Group', 1) }) },
  permissionGroupUpdate: {
    as: 'superuser',
    args: (ids, n) => ({
      id: ids.group,
      input: {
        name: `Group ${n}`,
        addPermissions: ['MANAGE_USERS'],
        removePermissions: ['MANAGE_APPS'],
        addUsers: [ids.colleague],
        removeUsers: [globalId('User', 1)],
        addChannels: [globalId('Channel', 1)],
        removeChannels: [],
        restrictedAccessToChannels: true,
      },
    }),
  },
  staffBulkDelete: { as: 'superuser', args: () => ({ ids: [globalId('User', 1)] }) },
  staffCreate: {
    as: 'app',
    args: (_ids, n) => ({
      input: {
        email: `s${n}@example.com`,
        firstName: 'A',
        lastName: 'B',
        note: 'n',
        isActive: true,
        metadata: items(),
        privateMetadata: items(),
        addGroups: [],
        redirectUrl: link,
      },
    }),
  },
  // The caller, whom nobody can delete: the colleague is still needed.
  staffDelete: { as: 'superuser', args: () => ({ id: globalId('User', 1) }) },
  staffMemberUpdate: {
    as: 'superuser',
    args: (ids) => ({
      id: ids.colleague,
      input: { phone: '+48500600700', accountType: 'COLLABORATOR', isShopOwner: false },
    }),
  },
  staffUpdate: {
    as: 'superuser',
    args: (ids, n) => ({
      id: ids.colleague,
      input: {
        email: `u${n}@example.com`,
        firstName: 'A',
        note: 'n',
        isActive: true,
        metadata: items(),
        privateMetadata: items(),
        addGroups: [],
        removeGroups: [],
      },
    }),
  },
  updateMetadata: { as: 'superuser', args: (ids) => ({ id: ids.customer, input: items() }) },
  updatePrivateMetadata: { as: 'superuser', args: (ids) => ({ id: ids.customer, input: items() }) },
  userAvatarDelete: { as: 'superuser', args: () => ({}) },
  userAvatarUpdate: { as: 'superuser', args: () => ({ image: '0' }) },
  userBulkSetActive: { as: 'superuser', args: (ids) => ({ ids: [ids.colleague], isActive: true }) },
}
