import net from 'node:net'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { createArrivals } from './arrivals.ts'
import { startSink } from './sink.ts'

test('the sink of the benchmark notes whom each mail was for, over one kept connection', async () => {
  const arrivals = createArrivals()
  await using sink = await startSink(arrivals)
  const pool = createTransport({ host: '127.0.0.1', port: sink.port, pool: true, maxConnections: 1 })
  for (const to of ['Ada@shop.example', 'grace@shop.example'])
    await pool.sendMail({ from: 'shop@shop.example', to, subject: 'Hello', text: '.\r\nA dot alone.' })
  pool.close()
  expect(await arrivals.of('ada@shop.example')).toBeTypeOf('number')
  expect(await arrivals.of('grace@shop.example')).toBeTypeOf('number')
  expect(sink.connections).toBe(1)
})

test('the end of a mail is seen also where it comes in pieces', async () => {
  const arrivals = createArrivals()
  await using sink = await startSink(arrivals)
  const socket = net.connect(sink.port, '127.0.0.1')
  for (const piece of [
    'EHLO x\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<d@e.f>\r\nDATA\r\n',
    'Hi\r\n',
    '.',
    '\r',
    '\n',
  ])
    await new Promise((resolve) => socket.write(piece, resolve))
  expect(await arrivals.of('d@e.f')).toBeTypeOf('number')
  socket.destroy()
})

test('a second mail to one person is counted as a repeat, and one that never comes as lost', async () => {
  const arrivals = createArrivals()
  arrivals.note('ada@shop.example')
  arrivals.note('ada@shop.example')
  expect(arrivals.repeats).toBe(1)
  const never = arrivals.of('grace@shop.example')
  expect(arrivals.giveUp()).toBe(1)
  expect(await never).toBeNull()
})
