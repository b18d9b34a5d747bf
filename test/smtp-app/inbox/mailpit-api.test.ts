import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { anInbox, api, read, send } from './an-inbox.ts'

const logo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])

test('lists messages newest first in the field names of Mailpit', async () => {
  const inbox = await anInbox({ clock: () => new Date('2026-03-01T10:00:00.123Z') })
  await send(inbox, { subject: 'first' })
  const newest = await send(inbox, {
    from: { name: 'The Shop', address: 'shop@example.com' },
    subject: 'second',
    text: 'Hello   there\n\nAda',
    headers: { 'X-Tags': 'orders, welcome' },
    attachments: [{ filename: 'a.txt', content: 'a' }],
  })
  const response = await api(inbox, '/messages')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  const list = (await response.json()) as { messages: unknown[] }
  expect({ ...list, messages: list.messages.length }).toEqual({
    total: 2,
    unread: 2,
    count: 2,
    messages_count: 2,
    messages_unread: 2,
    start: 0,
    tags: ['orders', 'welcome'],
    messages: 2,
  })
  expect(list.messages[0]).toEqual({
    ID: newest.id,
    MessageID: newest.messageId,
    Read: false,
    From: { Name: 'The Shop', Address: 'shop@example.com' },
    To: [{ Name: '', Address: 'ada@example.com' }],
    Cc: [],
    Bcc: [],
    ReplyTo: [],
    Subject: 'second',
    Created: '2026-03-01T10:00:00.123Z',
    Username: '',
    Tags: ['orders', 'welcome'],
    Size: newest.raw.length,
    Attachments: 1,
    Snippet: 'Hello there Ada',
  })
  expect(newest.id).toMatch(/^[A-Za-z0-9]{22}$/)
})

test('an empty inbox answers with empty lists, never null', async () => {
  const inbox = await anInbox()
  const list = await read(inbox, '/messages')
  expect(list).toMatchObject({ total: 0, unread: 0, messages_count: 0, tags: [], messages: [] })
  expect(await read(inbox, '/search?query=nothing')).toMatchObject({ messages_count: 0, messages: [] })
})

test('pages by start and limit', async () => {
  const inbox = await anInbox()
  for (const subject of ['one', 'two', 'three']) await send(inbox, { subject })
  const page = await read<{ messages: { Subject: string }[] }>(inbox, '/messages?start=1&limit=1')
  expect(page).toMatchObject({ start: 1, total: 3, messages_count: 3 })
  expect(page.messages.map(({ Subject }) => Subject)).toEqual(['two'])
})

test('reading a message answers with all of it and marks it read', async () => {
  const inbox = await anInbox()
  const sent = await send(inbox, {
    html: '<p>Hello <b>there</b></p>',
    replyTo: 'help@example.com',
    messageId: '<one@example.com>',
    envelope: { from: 'bounces@example.com', to: ['ada@example.com'] },
    list: { unsubscribe: 'https://example.com/off' },
    attachments: [
      { filename: 'logo.png', content: logo, cid: 'logo@shop', contentDisposition: 'inline' },
      { filename: 'terms.txt', content: 'terms' },
    ],
  })
  const message = await read<{ Text: string; HTML: string }>(inbox, `/message/${sent.id}`)
  expect(message).toMatchObject({
    ID: sent.id,
    MessageID: 'one@example.com',
    ReturnPath: 'bounces@example.com',
    ReplyTo: [{ Name: '', Address: 'help@example.com' }],
    Cc: [],
    ListUnsubscribe: {
      Header: '<https://example.com/off>',
      Links: ['https://example.com/off'],
      Errors: '',
      HeaderPost: '',
    },
    Inline: [
      {
        PartID: '1',
        FileName: 'logo.png',
        ContentID: 'logo@shop',
        ContentType: 'image/png',
        Size: logo.length,
      },
    ],
    Attachments: [
      {
        PartID: '2',
        FileName: 'terms.txt',
        Checksums: { MD5: createHash('md5').update('terms').digest('hex') },
      },
    ],
  })
  expect(message.Text.trim()).toBe('Hello there')
  expect(message.HTML.trim()).toBe('<p>Hello <b>there</b></p>')
  expect(inbox.store.unread).toBe(0)
})

test('`latest` names the newest message, or the newest that matches a search', async () => {
  const inbox = await anInbox()
  const wanted = await send(inbox, { subject: 'Reset your password' })
  const newest = await send(inbox, { subject: 'Welcome' })
  expect(await read(inbox, '/message/latest')).toMatchObject({ ID: newest.id })
  expect(await read(inbox, '/message/latest?query=subject:reset')).toMatchObject({
    ID: wanted.id,
  })
})

