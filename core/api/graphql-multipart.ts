import { BadBody, objectIn } from './bad-body.ts'

/** Django's limit on all of a request that is not a file, which is Saleor's. */
export const MAX_DATA_BYTES = 2.5 * 1024 * 1024
/** Django's limit on the files of a request; here also on the places that they are put into. */
const MAX_FILES = 100

/**
 * A form with files, after the GraphQL multipart request specification: `operations` is what would be the JSON body,
 * `map` says for each file at which paths of it the file belongs (`{"0": ["variables.image"]}`), and the files follow
 * under the names that `map` gives them. Answers `operations` with the files in their places.
 *
 * For a file that was not sent its name is put there, as Saleor does: then the mutation says which argument lacks it.
 *
 * @throws {BadBody}
 */
export async function readMultipart(bytes: ArrayBuffer, contentType: string): Promise<object> {
  const { texts, files } = await readForm(bytes, contentType)
  const operations = objectIn(
    texts.get('operations') ?? '',
    'The field `operations` has to hold the request as JSON.',
  )
  for (const { path, key } of readMap(texts.get('map') ?? '{}'))
    putInto(operations, path, files.get(key) ?? key)
  return operations
}

async function readForm(bytes: ArrayBuffer, contentType: string) {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new BadBody('Unable to parse the request body as a multipart form.')
    })
  const files = new Map<string, File>()
  const texts = new Map<string, string>()
  let dataBytes = 0
  for (const [name, value] of form) {
    dataBytes += Buffer.byteLength(name)
    if (typeof value === 'string') {
      texts.set(name, value)
      dataBytes += Buffer.byteLength(value)
    } else files.set(name, value)
  }
  if (dataBytes > MAX_DATA_BYTES) throw new BadBody('The fields of the form are too large.', 413)
  if (files.size > MAX_FILES) throw new BadBody(`A request has at most ${MAX_FILES} files.`)
  return { texts, files }
}

function readMap(text: string): Array<{ path: string; key: string }> {
  const map = objectIn(text, 'The field `map` has to be a JSON object.')
  const places = Object.entries(map).flatMap(([key, paths]: [string, unknown]) => {
    if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string'))
      throw new BadBody('The field `map` has to hold lists of paths.')
    return paths.map((path) => ({ path, key }))
  })
  if (places.length > MAX_FILES) throw new BadBody(`Files have at most ${MAX_FILES} places in a request.`)
  return places
}

/** Only what the client has written itself is followed: no path leads to a prototype, or to the length of a list. */
function putInto(operations: object, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let holder: unknown = operations
  for (const step of steps) holder = own(holder, step)
  if (own(holder, last) === undefined) throw new BadBody('A path in `map` leads nowhere in `operations`.')
  Object.assign(holder as object, { [last]: value })
}

const own = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.prototype.propertyIsEnumerable.call(holder, key)
    ? (holder as Record<string, unknown>)[key]
    : undefined
