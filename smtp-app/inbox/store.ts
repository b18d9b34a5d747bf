import { randomBytes } from 'node:crypto'
import { type Chaos, noChaos } from './chaos.ts'
import { type Envelope, type Message, readMessage } from './message.ts'

/** Messages kept before the oldest makes room; the number is Mailpit's. */
export const defaultLimit = 500

const idAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const idLength = 22

/** What a change of the store means to somebody who watches it. */
export type StoreEvent =
  | { type: 'new'; message: Message }
  | { type: 'update'; id: string; read: boolean }
  | { type: 'delete'; id: string }
  | { type: 'truncate' }

/** Counters since the start, for the information endpoint. */
export type StoreCounters = { accepted: number; acceptedBytes: number; rejected: number; deleted: number }

/** The messages of the inbox: in memory, newest first, never more than `limit`. */
export class MessageStore {
  readonly counters: StoreCounters = { accepted: 0, acceptedBytes: 0, rejected: 0, deleted: 0 }
  /** What the SMTP side refuses on purpose; tests and the API may replace it at any time. */
  chaos: Chaos = noChaos()
  #messages: Message[] = []
  #watchers = new Set<(event: StoreEvent) => void>()
  #limit: number
  #clock: () => Date

  constructor(options: { limit?: number; clock?: () => Date } = {}) {
    this.#limit = options.limit ?? defaultLimit
    this.#clock = options.clock ?? (() => new Date())
  }

  /** Newest first. */
  get all(): readonly Message[] {
    return this.#messages
  }

  get unread(): number {
    return this.#messages.filter((message) => !message.read).length
  }

  get tags(): string[] {
    return [...new Set(this.#messages.flatMap((message) => message.tags))].sort()
  }

  find(id: string): Message | undefined {
    return this.#messages.find((message) => message.id === id)
  }

  /** Decodes and keeps a message; the oldest ones beyond the limit go. */
  async add(raw: Buffer, envelope: Envelope): Promise<Message> {
    const message = await readMessage(raw, envelope, { id: newId(), at: this.#clock() })
    this.#messages.unshift(message)
    this.counters.accepted += 1
    this.counters.acceptedBytes += raw.length
    for (const oldest of this.#messages.splice(this.#limit)) this.#announce({ type: 'delete', id: oldest.id })
    this.#announce({ type: 'new', message })
    return message
  }

  /** Marks the given messages; those that already are what is asked for cause no event. */
  mark(messages: readonly Message[], read: boolean): void {
    for (const message of messages) {
      if (message.read === read) continue
      message.read = read
      this.#announce({ type: 'update', id: message.id, read })
    }
  }

  remove(messages: readonly Message[]): void {
    const going = new Set(messages)
    const gone = this.#messages.filter((message) => going.has(message))
    this.#messages = this.#messages.filter((message) => !going.has(message))
    this.counters.deleted += gone.length
    for (const { id } of gone) this.#announce({ type: 'delete', id })
  }

  clear(): void {
    this.counters.deleted += this.#messages.length
    this.#messages = []
    this.#announce({ type: 'truncate' })
  }

  /** Calls the watcher on every change, until the returned function is called. */
  watch(watcher: (event: StoreEvent) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /**
   * The newest message that satisfies the predicate: one that is here already, or else the first to arrive.
   * Rejects after `timeoutMs` and then tells what did arrive, so that a failed test explains itself.
   */
  waitFor(predicate: (message: Message) => boolean, timeoutMs = 5_000): Promise<Message> {
    const present = this.#messages.find(predicate)
    if (present) return Promise.resolve(present)
    return new Promise((resolve, reject) => {
      const unwatch = this.watch((event) => {
        if (event.type !== 'new' || !predicate(event.message)) return
        clearTimeout(timer)
        unwatch()
        resolve(event.message)
      })
      const timer = setTimeout(() => {
        unwatch()
        const seen = this.#messages.map(
          ({ subject, recipients }) => `"${subject}" to ${recipients.join(', ')}`,
        )
        reject(
          new Error(
            `No matching message within ${timeoutMs} ms; the inbox has: ${seen.join('; ') || 'nothing'}`,
          ),
        )
      }, timeoutMs)
    })
  }

  #announce(event: StoreEvent): void {
    for (const watcher of [...this.#watchers]) watcher(event)
  }
}

/** Letters and digits only, because clients put ids into paths and search terms unescaped. */
function newId(): string {
  return Array.from(randomBytes(idLength), (byte) => idAlphabet[byte % idAlphabet.length]).join('')
}
