/** What the yardstick's programs are told, as JSON in their first argument. */
export interface CoreOptions {
  port: number
  databasePath: string
  /** PEM, PKCS #8. */
  privateKey: string
  /** Where the signed payload goes. */
  target: string
  /** Whether a request carries a password that has to be hashed. */
  hash: boolean
}

export interface MailOptions {
  port: number
  databasePath: string
  /** PEM, SPKI. */
  publicKey: string
  smtpPort: number
}

// Both ends are in this folder.
export const readOptions = <T>(): T => JSON.parse(process.argv[2] ?? '') as T
