import type { MailSample } from './template.ts'

/** Where the storefront keeps its account pages. */
const storefront = 'https://shop.example/account'
const token = 'd2q3kf-0f4c1c9b7be6a2b7d5c90b1a4f6e8d21'

const ada = {
  id: 'VXNlcjo0Mg==',
  email: 'ada@customers.example',
  firstName: 'Ada',
  lastName: 'Lovelace',
  languageCode: 'EN',
}
const staffMember = { __typename: 'User', id: 'VXNlcjox', isStaff: true }

/** Tries every way of breaking out of a greeting, a header or a sentence. */
const hostileName = '"><script>alert(1)</script>\r\nBcc: victim@evil.example\u202egnp.exe'

interface Person {
  readonly id: string
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly languageCode: string
}

/** The payload of an account event for a person, with the fields that only some events have. */
export function accountPayload(fields: { user?: Partial<Person> } & Record<string, unknown> = {}) {
  const { user, ...rest } = fields
  return {
    issuedAt: '2026-03-14T09:26:53.589793+00:00',
    issuingPrincipal: null,
    user: { ...ada, ...user },
    shop: { name: 'Fern & Field' },
    ...rest,
  }
}

/** The same with a link that core has completed: with the token, and for some mails with the address before it. */
export function linkPayload(
  page: string,
  { withEmail }: { withEmail: boolean },
  fields: Parameters<typeof accountPayload>[0] = {},
) {
  const payload = accountPayload(fields)
  const query = new URLSearchParams({ ...(withEmail ? { email: payload.user.email } : {}), token })
  return { ...payload, token, redirectUrl: `${storefront}/${page}?${query}` }
}

/** The awkward cases that every mail has to survive, made from its ordinary payload. */
export function awkwardSamples(
  payload: (fields: Parameters<typeof accountPayload>[0]) => unknown,
  extra: MailSample['extra'] = {},
): Record<string, MailSample> {
  return {
    'no-name': { payload: payload({ user: { firstName: '', lastName: '' } }), extra },
    'long-names': {
      payload: payload({
        user: {
          firstName: 'Wolfeschlegelsteinhausenbergerdorff-Annabella-Maximiliana',
          email: 'wolfeschlegelsteinhausenbergerdorff.annabella.maximiliana@long-address.customers.example',
          languageCode: 'DE_AT',
        },
        shop: { name: 'The Extraordinarily Well-Assorted Haberdashery of Upper Nether Wallop' },
      }),
      extra,
    },
    'right-to-left-name': {
      payload: payload({ user: { firstName: 'عبد الرحمن', languageCode: 'AR' } }),
      extra,
    },
    hostile: {
      payload: payload({ user: { firstName: hostileName }, shop: { name: `Shop ${hostileName}` } }),
      extra,
    },
  }
}

/** The link without its parameters, as a sender that leaves them to the app would give it. */
export function bareLinkPayload(page: string, fields: Parameters<typeof accountPayload>[0] = {}) {
  return accountPayload({ token, redirectUrl: `${storefront}/${page}`, ...fields })
}

export const byStaff = { issuingPrincipal: staffMember }
export const byApp = { issuingPrincipal: { __typename: 'App', id: 'QXBwOjc=', name: 'Point of sale' } }
