import { GraphQLError, GraphQLInt, type GraphQLScalarTypeConfig } from 'graphql'
import { parseMoment } from '../../domain/lists/moment.ts'

type Scalar = Partial<
  Pick<GraphQLScalarTypeConfig<unknown, unknown>, 'coerceOutputValue' | 'coerceInputValue'>
>

/** Saleor's spans of time are whole numbers like any other. */
const span: Scalar = {
  coerceOutputValue: (value) => GraphQLInt.coerceOutputValue(value),
  coerceInputValue: (value) => GraphQLInt.coerceInputValue(value),
}

/** How Saleor's own scalars travel. The others are taken as they are. */
export const scalars: Record<string, Scalar> = {
  DateTime: {
    coerceOutputValue: (value) => (value instanceof Date ? dateTime(value) : value),
    coerceInputValue: (value) => {
      if (typeof value === 'string' && !Number.isNaN(parseMoment(value))) return value
      throw new GraphQLError('DateTime cannot represent this value: an ISO 8601 date and time is expected.')
    },
  },
  Date: {
    coerceInputValue: (value) => {
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(parseMoment(value)))
        return value
      throw new GraphQLError('Date cannot represent this value: YYYY-MM-DD is expected.')
    },
  },
  Day: span,
  Hour: span,
  Minute: span,
  PositiveInt: {
    coerceInputValue: (value) => {
      if (Number.isSafeInteger(value) && (value as number) > 0) return value
      throw new GraphQLError('PositiveInt has to be a whole number above zero.')
    },
  },
  JSONString: {
    coerceOutputValue: (value) => JSON.stringify(value),
    coerceInputValue: (value) => {
      if (typeof value !== 'string') throw new GraphQLError('JSONString has to be a string.')
      try {
        return JSON.parse(value)
      } catch {
        return null
      }
    },
  },
  Decimal: {
    coerceInputValue: (value) => {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      if (typeof number === 'number' && Number.isFinite(number)) return number
      throw new GraphQLError('Decimal cannot represent this value: a number is expected.')
    },
  },
  PositiveDecimal: {
    coerceInputValue: (value) => {
      if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value
      throw new GraphQLError(
        'PositiveDecimal cannot represent this value: a number from zero on is expected.',
      )
    },
  },
  Metadata: {
    coerceInputValue: (value) => {
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
      if (isRecord && Object.values(value).every((item) => typeof item === 'string')) return value
      throw new GraphQLError('Metadata has to be an object of strings.')
    },
  },
}

/** Python's spelling, which is what clients of Saleor see: microseconds unless they are zero, and the offset. */
export function dateTime(date: Date): string {
  return date
    .toISOString()
    .replace(/\.000Z$/, '+00:00')
    .replace(/Z$/, '000+00:00')
}
