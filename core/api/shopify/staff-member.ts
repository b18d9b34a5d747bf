import { type GraphQLEnumType, GraphQLError, type GraphQLResolveInfo } from 'graphql'
import { isSelf } from '../../domain/access.ts'
import type { StaffMember } from '../../domain/staff/staff-member.ts'
import { isSuperuser } from '../../domain/staff/staff-scope.ts'
import type { ShopifyContext } from './context.ts'
import { accessDenied } from './errors.ts'
import { staffMemberGid } from './gid.ts'
import { imageOf } from './images.ts'
import { staffMemberPermissions } from './permissions.ts'

type Avatar = { fallback: 'DEFAULT' | 'NOT_FOUND' | 'TRANSPARENT'; maxHeight?: number; maxWidth?: number }

/** Our staff member → Shopify's. A field without a resolver is a property of ours. */
export const staffMember = {
  id: ({ id }: StaffMember) => staffMemberGid(id),
  name,
  initials: (member: StaffMember) => {
    const initials = parts(member).map(firstCharacter)
    return initials.length > 0 ? initials : null
  },
  locale: ({ user }: StaffMember) => locale(user?.languageCode ?? ''),
  phone: (member: StaffMember, _args: unknown, { phone }: ShopifyContext) => phone.load(member),
  isShopOwner: async ({ id }: StaffMember, _args: unknown, context: ShopifyContext) =>
    (await context.ownerId()) === id,
  avatar: async (member: StaffMember, { fallback, ...limits }: Avatar, context: ShopifyContext) =>
    imageOf(context.settings.publicUrl, await context.avatar.load(member.id), {
      name: name(member),
      fallback: fallback ?? 'DEFAULT',
      limits,
    }),
  identityAccount: (member: StaffMember, _args: unknown, context: ShopifyContext) => {
    const url = identityUrl(member, context)
    return url && { url }
  },
  identityAccountUrl: (member: StaffMember, _args: unknown, context: ShopifyContext) =>
    identityUrl(member, context),
  privateData: async (member: StaffMember, _args: unknown, context: ShopifyContext) => {
    if (!isSelf(await context.actor(), member.id)) throw accessDenied('privateData')
    return member
  },
}

/** What only the requester sees. */
export const staffMemberPrivateData = {
  accountSettingsUrl: ({ id }: StaffMember, _args: unknown, { settings }: ShopifyContext) =>
    `${settings.publicUrl}/admin/settings/account/${id}`,
  createdAt: ({ createdAt }: StaffMember) => `${createdAt.toISOString().slice(0, 19)}Z`,
  permissions: async (
    { id }: StaffMember,
    _args: unknown,
    context: ShopifyContext,
    { schema }: GraphQLResolveInfo,
  ) => {
    const values = (schema.getType('StaffMemberPermission') as GraphQLEnumType).getValues()
    const known = values.filter((value) => value.deprecationReason === undefined).map((value) => value.name)
    const actor = await context.actor()
    if (isSuperuser(actor) || (await context.ownerId()) === id) return known.sort()
    if (actor.kind !== 'user') throw new GraphQLError('Only a person has private data.')
    return staffMemberPermissions(actor.permissions, new Set(known))
  },
}

const parts = ({ firstName, lastName }: StaffMember): string[] =>
  [firstName, lastName].filter((part) => part !== null).map((part) => part.trim())

/** Nobody is without a name: where none was given it is the e-mail. */
function name(member: StaffMember): string {
  return parts(member).join(' ') || member.email
}

const graphemes = new Intl.Segmenter()

/** As a reader sees it: a letter with its accents, an emoji with its skin. */
const firstCharacter = (text: string): string => {
  const [first] = graphemes.segment(text)
  return first?.segment ?? ''
}

const DEFAULT_LANGUAGE = 'en'

/** `pt-br` → `pt-BR`, `zh-hans-cn` → `zh-CN`: a language, and its country where there is one. */
function locale(code: string): string {
  const [language, ...more] = code.toLowerCase().split(/[-_]/)
  const country = more.find((part) => /^[a-z]{2}$/.test(part))
  return `${language || DEFAULT_LANGUAGE}${country ? `-${country.toUpperCase()}` : ''}`
}

/** Where those who sign in through somebody else find their account. */
function identityUrl({ accountType, email }: StaffMember, { settings }: ShopifyContext): string | null {
  if (accountType !== 'SAML' || !settings.identityAccountUrl) return null
  return settings.identityAccountUrl.replaceAll('{email}', encodeURIComponent(email))
}
