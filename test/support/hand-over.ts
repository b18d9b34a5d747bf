import { type QueueValues, unclaimed } from '../../shared/claim.ts'
import type { Clock } from '../../shared/clock.ts'

/** New rows wait for a claim, and `onCommitted` hears of them. */
export const waitForClaim = (clock: Clock, onCommitted: () => void = () => {}) => ({
  newRow: (): QueueValues => unclaimed(clock.now()),
  committed: (rows: readonly unknown[]): void => {
    if (rows.length > 0) onCommitted()
  },
})