test('gives the headers in the spelling of Go, each with all its values', async () => {
  const inbox = await anInbox()
  const raw = 'received: one\r\nReceived: two\r\nmessage-id: <a@b>\r\nMIME-Version: 1.0\r\n\r\nx'
  const { id } = await send(inbox, { raw, envelope: { from: 'a@example.com', to: ['b@example.com'] } })
  expect(await read(inbox, `/message/${id}/headers`)).toEqual({
    'Message-Id': ['<a@b>'],
    'Mime-Version': ['1.0'],
    Received: ['one', 'two'],
  })
})

test('gives the source byte for byte, and as a download on request', async () => {
  const inbox = await anInbox()
  const sent = await send(inbox, { subject: 'Größe', text: 'ü' })
  const shown = await api(inbox, `/message/${sent.id}/raw`)
  expect(shown.headers.get('content-disposition')).toBeNull()
  expect(Buffer.from(await shown.arrayBuffer()).equals(sent.raw)).toBe(true)
  const download = await api(inbox, `/message/${sent.id}/raw?dl=1`)
  expect(download.headers.get('content-disposition')).toBe(`attachment; filename="${sent.id}.eml"`)
})

test('gives the bytes of an attachment under its own type', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, { attachments: [{ filename: 'logo.png', content: logo }] })
  const part = await api(inbox, `/message/${id}/part/1`)
  expect(part.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await part.arrayBuffer()).equals(logo)).toBe(true)
})

test('hands out an HTML attachment as a download only, so that it cannot run here', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, { attachments: [{ filename: 'x.html', content: '<script>1</script>' }] })
  const part = await api(inbox, `/message/${id}/part/1`)
  expect(part.headers.get('content-type')).toBe('application/octet-stream')
  expect(part.headers.get('content-disposition')).toMatch(/^attachment;/)
})

test.each(['', '/headers', '/raw', '/part/1'])(
  'an unknown message is 404 in plain text at %j',
  async (path) => {
    const inbox = await anInbox()
    for (const id of ['0123456789abcdefABCDEF', 'latest']) {
      const response = await api(inbox, `/message/${id}${path}`)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe('text/plain')
      expect(await response.text()).toBe('Message not found')
    }
  },
)

test('an unknown part is 404', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, {})
  expect((await api(inbox, `/message/${id}/part/1`)).status).toBe(404)
})

test('marks messages read and unread by ids, by search, and all', async () => {
  const inbox = await anInbox()
  const reset = await send(inbox, { subject: 'Reset' })
  const welcome = await send(inbox, { subject: 'Welcome' })
  const marked = () => inbox.store.all.filter((message) => message.read).map(({ subject }) => subject)
  const put = (body: object) => api(inbox, '/messages', { method: 'PUT', body })

  const answer = await put({ Read: true, IDs: [reset.id] })
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/plain',
    'ok',
  ])
  expect(marked()).toEqual(['Reset'])
  await put({ Read: true, Search: 'subject:welcome' })
  expect(marked()).toEqual(['Welcome', 'Reset'])
  await put({ Read: false, IDs: [welcome.id] })
  expect(marked()).toEqual(['Reset'])
  await put({ Read: false })
  expect(marked()).toEqual([])
})

test('refuses to mark by ids and search together, or by a body that is no object', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, {})
  for (const body of [{ Read: true, IDs: [id], Search: 'x' }, 'not json', '[]']) {
    const response = await api(inbox, '/messages', { method: 'PUT', body })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/plain')
  }
  expect(inbox.store.unread).toBe(1)
})

test('deletes only the given ids', async () => {
  const inbox = await anInbox()
  const { id } = await send(inbox, { subject: 'going' })
  await send(inbox, { subject: 'staying' })
  const response = await api(inbox, '/messages', { method: 'DELETE', body: { IDs: [id, 'unknown'] } })
  expect(await response.text()).toBe('ok')
  expect(inbox.store.all.map(({ subject }) => subject)).toEqual(['staying'])
})

test.each([undefined, '', '{}', '{"IDs":[]}', 'not json'])(
  'deletes everything with the body %j',
  async (body) => {
    const inbox = await anInbox()
    await send(inbox, {})
    await send(inbox, {})
    const response = await api(inbox, '/messages', { method: 'DELETE', body })
    expect([response.status, await response.text()]).toEqual([200, 'ok'])
    expect(inbox.store.all).toEqual([])
  },
)

