import type { Access } from '../../domain/access.ts'
import { PermissionDenied } from '../../domain/errors.ts'
import type { ApiContext } from './api-context.ts'

interface WithMetadata {
  metadata: Record<string, string>
  privateMetadata: Record<string, string>
}

type Guard<Parent> = (parent: Parent, context: ApiContext) => Promise<void>

/**
 * The six fields of Saleor's `ObjectWithMetadata`. The guards throw for whoever may not read the private half, and the
 * public one where that is not for everybody who got hold of the object.
 */
export function metadataFields<Parent extends WithMetadata>(
  ofPrivate: Guard<Parent>,
  ofPublic?: Guard<Parent>,
) {
  const open = half<Parent>(({ metadata }) => metadata, ofPublic)
  const hidden = half<Parent>(({ privateMetadata }) => privateMetadata, ofPrivate)
  return {
    metadata: open.all,
    metafield: open.one,
    metafields: open.some,
    privateMetadata: hidden.all,
    privateMetafield: hidden.one,
    privateMetafields: hidden.some,
  }
}

function half<Parent>(read: (parent: Parent) => Record<string, string>, guard?: Guard<Parent>) {
  const field =
    <Args, Answer>(answer: (metadata: Record<string, string>, args: Args) => Answer) =>
    (parent: Parent, args: Args, context: ApiContext): Answer | Promise<Answer> =>
      guard ? guard(parent, context).then(() => answer(read(parent), args)) : answer(read(parent), args)
  return {
    all: field(items),
    one: field((metadata, { key }: { key: string }) => own(metadata, key)),
    some: field((metadata, { keys }: { keys?: readonly string[] | null }) => pick(metadata, keys)),
  }
}

/** Private metadata behind a plain permission. Saleor's refusal of it names none. */
export function requireFor(access: Access): Guard<unknown> {
  return async (_parent, context) => {
    if (!access.allows(await context.actor())) throw new PermissionDenied()
  }
}

function items(metadata: Record<string, string>): Array<{ key: string; value: string }> {
  return Object.keys(metadata)
    .sort()
    .map((key) => ({ key, value: metadata[key] ?? '' }))
}

function own(metadata: Record<string, string>, key: string): string | null {
  return Object.hasOwn(metadata, key) ? (metadata[key] ?? null) : null
}

function pick(
  metadata: Record<string, string>,
  keys: readonly string[] | null | undefined,
): Record<string, string> {
  return keys ? Object.fromEntries(Object.entries(metadata).filter(([key]) => keys.includes(key))) : metadata
}
