import { Hono } from 'hono'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { type Locale, languages } from '../../smtp-app/languages.ts'
import { createPreview } from '../../smtp-app/preview.ts'
import { renderMail } from '../../smtp-app/render.ts'
import { templates } from '../../smtp-app/templates/index.ts'

const app = createPreview({ templates, from: { name: 'Fern & Field', address: 'no-reply@shop.example' } })

const payload = {
  user: { id: '1', email: 'zoe@customers.example', firstName: 'Zoe', lastName: '', languageCode: 'FR' },
  shop: { name: 'Fern & Field' },
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers })

test('the gallery shows every mail in a frame that runs nothing', async () => {
  const response = await app.request('/templates?locale=de')
  expect(response.status).toBe(200)
  const page = await response.text()
  for (const { name } of templates) {
    expect(page).toContain(`src="/preview/${name}?format=html&scheme=light&locale=de"`)
  }
  expect(page.match(/<iframe sandbox /g)).toHaveLength(templates.length)
  expect(page).toContain('Willkommen bei Fern &amp; Field')
})

test('the page of a mail offers its samples and languages and loads nothing from elsewhere', async () => {
  const response = await app.request('/preview/set-password?sample=invited-by-staff&locale=pl')
  const page = await response.text()
  expect(page).toContain('<option selected>invited-by-staff</option>')
  expect(page).toContain('<option value="pl" selected>Polski</option>')
  expect(page).toContain('<iframe sandbox name="mail"')
  expect(page).not.toMatch(/(src|href|action)="(https?:)?\/\//)
  const policy = response.headers.get('Content-Security-Policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

test('the page shows a hostile sample as text', async () => {
  const page = await (await app.request('/preview/welcome?sample=hostile')).text()
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('&lt;script&gt;alert')
})

test('its script and style are served', async () => {
  const script = await app.request('/preview/assets/preview.js')
  expect(script.headers.get('Content-Type')).toContain('text/javascript')
  const style = await app.request('/preview/assets/preview.css')
  expect(style.headers.get('Content-Type')).toContain('text/css')
})

describe.each(templates.map((template) => ({ name: template.name, template })))(
  'formats of $name',
  ({ name, template }) => {
    test('are what is sent, in every sample and language', async () => {
      for (const [sample, { payload, extra }] of Object.entries(template.samples)) {
        for (const locale of Object.keys(languages) as Locale[]) {
          const sent = renderMail(template, payload, { locale, ...(extra ? { extra } : {}) })
          const show = async (format: string) =>
            await (
              await app.request(`/preview/${name}?sample=${sample}&locale=${locale}&format=${format}`)
            ).text()
          expect(await show('html')).toBe(sent.html)
          expect(await show('text')).toBe(sent.text)
        }
      }
    })
  },
)

test('the HTML alone may neither run nor load anything', async () => {
  const response = await app.request('/preview/welcome?format=html')
  expect(response.headers.get('Content-Type')).toContain('text/html')
  expect(response.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
  )
})

test('the source is the HTML as plain text', async () => {
  const response = await app.request('/preview/welcome?format=source')
  expect(response.headers.get('Content-Type')).toContain('text/plain')
  expect(await response.text()).toMatch(/^<!doctype html>/)
})

test('the JSON has everything around the mail', async () => {
  const answer = await (await app.request('/preview/account-confirmation?format=json')).json()
  expect(answer).toMatchObject({
    template: 'account-confirmation',
    event: 'ACCOUNT_CONFIRMATION_REQUESTED',
    sample: 'registration',
    locale: 'en',
    locales: ['en', 'de', 'fr', 'es', 'pl'],
    from: 'Fern & Field <no-reply@shop.example>',
    to: 'ada@customers.example',
    subject: 'Confirm your e-mail address for Fern & Field',
    usefulForSeconds: 259_200,
    payload: { user: { email: 'ada@customers.example' } },
  })
  expect(answer).toHaveProperty('headers', expect.arrayContaining([['Auto-Submitted', 'auto-generated']]))
  expect(answer).toHaveProperty(
    'checks',
    expect.arrayContaining([expect.objectContaining({ verdict: 'ok' })]),
  )
  expect(JSON.stringify(answer)).not.toContain('"verdict":"error"')
})

test('the message can be taken home whole', async () => {
  const response = await app.request('/preview/welcome?format=eml&locale=es')
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="welcome.eml"')
  const message = await PostalMime.parse(await response.arrayBuffer())
  expect(message.subject).toBe('Te damos la bienvenida a Fern & Field')
  expect(message.html).toContain('lang="es"')
})

test('dark and light can be seen on any machine', async () => {
  const show = async (scheme: string) =>
    await (await app.request(`/preview/welcome?format=html&scheme=${scheme}`)).text()
  expect(await show('dark')).toContain('@media all{')
  expect(await show('light')).toContain('@media not all{')
})

test('an edited payload is rendered, in its own language', async () => {
  const response = await post('/preview/welcome', { payload })
  expect(await response.json()).toMatchObject({
    to: 'zoe@customers.example',
    locale: 'fr',
    subject: 'Bienvenue chez Fern & Field',
  })
  expect(await (await post('/preview/welcome?locale=de', payload)).json()).toMatchObject({ locale: 'de' })
})

test('an edited payload comes with what the app remembers', async () => {
  const response = await post('/preview/email-changed', {
    payload,
    extra: { oldEmail: 'old@customers.example' },
  })
  expect(await response.json()).toMatchObject({ to: 'old@customers.example' })
})

test('a form fills the frame with an edited mail', async () => {
  const form = new URLSearchParams({ json: JSON.stringify({ payload }) }).toString()
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const response = await post('/preview/welcome?format=html', form, type)
  expect(response.headers.get('Content-Security-Policy')).toContain('sandbox')
  expect(await response.text()).toContain('Bonjour Zoe,')
})

test.each([
  ['no JSON', '{"payload":', 400, 'INVALID_JSON'],
  ['a list', '[]', 400, 'INVALID_JSON'],
  ['nothing', '', 400, 'INVALID_JSON'],
  ['a payload without its person', { payload: {} }, 422, 'INVALID_PAYLOAD'],
  ['a payload that is no object', { payload: 'x' }, 422, 'INVALID_PAYLOAD'],
  ['no redirectUrl', { payload: { ...payload, token: 't' } }, 422, 'INVALID_PAYLOAD'],
  [
    'a script as link',
    { payload: { ...payload, token: 't', redirectUrl: 'javascript:1' } },
    422,
    'UNSAFE_LINK',
  ],
])('an edited payload with %s is refused with the reason', async (_case, body, status, code) => {
  const response = await post('/preview/delete-account', body)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ error: { code, message: expect.stringMatching(/\w{4}.*\./s) } })
})

test.each([
  ['nobody to be mailed', 'email-changed', payload],
  [
    'a list of addresses',
    'welcome',
    { ...payload, user: { ...payload.user, email: 'a@b.example,c@d.example' } },
  ],
])('an edited payload with %s is refused', async (_case, template, edited) => {
  const response = await post(`/preview/${template}`, { payload: edited })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ error: { code: 'NO_RECIPIENT' } })
})

