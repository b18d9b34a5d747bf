import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Inbox } from '../../../smtp-app/inbox/inbox.ts'
import { anInbox, send } from './an-inbox.ts'

test('serves a page that names the SMTP address and loads only its own files', async () => {
  const inbox = await anInbox()
  const page = await fetch(inbox.httpUrl)
  const html = await page.text()
  expect(html).toContain(inbox.smtpUrl)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  const files = [...html.matchAll(/(?:href|src)="(page\/[^"]+)"/g)].map(([, path]) => path)
  expect(files).toContain('page/main.js')
  for (const path of files) expect((await fetch(`${inbox.httpUrl}/${path}`)).status).toBe(200)
})

test('answers 304 to a browser that has the page already', async () => {
  const inbox = await anInbox()
  const etag = (await fetch(inbox.httpUrl)).headers.get('etag') ?? ''
  expect((await fetch(inbox.httpUrl, { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('shows the HTML part without scripts, with its own pictures, and links that open elsewhere', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, {
    html: '<a class="x" target=_self href="https://shop.example/?a=1&b=2">go</a><img src="cid:Logo@shop"><img src="cid:none">',
    attachments: [{ filename: 'logo.png', content: 'png', cid: 'logo@shop' }],
  })
  const view = await fetch(`${inbox.httpUrl}/view/latest.html?embed=1`)
  expect(view.headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox allow-popups/)
  expect((await view.text()).trim()).toBe(
    '<a target="_blank" rel="noopener noreferrer" class="x" href="https://shop.example/?a=1&b=2">go</a>' +
      `<img src="/api/v1/message/${id}/part/1"><img src="cid:none">`,
  )
})

test('shows the text part as text, even when it looks like HTML', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, { text: '<b>Grüße</b>' })
  const view = await fetch(`${inbox.httpUrl}/view/${id}.txt`)
  expect(view.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(view.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await view.text()).trim()).toBe('<b>Grüße</b>')
})

test('leads from the address of a view to the page', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, {})
  const view = await fetch(`${inbox.httpUrl}/view/latest`, { redirect: 'manual' })
  expect([view.status, view.headers.get('location')]).toEqual([302, `/#/message/${id}`])
})

test('answers 404 in plain text to views and paths that do not exist', async () => {
  const inbox = await anInbox()
  await send(inbox, { text: 'only text' })
  for (const path of [
    '/view/latest.html',
    '/view/unknown.txt',
    '/view/..%2fmain.ts',
    '/page/main.ts',
    '/nowhere',
  ]) {
    const response = await fetch(inbox.httpUrl + path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/plain')
  }
})

test('tells that it lives and is ready', async () => {
  const inbox = await anInbox()
  for (const path of ['/livez', '/readyz']) {
    const response = await fetch(inbox.httpUrl + path)
    expect([response.status, await response.text()]).toEqual([200, 'ok'])
  }
})

test.each<Record<string, string>>([
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('refuses a change that another site asks for with %j', async (headers) => {
  const inbox = await anInbox()
  await send(inbox, {})
  expect(await status(inbox, 'DELETE', headers)).toBe(403)
  expect(inbox.store.all.length).toBe(1)
})

test('allows a change that its own page asks for', async () => {
  const inbox = await anInbox()
  await send(inbox, {})
  expect(await status(inbox, 'DELETE', { origin: inbox.httpUrl, 'sec-fetch-site': 'same-origin' })).toBe(200)
  expect(inbox.store.all).toEqual([])
})

test('refuses a foreign host name while bound to loopback, and accepts the local ones', async () => {
  const inbox = await anInbox()
  expect(await status(inbox, 'GET', { host: 'evil.example' })).toBe(403)
  for (const host of ['localhost', '[::1]', 'inbox.localhost']) {
    expect(await status(inbox, 'GET', { host: `${host}:${inbox.httpPort}` })).toBe(200)
  }
})

test('accepts any host name where it is bound to the outside on purpose', async () => {
  const inbox = await anInbox({ host: '0.0.0.0' })
  expect(await status(inbox, 'GET', { host: 'mail.example' })).toBe(200)
})

/** `fetch` does not let a caller set Host and Sec-Fetch-Site, as a browser or an attacker would. */
function status(inbox: Inbox, method: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: inbox.httpPort, path: '/api/v1/messages', method, headers }
    request(options, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
}
