import { isOpenTo } from '../domain/shop/shop.ts'

/** A shop that is closed to storefronts refuses their requests as a whole, with a 401, on every API. */
export const storefrontGate = {
  isOpenTo,
  message: 'Storefront traffic is not allowed.',
  code: 'STOREFRONT_TRAFFIC_NOT_ALLOWED',
}