test('a payload of more than 256 KB is refused', async () => {
  const response = await post('/preview/welcome', 'x'.repeat(300 * 1024))
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ error: { code: 'TOO_LARGE' } })
})

test.each([
  ['/preview/nonsense', 404, 'no e-mail template "nonsense". There are: account-confirmation'],
  ['/preview/__proto__', 404, 'no e-mail template'],
  ['/preview/welcome?sample=nonsense', 404, 'no sample "nonsense". There are: confirmed'],
  ['/preview/welcome?sample=constructor', 404, 'no sample "constructor"'],
  ['/preview/welcome?locale=xx', 400, 'No mail is written in "xx". There are: en, de, fr, es, pl.'],
  ['/preview/welcome?format=pdf', 400, 'no format "pdf"'],
  ['/templates?locale=xx', 400, 'No mail is written in "xx"'],
])('%s answers %i and says why', async (path, status, message) => {
  const response = await app.request(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('Content-Type')).toContain('text/plain')
  expect(await response.text()).toContain(message)
})

test('an unknown sample is an error in JSON where JSON was asked for', async () => {
  const response = await app.request('/preview/welcome?sample=nonsense&format=json')
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ error: { code: 'UNKNOWN_SAMPLE' } })
})

test('mounted beside other pages, the preview leaves their headers and errors alone', async () => {
  const whole = new Hono()
    .route('/', app)
    .get('/other', (c) => c.text('other'))
    .get('/broken', () => {
      throw new Error('broken')
    })
    .onError((error, c) => c.text(error.message, 500))
  expect((await whole.request('/other')).headers.get('Content-Security-Policy')).toBeNull()
  expect((await whole.request('/broken')).status).toBe(500)
  const missing = await whole.request('/preview/nonsense')
  expect(missing.status).toBe(404)
  expect(missing.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
})
