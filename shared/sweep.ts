/** Rows of one transaction, so that nobody waits long behind it. */
const BATCH = 1000
/** Batches of one sweep; what is left waits for the next one. */
const MAX_BATCHES = 100

/** Deletes what is past its time in batches, until one of them was not full. Answers how many rows went. */
export async function sweepInBatches(
  deleteSome: (most: number) => Promise<unknown[]>,
  batch = BATCH,
): Promise<number> {
  let total = 0
  for (let batches = 0; batches < MAX_BATCHES; batches++) {
    const gone = await deleteSome(batch)
    total += gone.length
    if (gone.length < batch) break
  }
  return total
}
