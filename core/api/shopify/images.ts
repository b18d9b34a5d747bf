import { avatarUrl } from '../../domain/people/avatar-pictures.ts'
import type { Avatar } from '../../domain/people/avatars.ts'

/** Where the pictures of those are found who have none, below the public URL. */
export const AVATAR_FALLBACKS = '/admin/avatars'

const fallbackFiles = {
  DEFAULT: 'default.svg',
  TRANSPARENT: 'transparent.png',
  /** Answers 404, so that a page can tell that there is no picture. */
  NOT_FOUND: 'not-found.png',
}

/** The pictures that are served, by their file's name. */
export const fallbackPictures: Record<string, { type: string; bytes: Uint8Array<ArrayBuffer> }> = {
  [fallbackFiles.DEFAULT]: {
    type: 'image/svg+xml',
    bytes: new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="256" height="256"><path fill="#e3e5e7" d="M0 0h64v64H0z"/><g fill="#8c9196"><circle cx="32" cy="25" r="11"/><path d="M10 64c0-14 10-23 22-23s22 9 22 23z"/></g></svg>',
    ),
  },
  [fallbackFiles.TRANSPARENT]: {
    type: 'image/png',
    bytes: new Uint8Array(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
        'base64',
      ),
    ),
  },
}

interface Transform {
  maxHeight?: number | null
  maxWidth?: number | null
  scale?: number | null
  preferredContentType?: string | null
}

/** Shopify's `Image`, as far as we can say: how large it is we never measured. */
export interface Image {
  altText: string
  src: string
  originalSrc: string
  url(args: { transform?: Transform | null }): string
  transformedSrc(transform: Transform): string
}

/** The own picture, whatever shall be shown in its place; `limits` are those of the deprecated arguments. */
export function imageOf(
  publicUrl: string,
  avatar: Avatar | undefined,
  { name, fallback, limits }: { name: string; fallback: keyof typeof fallbackFiles; limits: Transform },
): Image {
  const original = avatar
    ? avatarUrl(publicUrl, avatar, sizeFor(limits))
    : `${publicUrl}${AVATAR_FALLBACKS}/${fallbackFiles[fallback]}`
  const transformed = (transform: Transform) =>
    avatar ? avatarUrl(publicUrl, avatar, sizeFor({ ...limits, ...transform })) : original
  return {
    altText: name,
    src: original,
    originalSrc: original,
    url: ({ transform }) => transformed(transform ?? {}),
    transformedSrc: transformed,
  }
}

/** The nearest thumbnail there is; the picture itself where no size is asked for. What makes no sense is passed over. */
function sizeFor({ maxHeight, maxWidth, scale, preferredContentType }: Transform) {
  const edges = [maxHeight, maxWidth].filter((edge) => typeof edge === 'number' && edge > 0) as number[]
  const format = preferredContentType === 'WEBP' ? ('webp' as const) : null
  if (edges.length === 0) return { size: 0 }
  return { size: Math.max(...edges) * Math.max(scale ?? 1, 1), format }
}
