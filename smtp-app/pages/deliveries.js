import { call, connectToDashboard } from './dashboard.js'

const refreshMs = 4000
const pageSize = 50

const list = document.getElementById('deliveries')
const filters = document.getElementById('filters')
const more = document.getElementById('more')
const notice = document.getElementById('notice')
const empty = document.getElementById('empty')
const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** What is shown, newest first, and where the next page begins. */
let shown = []
let next = null
let titles = new Map()
/** Raised with every change of the filter, so that a late answer to an older question is dropped. */
let question = 0

filters.addEventListener('input', () => load())
filters.addEventListener('submit', (event) => event.preventDefault())
more.addEventListener('click', loadOlder)
document.addEventListener('visibilitychange', () => document.hidden || refresh())
setInterval(() => document.hidden || refresh(), refreshMs)
connectToDashboard(start)
start()

async function start() {
  await Promise.all([load(), loadSettings()])
}

async function load() {
  question += 1
  const asked = question
  await showingErrors(async () => {
    const page = await fetchPage()
    if (asked !== question) return
    shown = page.items
    next = page.next
    render()
  })
}

/** The newest page again; older ones that are open stay as they were. */
async function refresh() {
  const asked = question
  await showingErrors(async () => {
    const page = await fetchPage()
    if (asked !== question) return
    const oldest = page.items.at(-1)?.id ?? 0
    const older = page.next === null ? [] : shown.filter((delivery) => delivery.id < oldest)
    if (older.length === 0) next = page.next
    shown = [...page.items, ...older]
    render()
  })
}

async function loadOlder() {
  const asked = question
  await showingErrors(async () => {
    const page = await fetchPage(next)
    if (asked !== question) return
    shown = [...shown, ...page.items]
    next = page.next
    render()
  })
}

function fetchPage(before = null) {
  const query = new URLSearchParams({ limit: String(pageSize) })
  for (const [name, value] of new FormData(filters)) if (value !== '') query.set(name, String(value).trim())
  if (before !== null) query.set('before', String(before))
  return call(`/api/deliveries?${query}`)
}

async function resend(delivery, button) {
  button.disabled = true
  await showingErrors(async () => {
    await call(`/api/deliveries/${delivery.id}/resend`, { method: 'POST' })
    say(`Queued again for ${delivery.recipient}.`)
    await refresh()
  })
  button.disabled = false
}

async function showingErrors(action) {
  try {
    await action()
    if (notice.classList.contains('bad')) say('')
  } catch (error) {
    say(error.message, 'bad')
  }
}

function say(message, kind = '') {
  notice.textContent = message
  notice.className = `notice ${kind}`
  notice.hidden = message === ''
}

function render() {
  const known = new Map([...list.children].map((item) => [item.dataset.id, item]))
  const items = shown.map((delivery) => {
    const state = JSON.stringify(delivery)
    const item = known.get(String(delivery.id))
    // Untouched rows stay in place, with the focus and the reader's selection in them.
    return item?.dataset.content === state ? item : renderDelivery(delivery, state, item)
  })
  list.replaceChildren(...items)
  more.hidden = next === null
  empty.hidden = shown.length > 0
  const filtered = [...new FormData(filters).values()].some((value) => value !== '')
  empty.textContent = filtered
    ? 'No delivery matches this filter.'
    : 'Nothing yet. The first registration in the shop shows up here.'
}

function renderDelivery(delivery, content, before) {
  const tries = delivery.attempts.length
  const details = element('details', { open: before?.firstElementChild.open ?? false }, [
    element('summary', {}, [
      element('span', { className: 'state', dataset: { state: delivery.state } }, [delivery.state]),
      element('div', { className: 'what' }, [
        element('div', { className: 'recipient' }, [delivery.recipient ?? 'nobody']),
        element('div', { className: 'quiet' }, [titles.get(delivery.event) ?? delivery.event]),
      ]),
      element('span', { className: 'tries' }, [tries === 1 ? '1 attempt' : `${tries} attempts`]),
      element('time', { dateTime: delivery.receivedAt }, [shownTime(delivery.receivedAt)]),
    ]),
    renderMore(delivery),
  ])
  return element('li', { className: 'delivery', dataset: { id: delivery.id, content } }, [details])
}

function renderMore(delivery) {
  const { reason, attempts, nextAttemptAt, state } = delivery
  const button = element('button', { type: 'button' }, [state === 'queued' ? 'Send now' : 'Send again'])
  button.addEventListener('click', () => resend(delivery, button))
  return element('div', { className: 'more' }, [
    reason && element('p', { className: 'reason' }, [reason]),
    facts([
      ['Event', delivery.event],
      ['Shop', delivery.apiUrl],
      ['Message-ID', delivery.messageId],
      nextAttemptAt && ['Next attempt', shownTime(nextAttemptAt)],
      ['Useful until', shownTime(delivery.expiresAt)],
    ]),
    attempts.length > 0 && attemptsTable(attempts),
    delivery.canResend && button,
  ])
}

function attemptsTable(attempts) {
  const row = (cell, values) =>
    element(
      'tr',
      {},
      values.map((value) => element(cell, {}, [value])),
    )
  return element('table', { className: 'attempts' }, [
    element('thead', {}, [row('th', ['Attempt', 'Outcome', 'Code', 'Answer of the server'])]),
    element(
      'tbody',
      {},
      attempts.map(({ at, outcome, code, detail }) =>
        row('td', [shownTime(at), outcome.replace('_', ' '), code, detail]),
      ),
    ),
  ])
}

async function loadSettings() {
  await showingErrors(async () => {
    const { smtp, installations, templates, ...settings } = await call('/api/settings')
    titles = new Map(templates.map(({ event, title }) => [event, title]))
    const choices = templates.map(({ event, title }) => element('option', { value: event }, [title]))
    const events = document.getElementById('events')
    if (events.options.length === 1) events.append(...choices)
    const rows = facts([
      ['Outgoing server', smtp.server],
      ['Encryption', smtp.encryption],
      ['Login', smtp.login ? 'with user and password' : 'without'],
      ['Sender', settings.from],
      ['Attempts after', settings.retrySchedule.map((seconds) => `${seconds} s`).join(', ') || 'none'],
      ['Time for a mail', `${settings.mailTimeoutSeconds} s`],
      ['Database', settings.database],
      ['Manifest', settings.manifestUrl],
      ...installations.map(({ apiUrl, installedAt }) => [
        'Installed in',
        `${apiUrl} (${shownTime(installedAt)})`,
      ]),
    ])
    rows.id = 'settings-list'
    document.getElementById('settings-list').replaceWith(rows)
    document.getElementById('settings').hidden = false
    // Rows that were drawn before the titles were known.
    for (const item of list.children) item.dataset.content = ''
    render()
  })
}

function facts(rows) {
  const cells = rows
    .filter(Boolean)
    .flatMap(([name, value]) => [element('dt', {}, [name]), element('dd', { className: 'mono' }, [value])])
  return element('dl', {}, cells)
}

function shownTime(text) {
  return time.format(new Date(text))
}

/** Text goes in as text, never as markup: recipients and server answers come from strangers. */
function element(name, { dataset = {}, ...properties } = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties)
  Object.assign(node.dataset, dataset)
  node.append(...children.filter((child) => child || child === 0))
  return node
}
