import { randomUUID } from 'node:crypto'
import type { Queries } from '../../../shared/database/database.ts'
import { eq, inArray } from '../../../shared/database/drizzle.ts'
import { avatars } from '../../tables/avatars.ts'
import { type User, users } from '../../tables/people.ts'
import { staffUser } from '../access.ts'
import { type Change, type Context, caller } from '../context.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'
import { readPicture, type Upload } from './picture.ts'

/** Whose picture it is, and the name it goes by. A new picture gets a new one, so that what a name shows never changes. */
export interface Avatar {
  userId: number
  uuid: string
}

/** Saleor's `userAvatarUpdate`: staff give themselves a picture. The one before goes, with what was made of it. */
export const updateAvatar = operation(
  staffUser,
  async (context, { image }: { image: Upload | null }): Promise<User> => {
    const { id } = await caller(context)
    const { format, bytes } = await readPicture(image, 'image')
    return context.transaction(async (change) => {
      await change.tx.delete(avatars).where(eq(avatars.userId, id))
      const user = await touch(context, change, id)
      await change.tx.insert(avatars).values({ userId: id, uuid: randomUUID(), format, bytes })
      return user
    })
  },
)

/** Saleor's `userAvatarDelete`. Without a picture there is nothing to do, and nothing is refused. */
export const deleteAvatar = operation(staffUser, async (context, _nothing: object): Promise<User> => {
  const user = await caller(context)
  return context.transaction(async (change) => {
    const gone = await change.tx
      .delete(avatars)
      .where(eq(avatars.userId, user.id))
      .returning({ id: avatars.id })
    return gone.length > 0 ? touch(context, change, user.id) : user
  })
})

async function touch(context: Context, { tx }: Change, id: number): Promise<User> {
  const [user] = await tx
    .update(users)
    .set({ updatedAt: context.clock.now() })
    .where(eq(users.id, id))
    .returning()
  if (!user) throw invalid(null, 'NOT_FOUND', 'The account is gone.')
  return user
}

export async function avatarsOf(queries: Queries, userIds: readonly number[]): Promise<Avatar[]> {
  return queries
    .select({ userId: avatars.userId, uuid: avatars.uuid })
    .from(avatars)
    .where(inArray(avatars.userId, [...userIds]))
}
