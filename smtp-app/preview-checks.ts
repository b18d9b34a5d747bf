import { cleanText, safeUrl, WARN_HTML_BYTES } from '../shared/mail/render.ts'
import type { WrittenMail } from './render.ts'

export interface MailCheck {
  readonly title: string
  readonly verdict: 'ok' | 'warning' | 'error'
  readonly detail: string
}

/** Gmail cuts a mail off at this size and hides the rest behind a link. */
const GMAIL_LIMIT_KB = 102
/** What common inboxes show of a subject before they cut it. */
const COMFORTABLE_SUBJECT_LENGTH = 70
/** Below, inboxes fill the line with the mail's first words; above, they cut it. */
const PREHEADER_LENGTH = { min: 40, max: 130 }

/** What tends to go wrong with mails, checked on the finished one. */
export function checkMail(mail: WrittenMail): readonly MailCheck[] {
  const links = linksOf(mail.html)
  const unsafe = links.filter((link) => !isSafe(link))
  const onlyInHtml = links.filter((link) => !mail.text.includes(link))
  const bytes = Buffer.byteLength(mail.html)
  const headings = count(mail.html, /<h1[\s>]/g)
  const pictures = count(mail.html, /<img\b/g)
  const picturesWithoutText = count(mail.html, /<img\b(?![^>]*\balt=)/g)
  const outside = count(mail.html, /(\bsrc=|url\(|@import|<link\b)/g) - pictures
  return [
    {
      title: 'Size',
      verdict: bytes < WARN_HTML_BYTES ? 'ok' : 'warning',
      detail: `${(bytes / 1024).toFixed(1)} KB of HTML; Gmail cuts at ${GMAIL_LIMIT_KB} KB`,
    },
    lengthCheck('Subject', mail.subject, { min: 1, max: COMFORTABLE_SUBJECT_LENGTH }),
    lengthCheck('Preheader', cleanText(mail.preheader), PREHEADER_LENGTH),
    {
      title: 'Links are safe',
      verdict: unsafe.length === 0 ? 'ok' : 'error',
      detail: unsafe.length === 0 ? `${links.length} different, https or local` : unsafe.join(' '),
    },
    {
      title: 'Text part has every link',
      verdict: onlyInHtml.length === 0 ? 'ok' : 'error',
      detail: onlyInHtml.length === 0 ? `${mail.text.length} characters of text` : onlyInHtml.join(' '),
    },
    {
      title: 'One main heading',
      verdict: headings === 1 ? 'ok' : 'error',
      detail: `${headings} h1`,
    },
    {
      title: 'Language is declared',
      verdict: mail.html.includes(`<html lang="${mail.locale}" dir="`) ? 'ok' : 'error',
      detail: mail.locale,
    },
    {
      title: 'Pictures have a text',
      verdict: picturesWithoutText === 0 ? 'ok' : 'error',
      detail: `${pictures} pictures`,
    },
    {
      title: 'Nothing is loaded from outside',
      verdict: outside === 0 ? 'ok' : 'error',
      detail: `${outside} references`,
    },
    {
      title: 'Dark mode',
      verdict: mail.html.includes('(prefers-color-scheme:dark)') ? 'ok' : 'warning',
      detail: 'own colours for dark surroundings',
    },
  ]
}

/** Every different link target, as a browser would read it. */
export function linksOf(html: string): readonly string[] {
  const targets = [...html.matchAll(/\bhref="([^"]*)"/g)].map((match) => decodeEntities(match[1] ?? ''))
  return [...new Set(targets)]
}

function lengthCheck(title: string, text: string, { min, max }: { min: number; max: number }): MailCheck {
  const length = [...text].length
  const verdict = length >= min && length <= max ? 'ok' : 'warning'
  return { title, verdict, detail: `${length} characters; ${min} to ${max} fit well` }
}

function isSafe(link: string): boolean {
  try {
    return safeUrl(link) === link
  } catch {
    return false
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** The inverse of Handlebars' escaping. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (entity, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (named[name] ?? entity),
  )
}
