/** The document an app publishes about itself, in Saleor's form. Core reads it, the SMTP app serves one. */
export interface AppManifest {
  /** The same in every shop: two installed apps never share one. */
  id: string
  name: string
  version: string
  about?: string | null
  /** Saleor's permission names. */
  permissions?: string[]
  appUrl?: string | null
  /** Where the app's token is posted. Without it the app gets none. */
  tokenTargetUrl?: string | null
  dataPrivacyUrl?: string | null
  homepageUrl?: string | null
  supportUrl?: string | null
  /** Becomes the `aud` of tokens that the dashboard hands to the app. */
  audience?: string | null
  /** An npm range. */
  requiredSaleorVersion?: string | null
  author?: string | null
  /** `default` is the URL of a PNG. */
  brand?: { logo: { default: string } } | null
  extensions?: ManifestExtension[] | null
  webhooks?: ManifestWebhook[] | null
  /** Deprecated by Saleor, still stored. */
  dataPrivacy?: string | null
  /** Deprecated by Saleor, still stored. */
  configurationUrl?: string | null
}

/** A place in the dashboard where the app shows itself. */
export interface ManifestExtension {
  label: string
  /** Absolute, or a path below `appUrl`. */
  url: string
  mount: string
  target?: string
  permissions?: string[]
  options?: Record<string, unknown>
  identifier?: string | null
}

export interface ManifestWebhook {
  name: string
  targetUrl: string
  /** A subscription; says what is sent, and which events where both lists of events are empty. */
  query: string
  isActive?: boolean
  /** Event names in upper case. */
  asyncEvents?: string[]
  syncEvents?: string[]
  customHeaders?: Record<string, string> | null
  identifier?: string | null
}
