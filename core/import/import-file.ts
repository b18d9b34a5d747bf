import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Clock } from '../../shared/clock.ts'
import type { Database, Queries } from '../../shared/database/database.ts'
import { InvalidInput } from '../domain/errors.ts'
import { orders } from '../tables/orders.ts'
import { addresses, permissionGroups, users } from '../tables/people.ts'
import { channels } from '../tables/shop.ts'
import { importAddress } from './addresses.ts'
import { importChannel, importGroup } from './groups.ts'
import { countOnFromLargest, ourId } from './keys.ts'
import { importOrder } from './orders.ts'
import { importPerson } from './people.ts'
import { type Kind, readRecord, type SaleorRecord } from './record.ts'

/** Lines in one transaction: few enough to hold up nobody else, enough that the disk is not what takes the time. */
const BATCH = 500

export interface Line {
  number: number
  text: string
}

export interface Refusal extends Line {
  problems: InvalidInput['problems']
}

export interface Progress {
  lines: number
  imported: Partial<Record<Kind, number>>
  unchanged: number
  refused: number
  /** Of those imported: whose password hash nobody here can read. */
  lostPasswords: number
}

type Outcome = { kind: Kind; lostPassword: boolean } | 'unchanged' | Refusal

/**
 * Imports a file of JSON lines, 500 in a transaction. A record is imported once and never again, so a run that was
 * ended, by whatever, is finished by the next one, and a run after that changes nothing. No event is emitted.
 */
export async function importFile(
  { database, clock }: { database: Database; clock: Clock },
  path: string,
  { onRefusal, onBatch }: { onRefusal(refusal: Refusal): void; onBatch(progress: Progress): void },
): Promise<Progress> {
  const progress: Progress = { lines: 0, imported: {}, unchanged: 0, refused: 0, lostPasswords: 0 }
  for await (const batch of batches(path)) {
    const outcomes = await database.transaction((tx) => importBatch(database.engine, tx, batch, clock.now()))
    for (const outcome of outcomes) {
      if (outcome === 'unchanged') progress.unchanged++
      else if ('problems' in outcome) {
        progress.refused++
        onRefusal(outcome)
      } else {
        progress.imported[outcome.kind] = (progress.imported[outcome.kind] ?? 0) + 1
        if (outcome.lostPassword) progress.lostPasswords++
      }
    }
    progress.lines = batch.at(-1)?.number ?? progress.lines
    onBatch(progress)
  }
  return progress
}

async function* batches(path: string): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  let number = 0
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (text.trim() !== '') batch.push({ number, text })
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function importBatch(
  engine: Database['engine'],
  tx: Queries,
  batch: Line[],
  now: Date,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const line of batch) outcomes.push(await importLine(tx, line, now))
  await countOnFromLargest(engine, tx, [users, addresses, permissionGroups, channels, orders])
  return outcomes
}

/** An importer refuses before it writes anything, so a refusal leaves nothing of the record. */
async function importLine(tx: Queries, line: Line, now: Date): Promise<Outcome> {
  try {
    const record = readRecord(line.text)
    if ((await ourId(tx, record.kind, record.key)) !== undefined) return 'unchanged'
    return { kind: record.kind, lostPassword: await importRecord(tx, record, now) }
  } catch (error) {
    if (error instanceof InvalidInput) return { ...line, problems: error.problems }
    throw error
  }
}

async function importRecord(tx: Queries, record: SaleorRecord, now: Date): Promise<boolean> {
  if (record.kind === 'user') return (await importPerson(tx, record, now)).lostPassword
  if (record.kind === 'order') await importOrder(tx, record, now)
  if (record.kind === 'address') await importAddress(tx, record)
  if (record.kind === 'permission_group') await importGroup(tx, record)
  if (record.kind === 'channel') await importChannel(tx, record)
  return false
}
