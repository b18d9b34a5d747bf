import { addressOf, readAddress } from './address.js'
import { deleteAll, deleteMessage, followChanges, listMessages, markAllRead, readMessage } from './api.js'
import { neighbour, showList } from './list.js'
import { showMessage, showMissing, showNothing } from './reader.js'

const searchPauseMs = 120

const search = document.getElementById('search')
const confirmation = document.getElementById('confirm')
const live = document.getElementById('live')

let state = readAddress()
let messages = []
let totals = { total: 0, unread: 0 }
let problem
let open

search.value = state.query
window.addEventListener('hashchange', () => follow(readAddress()))
search.addEventListener(
  'input',
  debounced(searchPauseMs, () => go({ query: search.value.trim() })),
)
document.addEventListener('keydown', onKey)
document.getElementById('mark-all').addEventListener('click', () => markAllRead())
document.getElementById('delete-all').addEventListener('click', askToDeleteAll)
document.getElementById('confirm-no').addEventListener('click', () => confirmation.close())
document.getElementById('confirm-yes').addEventListener('click', async () => {
  confirmation.close()
  go({ id: undefined })
  await deleteAll()
})
followChanges(onChange, (connected) => {
  live.dataset.state = connected ? 'on' : 'off'
  live.textContent = connected ? 'Live' : 'Offline'
  // Whatever came while the connection was down is in the list.
  if (connected) reload()
})
reload()
openMessage()

/** Moves to a state: the new address first, then everything follows from it. */
function go(change) {
  location.replace(addressOf({ ...state, ...change }))
}

function follow(next) {
  const before = state
  state = next
  if (search.value.trim() !== state.query) search.value = state.query
  if (before.query !== state.query) reload()
  if (before.id !== state.id) openMessage()
  else draw()
}

async function reload() {
  const { query } = state
  try {
    const answer = await listMessages(query)
    if (query !== state.query) return
    messages = answer.messages
    totals = { total: answer.total, unread: answer.unread }
    problem = undefined
  } catch (error) {
    if (query !== state.query) return
    messages = []
    problem = error.message
  }
  draw()
}

async function openMessage() {
  const { id } = state
  if (open?.ID !== id) open = undefined
  draw()
  if (!id) return
  const message = await readMessage(id)
  if (id !== state.id) return
  // `latest` is a name for whichever is the newest now; the address keeps the one that it meant.
  if (message && message.ID !== id) return go({ id: message.ID })
  open = message
  if (!message) showMissing(id)
  draw()
}

function draw() {
  document.body.dataset.view = state.id ? 'message' : 'list'
  document.title = totals.unread > 0 ? `(${totals.unread}) Inbox` : 'Inbox'
  const count = document.getElementById('unread')
  count.hidden = totals.unread === 0
  count.textContent = `${totals.unread} unread`
  document.getElementById('mark-all').disabled = totals.unread === 0
  document.getElementById('delete-all').disabled = totals.total === 0
  showList(messages, state, problem)
  if (open) showMessage(open, state, () => remove(open.ID))
  else if (!state.id) showNothing(totals.total === 0)
}

function onChange({ Type, Data }) {
  if (Type === 'new') {
    document.getElementById('announcements').textContent =
      `New mail from ${Data.From.Name || Data.From.Address}: ${Data.Subject}`
    totals = { total: totals.total + 1, unread: totals.unread + 1 }
    // Only the server knows whether a new mail matches the search.
    if (state.query) return reload()
    if (!messages.some(({ ID }) => ID === Data.ID)) messages = [Data, ...messages]
  }
  if (Type === 'update') {
    messages = messages.map((message) => (message.ID === Data.ID ? { ...message, Read: Data.Read } : message))
  }
  if (Type === 'delete') gone((message) => message.ID === Data.ID)
  if (Type === 'truncate') gone(() => true)
  if (Type === 'stats') totals = { total: Data.Total, unread: Data.Unread }
  draw()
}

function gone(isGone) {
  messages = messages.filter((message) => !isGone(message))
  if (!open || !isGone(open)) return
  showMissing(open.ID)
  open = undefined
}

/** Deletes a message and opens the one below it, as a mail program does. */
async function remove(id) {
  const index = messages.findIndex(({ ID }) => ID === id)
  const next = messages[index + 1]?.ID ?? messages[index - 1]?.ID
  go({ id: next })
  await deleteMessage(id)
}

function askToDeleteAll() {
  const { total } = totals
  const text = total === 1 ? 'The one message goes' : `All ${total} messages go`
  document.getElementById('confirm-text').textContent = `${text} for good, also those that the search hides.`
  confirmation.showModal()
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || confirmation.open) return
  if (event.target === search) {
    if (event.key === 'Escape') search.blur()
    return
  }
  const inPanel = event.target.closest?.('.panel')
  const steps = { j: 1, k: -1, ...(inPanel ? {} : { ArrowDown: 1, ArrowUp: -1 }) }[event.key]
  if (steps) {
    event.preventDefault()
    go({ id: neighbour(messages, state.id, steps) })
    document.querySelector('.row[aria-current]')?.scrollIntoView({ block: 'nearest' })
  } else if (event.key === '/') {
    event.preventDefault()
    search.select()
  }
}

function debounced(pauseMs, action) {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(action, pauseMs)
  }
}
