import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Inbox } from '../../../smtp-app/inbox/inbox.ts'
import { anInbox, api, send } from './an-inbox.ts'

test('pushes new, read and deleted messages in the frames of Mailpit', async () => {
  const inbox = await anInbox()
  const frames = await follow(inbox)
  const first = await send(inbox, { subject: 'one', text: 'long '.repeat(50) })
  expect(await frames.next('new')).toMatchObject({ ID: first.id, Subject: 'one', Read: false, Cc: [] })
  await api(inbox, `/message/${first.id}`)
  expect(await frames.next('update')).toEqual({ ID: first.id, Read: true })
  expect(await frames.next('stats')).toEqual({ Total: 1, Unread: 0, Version: expect.stringMatching(/^v/) })
  await api(inbox, '/messages', { method: 'DELETE', body: { IDs: [first.id] } })
  expect(await frames.next('delete')).toEqual({ ID: first.id })
  await api(inbox, '/messages', { method: 'DELETE' })
  expect(await frames.next('truncate')).toBeNull()
})

test('pushes a summary that needs a long frame whole', async () => {
  const inbox = await anInbox()
  const frames = await follow(inbox)
  const subject = 'ü'.repeat(40_000)
  await api(inbox, '/send', { method: 'POST', body: { From: { Email: 'a@example.com' }, Subject: subject } })
  expect(await frames.next('new')).toMatchObject({ Subject: subject })
})

test('answers a close by closing', async () => {
  const inbox = await anInbox()
  const { socket } = await follow(inbox)
  socket.close(1000)
  const [event] = await once(socket, 'close')
  expect(event.code).toBe(1000)
})

test.each<[name: string, path: string, headers: Record<string, string>, status: number]>([
  ['another site', '/api/events', { origin: 'https://evil.example' }, 403],
  ['a foreign host name', '/api/events', { host: 'evil.example', origin: 'http://evil.example' }, 403],
  ['another path', '/api/other', {}, 404],
  ['an old version of the protocol', '/api/events', { 'sec-websocket-version': '8' }, 426],
  ['no key', '/api/events', { 'sec-websocket-key': '' }, 400],
])('refuses a handshake with %s', async (_name, path, headers, status) => {
  const inbox = await anInbox()
  const handshake = request({
    host: '127.0.0.1',
    port: inbox.httpPort,
    path,
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    },
  }).end()
  const [response] = await once(handshake, 'response')
  response.resume()
  expect(response.statusCode).toBe(status)
})

/** A client that keeps every frame until it is asked for. */
async function follow(inbox: Inbox) {
  const socket = new WebSocket(`ws://127.0.0.1:${inbox.httpPort}/api/events`)
  const received: { Type: string; Data: unknown }[] = []
  const asked = new Set<() => void>()
  socket.addEventListener('message', ({ data }) => {
    received.push(JSON.parse(data))
    for (const look of asked) look()
  })
  await once(socket, 'open')
  /** The data of the next frame of that type; frames of other types before it are passed over. */
  const next = (type: string) =>
    new Promise<unknown>((resolve) => {
      const look = () => {
        const index = received.findIndex(({ Type }) => Type === type)
        if (index === -1) return
        asked.delete(look)
        resolve(received.splice(0, index + 1).at(-1)?.Data)
      }
      asked.add(look)
      look()
    })
  return { socket, next }
}
