import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountTypeInSql, accountTypeOf } from '../../../../core/domain/staff/account-type.ts'
import { hasDetails, staffMemberColumns } from '../../../../core/domain/staff/staff-member.ts'
import { type User, users } from '../../../../core/tables/people.ts'
import { type StaffDetails, staffDetails } from '../../../../core/tables/staff.ts'
import { eq } from '../../../../shared/database/drizzle.ts'
import { aPerson, startCore, type TestCore } from '../../../support/core.ts'

let core: TestCore
beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const lastLogin = new Date('2026-01-01T00:00:00Z')
const cases: Array<[string, Partial<User>, Partial<StaffDetails> | null, string]> = [
  ['with a password', { password: 'pbkdf2$x' }, null, 'REGULAR'],
  ['whose invitation is open', {}, null, 'INVITED'],
  ['whose imported password is unusable', { password: '!abc' }, {}, 'INVITED'],
  ['who is switched off before signing in', { isActive: false }, null, 'INVITED'],
  ['who is switched off', { isActive: false, password: 'x' }, null, 'RESTRICTED'],
  ['who signed in without a password', { lastLogin }, null, 'SAML'],
  ['who did and is switched off', { lastLogin, isActive: false }, null, 'RESTRICTED'],
  ['who is asked to take over', {}, { ownership: 'INVITED' }, 'INVITED_STORE_OWNER'],
  ['who took over', { password: 'x' }, { ownership: 'OWNER' }, 'REGULAR'],
  ['of a stored type', { isActive: false }, { accountType: 'COLLABORATOR' }, 'COLLABORATOR'],
]

describe('the account type of somebody', () => {
  test.each(cases)(
    '%s is derived alike by code and by the database',
    async (_who, columns, details, type) => {
      const person = await aPerson(core, { ...columns, isStaff: true })
      const row = await core.services.database.transaction(async (tx) => {
        if (details) await tx.insert(staffDetails).values({ userId: person.id, ...details })
        const [stored] = await tx
          .select({ ...staffMemberColumns, type: accountTypeInSql })
          .from(users)
          .leftJoin(staffDetails, hasDetails)
          .where(eq(users.id, person.id))
        await tx.delete(staffDetails)
        return stored
      })
      expect(row?.type).toBe(type)
      expect(row && accountTypeOf(row.user, row.details)).toBe(type)
    },
  )

  test('is the same to code and database, whatever is stored', async () => {
    const person = await aPerson(core, { isStaff: true })
    const combinations = ['', '!abc', 'x'].flatMap((password) =>
      [null, lastLogin].flatMap((login) =>
        [true, false].flatMap((isActive) =>
          ([null, 'OWNER', 'INVITED'] as const).flatMap((ownership) =>
            ([null, 'REGULAR', 'REQUESTED'] as const).map((accountType) => ({
              columns: { password, lastLogin: login, isActive },
              details: { ownership, accountType },
            })),
          ),
        ),
      ),
    )
    await core.services.database.transaction(async (tx) => {
      await tx.insert(staffDetails).values({ userId: person.id })
      for (const { columns, details } of combinations) {
        await tx.update(users).set(columns).where(eq(users.id, person.id))
        await tx.update(staffDetails).set(details).where(eq(staffDetails.userId, person.id))
        const [row] = await tx
          .select({ ...staffMemberColumns, type: accountTypeInSql })
          .from(users)
          .leftJoin(staffDetails, hasDetails)
          .where(eq(users.id, person.id))
        expect(row && accountTypeOf(row.user, row.details)).toBe(row?.type)
      }
    })
    expect(combinations).toHaveLength(108)
  })
})
