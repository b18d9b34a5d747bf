import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCore, type TestCore } from '../../support/core.ts'

let core: TestCore

beforeAll(async () => {
  core = await startCore()
})
afterAll(() => core.close())

const get = (path: string) => fetch(core.origin + path)

test('a program that lives says so, and one whose database answers is ready', async () => {
  expect(await (await get('/health')).json()).toEqual({ status: 'ok' })
  expect(await (await get('/ready')).json()).toEqual({ status: 'ok' })
})

test('the metrics count what waits, and name nobody', async () => {
  await core.graphql(`mutation { accountRegister(input: {
    email: "ada@example.com", password: "correct horse", redirectUrl: "https://shop.example/" }) { errors { code } } }`)
  core.clock.advance(7)
  const before = await (await get('/metrics')).text()
  expect(before).toContain('sallyport_queue_waiting{queue="events"} 3\n')
  expect(before).toContain('sallyport_queue_overdue_seconds{queue="events"} 7\n')
  expect(before).not.toContain('ada')
  await core.runDue()
  const after = await (await get('/metrics')).text()
  expect(after).toContain('sallyport_queue_waiting{queue="events"} 0\n')
  expect(after).toContain('sallyport_queue_overdue_seconds{queue="events"} 0\n')
})

test('what does not exist is a 404 in JSON', async () => {
  const response = await get('/nothing')
  expect(response.status).toBe(404)
  expect(await response.json()).toHaveProperty('error')
})
