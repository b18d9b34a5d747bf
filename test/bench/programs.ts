import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { HttpClient } from './http-client.ts'

export interface Program extends AsyncDisposable {
  readonly name: string
  readonly pid: number
  /** From the spawn to the first 200. */
  readonly startMs: number
  readonly healthUrl: string
}

export interface ProgramOptions {
  name: string
  /** The script, with its arguments. */
  command: string[]
  /** The whole environment: nothing is inherited, so that no setting of the shell changes a figure. */
  env?: Record<string, string>
  /** Where output goes, so that logging costs what it costs in production. */
  directory: string
  healthUrl: string
  client: HttpClient
  /** A directory for a CPU profile, written when the program ends. */
  profile?: string | undefined
}

const START_TIMEOUT_MS = 30_000
const LOOK_EVERY_MS = 2
/** What a program gets to drain before it is killed. */
const STOP_TIMEOUT_MS = 10_000
const SHOWN_CHARACTERS = 2000

const running = new Set<ChildProcess>()
// The last resort, for an end that runs no clean-up.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a Node program and resolves with its first 200. Rejects with the end of its output where there is none. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { name, command, env = {}, healthUrl, client } = options
  const logPath = join(options.directory, `${name}.log`)
  const log = openSync(logPath, 'a')
  const flags = options.profile
    ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`, `--cpu-prof-name=${name}.cpuprofile`]
    : []
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...flags, ...command], { env, stdio: ['ignore', log, log] })
  closeSync(log)
  running.add(child)
  child.on('exit', () => running.delete(child))

  const program = { name, healthUrl, [Symbol.asyncDispose]: () => stop(child) }
  try {
    await firstAnswer(child, healthUrl, client)
  } catch (error) {
    await stop(child)
    const output = readFileSync(logPath, 'utf8').slice(-SHOWN_CHARACTERS)
    throw new Error(`${name} (${basename(command[0] ?? '')}) did not start. Its last words:\n${output}`, {
      cause: error,
    })
  }
  // A process that has answered has a pid.
  return { ...program, pid: child.pid as number, startMs: performance.now() - startedAt }
}

async function firstAnswer(child: ChildProcess, url: string, client: HttpClient): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('It ended.')
    const reply = await client.get(url).catch(() => null)
    if (reply?.status === 200) return
    await wait(LOOK_EVERY_MS)
  }
  throw new Error(`No 200 from ${url} in ${START_TIMEOUT_MS} ms.`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(timer)
}
