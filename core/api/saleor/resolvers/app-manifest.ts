import { type CheckedManifest, isInRange } from '../../../domain/apps/app-manifest.ts'
import { extensionUrl } from '../../../domain/apps/app-url.ts'
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
      url: extensionUrl({ ...extension, target }, manifest.appUrl),
      permissions: describedPermissions(extension.permissions),
      mountName: mount.toUpperCase(),
      targetName: target.toUpperCase(),
    })),
    webhooks: (webhooks ?? []).map(({ name, targetUrl, query, asyncEvents = [], syncEvents = [] }) => ({
      name,
      targetUrl,
      query,
      asyncEvents: enumsOf<WebhookEventTypeAsyncEnum>(asyncEvents),
      syncEvents: enumsOf<WebhookEventTypeSyncEnum>(syncEvents),
    })),
  }
}

/** A manifest may spell them in either case. Lists with any other name in them have been refused. */
const enumsOf = <EventType>(names: readonly string[]) => names.map((name) => name.toUpperCase() as EventType)
