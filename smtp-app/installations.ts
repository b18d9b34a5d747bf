import type { JSONWebKeySet } from 'jose'
import type { Clock } from '../shared/clock.ts'
import type { Database } from '../shared/database/database.ts'
import { and, eq, type InferSelectModel } from '../shared/database/drizzle.ts'
import { prepared } from '../shared/database/prepared.ts'
import type { SecretBox } from '../shared/secret-box.ts'
import { type Fetch, fetchJwks } from './saleor-client.ts'
import { installations as table } from './tables.ts'

export type Installation = InferSelectModel<typeof table>

/** What came of asking a shop for its keys again. */
export type RefreshedKeys =
  | { kind: 'fetched'; jwks: JSONWebKeySet }
  | { kind: 'unreachable' }
  | { kind: 'limited' }

export interface Installations {
  find(apiUrl: string): Promise<Installation | undefined>
  list(): Promise<Installation[]>
  /** Stores a proven installation in place of an earlier one of the same shop. */
  save(proven: { apiUrl: string; appId: string; token: string; jwks: JSONWebKeySet }): Promise<void>
  /** Forgets an installation. One that has taken its place meanwhile has another app's id and stays. */
  remove(apiUrl: string, appId: string): Promise<boolean>
  /** Fetches and stores the shop's keys anew. Callers at the same moment share one request. */
  refreshKeys(apiUrl: string): Promise<RefreshedKeys>
}

const FETCH_TIMEOUT_MS = 5000
/**
 * Anybody can cause a refresh by sending nonsense under a known API URL. So it has a price: a shop is asked a few times
 * in a row at most and then every few seconds. Whoever comes in between is told to come again, never that his
 * signature is wrong, since that nobody knows.
 */
const REFRESH_BURST = 10
const REFRESH_EVERY_MS = 5000

const byApiUrl = prepared(['apiUrl'], (queries, { apiUrl }) =>
  queries.select().from(table).where(eq(table.apiUrl, apiUrl)),
)

export function createInstallations(dependencies: {
  database: Database
  box: SecretBox
  clock: Clock
  fetch: Fetch
}): Installations {
  const { database, box, clock, fetch } = dependencies
  const allowances = new Map<string, { left: number; at: number }>()
  const underWay = new Map<string, Promise<RefreshedKeys>>()

  function mayRefresh(apiUrl: string): boolean {
    const now = clock.now().getTime()
    const { left, at } = allowances.get(apiUrl) ?? { left: REFRESH_BURST, at: now }
    const refilled = Math.min(REFRESH_BURST, left + (now - at) / REFRESH_EVERY_MS)
    if (refilled < 1) return false
    allowances.set(apiUrl, { left: refilled - 1, at: now })
    return true
  }

  async function refresh(apiUrl: string): Promise<RefreshedKeys> {
    const jwks = await fetchJwks(fetch, apiUrl, AbortSignal.timeout(FETCH_TIMEOUT_MS))
    if (!jwks) return { kind: 'unreachable' }
    await database.transaction((tx) => tx.update(table).set({ jwks }).where(eq(table.apiUrl, apiUrl)))
    return { kind: 'fetched', jwks }
  }

  return {
    async find(apiUrl) {
      const [found] = await byApiUrl(database.read, { apiUrl })
      return found
    },
    list: () => database.read.select().from(table).orderBy(table.id),
    async save({ apiUrl, appId, token, jwks }) {
      const values = { appId, token: box.seal(token, tokenContext(apiUrl)), jwks, installedAt: clock.now() }
      await database.transaction((tx) =>
        tx
          .insert(table)
          .values({ apiUrl, ...values })
          .onConflictDoUpdate({ target: table.apiUrl, set: values }),
      )
    },
    async remove(apiUrl, appId) {
      const removed = await database.transaction((tx) =>
        tx
          .delete(table)
          .where(and(eq(table.apiUrl, apiUrl), eq(table.appId, appId)))
          .returning({ id: table.id }),
      )
      return removed.length === 1
    },
    async refreshKeys(apiUrl) {
      const running = underWay.get(apiUrl)
      if (running) return running
      if (!mayRefresh(apiUrl)) return { kind: 'limited' }
      const started = refresh(apiUrl).finally(() => underWay.delete(apiUrl))
      underWay.set(apiUrl, started)
      return started
    },
  }
}

/** Binds the sealed token to its row. */
export const tokenContext = (apiUrl: string) => `installation token of ${apiUrl}`
