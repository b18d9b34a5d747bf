/** Lets every request of the page be tried. The token of the last sign-in is used from then on; it is kept nowhere. */
const root = new URL(document.body.dataset.root)
let token = ''

for (const article of document.querySelectorAll('article[data-method]')) {
  const button = element('button', { type: 'button', textContent: 'Try it' })
  button.addEventListener('click', () => button.replaceWith(form(article)))
  article.append(button)
}

function form(article) {
  const fields = [...article.querySelectorAll('tr[data-parameter]')]
    .filter(({ dataset }) => dataset.in !== 'header' || dataset.parameter === 'Idempotency-Key')
    .map(({ dataset }) => ({ ...dataset, input: element('input', { type: 'text', autocomplete: 'off' }) }))
  const example = article.querySelector('pre.body')
  const body = example && element('textarea', { value: example.textContent, spellcheck: false })
  const bearer = element('input', { type: 'text', autocomplete: 'off', value: token })
  const answer = element('pre', { role: 'status' })
  const made = element('form')
  made.append(
    ...fields.map(({ parameter, input }) => labelled(parameter, input)),
    ...(body ? [labelled('Body', body)] : []),
    labelled('Access token', bearer),
    element('button', { textContent: 'Send' }),
    answer,
  )
  made.addEventListener('submit', async (event) => {
    event.preventDefault()
    answer.textContent = '…'
    answer.textContent = await send(article.dataset, {
      fields,
      body: body?.value,
      bearer: bearer.value,
    }).catch((error) => `The request failed: ${error.message}`)
  })
  return made
}

async function send({ method, path }, { fields, body, bearer }) {
  const given = (place) => fields.filter((field) => field.in === place && field.input.value !== '')
  const filled = given('path').reduce(
    (text, { parameter, input }) => text.replace(`{${parameter}}`, encodeURIComponent(input.value)),
    path,
  )
  // This very server, by whatever name the page was opened.
  const url = new URL(root.pathname + filled, location.href)
  for (const { parameter, input } of given('query')) url.searchParams.set(parameter, input.value)
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
      ...Object.fromEntries(given('header').map(({ parameter, input }) => [parameter, input.value])),
    },
    body: body || undefined,
  })
  const text = await response.text()
  const lines = [`${response.status} ${response.statusText}`]
  for (const [name, value] of response.headers) lines.push(`${name}: ${value}`)
  if (text === '') return lines.join('\n')
  const told = JSON.parse(text)
  if (typeof told.token === 'string') token = told.token
  return [...lines, '', JSON.stringify(told, null, 2)].join('\n')
}

function labelled(text, field) {
  const label = element('label', { textContent: text })
  label.append(field)
  return label
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties)
}
