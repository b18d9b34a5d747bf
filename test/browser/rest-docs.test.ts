import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPage, startBrowser, type WatchedPage } from '../support/browser.ts'
import { startCore, type TestCore } from '../support/core.ts'

let core: TestCore
let browser: Browser
let watched: WatchedPage

beforeAll(async () => {
  core = await startCore()
  browser = await startBrowser()
})
beforeEach(async () => {
  watched = await openPage(browser, core.origin)
  await watched.page.goto(`${core.origin}/api/v1/docs`)
})
afterEach(async () => {
  const { complaints, strayRequests, close } = watched
  await close()
  expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] })
})
afterAll(async () => {
  await browser?.close()
  await core?.close()
})

/** Opens the form of an operation; what is entered is sent, and the answer read. */
async function attempt(operationId: string, body?: object): Promise<string> {
  const article = watched.page.locator(`#${operationId}`)
  await article.getByRole('button', { name: 'Try it' }).click()
  if (body) await article.getByLabel('Body').fill(JSON.stringify(body))
  await article.getByRole('button', { name: 'Send' }).click()
  const answer = article.getByRole('status')
  await answer.getByText(/^\d{3} /).waitFor()
  return (await answer.textContent()) ?? ''
}

test('a reader of the page signs in and asks who that was', async () => {
  expect(await attempt('postTokens', { email: 'admin@example.com', password: 'admin' })).toMatch(
    /^201 Created/,
  )
  const me = await attempt('getMe')
  expect(me).toMatch(/^200 OK/)
  expect(me).toContain('"email": "admin@example.com"')
})

test('the page shows every path, and fits a phone', async () => {
  const shown = await watched.page.locator('article[data-path]').count()
  const document = await (await fetch(`${core.origin}/api/v1/openapi.json`)).json()
  const paths = Object.values((document as { paths: object }).paths)
  expect(shown).toBe(paths.flatMap((methods) => Object.keys(methods)).length)
  await watched.page.setViewportSize({ width: 360, height: 700 })
  expect(await watched.page.evaluate('document.documentElement.scrollWidth')).toBe(360)
})
