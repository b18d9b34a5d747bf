import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Loaded with the first mail, since it costs a program that waits 56 ms and 23 MB. */
export const loadNodemailer = () => require('nodemailer') as typeof import('nodemailer')
