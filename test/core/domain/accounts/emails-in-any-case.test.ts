import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { users } from '../../../../core/tables/people.ts'
import { eq, sql } from '../../../../shared/database/drizzle.ts'
import { globalId } from '../../../../shared/global-id.ts'
import {
  aCustomer,
  aStaffMember,
  codesIn,
  signInAsSuperuser,
  startCore,
  type TestCore,
} from '../../../support/core.ts'
import { aShopper, PASSWORD, perform, refusals } from '../../../support/self-service.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const redirectUrl = 'https://shop.example/'
const channel = 'default-channel'

const holdersOf = (email: string) =>
  core.services.database.read
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()))

describe('an e-mail that came from elsewhere with capitals in it', () => {
  test('is not registered once more in lower case: its owner would be locked out', async () => {
    const owner = await aShopper(core, { email: 'Capital.Letters@Example.com' })
    const before = await core.user(owner.email)
    await core.emitted()
    const input = { email: 'capital.letters@example.com', password: 'of somebody else', redirectUrl, channel }
    expect(await refusals(core, 'accountRegister', { input })).toEqual([])
    expect(await holdersOf(owner.email)).toEqual([before])
    expect(await core.emitted({ withNotify: true })).toEqual([])
    const answer = await perform(core, 'tokenCreate', { email: input.email, password: PASSWORD })
    expect(answer.user.email).toBe(owner.email)
  })

  test('is taken for whoever wants to change theirs to it, however many have it', async () => {
    const user = await aShopper(core)
    const newEmail = 'twice.there@example.com'
    const options = { token: user.accessToken }
    const wish = { newEmail, password: PASSWORD, redirectUrl, channel }
    expect(await refusals(core, 'requestEmailChange', wish, options)).toEqual([])
    const { token } = await core.factsOf('account_change_email_requested')
    for (const email of ['Twice.There@example.com', 'TWICE.there@example.com'])
      await aCustomer(core, { email })
    await core.emitted()
    expect(await refusals(core, 'confirmEmailChange', { token, channel }, options)).toEqual([
      'newEmail: UNIQUE',
    ])
    expect(await core.user(user.email)).toMatchObject({ id: user.id })
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })

  test('is taken for a colleague, too, however many have it, and the one who has it keeps it', async () => {
    const staff = await aStaffMember(core, { email: 'Staff.Letters@example.com' })
    const emails = ['Both.There@example.com', 'BOTH.there@example.com']
    for (const email of emails) await aCustomer(core, { email })
    const token = await signInAsSuperuser(core)
    const change = async (email: string) => {
      const { data } = await core.graphql(
        'mutation ($id: ID!, $email: String!) { staffUpdate(id: $id, input: { email: $email }) { errors { field code } } }',
        { id: globalId('User', staff.id), email },
        { token },
      )
      return codesIn(data.staffUpdate)
    }
    expect(await change('both.there@example.com')).toEqual([['email', 'UNIQUE']])
    expect(await core.user(staff.email)).toMatchObject({ id: staff.id })
    expect(await change('staff.letters@example.com')).toEqual([])
  })

  test('makes nobody staff, and is given to no new colleague, where several have it', async () => {
    const holders = []
    for (const email of ['Two.People@example.com', 'TWO.people@example.com'])
      holders.push(await core.user((await aCustomer(core, { email })).email))
    await core.emitted()
    const { data } = await core.graphql(
      'mutation { staffCreate(input: { email: "two.people@example.com" }) { user { id } errors { field code } } }',
      {},
      { token: await signInAsSuperuser(core) },
    )
    expect(data.staffCreate).toEqual({ user: null, errors: [{ field: 'email', code: 'UNIQUE' }] })
    expect(await holdersOf('two.people@example.com')).toEqual(holders)
    expect(await core.emitted({ withNotify: true })).toEqual([])
  })
})
