import { anyone } from '../access.ts'
import { operation } from '../operation.ts'

/**
 * Saleor's way in for people whom somebody else knows, through a plugin of the given name. There are no plugins here
 * (`shop.availableExternalAuthentications` is empty), and a plugin that is unknown is answered with what Saleor answers:
 * no refusal, no person and no data.
 */
export const askAuthenticationPlugin = operation(
  anyone,
  async (_context, _question: { pluginId: string; input: unknown }) => ({ user: null, data: {} }),
)