test('searches, and deletes what a search finds', async () => {
  const inbox = await anInbox()
  await send(inbox, { subject: 'Reset your password' })
  await send(inbox, { subject: 'Welcome' })
  const found = await read(inbox, '/search?query=subject%3Areset')
  expect(found).toMatchObject({
    total: 2,
    messages_count: 1,
    messages_unread: 1,
    messages: [{ Subject: 'Reset your password' }],
  })
  const response = await api(inbox, '/search?query=reset', { method: 'DELETE' })
  expect(await response.text()).toBe('ok')
  expect(inbox.store.all.map(({ subject }) => subject)).toEqual(['Welcome'])
})

test.each([
  '',
  '?query=',
  '?query=%20',
  '?query=before:tomorow',
  '?query=larger:much',
  '?query=after:2026-01-01&tz=Mars',
])('answers 400 in plain text to the search %j and deletes nothing by it', async (query) => {
  const inbox = await anInbox()
  await send(inbox, {})
  for (const method of ['GET', 'DELETE']) {
    const response = await api(inbox, `/search${query}`, { method })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/plain')
  }
  expect(inbox.store.all.length).toBe(1)
})

test('makes a message of what the send endpoint is given', async () => {
  const inbox = await anInbox()
  const { ID } = await read<{ ID: string }>(inbox, '/send', {
    method: 'POST',
    body: {
      From: { Email: 'shop@example.com', Name: 'Shöp' },
      To: [{ Email: 'ada@example.com', Name: 'Ada' }],
      Bcc: ['bob@example.com'],
      Subject: 'Größe',
      Text: 'plain',
      HTML: '<img src="cid:logo">',
      Tags: ['one'],
      Headers: { 'X-Shop': 'yes' },
      Attachments: [
        {
          Content: `data:image/png;base64,${logo.toString('base64')}`,
          Filename: 'logo.png',
          ContentID: 'logo',
        },
      ],
    },
  })
  const message = await read(inbox, `/message/${ID}`)
  expect(message).toMatchObject({
    From: { Name: 'Shöp', Address: 'shop@example.com' },
    To: [{ Name: 'Ada', Address: 'ada@example.com' }],
    Bcc: [{ Name: '', Address: 'bob@example.com' }],
    Subject: 'Größe',
    Tags: ['one'],
    Inline: [{ ContentID: 'logo', Size: logo.length }],
    Attachments: [],
  })
  expect(await read(inbox, `/message/${ID}/headers`)).toMatchObject({ 'X-Shop': ['yes'] })
})

test.each([
  'not json',
  {},
  { From: { Email: 'nobody' } },
  { From: { Email: 'a@example.com' }, To: [{ Email: 'a@b\r\nBcc: x@y' }] },
  { From: { Email: 'a@example.com' }, Headers: { Subject: 'x' } },
  { From: { Email: 'a@example.com' }, HTML: { path: '/etc/hostname' } },
  { From: { Email: 'a@example.com' }, Attachments: [{ Filename: 'x', Content: '%%%' }] },
])('refuses to send %j and says why in JSON', async (body) => {
  const inbox = await anInbox()
  const response = await api(inbox, '/send', { method: 'POST', body })
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ Error: expect.any(String) })
  expect(inbox.store.all).toEqual([])
})

test('tells about itself and counts what it took', async () => {
  const inbox = await anInbox()
  const sent = await send(inbox, { headers: { 'X-Tags': 'welcome' } })
  const info = await read(inbox, '/info')
  expect(info).toMatchObject({
    Version: expect.stringMatching(/^v\d/),
    DatabaseSize: sent.raw.length,
    Messages: 1,
    Unread: 1,
    Tags: { welcome: 1 },
    RuntimeStats: { SMTPAccepted: 1, SMTPAcceptedSize: sent.raw.length, SMTPRejected: 0, MessagesDeleted: 0 },
  })
})

test('fails on purpose while told to, and takes mail again after that', async () => {
  const inbox = await anInbox()
  const chaos = { Recipient: { ErrorCode: 452, Probability: 100 } }
  expect(await read(inbox, '/chaos', { method: 'PUT', body: chaos })).toMatchObject(chaos)
  await expect(send(inbox, {})).rejects.toMatchObject({ responseCode: 452 })
  expect(await read(inbox, '/chaos', { method: 'PUT', body: {} })).toMatchObject({
    Recipient: { Probability: 0 },
  })
  expect((await send(inbox, {})).subject).toBe('Hello')
})

test.each([
  { Sender: { ErrorCode: 250, Probability: 100 } },
  { Sender: { ErrorCode: 451, Probability: 101 } },
  { Recipient: { Probability: 5 } },
  { Authentication: 'always' },
])('refuses the chaos %j and stays as it was', async (body) => {
  const inbox = await anInbox()
  expect((await api(inbox, '/chaos', { method: 'PUT', body })).status).toBe(400)
  expect((await send(inbox, {})).subject).toBe('Hello')
})
