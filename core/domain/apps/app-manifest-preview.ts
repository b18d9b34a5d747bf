import { has } from '../access.ts'
import { invalid } from '../errors.ts'
import { operation } from '../operation.ts'
import { fetchManifest, InstallationFailed } from './app-calls.ts'
import { appByIdentifier } from './app-lists.ts'
import { type CheckedManifest, checkManifest } from './app-manifest.ts'
import { isAppUrl } from './app-url.ts'

/**
 * Saleor's `appFetchManifest`: what an app says of itself, checked as at its installation except for the version that it
 * needs. Asked for once, because somebody waits for the answer, and nothing is kept.
 */
export const previewManifest = operation(
  has('MANAGE_APPS'),
  async (context, { manifestUrl }: { manifestUrl: string }): Promise<CheckedManifest> => {
    const { database, http, checkQuery } = context
    if (!isAppUrl(manifestUrl)) throw invalid('manifestUrl', 'INVALID_URL_FORMAT', 'Enter a valid URL.')
    try {
      return await checkManifest(await fetchManifest({ http }, manifestUrl, { tries: 1 }), {
        checkQuery,
        isIdentifierTaken: async (identifier) =>
          (await appByIdentifier(database.read, identifier)) !== undefined,
      })
    } catch (error) {
      if (!(error instanceof InstallationFailed)) throw error
      throw invalid('manifestUrl', error.code, error.message)
    }
  },
)
