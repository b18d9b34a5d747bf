import { eq, type PgColumn, type SQL } from '../../shared/database/drizzle.ts'
import { isOneOf } from './lists/conditions.ts'

/** Something by our key, or by the one that another system has given. */
export type Target = { id: number } | { externalReference: string }

/** Which argument has named it. */
export const fieldOf = (target: Target): string => ('id' in target ? 'id' : 'externalReference')

export const isTarget = (table: { id: PgColumn; externalReference: PgColumn }, target: Target): SQL =>
  'id' in target
    ? eq(table.id, target.id)
    : isOneOf(table.externalReference, { eq: target.externalReference })
