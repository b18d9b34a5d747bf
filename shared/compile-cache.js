import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * From the second start on, Node reads compiled code instead of making it. It is JavaScript, and preloaded
 * (`node --import ./shared/compile-cache.js`), so that from then on a start loads no compiler for TypeScript at all:
 * half the time and 30 MB less. Where the folder cannot be written, nothing is lost but that.
 */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
