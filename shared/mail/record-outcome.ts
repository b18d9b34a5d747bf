import { setTimeout as wait } from 'node:timers/promises'

const TRIES = 5
const PAUSE_MS = 250

/**
 * Stores what became of a mail, with some patience where the database is away for a moment: a mail that was sent and
 * not recorded is sent again when its lease ends.
 */
export async function recordOutcome<T>(store: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await store()
    } catch (error) {
      if (tries === TRIES) throw error
      await wait(PAUSE_MS * tries)
    }
  }
}
