import { and, eq } from '../../../shared/database/drizzle.ts'
import { globalId } from '../../../shared/global-id.ts'
import { avatars, avatarThumbnails } from '../../tables/avatars.ts'
import type { Services } from '../context.ts'
import type { Avatar } from './avatars.ts'
import { type Picture, type PictureFormat, shrink } from './picture.ts'

/** The edges of the squares that thumbnails fit into, in pixels; Saleor's. */
const SIZES = [32, 64, 128, 256, 512, 1024, 2048, 4096]
const DEFAULT_SIZE = 4096
/** Thumbnails that one process may have to make at one time. */
const MAX_WAITING = 100

/** What a thumbnail can be made into beside what the picture is; Saleor's. */
export type ThumbnailFormat = Extract<PictureFormat, 'avif' | 'webp'>

/** The closest of the sizes there are; of two that are as close the smaller one. */
function thumbnailSize(asked: number | null | undefined): number {
  const distance = (size: number) => Math.abs(size - (asked ?? DEFAULT_SIZE))
  return SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best))
}

/** Where the picture is found, under Saleor's paths: the picture itself for the size 0, else a thumbnail. */
export function avatarUrl(
  publicUrl: string,
  { uuid }: Avatar,
  { size, format }: { size?: number | null; format?: ThumbnailFormat | null },
): string {
  const id = globalId('User', uuid)
  if (size === 0) return `${publicUrl}/image/${id}/`
  return `${publicUrl}/thumbnail/${id}/${thumbnailSize(size)}/${format ? `${format}/` : ''}`
}

/** The picture as it was uploaded. */
export async function originalAvatar({ database }: Services, uuid: string): Promise<Picture | undefined> {
  const [avatar] = await database.read.select().from(avatars).where(eq(avatars.uuid, uuid))
  return avatar
}

/** Thumbnails under way in this process, so that a page that shows one twice does not make it twice. */
const underWay = new Map<string, Promise<Picture | undefined>>()

/**
 * A thumbnail, made when it is first asked for and kept. `busy`: too many wait to be made.
 */
export async function avatarThumbnail(
  services: Services,
  uuid: string,
  { size, format }: { size: number; format: ThumbnailFormat | null },
): Promise<Picture | undefined | 'busy'> {
  const { read } = services.database
  const [avatar] = await read
    .select({ id: avatars.id, format: avatars.format })
    .from(avatars)
    .where(eq(avatars.uuid, uuid))
  if (!avatar) return undefined
  const wanted = { avatarId: avatar.id, size: thumbnailSize(size), format: format ?? avatar.format }
  const [made] = await read
    .select()
    .from(avatarThumbnails)
    .where(
      and(
        eq(avatarThumbnails.avatarId, wanted.avatarId),
        eq(avatarThumbnails.size, wanted.size),
        eq(avatarThumbnails.format, wanted.format),
      ),
    )
  if (made) return made
  const key = `${uuid} ${wanted.size} ${wanted.format}`
  const waited = underWay.get(key)
  if (waited) return waited
  if (underWay.size >= MAX_WAITING) return 'busy'
  const making = make(services, uuid, wanted).finally(() => underWay.delete(key))
  underWay.set(key, making)
  return making
}

async function make(
  services: Services,
  uuid: string,
  { avatarId, size, format }: { avatarId: number; size: number; format: PictureFormat },
): Promise<Picture | undefined> {
  const original = await originalAvatar(services, uuid)
  if (!original) return undefined
  const picture = await shrink(original, size, format)
  return services.database.transaction(async (tx) => {
    // It may have been replaced meanwhile, and another process may have made the same.
    const [avatar] = await tx.select({ id: avatars.id }).from(avatars).where(eq(avatars.id, avatarId))
    if (!avatar) return undefined
    const row = { avatarId, size, format, bytes: picture.bytes }
    await tx.insert(avatarThumbnails).values(row).onConflictDoNothing()
    return picture
  })
}
