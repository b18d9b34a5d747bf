import Handlebars from 'handlebars'

/** A finished mail, before it has an envelope. */
export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** The three sources of one mail. Handlebars, strict: naming a variable that is not there is an error. */
export interface MailSources {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** Partials by name, one set per format: `{{> layout}}` means another file in HTML than in text. */
export interface MailPartials {
  readonly html: Readonly<Record<string, string>>
  readonly text: Readonly<Record<string, string>>
}

export type RenderErrorCode =
  | 'INVALID_TEMPLATE'
  | 'MISSING_VARIABLE'
  | 'UNSAFE_LINK'
  | 'INVALID_DATA'
  | 'INVALID_PAYLOAD'
  | 'NO_RECIPIENT'
  | 'TOO_LARGE'

/** A mail that cannot be rendered. Repeating the attempt with the same data fails the same way. */
export class MailRenderError extends Error {
  readonly code: RenderErrorCode

  constructor(code: RenderErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'MailRenderError'
    this.code = code
  }
}

/** Characters of one template source. */
export const MAX_TEMPLATE_LENGTH = 100 * 1024
/** Bytes of rendered HTML. Gmail cuts a mail off near 102 KB, and with it the footer. */
const MAX_HTML_BYTES = 100 * 1024
/** From here on a preview warns: the next long name or extra paragraph could be the one too many. */
export const WARN_HTML_BYTES = 80 * 1024
const MAX_SUBJECT_LENGTH = 150
const MAX_DATA_DEPTH = 10
const MAX_LIST_LENGTH = 1000

/**
 * Compiles mails over a set of partials. Two Handlebars instances of its own, so that neither the process-wide one
 * nor the other format can leak helpers or partials in. HTML escapes by default; subject and text must not.
 */
export function createMailCompiler(partials: MailPartials) {
  const html = isolatedHandlebars(partials.html)
  const text = isolatedHandlebars(partials.text)

  return function compileMail(sources: MailSources): (data: unknown) => RenderedMail {
    const renderSubject = compile(text, sources.subject, { noEscape: true })
    const renderHtml = compile(html, sources.html, { noEscape: false })
    const renderText = compile(text, sources.text, { noEscape: true })

    return (data) => {
      const plain = toPlainData(data)
      const mail = {
        subject: cleanSubject(run(renderSubject, plain)),
        html: run(renderHtml, plain).trim(),
        text: `${run(renderText, plain).trim()}\n`,
      }
      if (mail.subject === '') throw new MailRenderError('INVALID_DATA', 'The subject is empty.')
      if (Buffer.byteLength(mail.html) > MAX_HTML_BYTES) {
        throw new MailRenderError('TOO_LARGE', `The HTML exceeds ${MAX_HTML_BYTES} bytes.`)
      }
      return mail
    }
  }
}

/**
 * The URL in normal form when a mail may carry it: https, or http on this machine for development, without user
 * name and password. Escaping does nothing against `javascript:`, hence this check wherever a link is printed.
 */
export function safeUrl(value: unknown): string {
  const url = typeof value === 'string' ? URL.parse(value) : null
  if (!url) throw new MailRenderError('UNSAFE_LINK', 'A link in this mail is not an absolute URL.')
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    throw new MailRenderError(
      'UNSAFE_LINK',
      `A mail may not link to ${url.protocol}//${url.hostname}: https only.`,
    )
  }
  if (url.username || url.password) {
    throw new MailRenderError('UNSAFE_LINK', 'A link in a mail may not carry a user name or password.')
  }
  return url.href
}

/**
 * Text without control characters and without the marks that reorder or hide what follows them (bidirectional
 * overrides and isolates, zero-width characters other than the joiners that scripts and emoji need).
 */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
}

function isolatedHandlebars(partials: Readonly<Record<string, string>>): typeof Handlebars {
  const handlebars = Handlebars.create()
  handlebars.registerHelper('safeUrl', safeUrl)
  for (const name of ['if', 'unless', 'each', 'with']) refuseMissing(handlebars, name)
  for (const [name, source] of Object.entries(partials)) {
    handlebars.registerPartial(name, checkedSource(source))
  }
  return handlebars
}

/** Handlebars' strict mode looks at what is printed but not at what a block is asked about; this closes the gap. */
function refuseMissing(handlebars: typeof Handlebars, name: string): void {
  const builtIn = handlebars.helpers[name]
  handlebars.registerHelper(
    name,
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      if (value === undefined) {
        throw new MailRenderError(
          'MISSING_VARIABLE',
          `{{#${name}}} asks for a variable that the data do not have.`,
        )
      }
      return builtIn?.call(this, value, options)
    },
  )
}

function compile(handlebars: typeof Handlebars, source: string, options: { noEscape: boolean }) {
  return handlebars.compile(checkedSource(source), { ...options, strict: true })
}

/** An object handed to Handlebars is trusted as a finished syntax tree, hence strings only; `{{{x}}}` is not escaped. */
function checkedSource(source: unknown): string {
  if (typeof source !== 'string') {
    throw new MailRenderError('INVALID_TEMPLATE', 'A template must be a string.')
  }
  if (source.length > MAX_TEMPLATE_LENGTH) {
    throw new MailRenderError('TOO_LARGE', `A template exceeds ${MAX_TEMPLATE_LENGTH} characters.`)
  }
  if (/\{\{~?\s*(\{|&)/.test(source)) {
    throw new MailRenderError(
      'INVALID_TEMPLATE',
      'A template may not print unescaped values ({{{…}}} or {{&…}}).',
    )
  }
  return source
}

function run(template: Handlebars.TemplateDelegate, data: unknown): string {
  try {
    return template(data)
  } catch (error) {
    if (error instanceof MailRenderError) throw error
    const message = error instanceof Error ? error.message : String(error)
    const missing = /^"(.+)" not defined in/.exec(message)?.[1]
    throw missing
      ? new MailRenderError(
          'MISSING_VARIABLE',
          `The template names "${missing}", which the data do not have.`,
        )
      : new MailRenderError('INVALID_TEMPLATE', message, { cause: error })
  }
}

function cleanSubject(subject: string): string {
  const line = cleanText(subject).replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= MAX_SUBJECT_LENGTH) return line
  return `${characters.slice(0, MAX_SUBJECT_LENGTH - 1).join('')}…`
}

/** Without any conversion to text, Handlebars fails over its own message about a missing variable. */
const SHOWN_AS_TEXT = { [Symbol.toPrimitive]: { value: () => '[object]' } }

/**
 * A copy of JSON-like data without prototypes, so that no template reaches `constructor` and no inherited name counts
 * as present. Strings are cleaned on the way; functions, symbols and other objects with behaviour are refused.
 */
function toPlainData(value: unknown, depth = 0): unknown {
  if (depth > MAX_DATA_DEPTH) throw new MailRenderError('INVALID_DATA', 'The data are nested too deeply.')
  if (typeof value === 'string') return cleanText(value)
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) {
    if (value.length > MAX_LIST_LENGTH) throw new MailRenderError('INVALID_DATA', 'A list is too long.')
    return value.map((item) => toPlainData(item, depth + 1))
  }
  if (typeof value !== 'object')
    throw new MailRenderError('INVALID_DATA', `A ${typeof value} is no mail data.`)
  const copy: Record<string, unknown> = Object.create(null, SHOWN_AS_TEXT)
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) copy[key] = toPlainData(item, depth + 1)
  }
  return copy
}
