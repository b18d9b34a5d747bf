import { invalid } from '../errors.ts'

/** A file as it comes with a request. */
export interface Upload {
  name: string
  /** The media type that the client says it is. */
  type: string
  /** Bytes. */
  size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

export type PictureFormat = 'avif' | 'gif' | 'jpeg' | 'png' | 'webp'

export interface Picture {
  format: PictureFormat
  bytes: Buffer
}

/** Saleor's `MAX_IMAGE_FILE_SIZE`. */
const MAX_FILE_BYTES = 10 * 1024 * 1024
/** The largest that phones take (8192 × 6144). A few bytes can promise any number, and each takes four bytes of memory. */
const MAX_PIXELS = 8192 * 6144
/** For one picture, from bytes to bytes. */
const TIMEOUT_SECONDS = 30
/** Saleor's for everything that has one, from 1 to 100. */
const QUALITY = 70

/**
 * What browsers show, with what a client may call it. Saleor takes formats too that no browser shows; a drawing (SVG) is
 * a program for the browser and is refused by both.
 */
const formats: Record<PictureFormat, { types: string[]; extensions: string[] }> = {
  avif: { types: ['image/avif'], extensions: ['avif', 'avifs'] },
  gif: { types: ['image/gif'], extensions: ['gif'] },
  jpeg: { types: ['image/jpeg', 'image/jpg'], extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { types: ['image/png'], extensions: ['png', 'apng'] },
  webp: { types: ['image/webp'], extensions: ['webp'] },
}
const known = Object.values(formats)

/** Reads a picture to its end, so that what is stored can be shown. @throws {InvalidInput} on `field`, with Saleor's codes */
export async function readPicture(upload: Upload | null, field: string): Promise<Picture> {
  const refused = (message: string) => invalid(field, 'INVALID', message)
  if (!upload) throw invalid(field, 'REQUIRED', 'A file is needed.')
  if (upload.size > MAX_FILE_BYTES)
    throw invalid(field, 'FILE_SIZE_LIMIT_EXCEEDED', 'A picture may have 10 MB.')
  if (!known.some(({ types }) => types.includes(upload.type.toLowerCase())))
    throw refused('The file is of no type that can be shown: send PNG, JPEG, WebP, AVIF or GIF.')
  const extension = /\.([^.]+)$/.exec(upload.name)?.[1]?.toLowerCase() ?? ''
  if (!known.some(({ extensions }) => extensions.includes(extension)))
    throw refused('The name of the file lacks the extension of a picture.')
  const bytes = Buffer.from(await upload.arrayBuffer())
  const format = formatOf(bytes)
  if (!format) throw refused('The file is not the picture that its name promises.')
  if (!(await canBeShown(bytes))) throw refused('The picture is damaged, or it has too many pixels.')
  return { format, bytes }
}

export const mediaTypeOf = (format: PictureFormat): string => formats[format].types[0] ?? ''

/** By its first bytes: the library, which knows many more formats, never sees anything else. */
function formatOf(bytes: Buffer): PictureFormat | undefined {
  const text = bytes.toString('latin1', 0, 32)
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^RIFF....WEBP/s.test(text)) return 'webp'
  if (/^....ftyp.*avi[fs]/s.test(text)) return 'avif'
  return undefined
}

async function canBeShown(bytes: Buffer): Promise<boolean> {
  const open = await opener()
  return inTurn(() => open(bytes).resize(32, 32, { fit: 'inside' }).raw().toBuffer()).then(
    () => true,
    () => false,
  )
}

/**
 * The same picture upright, and as large as fits into a square; a smaller one stays as it is. Nothing of what a camera
 * notes beside the picture is left. Of a moving picture it is the first.
 */
export async function shrink({ bytes }: Picture, edge: number, format: PictureFormat): Promise<Picture> {
  const open = await opener()
  const small = open(bytes).autoOrient().resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
  const written = {
    avif: () => small.avif({ quality: QUALITY, effort: 2 }),
    gif: () => small.gif(),
    jpeg: () => small.jpeg({ quality: QUALITY }),
    png: () => small.png(),
    webp: () => small.webp({ quality: QUALITY }),
  }
  return { format, bytes: await inTurn(() => written[format]().toBuffer()) }
}

/**
 * Loaded with the first picture, since it takes 20 MB that most processes never need. It keeps nothing, and takes one
 * thread at a time, as one picture follows the other: passwords are hashed and signatures made on the same threads.
 */
async function opener() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return (bytes: Buffer) =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: TIMEOUT_SECONDS })
}

let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work)
  last = result.catch(() => {})
  return result
}
