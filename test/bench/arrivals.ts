/** Who has been reached and when, on the clock of `performance.now()`: what the sink and the receiver write down. */
export interface Arrivals {
  /** Resolves with the moment at which this address was reached, or null once `giveUp` is called. */
  of(email: string): Promise<number | null>
  note(email: string): void
  /** Arrivals at addresses that had been reached before. */
  readonly repeats: number
  /** Ends all waiting: what has not arrived counts as lost. Answers how many that were. */
  giveUp(): number
}

export function createArrivals(): Arrivals {
  const reached = new Map<string, number>()
  const waiting = new Map<string, (at: number | null) => void>()
  let repeats = 0
  return {
    of(email) {
      const at = reached.get(email)
      if (at !== undefined) return Promise.resolve(at)
      return new Promise((resolve) => waiting.set(email, resolve))
    },
    note(email) {
      if (reached.has(email)) {
        repeats++
        return
      }
      const at = performance.now()
      reached.set(email, at)
      waiting.get(email)?.(at)
      waiting.delete(email)
    },
    get repeats() {
      return repeats
    },
    giveUp() {
      const lost = waiting.size
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
      return lost
    },
  }
}
