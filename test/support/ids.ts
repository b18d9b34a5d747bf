import { globalId, parseGlobalId } from '../../shared/global-id.ts'

export const userId = ({ id }: { id: number }): string => globalId('User', id)
export const addressId = ({ id }: { id: number }): string => globalId('Address', id)

/** The number behind any of them. */
export const keyOf = (id: string): number => Number(parseGlobalId(id)?.key)
