import { json, text } from '../../shared/database/columns.ts'

/** Keys and values that apps keep with a record. */
export const metadata = () =>
  json<Record<string, string>>()
    .notNull()
    .$default(() => ({}))

export const emptyText = () =>
  text()
    .notNull()
    .$default(() => '')
