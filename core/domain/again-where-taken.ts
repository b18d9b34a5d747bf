import { isUniqueViolation } from '../../shared/database/database.ts'
import type { InvalidInput } from './errors.ts'

/**
 * PostgreSQL tells of a value that somebody takes at this very moment, such as an e-mail or a name, only when it comes to
 * writing. A second attempt finds it and says so in order.
 */
export async function againWhereTaken<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    if (isUniqueViolation(error)) return attempt()
    throw error
  }
}

/** Writes what nobody else may have. @throws {InvalidInput} `refusal`, where somebody has it */
export async function unlessTaken<Result>(
  refusal: InvalidInput,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    throw isUniqueViolation(error) ? refusal : error
  }
}
