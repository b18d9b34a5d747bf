/** One way to fail: the SMTP reply code, and how often in per cent. */
export type Trigger = { ErrorCode: number; Probability: number }

/** Mailpit's chaos settings: what the SMTP server refuses on purpose, so that a sender's retries can be watched. */
export type Chaos = { Sender: Trigger; Recipient: Trigger; Authentication: Trigger }

/** The stages of the SMTP dialogue that can be made to fail. */
export type Stage = keyof Chaos

/** Nothing fails; the codes are what Mailpit suggests. */
export function noChaos(): Chaos {
  return {
    Sender: { ErrorCode: 451, Probability: 0 },
    Recipient: { ErrorCode: 451, Probability: 0 },
    Authentication: { ErrorCode: 535, Probability: 0 },
  }
}

/** Reads new settings; a stage that is left out stops failing. Answers with a sentence when a value is wrong. */
export function readChaos(body: Record<string, unknown>): Chaos | string {
  const chaos = noChaos()
  for (const stage of Object.keys(chaos) as Stage[]) {
    const given = body[stage]
    if (given === undefined || given === null) continue
    const { ErrorCode, Probability } = Object(given)
    if (!isWhole(ErrorCode, 400, 599)) return `${stage}.ErrorCode must be a number from 400 to 599`
    if (!isWhole(Probability, 0, 100)) return `${stage}.Probability must be a number from 0 to 100`
    chaos[stage] = { ErrorCode, Probability }
  }
  return chaos
}

/** The error to answer with at this stage, if chance has it so. */
export function mishap({ ErrorCode, Probability }: Trigger): (Error & { responseCode: number }) | undefined {
  if (Math.random() * 100 >= Probability) return undefined
  return Object.assign(new Error('Failing on purpose, as set at /api/v1/chaos'), { responseCode: ErrorCode })
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}
