import { parseAddress } from '../../shared/mail/address.ts'
import type { Problem } from './errors.ts'

export interface MetadataItem {
  key: string
  value: string
}

/** Saleor's column length wherever another system's key is kept, in characters. */
export const LONGEST_EXTERNAL_REFERENCE = 250
/** Column lengths of Saleor's user. */
const longest = {
  email: 254,
  firstName: 256,
  lastName: 256,
  externalReference: LONGEST_EXTERNAL_REFERENCE,
} as const
const MIN_PASSWORD_LENGTH = 8

const localPart = /^[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*$/i
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/** As people count, and Saleor's validators: an emoji is one character, not two. */
const charactersIn = (text: string): number => [...text].length

/** Django's rule, and what mail can be sent to: an account whose address no mail reaches could never be confirmed. */
export function isEmail(text: string): boolean {
  if (parseAddress(text) === undefined) return false
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length > longest.email) return false
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (local.length > 64 || !localPart.test(local)) return false
  if (domain === 'localhost') return true
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  return (
    labels.length > 1 &&
    labels.every((label) => domainLabel.test(label)) &&
    !/^\d+$/.test(top) &&
    top.length > 1
  )
}

/** What a person's own columns must fulfil. A key that is absent is not looked at. */
export function personProblems(input: {
  email?: string
  firstName?: string
  lastName?: string
  externalReference?: string | null
}): Problem[] {
  const problems: Problem[] = []
  if (input.email !== undefined) {
    if (input.email.trim() === '') problems.push({ ...blank('email'), unfolded: 'BLANK' })
    else if (charactersIn(input.email) > longest.email)
      problems.push(...columnProblems('email', input.email, longest.email))
    else if (!isEmail(input.email))
      problems.push({ field: 'email', code: 'INVALID', message: 'Enter a valid email address.' })
  }
  for (const field of ['firstName', 'lastName', 'externalReference'] as const)
    problems.push(...columnProblems(field, input[field], longest[field]))
  return problems
}

export const blank = (field: string): Problem => ({
  field,
  code: 'REQUIRED',
  message: 'This field cannot be blank.',
})

/** What a text must fulfil that something has to have. */
export const requiredProblems = (field: string, text: string, longest: number): Problem[] =>
  text.trim() === '' ? [blank(field)] : columnProblems(field, text, longest)

/** What a text must fulfil to be kept in a column of so many characters. */
export function columnProblems(field: string, text: string | null | undefined, longest: number): Problem[] {
  const length = charactersIn(text ?? '')
  const message = `Ensure this value has at most ${longest} characters (it has ${length}).`
  return [
    ...(length > longest ? [{ field, code: 'INVALID', unfolded: 'MAX_LENGTH' as const, message }] : []),
    ...textProblems({ [field]: text }),
  ]
}

/**
 * Saleor's production settings ask for nothing but a length. Halves of surrogate pairs are refused too: hashed, they
 * are all the same character, and so different passwords would be one.
 */
export function passwordProblems(password: string, field = 'password'): Problem[] {
  if (charactersIn(password) >= MIN_PASSWORD_LENGTH) return textProblems({ [field]: password })
  return [
    {
      field,
      code: 'PASSWORD_TOO_SHORT',
      message: `This password is too short. It must contain at least ${MIN_PASSWORD_LENGTH} characters.`,
    },
  ]
}

/**
 * Text that cannot be kept as it was given: PostgreSQL takes no null characters, and halves of surrogate pairs turn
 * into something else. Looks at every text of every field, also inside lists such as metadata.
 */
export function textProblems(input: object): Problem[] {
  return Object.entries(input)
    .filter(([, value]) => !textsIn(value).every((text) => !text.includes('\0') && text.isWellFormed()))
    .map(([field]) => ({
      field,
      code: 'INVALID',
      message: 'Only valid Unicode without null characters is allowed.',
    }))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export function metadataProblems(
  items: readonly MetadataItem[] | null | undefined,
  field = 'metadata',
): Problem[] {
  if (!items?.some((item) => item.key.trim() === '')) return []
  return [{ field, code: 'REQUIRED', message: 'A metadata key cannot be empty.' }]
}

interface MetadataInput {
  metadata?: readonly MetadataItem[] | null
  privateMetadata?: readonly MetadataItem[] | null
}

/** The same for both halves of an object's metadata. */
export const metadataKeyProblems = ({ metadata, privateMetadata }: MetadataInput): Problem[] => [
  ...metadataProblems(metadata),
  ...metadataProblems(privateMetadata, 'privateMetadata'),
]

/** The columns that an input adds something to. */
export function metadataChanges(
  { metadata, privateMetadata }: MetadataInput,
  stored: { metadata: Record<string, string>; privateMetadata: Record<string, string> },
) {
  return {
    ...(metadata && { metadata: mergeMetadata(stored.metadata, metadata) }),
    ...(privateMetadata && { privateMetadata: mergeMetadata(stored.privateMetadata, privateMetadata) }),
  }
}

/** Given keys are added or overwritten; none is removed. */
export function mergeMetadata(
  stored: Record<string, string>,
  items: readonly MetadataItem[] | null | undefined,
): Record<string, string> {
  return { ...stored, ...Object.fromEntries((items ?? []).map(({ key, value }) => [key, value])) }
}

/** Whether merging would change anything. */
export function changesMetadata(
  stored: Record<string, string>,
  items: readonly MetadataItem[] | null | undefined,
): boolean {
  return (items ?? []).some(({ key, value }) => stored[key] !== value)
}
