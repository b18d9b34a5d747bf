import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../../smtp-app/inbox/main.ts', import.meta.url))
let child: ChildProcess | undefined

afterEach(() => {
  child?.kill('SIGKILL')
})

test.each(['SIGTERM', 'SIGINT'] as const)('runs as a program and ends cleanly on %s', async (signal) => {
  const started = start({ HOST: '127.0.0.1', INBOX_SMTP_PORT: '0', INBOX_PORT: '0' })
  const [line] = await once(started.stdout, 'data')
  const url = String(line).match(/http:\/\/127\.0\.0\.1:\d+/)?.[0]
  expect(await (await fetch(`${url}/livez`)).text()).toBe('ok')
  started.kill(signal)
  const [code] = await once(started, 'exit')
  expect(code).toBe(0)
})

test('lists every bad setting and does not start', async () => {
  const started = start({ INBOX_SMTP_PORT: 'smtp', INBOX_PORT: '99999' })
  const [[message], [code]] = await Promise.all([once(started.stderr, 'data'), once(started, 'exit')])
  expect(String(message)).toContain('INBOX_SMTP_PORT must be a port from 0 to 65535, not "smtp"')
  expect(String(message)).toContain('INBOX_PORT must be a port from 0 to 65535, not "99999"')
  expect(code).toBe(1)
})

function start(environment: Record<string, string>) {
  const started = spawn(process.execPath, [program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  child = started
  return started
}
