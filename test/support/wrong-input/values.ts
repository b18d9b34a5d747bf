import { derby } from '../address-mutations.ts'

export type Values = Record<string, unknown>

/** Who sends a mutation. */
export type Sender = 'superuser' | 'customer' | 'unconfirmed' | 'app' | 'nobody'

/** Global IDs of what mutations can be about. */
export type Ids = Record<
  'attribute' | 'channel' | 'customer' | 'colleague' | 'app' | 'address' | 'group' | 'webhook',
  string
>

/** Arguments that are fine, or fine but for a token. The number is another one each time, for what has to be unique. */
export type MutationArguments = Record<string, { as: Sender; args: (ids: Ids, n: number) => Values }>

export const link = 'https://shop.example/'

export const items = () => [{ key: 'a', value: 'b' }]

/** One for each place: what is put into a copy of one is not to show in another. */
export const address = () => ({ ...derby })

/** With every field that an address can have. */
export const wholeAddress = () => ({
  ...address(),
  firstName: '',
  lastName: '',
  companyName: 'C',
  streetAddress2: '',
  cityArea: '',
  countryArea: '',
  phone: '',
  metadata: items(),
  skipValidation: true,
})
