export interface Move {
  id: number
  /** How many places further, or back where it is negative; one further where it is not said. */
  sortOrder?: number | null
}

/** A list after moves within it, done one after the other. None goes beyond either end. */
export function reordered(ids: readonly number[], moves: readonly Move[]): number[] {
  const order = [...ids]
  for (const { id, sortOrder } of moves) {
    const from = order.indexOf(id)
    if (from < 0) continue
    const to = Math.min(Math.max(from + (sortOrder ?? 1), 0), order.length - 1)
    order.splice(from, 1)
    order.splice(to, 0, id)
  }
  return order
}
