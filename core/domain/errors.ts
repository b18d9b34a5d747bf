/** One refusal of one input field. `field` is in lowerCamelCase; null: the input as a whole. */
export interface Problem {
  field: string | null
  code: string
  message: string
  /** What Saleor calls it where it does not fold codes into a few: in `customerBulkUpdate`. `code` unless given. */
  unfolded?: 'BLANK' | 'MAX_LENGTH'
  addressType?: 'BILLING' | 'SHIPPING'
  permissions?: string[]
  groups?: string[]
  users?: string[]
  channels?: string[]
  attributes?: string[]
  /** Of what is refused only for now: from when on it is worth trying again. */
  retryAt?: Date
}

/** The input cannot be accepted. GraphQL shows it in the payload's `errors`, REST as a problem document. */
export class InvalidInput extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems.map(({ field, code }) => `${field ?? '-'}: ${code}`).join(', '))
    this.name = 'InvalidInput'
    this.problems = problems
  }
}

export function invalid(
  field: string | null,
  code: string,
  message: string,
  more: Partial<Problem> = {},
): InvalidInput {
  return new InvalidInput([{ field, code, message, ...more }])
}

/** Whoever knows the ID as it was written tells it too. */
export const UNRESOLVED = "Couldn't resolve to a node"

/** The ID is well formed and names nothing that the mutation works on. */
export const notFound = (field = 'id'): InvalidInput => invalid(field, 'NOT_FOUND', `${UNRESOLVED}.`)

/** Throws where there are problems: for checks whose refusals are reported together. */
export function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** The caller may not do this. */
export class PermissionDenied extends Error {
  constructor(needed: readonly string[] = [], message?: string) {
    super(
      message ??
        (needed.length > 0
          ? `To access this path, you need one of the following permissions: ${needed.join(', ')}`
          : 'You do not have permission to perform this action'),
    )
    this.name = 'PermissionDenied'
  }
}

/** The token in the request's header is no good; raised where the caller is first asked for. */
export class InvalidToken extends Error {
  readonly code: 'ExpiredSignatureError' | 'InvalidSignatureError' | 'InvalidTokenError'
  constructor(code: InvalidToken['code'], message: string) {
    super(message)
    this.name = 'InvalidToken'
    this.code = code
  }
}

/** A question that makes no sense as it is asked: bad IDs, cursors, combinations of arguments. */
export class BadQuestion extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'BadQuestion'
  }
}
