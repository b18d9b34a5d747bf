import type { Access } from '../../domain/access.ts'
import { PermissionDenied } from '../../domain/errors.ts'
import type { ApiContext } from './api-context.ts'

interface WithMetadata {
  metadata: Record<string, string>
  privateMetadata: Record<string, string>
}

type Guard<Parent> = (parent: Parent, context: ApiContext) => Promise<void>

/** The six fields of Saleor's `ObjectWithMetadata`. `guard` throws for whoever may not read the private half. */
export function metadataFields<Parent extends WithMetadata>(guard: Guard<Parent>) {
  return {
    metadata: ({ metadata }: Parent) => items(metadata),
    metafield: ({ metadata }: Parent, { key }: { key: string }) => own(metadata, key),
    metafields: ({ metadata }: Parent, { keys }: { keys?: readonly string[] | null }) => pick(metadata, keys),
    privateMetadata: async (parent: Parent, _args: unknown, context: ApiContext) => {
      await guard(parent, context)
      return items(parent.privateMetadata)
    },
    privateMetafield: async (parent: Parent, { key }: { key: string }, context: ApiContext) => {
      await guard(parent, context)
      return own(parent.privateMetadata, key)
    },
    privateMetafields: async (
      parent: Parent,
      { keys }: { keys?: readonly string[] | null },
      context: ApiContext,
    ) => {
      await guard(parent, context)
      return pick(parent.privateMetadata, keys)
    },
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
