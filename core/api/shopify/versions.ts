/** One version of the API, as `publicApiVersions` lists it. */
export interface ApiVersion {
  handle: string
  displayName: string
  supported: boolean
}

/** Shopify's first one. */
const FIRST_QUARTER = 2019 * 4 + 1
const STABLE_QUARTERS = 4

/** Quarters since the year 0, so that they can be counted. */
const quarterOf = (now: Date): number => now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3)

const handleOf = (quarter: number): string =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}`

/** The four stable quarters, the oldest first, then the candidate for the next one, then `unstable`. */
export function apiVersions(now: Date): ApiVersion[] {
  const current = quarterOf(now)
  const stable = Array.from({ length: STABLE_QUARTERS }, (_, index) => current - STABLE_QUARTERS + 1 + index)
  return [
    ...stable.map((quarter) => ({
      handle: handleOf(quarter),
      displayName: quarter === current ? `${handleOf(quarter)} (Latest)` : handleOf(quarter),
      supported: true,
    })),
    {
      handle: handleOf(current + 1),
      displayName: `${handleOf(current + 1)} (Release candidate)`,
      supported: false,
    },
    { handle: 'unstable', displayName: 'unstable', supported: false },
  ]
}

/**
 * The version that answers who asks for this one: a retired one, and none at all, are answered by the oldest. Undefined
 * for what never was a version.
 */
export function servedVersion(asked: string | undefined, now: Date): string | undefined {
  const versions = apiVersions(now).map(({ handle }) => handle)
  if (asked === undefined) return versions[0]
  if (versions.includes(asked)) return asked
  const [, year, month] = /^(\d{4})-(01|04|07|10)$/.exec(asked) ?? []
  const quarter = Number(year) * 4 + (Number(month) - 1) / 3
  const isRetired = quarter >= FIRST_QUARTER && quarter < quarterOf(now)
  return isRetired ? versions[0] : undefined
}

/** The first version whose searches know `created_at`. */
const CREATED_AT_SINCE = '2027-01'

export const allowsCreatedAt = (version: string): boolean =>
  version !== 'unstable' && version >= CREATED_AT_SINCE
