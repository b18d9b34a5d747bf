import { bytes, id, integer, reference, table, text } from '../../shared/database/columns.ts'
import { primaryKey } from '../../shared/database/drizzle.ts'

/** Pictures of people. A new picture is a new row under a new name, so that what a name shows never changes. */
export const avatars = table('avatars', {
  id: id(),
  userId: reference().notNull(),
  uuid: text().notNull(),
  format: text().notNull().$type<'avif' | 'gif' | 'jpeg' | 'png' | 'webp'>(),
  bytes: bytes().notNull(),
})

/** Made when they are first asked for. `size` is the edge of the square that they fit into, in pixels. */
export const avatarThumbnails = table(
  'avatar_thumbnails',
  {
    avatarId: reference().notNull(),
    size: integer().notNull(),
    format: text().notNull().$type<'avif' | 'gif' | 'jpeg' | 'png' | 'webp'>(),
    bytes: bytes().notNull(),
  },
  (row) => [primaryKey({ columns: [row.avatarId, row.size, row.format] })],
)
