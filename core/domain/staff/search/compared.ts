import { eq, gt, gte, lt, lte, type PgColumn, type SQL } from '../../../../shared/database/drizzle.ts'
import type { Comparator } from './tree.ts'

const operators = { ':': eq, ':<': lt, ':>': gt, ':<=': lte, ':>=': gte } satisfies Record<
  Comparator,
  unknown
>

export const compared = (column: PgColumn, comparator: Comparator, value: string | number): SQL =>
  operators[comparator](column, value)
