import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Mailbox, messageIdFor } from '../shared/mail/address.ts'
import { messageSource } from '../shared/mail/compose.ts'
import { MailRenderError } from '../shared/mail/render.ts'
import { defaultLocale, isLocale, type Locale, languages } from './languages.ts'
import { galleryPage } from './pages/gallery.ts'
import { previewPage } from './pages/preview.ts'
import { optionalText } from './payload.ts'
import { checkMail } from './preview-checks.ts'
import { recipientOf } from './recipient.ts'
import { type AddressedMail, renderMail } from './render.ts'
import type { MailExtra, MailTemplate } from './templates/template.ts'

/** Bytes of an edited payload. */
const MAX_PAYLOAD_BYTES = 256 * 1024

/** Everything of a page comes from here; frames hold mails, which bring a policy of their own. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** A mail may show its inline styles and do nothing: no script, no form, no request, no navigation. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

const asset = (name: string) => readFileSync(join(import.meta.dirname, 'pages', name), 'utf8')

/** What a preview shows: a sample in a language, or what somebody typed. */
interface Scene {
  readonly template: MailTemplate
  readonly sample: string
  /** As asked for; without it the payload's language decides. */
  readonly locale: Locale | undefined
  readonly payload: unknown
  readonly extra: MailExtra
}

/** A refusal to show something, with the status it is answered with. */
class PreviewError extends Error {
  readonly status: 400 | 404 | 413 | 422
  readonly code: string

