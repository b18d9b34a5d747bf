// The preview page: keeps its state in the address, so that a view can be shared, and redraws after each change.

const EDIT_PAUSE_MS = 400

const byId = (id) => document.getElementById(id)
const template = document.body.dataset.template
const address = new URL(location.href)

const state = {
  view: address.searchParams.get('view') ?? 'html',
  width: address.searchParams.get('width') ?? 'desktop',
  dark: address.searchParams.get('dark') === '1',
  edited: false,
}

for (const tab of document.querySelectorAll('[data-view]')) {
  tab.addEventListener('click', () => change({ view: tab.dataset.view }))
}
for (const button of document.querySelectorAll('button[data-width]')) {
  button.addEventListener('click', () => change({ width: button.dataset.width }))
}
byId('dark').addEventListener('click', () => {
  change({ dark: !state.dark })
  redraw()
})
byId('locale').addEventListener('change', redraw)
byId('sample').addEventListener('change', () => {
  state.edited = false
  redraw()
})

/** Counts redraws, so that a slow answer cannot overwrite a newer one. */
let latest = 0
let pause
byId('payload').addEventListener('input', () => {
  state.edited = true
  clearTimeout(pause)
  pause = setTimeout(redraw, EDIT_PAUSE_MS)
})

change({})
redraw()

/** Takes over a changed setting: shows it and writes it into the address. */
function change(changes) {
  Object.assign(state, changes)
  for (const tab of document.querySelectorAll('[data-view]')) {
    const selected = tab.dataset.view === state.view
    tab.setAttribute('aria-selected', String(selected))
    byId(`view-${tab.dataset.view}`).hidden = !selected
  }
  for (const button of document.querySelectorAll('button[data-width]')) {
    button.setAttribute('aria-pressed', String(button.dataset.width === state.width))
  }
  byId('view-html').dataset.width = state.width
  byId('dark').setAttribute('aria-pressed', String(state.dark))
  rememberInAddress()
}

function rememberInAddress() {
  const query = sceneQuery()
  if (state.view !== 'html') query.set('view', state.view)
  if (state.width !== 'desktop') query.set('width', state.width)
  if (state.dark) query.set('dark', '1')
  history.replaceState(null, '', `?${query}`)
}

function sceneQuery(more = {}) {
  const query = new URLSearchParams({ sample: byId('sample').value, ...more })
  if (byId('locale').value) query.set('locale', byId('locale').value)
  return query
}

/** Renders the scene anew. An error leaves the last good mail standing, with the reason under the payload. */
async function redraw() {
  latest += 1
  const mine = latest
  rememberInAddress()
  const url = `/preview/${template}?${sceneQuery({ format: 'json' })}`
  const body = byId('payload').value
  const response = await fetch(url, state.edited ? { method: 'POST', body } : {})
  const answer = await response.json()
  if (mine !== latest) return
  byId('problem').hidden = response.ok
  byId('payload').setAttribute('aria-invalid', String(!response.ok))
  if (!response.ok) {
    byId('problem').textContent = answer.error.message
    return
  }
  showMail(answer)
  showFrame(body)
}

function showMail(mail) {
  byId('subject').textContent = mail.subject
  byId('to').textContent = `To ${mail.to}`
  byId('preheader').textContent = mail.preheader
  byId('text').textContent = mail.text
  byId('source').textContent = mail.html
  byId('headers').replaceChildren(...mail.headers.map(headerRow))
  byId('checks').replaceChildren(...mail.checks.map(checkItem))
  for (const [id, format] of [
    ['eml', 'eml'],
    ['raw', 'html'],
  ]) {
    byId(id).href = `/preview/${template}?${sceneQuery({ format })}`
  }
  if (!state.edited) {
    byId('payload').value = JSON.stringify({ payload: mail.payload, extra: mail.extra }, null, 2)
  }
}

/** Through a form when edited, since the frame must get the mail from the server to be bound by its policy. */
function showFrame(body) {
  const url = `/preview/${template}?${sceneQuery({ format: 'html', scheme: state.dark ? 'dark' : 'light' })}`
  if (!state.edited) {
    byId('mail').src = url
    return
  }
  byId('rerender').action = url
  byId('rerender-json').value = body
  byId('rerender').submit()
}

function headerRow([name, value]) {
  const row = document.createElement('tr')
  const label = document.createElement('th')
  const cell = document.createElement('td')
  label.scope = 'row'
  label.textContent = name
  cell.textContent = value
  row.append(label, cell)
  return row
}

function checkItem({ title, verdict, detail }) {
  const item = document.createElement('li')
  const name = document.createElement('span')
  const note = document.createElement('small')
  item.dataset.verdict = verdict
  name.textContent = title
  note.textContent = verdict === 'ok' ? detail : `${verdict}: ${detail}`
  item.append(name, note)
  return item
}
