import { bigint, customType, doublePrecision, integer, pgTable, text } from './drizzle.ts'

/**
 * The column vocabulary of both programs. Tables are declared once, with PostgreSQL's builders; Drizzle's SQLite
 * dialect writes SQL for them just as well, so the one thing left to settle is how a value travels:
 *
 * | vocabulary  | TypeScript | PostgreSQL  | SQLite                  |
 * | ----------- | ---------- | ----------- | ----------------------- |
 * | `id`        | number     | bigint      | integer                 |
 * | `text`      | string     | text        | text                    |
 * | `integer`   | number     | integer     | integer                 |
 * | `number`    | number     | double      | real                    |
 * | `boolean`   | boolean    | boolean     | integer 0/1             |
 * | `timestamp` | Date       | timestamptz | text, ISO 8601 in UTC   |
 * | `json`      | T          | jsonb       | text                    |
 * | `bytes`     | Buffer     | bytea       | blob                    |
 *
 * Values are written in the one form that both engines accept and read in either form. Defaults are `$default`
 * functions and never SQL defaults, so that both engines store the same.
 */
export const table = pgTable
export { doublePrecision as number, integer, text }

/** A prepared statement hands its nulls over too, which the types of Drizzle do not say. */
function nullOr<Value>(given: unknown, encode: () => Value): Value {
  return given === null ? (null as Value) : encode()
}

/** A primary key that the database counts up and never gives out twice. */
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity()

/** A foreign key to an `id`. */
export const reference = () => bigint({ mode: 'number' })

export const boolean = customType<{ data: boolean; driverData: boolean | number }>({
  dataType: () => 'boolean',
  toDriver: (value) => nullOr(value, () => (value ? 1 : 0)),
  fromDriver: (value) => value === true || value === 1,
})

export const timestamp = customType<{ data: Date; driverData: Date | string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => nullOr(value, () => value.toISOString()),
  fromDriver: (value) => new Date(value),
})

/** Both drivers take and give a Buffer. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

const jsonText = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => nullOr(value, () => JSON.stringify(value)),
  fromDriver: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
})

/** An object or an array. A bare string would be read back as JSON text. */
export const json = <T extends object>() => jsonText().$type<T>()

/**
 * What makes a table a queue (see `shared/claim.ts`): a row with `dueAt` waits for that moment, a row without has
 * come to its end. A claim moves `dueAt` to the end of the lease, notes who holds it, and raises `fence` and `attempts`.
 */
export const queueColumns = () => ({
  dueAt: timestamp(),
  claimedBy: text(),
  fence: integer()
    .notNull()
    .$default(() => 0),
  attempts: integer()
    .notNull()
    .$default(() => 0),
})
