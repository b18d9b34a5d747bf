import { createTransport } from 'nodemailer'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createInbox, type Inbox } from '../../smtp-app/inbox/inbox.ts'
import { openPage, startBrowser, type WatchedPage } from '../support/browser.ts'

let browser: Browser
let inbox: Inbox
let watched: WatchedPage

beforeAll(async () => {
  browser = await startBrowser()
})
beforeEach(async () => {
  inbox = await createInbox({ host: '127.0.0.1', smtpPort: 0, httpPort: 0 })
  watched = await openPage(browser, inbox.httpUrl)
  await watched.page.goto(`${inbox.httpUrl}/`)
})
afterEach(async () => {
  const { complaints, strayRequests, close } = watched
  await close()
  await inbox.close()
  // Scripts of a mail are refused, and the browser says so.
  const unexpected = complaints.filter((complaint) => !complaint.includes("Blocked script execution in '"))
  expect({ unexpected, strayRequests }).toEqual({ unexpected: [], strayRequests: [] })
})
afterAll(() => browser?.close())

async function send(subject: string, html: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort })
  await transport.sendMail({
    from: 'shop@example.com',
    to: 'ada@example.com',
    subject,
    html,
    text: 'As text',
  })
  transport.close()
}

test('a mail appears by itself, opens rendered, and shows its text', async () => {
  const { page } = watched
  await send('Confirm your address', '<h1>Welcome aboard</h1>')
  await page.getByRole('navigation', { name: 'Messages' }).getByText('Confirm your address').click()
  const frame = page.getByRole('region', { name: 'Message' }).frameLocator('iframe')
  await frame.getByRole('heading', { name: 'Welcome aboard' }).waitFor()
  await page.getByRole('tab', { name: 'Text' }).click()
  await page.getByText('As text', { exact: true }).last().waitFor()
})

test('a mail runs no scripts', async () => {
  const { page } = watched
  await send('Hostile', '<p>Harmless</p><script>parent.document.title = "taken over"</script>')
  await page.getByRole('navigation', { name: 'Messages' }).getByText('Hostile').click()
  await page.getByRole('region', { name: 'Message' }).frameLocator('iframe').getByText('Harmless').waitFor()
  expect(await page.title()).not.toContain('taken over')
})

test('deleting everything asks first', async () => {
  const { page } = watched
  await send('To be kept', '<p>Hello</p>')
  await page.getByText('To be kept').first().waitFor()
  await page.getByRole('button', { name: 'Delete all' }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  expect(inbox.store.all).toHaveLength(1)
  await page.getByRole('button', { name: 'Delete all' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete all' }).click()
  await page
    .getByRole('navigation', { name: 'Messages' })
    .getByText('To be kept')
    .waitFor({ state: 'detached' })
  expect(inbox.store.all).toEqual([])
})
