import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPage, startBrowser, type WatchedPage } from '../support/browser.ts'
import { startSmtpApp } from '../support/smtp-app.ts'
import { type SmtpReceiver, startSmtpReceiver } from '../support/smtp-receiver.ts'

let browser: Browser
let receiver: SmtpReceiver
let app: Awaited<ReturnType<typeof startSmtpApp>>
let watched: WatchedPage

beforeAll(async () => {
  browser = await startBrowser()
  receiver = await startSmtpReceiver()
  app = await startSmtpApp({ settings: { smtpUrl: receiver.url } })
})
beforeEach(async () => {
  watched = await openPage(browser, app.url)
})
afterEach(async () => {
  const { complaints, strayRequests, close } = watched
  await close()
  expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] })
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await receiver?.close()
})

test('the page lists what was sent, and sends it again', async () => {
  const { page } = watched
  const answer = await app.send('account_confirmed', {
    issuedAt: app.clock.now().toISOString(),
    issuingPrincipal: null,
    user: {
      id: 'VXNlcjox',
      email: 'ada@customers.example',
      firstName: 'Ada',
      lastName: '',
      languageCode: 'EN',
    },
    shop: { name: 'Fern & Field' },
  })
  expect(answer.status).toBe(200)
  await app.worker.runDue()
  await page.goto(`${app.url}/`)
  await page.getByText('ada@customers.example').click()
  await page.getByRole('button', { name: /send again|resend/i }).click()
  await page
    .getByText(/queued/i)
    .first()
    .waitFor()
  await app.worker.runDue()
  expect(receiver.mails).toHaveLength(2)
  expect(new Set(receiver.mails.map((mail) => mail.messageId)).size).toBe(2)
})

test('the gallery leads to a preview, which follows its edited payload', async () => {
  const { page } = watched
  await page.goto(`${app.url}/templates`)
  await page
    .getByRole('link', { name: /welcome/i })
    .first()
    .click()
  const mail = page.frameLocator('iframe').first()
  await mail.getByRole('heading', { level: 1 }).waitFor()
  const payload = page.getByRole('textbox', { name: /payload/i })
  const edited = (await payload.inputValue()).replaceAll('Fern & Field', 'Moss & Stone')
  await payload.fill(edited)
  await mail.getByText('Moss & Stone').first().waitFor()
})
