import { describe, expect, test } from 'vitest'
import { allowsCreatedAt, apiVersions, servedVersion } from '../../../../core/api/shopify/versions.ts'

const on = (date: string) => new Date(`${date}T12:00:00Z`)

describe('the versions of the Admin API', () => {
  test('are four stable quarters, the next one as a candidate, and unstable', () => {
    expect(apiVersions(on('2026-11-22'))).toEqual([
      { handle: '2026-01', displayName: '2026-01', supported: true },
      { handle: '2026-04', displayName: '2026-04', supported: true },
      { handle: '2026-07', displayName: '2026-07', supported: true },
      { handle: '2026-10', displayName: '2026-10 (Latest)', supported: true },
      { handle: '2027-01', displayName: '2027-01 (Release candidate)', supported: false },
      { handle: 'unstable', displayName: 'unstable', supported: false },
    ])
  })

  test.each([
    ['2026-12-31', '2026-10'],
    ['2027-01-01', '2027-01'],
    ['2027-03-31', '2027-01'],
    ['2027-04-01', '2027-04'],
  ])('change with the quarter: on %s the latest is %s', (date, latest) => {
    expect(apiVersions(on(date)).find(({ displayName }) => displayName.includes('Latest'))?.handle).toBe(
      latest,
    )
  })

  test.each([
    ['2026-10', '2026-10'],
    ['2027-01', '2027-01'],
    ['unstable', 'unstable'],
    ['2025-10', '2026-01'],
    ['2019-04', '2026-01'],
    [undefined, '2026-01'],
  ])('%s is answered by %s in November 2026', (asked, served) => {
    expect(servedVersion(asked, on('2026-11-22'))).toBe(served)
  })

  test.each(['2027-04', '2019-01', '2026-02', '2026-1', '2026-13', 'latest', '', '0000-00', '2026-10 '])(
    '%j never was one',
    (asked) => {
      expect(servedVersion(asked, on('2026-11-22'))).toBeUndefined()
    },
  )

  test('let searches use created_at from the first one of 2027 on', () => {
    expect(['2026-10', 'unstable', '2027-01', '2027-04'].filter(allowsCreatedAt)).toEqual([
      '2027-01',
      '2027-04',
    ])
  })
})
