import { hash } from 'node:crypto'
import type { Queries } from '../../../shared/database/database.ts'
import { and, asc, eq, inArray, isNull } from '../../../shared/database/drizzle.ts'
import { prepared } from '../../../shared/database/prepared.ts'
import { randomText } from '../../crypto/random.ts'
import { type App, type AppToken, apps, appTokens } from '../../tables/apps.ts'

/** Saleor tells an app's token from a person's JWT by nothing but this. */
const TOKEN_LENGTH = 30

/** A new token, of which only the hash is kept. */
export async function issueAppToken(tx: Queries, appId: number, name: string): Promise<string> {
  return (await newAppToken(tx, appId, name)).authToken
}

/** The same, with what is kept of it. */
export async function newAppToken(
  tx: Queries,
  appId: number,
  name: string,
): Promise<{ appToken: AppToken; authToken: string }> {
  const authToken = randomText(TOKEN_LENGTH)
  const [appToken] = await tx
    .insert(appTokens)
    .values({ appId, name, hash: hashOf(authToken), lastFour: authToken.slice(-4) })
    .returning()
  return { appToken: appToken as AppToken, authToken } // An insert returns its row.
}

/** Whose token this is, if that app may act: active and not removed, whether or not its installation is through. */
export async function appByToken(queries: Queries, token: string): Promise<App | undefined> {
  if (token.length !== TOKEN_LENGTH) return undefined
  const [row] = await byTokenHash(queries, { hash: hashOf(token) })
  return row?.app
}

const byTokenHash = prepared(['hash'], (queries, { hash }) =>
  queries
    .select({ app: apps })
    .from(appTokens)
    .innerJoin(apps, eq(apps.id, appTokens.appId))
    .where(and(eq(appTokens.hash, hash), eq(apps.isActive, true), isNull(apps.removedAt))),
)

export async function tokensOfApps(queries: Queries, appIds: readonly number[]): Promise<AppToken[]> {
  return appIds.length === 0
    ? []
    : queries
        .select()
        .from(appTokens)
        .where(inArray(appTokens.appId, [...appIds]))
        .orderBy(asc(appTokens.id))
}

function hashOf(token: string): string {
  return hash('sha256', token, 'hex')
}
