import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { firstSteps } from '../shared/welcome.ts'
import { freePort } from './support/free-port.ts'

let directory: string
let program: ChildProcess | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sallyport-start-'))
})
afterEach(async () => {
  if (program?.exitCode === null) {
    program.kill('SIGTERM')
    await once(program, 'exit')
  }
  rmSync(directory, { recursive: true, force: true })
})

test('npm start brings up everything, and its three commands register, find the token and confirm', async () => {
  const [core, app, inbox, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const { NODE_ENV: _testing, ...env } = process.env
  program = spawn(process.execPath, [join(import.meta.dirname, '../shared/start.ts')], {
    env: {
      ...env,
      DATA_DIR: directory,
      PORT: String(core),
      SMTP_APP_PORT: String(app),
      INBOX_PORT: String(inbox),
      INBOX_SMTP_PORT: String(smtp),
      RSA_PRIVATE_KEY: inject('rsaPrivateKey'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = await printed(program, 'Ctrl-C stops everything.')
  const steps = firstSteps({
    coreOrigin: `http://localhost:${core}`,
    inboxOrigin: `http://localhost:${inbox}`,
  })
  for (const command of Object.values(steps)) expect(output).toContain(`\n${command}\n`)

  expect(JSON.parse(bash(steps.register))).toMatchObject({
    data: { accountRegister: { user: { email: 'ada@example.com' }, errors: [] } },
  })
  await mailArrived(inbox)
  expect(JSON.parse(bash(`${steps.token} >/dev/null; ${steps.confirm}`))).toMatchObject({
    data: { confirmAccount: { user: { email: 'ada@example.com', isConfirmed: true }, errors: [] } },
  })

  program.kill('SIGTERM')
  expect(await once(program, 'exit')).toEqual([0, null])
})

const bash = (command: string) => execFileSync('bash', ['-c', command], { encoding: 'utf8' })

function printed(child: ChildProcess, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const add = (chunk: Buffer) => {
      output += chunk
      if (output.includes(text)) resolve(output)
    }
    child.stdout?.on('data', add)
    child.stderr?.on('data', add)
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${output}`)))
  })
}

async function mailArrived(inboxPort: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://localhost:${inboxPort}/api/v1/messages`)
    const { total } = (await response.json()) as { total: number }
    if (total > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
