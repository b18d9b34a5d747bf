import type { Queries } from '../../shared/database/database.ts'
import { eq } from '../../shared/database/drizzle.ts'
import { insertRow, prepared } from '../../shared/database/prepared.ts'
import { readEncodedPassword } from '../crypto/encoded-password.ts'
import { invalid, refuse } from '../domain/errors.ts'
import { isOneOf } from '../domain/lists/conditions.ts'
import { insertUser, newTokenKey } from '../domain/people/new-user.ts'
import { emailTaken } from '../domain/people/users.ts'
import { personProblems, textProblems } from '../domain/validation.ts'
import {
  customerTypes,
  permissionGroupMembers,
  permissionGroups,
  userAddresses,
  users,
} from '../tables/people.ts'
import { addressAt, type ReadAddress, readAddress, storeImported } from './addresses.ts'
import { flag, languageCode, list, metadata, moment, text, textOrNull, within } from './fields.ts'
import { keptId, ourId, remember } from './keys.ts'
import { camelCased, type Fields, isObject, keyOf, type SaleorRecord } from './record.ts'

/** Whether somebody came without the password they had, because nobody here can read its hash. */
export interface ImportedPerson {
  lostPassword: boolean
}

/** A customer or staff member, with address book, groups and the password that Django knows. */
export async function importPerson(
  tx: Queries,
  { key, fields }: SaleorRecord,
  now: Date,
): Promise<ImportedPerson> {
  const columns = readColumns(fields, now)
  const { shipping, billing, book } = readAddresses(fields)
  const { email, firstName, lastName, externalReference, note } = columns
  const data = { metadata: columns.metadata, privateMetadata: columns.privateMetadata }
  refuse([
    ...personProblems({ email, firstName, lastName, externalReference }),
    ...textProblems({ note, ...data }),
  ])
  const groupIds = await groupsOf(tx, fields)
  const customerTypeId = await customerTypeOf(tx, fields)
  const password = text(fields, 'password')
  const isUsable = readEncodedPassword(password).scheme !== 'none'
  if ((await withEmail(tx, { email })).length > 0) throw emailTaken
  if (externalReference && (await withReference(tx, { externalReference })).length > 0)
    throw invalid('externalReference', 'UNIQUE', 'User with this External reference already exists.')

  const addressIds = new Set<number>()
  const stored = async (address: ReadAddress | null) => {
    const id = address ? await storeImported(tx, address) : undefined
    if (id !== undefined) addressIds.add(id)
    return id ?? null
  }
  for (const address of book) await stored(address)
  const user = await insertUser(tx, now, {
    ...(await keptId(tx, users, key)),
    ...columns,
    ...(customerTypeId && { customerTypeId }),
    password: isUsable ? password : '',
    defaultShippingAddressId: await stored(shipping),
    defaultBillingAddressId: await stored(billing),
  })
  if (!user) throw emailTaken
  for (const addressId of addressIds) await insertRow(tx, userAddresses, { userId: user.id, addressId })
  for (const permissionGroupId of groupIds)
    await insertRow(tx, permissionGroupMembers, { permissionGroupId, userId: user.id })
  await remember(tx, 'user', key, user.id)
  return { lostPassword: !isUsable && password !== '' && !password.startsWith('!') }
}

/** Saleor's defaults for what is missing. The token key is kept: with Saleor's RSA key its sessions go on. */
function readColumns(fields: Fields, now: Date) {
  const tokenKey = text(fields, 'jwtTokenKey')
  const isStaff = flag(fields, 'isStaff', false)
  return {
    email: text(fields, 'email'),
    firstName: text(fields, 'firstName'),
    lastName: text(fields, 'lastName'),
    isStaff,
    isActive: flag(fields, 'isActive', true),
    isConfirmed: flag(fields, 'isConfirmed', true),
    isSuperuser: isStaff && flag(fields, 'isSuperuser', false),
    languageCode: languageCode(fields),
    note: textOrNull(fields, 'note'),
    externalReference: textOrNull(fields, 'externalReference'),
    metadata: metadata(fields, 'metadata'),
    privateMetadata: metadata(fields, 'privateMetadata'),
    tokenKey: /^[\w-]{12}$/.test(tokenKey) ? tokenKey : newTokenKey(),
    lastLogin: moment(fields, 'lastLogin'),
    lastPasswordResetRequest: moment(fields, 'lastPasswordResetRequest'),
    lastConfirmEmailRequest: moment(fields, 'lastConfirmEmailRequest'),
    dateJoined: moment(fields, 'dateJoined') ?? now,
    updatedAt: moment(fields, 'updatedAt') ?? now,
  }
}

function readAddresses(fields: Fields) {
  return {
    book: list(fields, 'addresses').map((value, index) =>
      within(`addresses.${index}`, () => readAddress(value)),
    ),
    shipping: addressAt(fields, 'defaultShippingAddress'),
    billing: addressAt(fields, 'defaultBillingAddress'),
  }
}

const withEmail = prepared(['email'], (tx, { email }) =>
  tx.select({ id: users.id }).from(users).where(eq(users.email, email)),
)
const withReference = prepared(['externalReference'], (tx, { externalReference }) =>
  tx.select({ id: users.id }).from(users).where(eq(users.externalReference, externalReference)),
)

/** By Saleor's key, by global ID or by name, alone or in an object. */
async function groupsOf(tx: Queries, fields: Fields): Promise<Set<number>> {
  const found = new Set<number>()
  for (const value of [...list(fields, 'groups'), ...list(fields, 'permissionGroups')]) {
    const group = isObject(value) ? camelCased(value) : { id: value, name: value }
    const id =
      (await ourId(tx, 'permission_group', group.id)) ?? (await groupNamed(tx, keyOf(group.name) ?? ''))
    if (id === undefined)
      throw invalid('groups', 'NOT_FOUND', 'Some of these groups are not here: import them first.')
    found.add(id)
  }
  return found
}

async function groupNamed(tx: Queries, name: string): Promise<number | undefined> {
  const [group] = await tx
    .select({ id: permissionGroups.id })
    .from(permissionGroups)
    .where(eq(permissionGroups.name, name))
  return group?.id
}

/** By its slug; what is not here, or only a key of Saleor's, is the default type. */
async function customerTypeOf(tx: Queries, fields: Fields): Promise<number | undefined> {
  const { customerType } = fields
  const slug = isObject(customerType) ? text(customerType, 'slug') : text(fields, 'customerTypeSlug')
  if (slug === '') return undefined
  const [type] = await tx
    .select({ id: customerTypes.id })
    .from(customerTypes)
    .where(isOneOf(customerTypes.slug, { eq: slug }))
  return type?.id
}