  constructor(status: 400 | 404 | 413 | 422, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/**
 * The pages that show every mail with its samples, in every language. Mails are rendered by the function that also
 * sends them. Nothing is sent or stored here, so POST with an edited payload is as harmless as GET.
 */
export function createPreview({
  templates,
  from,
}: {
  templates: readonly MailTemplate[]
  from: Mailbox
}): Hono {
  const app = new Hono()
  const css = `${asset('base.css')}\n${asset('preview.css')}`
  const script = asset('preview.js')

  // By path, so that pages which are mounted beside these keep headers of their own.
  for (const path of ['/templates', '/preview/*']) app.use(path, protect)
  app.onError((error, c) => {
    if (!(error instanceof PreviewError)) throw error
    const wantsJson = c.req.method === 'POST' || c.req.query('format') === 'json'
    return wantsJson
      ? c.json({ error: { code: error.code, message: error.message } }, error.status)
      : c.text(`${error.message}\n`, error.status)
  })

  app.get('/preview/assets/preview.css', (c) =>
    c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )
  app.get('/preview/assets/preview.js', (c) =>
    c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  )

  app.get('/templates', (c) => {
    const locale = readLocale(c) ?? defaultLocale
    const mails = templates.map((template) => ({
      template,
      mail: render(sampleScene(template, undefined, locale)),
    }))
    return c.html(galleryPage({ mails, locale }))
  })

  app.get('/preview/:template', (c) => {
    const scene = sampleScene(findTemplate(c, templates), c.req.query('sample'), readLocale(c))
    if (c.req.query('format')) return answer(c, scene)
    return c.html(previewPage({ templates, ...scene, mail: render(scene) }))
  })

  app.post(
    '/preview/:template',
    bodyLimit({ maxSize: MAX_PAYLOAD_BYTES, onError: refuseSize }),
    async (c) => {
      const template = findTemplate(c, templates)
      const edited = await readEdited(c)
      const scene = sampleScene(template, c.req.query('sample'), readLocale(c))
      return answer(c, { ...scene, ...edited })
    },
  )

  function answer(c: Context, scene: Scene): Response | Promise<Response> {
    const format = c.req.query('format') ?? 'json'
    const mail = render(scene)
    if (format === 'html') {
      c.header('Content-Security-Policy', MAIL_POLICY)
      return c.html(inScheme(mail.html, c.req.query('scheme')))
    }
    if (format === 'text') return c.text(mail.text)
    if (format === 'source') return c.text(mail.html)
    if (format === 'eml') return messageFile(c, scene, mail)
    if (format === 'json') return describe(c, scene, mail)
    throw new PreviewError(
      400,
      'UNKNOWN_FORMAT',
      `There is no format "${format}": html, text, source, json, eml.`,
    )
  }

  async function messageFile(c: Context, scene: Scene, mail: AddressedMail): Promise<Response> {
    c.header('Content-Disposition', `attachment; filename="${scene.template.name}.eml"`)
    return c.body(await wholeMessage(scene, mail), 200, { 'Content-Type': 'message/rfc822' })
  }

  async function describe(c: Context, scene: Scene, mail: AddressedMail): Promise<Response> {
    const { template, sample, payload, extra } = scene
    return c.json({
      template: template.name,
      event: template.event,
      usefulForSeconds: template.usefulForSeconds,
      samples: Object.keys(template.samples),
      locales: Object.keys(languages),
      sample,
      from: from.name ? `${from.name} <${from.address}>` : from.address,
      ...mail,
      headers: headersOf(await wholeMessage(scene, mail)),
      checks: checkMail(mail),
      payload,
      extra,
    })
  }

  function wholeMessage({ template, payload }: Scene, mail: AddressedMail): Promise<string> {
    const issuedAt = new Date(optionalText(payload, 'issuedAt') ?? 0)
    return messageSource({
      ...mail,
      from,
      messageId: messageIdFor(`preview of ${template.name}`, from.address),
      date: Number.isNaN(issuedAt.getTime()) ? new Date(0) : issuedAt,
    })
  }

  return app
}

async function protect(c: Context, next: Next): Promise<void> {
  await next()
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', PAGE_POLICY)
}

function findTemplate(c: Context, templates: readonly MailTemplate[]): MailTemplate {
  const name = c.req.param('template')
  const template = templates.find((candidate) => candidate.name === name)
  if (template) return template
  const names = templates.map((candidate) => candidate.name).join(', ')
  throw new PreviewError(
    404,
    'UNKNOWN_TEMPLATE',
    `There is no e-mail template "${name}". There are: ${names}.`,
  )
}

function sampleScene(template: MailTemplate, name: string | undefined, locale: Locale | undefined): Scene {
  const names = Object.keys(template.samples)
  const sample = name ?? names[0] ?? ''
  const found = Object.hasOwn(template.samples, sample) ? template.samples[sample] : undefined
  if (found) return { template, sample, locale, payload: found.payload, extra: found.extra ?? {} }
  throw new PreviewError(
    404,
    'UNKNOWN_SAMPLE',
    `The template "${template.name}" has no sample "${sample}". There are: ${names.join(', ')}.`,
  )
}

function readLocale(c: Context): Locale | undefined {
  const tag = c.req.query('locale')
  if (tag === undefined || tag === '') return undefined
  if (isLocale(tag)) return tag
  const tags = Object.keys(languages).join(', ')
  throw new PreviewError(400, 'UNKNOWN_LOCALE', `No mail is written in "${tag}". There are: ${tags}.`)
}

/**
 * The edited payload: `{ payload, extra }`, or just the payload. A form sends the same JSON in its field `json`,
 * because only a form can fill a sandboxed frame with the answer to a POST.
 */
async function readEdited(c: Context): Promise<{ payload: unknown; extra: MailExtra }> {
  const isForm = c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded')
  const text = isForm ? String((await c.req.parseBody()).json ?? '') : await c.req.text()
  const body = parseJson(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PreviewError(400, 'INVALID_JSON', 'The payload must be a JSON object.')
  }
  if (!('payload' in body)) return { payload: body, extra: {} }
  const oldEmail = 'extra' in body ? optionalText(body.extra, 'oldEmail') : undefined
  return { payload: body.payload, extra: oldEmail === undefined ? {} : { oldEmail } }
}

function refuseSize(): never {
  throw new PreviewError(413, 'TOO_LARGE', `A payload may have ${MAX_PAYLOAD_BYTES} bytes.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PreviewError(400, 'INVALID_JSON', `This is not JSON: ${(error as SyntaxError).message}.`)
  }
}

function render({ template, payload, locale, extra }: Scene): AddressedMail {
  try {
    const mail = renderMail(template, payload, { ...(locale ? { locale } : {}), extra })
    const to = recipientOf(template, payload, extra)
    if (to !== undefined) return { ...mail, to }
    throw new MailRenderError('NO_RECIPIENT', 'This event names nobody to be mailed.')
  } catch (error) {
    if (error instanceof MailRenderError) throw new PreviewError(422, error.code, error.message)
    throw error
  }
}

/** Shows the mail as a light or dark surrounding would, whatever the viewer's own machine prefers. */
function inScheme(html: string, scheme: string | undefined): string {
  if (scheme !== 'dark' && scheme !== 'light') return html
  return html
    .replaceAll('(prefers-color-scheme:dark)', scheme === 'dark' ? 'all' : 'not all')
    .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
    .replaceAll('content="light dark"', `content="${scheme}"`)
}

/** The header fields of a message, unfolded, in order. */
function headersOf(message: string): readonly (readonly [string, string])[] {
  const head = message.slice(0, message.indexOf('\n\n')).replace(/\n[ \t]+/g, ' ')
  return head.split('\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
  })
}
