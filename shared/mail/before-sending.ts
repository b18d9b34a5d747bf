import { amend, type Claimed, type QueueTable } from '../claim.ts'
import type { Database } from '../database/database.ts'

/**
 * Writes to a claimed row that its mail is about to leave: whoever claims the row after a crash reads from the note
 * that the mail may have arrived. Answers false, having written nothing, when the lease ran out and somebody else holds
 * the row: then the mail is his to send.
 */
export function noteSending<T extends QueueTable>(
  database: Database,
  { table, row, note }: { table: T; row: Claimed; note: Partial<T['$inferSelect']> },
): Promise<boolean> {
  // Lost in a power cut, the mail is sent as if for the first time, with the same Message-ID.
  return database.claim((tx) => amend(tx, table, row, note))
}
