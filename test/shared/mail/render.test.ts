import { expect, test } from 'vitest'
import {
  createMailCompiler,
  MAX_TEMPLATE_LENGTH,
  type MailSources,
  safeUrl,
} from '../../../shared/mail/render.ts'

const compileMail = createMailCompiler({ html: {}, text: {} })
const render = (sources: Partial<MailSources>, data: unknown) =>
  compileMail({ subject: 'Hello', html: '<p>Hello</p>', text: 'Hello', ...sources })(data)

test('HTML is escaped, subject and text are not', () => {
  const sources = { subject: 'For {{name}}', html: '<p>{{name}}</p>', text: 'For {{name}}' }
  expect(render(sources, { name: `O'Hara & <b>` })).toEqual({
    subject: `For O'Hara & <b>`,
    html: '<p>O&#x27;Hara &amp; &lt;b&gt;</p>',
    text: `For O'Hara & <b>\n`,
  })
})

test.each(['subject', 'html', 'text'])('a missing variable in the %s is an error', (part) => {
  expect(() => render({ [part]: '{{user.nickname}}' }, { user: { name: 'Ada' } })).toThrowError(
    expect.objectContaining({ code: 'MISSING_VARIABLE' }),
  )
})

test('a missing variable in a condition or a list is an error too', () => {
  for (const html of [
    '{{#if nothing}}x{{/if}}',
    '{{#each nothing}}x{{/each}}',
    '{{#with nothing}}x{{/with}}',
  ]) {
    expect(() => render({ html }, {})).toThrowError(expect.objectContaining({ code: 'MISSING_VARIABLE' }))
  }
})

test('inherited names do not exist for a template', () => {
  for (const html of ['{{constructor}}', '{{__proto__}}', '{{user.constructor.name}}']) {
    expect(() => render({ html }, { user: {} })).toThrowError(
      expect.objectContaining({ code: 'MISSING_VARIABLE' }),
    )
  }
})

test('a subject is one line without control and direction marks, of at most 150 characters', () => {
  const subject = render({ subject: 'A\r\nBcc: {{name}}' }, { name: 'x\r\ny\u202ez\u0000\u2066' }).subject
  expect(subject).toBe('A Bcc: x y z')
  const long = render({ subject: '{{name}}' }, { name: '😀'.repeat(400) }).subject
  expect([...long]).toHaveLength(150)
  expect(long.endsWith('…')).toBe(true)
})

test('an empty subject is refused', () => {
  expect(() => render({ subject: ' {{name}} ' }, { name: '\u202e' })).toThrow('subject is empty')
})

test.each(['{{{name}}}', '{{& name}}', '{{~{name}}}'])(
  'a template that prints %s unescaped is refused',
  (html) => {
    expect(() => render({ html }, { name: 'x' })).toThrow('unescaped')
  },
)

test('templates and results have a limit', () => {
  expect(() => render({ html: 'x'.repeat(MAX_TEMPLATE_LENGTH + 1) }, {})).toThrow('exceeds')
  const html = '{{#each list}}{{this}}{{/each}}'
  expect(() => render({ html }, { list: Array(900).fill('x'.repeat(200)) })).toThrow('exceeds')
  expect(() => render({ html }, { list: Array(2000).fill('') })).toThrow('too long')
})

test('a syntax tree in place of a template is refused', () => {
  const tree = { type: 'Program', body: [] } as unknown as string
  expect(() => render({ html: tree }, {})).toThrow('must be a string')
})

test('https links pass, and http ones on this machine', () => {
  expect(safeUrl('https://shop.example/a?b=1&c=2#d')).toBe('https://shop.example/a?b=1&c=2#d')
  expect(safeUrl('http://localhost:3000/confirm')).toBe('http://localhost:3000/confirm')
  expect(safeUrl('http://127.0.0.1/')).toBe('http://127.0.0.1/')
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://shop.example/',
  'http://localhost.evil.example/',
  'https://user:password@shop.example/',
  'ftp://shop.example/',
  '//shop.example/',
  '/confirm',
  '',
  undefined,
  42,
])('%s is no link for a mail', (link) => {
  expect(() => safeUrl(link)).toThrowError(expect.objectContaining({ code: 'UNSAFE_LINK' }))
})
