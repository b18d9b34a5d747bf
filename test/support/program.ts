import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** A program as a process of its own, which a test can kill like a power cut does. */
export interface Program {
  pid: number
  /** SIGKILL: nothing is finished, nothing is told. */
  kill(): Promise<void>
  /** SIGTERM: the program ends by itself. */
  stop(): Promise<number | null>
}

const running = new Set<ChildProcess>()

/** Starts a program and resolves when its `healthUrl` answers. */
export async function startProgram(
  script: string,
  env: Record<string, string>,
  healthUrl: string,
): Promise<Program> {
  const { NODE_ENV: _testing, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, script)], {
    env: { ...inherited, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  child.once('exit', () => running.delete(child))
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}:\n${output}`)
    const response = await fetch(healthUrl).catch(() => null)
    if (response?.ok) break
    await wait(10)
  }
  const end = async (signal: NodeJS.Signals) => {
    const ended = child.exitCode === null ? once(child, 'exit') : null
    child.kill(signal)
    await ended
    return child.exitCode
  }
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}

/** Ends whatever a failed test has left behind. */
export async function killPrograms(): Promise<void> {
  const ends = [...running].map((child) => once(child, 'exit'))
  for (const child of running) child.kill('SIGKILL')
  await Promise.all(ends)
}

/** Resolves once the condition holds; looks again whenever there may be news, and gives up with a description. */
export async function until(condition: () => boolean, what: string, seconds = 15): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`In vain: ${what}`)
    await wait(10)
  }
}
