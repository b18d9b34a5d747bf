import { type CheckedManifest, isInRange } from '../../../domain/apps/app-manifest.ts'
import { SALEOR_VERSION } from '../../../settings.ts'
import { describedPermissions } from '../described-permissions.ts'
import type { Manifest, WebhookEventTypeAsyncEnum, WebhookEventTypeSyncEnum } from '../resolver-types.ts'

/** A checked manifest as `appFetchManifest` shows it. An app's logo is not kept here, so its brand is left out. */
export function manifestView({ manifest, permissions, extensions }: CheckedManifest): Manifest {
  const { id, requiredSaleorVersion: range, author, webhooks, ...told } = manifest
  return {
    ...told,
    identifier: id,
    permissions: describedPermissions(permissions),
    author: author?.trim(),
    requiredSaleorVersion: range ? { constraint: range, satisfied: isInRange(SALEOR_VERSION, range) } : null,
    brand: null,
    extensions: extensions.map(({ mount, target, ...extension }) => ({
      ...extension,
      permissions: describedPermissions(extension.permissions),
      mountName: mount.toUpperCase(),
      targetName: target.toUpperCase(),
    })),
    webhooks: (webhooks ?? []).map(({ name, targetUrl, query, asyncEvents = [], syncEvents = [] }) => ({
      name,
      targetUrl,
      query,
      // Lists with any other name in them have been refused.
      asyncEvents: asyncEvents as WebhookEventTypeAsyncEnum[],
      syncEvents: syncEvents as WebhookEventTypeSyncEnum[],
    })),
  }
}
