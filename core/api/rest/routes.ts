import type { Endpoint } from './endpoint.ts'
import { accountEndpoints } from './routes/accounts.ts'
import { addressEndpoints } from './routes/addresses.ts'
import { customerEndpoints } from './routes/customers.ts'
import { meEndpoints } from './routes/me.ts'
import { staffEndpoints } from './routes/staff.ts'
import { tokenEndpoints } from './routes/tokens.ts'

/** Every path of the API, in the order of the documentation. */
export const endpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...tokenEndpoints,
  ...meEndpoints,
  ...addressEndpoints,
  ...customerEndpoints,
  ...staffEndpoints,
]
