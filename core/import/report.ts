import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import type { Progress, Refusal } from './import-file.ts'
import { KINDS } from './record.ts'

/** So many refusals are shown; all of them stand in the file. */
const SHOWN = 20

/** Writes `FILE.refused.jsonl` beside the file: each line as it came, with its number and what is wrong with it. */
export function createRefusalFile(path: string) {
  const file = `${path}.refused.jsonl`
  let descriptor: number | undefined
  const shown: string[] = []
  rmSync(file, { force: true })
  return {
    file,
    shown,
    add({ number, text, problems }: Refusal): void {
      const reasons = problems.map(({ field, code, message }) => ({ field, code, message }))
      descriptor ??= openSync(file, 'w', 0o600)
      writeSync(descriptor, `${JSON.stringify({ line: number, reasons, record: asJson(text) })}\n`)
      if (shown.length < SHOWN) shown.push(`  line ${number}: ${reasons.map(sentence).join('; ')}`)
    },
    close(): void {
      if (descriptor !== undefined) closeSync(descriptor)
    },
  }
}

const sentence = ({ field, code, message }: { field: string | null; code: string; message: string }) =>
  `${field ? `${field}: ` : ''}${message} (${code})`

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What a run came to, for a person. */
export function formatReport(
  progress: Progress,
  refusals: { file: string; shown: readonly string[] },
): string {
  const { imported, unchanged, refused, lostPasswords } = progress
  const names = KINDS.filter((kind) => imported[kind]).map(
    (kind) => `${imported[kind]} ${kind.replace('_', ' ')}${imported[kind] === 1 ? '' : plural[kind]}`,
  )
  return [
    `imported:  ${names.join(', ') || 'nothing'}`,
    `unchanged: ${unchanged} imported before`,
    `refused:   ${refused}`,
    ...refusals.shown,
    ...(refused > refusals.shown.length ? [`  and ${refused - refusals.shown.length} more`] : []),
    ...(refused > 0
      ? [`All refused lines stand in ${refusals.file}: mend them there and import that file.`]
      : []),
    ...(lostPasswords > 0
      ? [
          `${lostPasswords} came with a password hash that cannot be read here: they need a link for a new one.`,
        ]
      : []),
    '',
  ].join('\n')
}

const plural = { channel: 's', permission_group: 's', address: 'es', user: 's', order: 's' } as const
