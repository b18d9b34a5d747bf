import { addressOf } from './address.js'
import { element, shortTime } from './elements.js'

const list = document.getElementById('messages')
const note = document.getElementById('list-note')
/** Rows by message, kept while nothing about them changes, so that focus and scroll position survive news. */
const rows = new Map()

/** Shows the messages, newest first, with the open one marked. */
export function showList(messages, state, problem) {
  const shown = messages.map((message) => rowOf(message, state))
  const focused = list.contains(document.activeElement) ? document.activeElement : undefined
  const same =
    shown.length === list.children.length && shown.every((row, index) => row === list.children[index])
  if (!same) list.replaceChildren(...shown)
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true })
  const present = new Set(messages.map(({ ID }) => ID))
  for (const id of rows.keys()) if (!present.has(id)) rows.delete(id)
  note.hidden = !problem && messages.length > 0
  note.textContent = problem ?? (state.query ? 'No mail matches this search.' : 'No mail yet.')
}

/** The id of the message `steps` below (or above, when negative) the open one. */
export function neighbour(messages, id, steps) {
  const index = messages.findIndex(({ ID }) => ID === id)
  if (index === -1) return messages[0]?.ID
  return messages[Math.min(Math.max(index + steps, 0), messages.length - 1)]?.ID
}

function rowOf(message, state) {
  const open = message.ID === state.id
  const href = addressOf({ ...state, id: message.ID })
  const known = rows.get(message.ID)
  if (known && known.read === message.Read) {
    const link = known.row.firstChild
    link.setAttribute('href', href)
    link.toggleAttribute('aria-current', open)
    if (open) link.setAttribute('aria-current', 'true')
    return known.row
  }
  const row = element(
    'li',
    {},
    element(
      'a',
      { href, class: message.Read ? 'row' : 'row unread', 'aria-current': open ? 'true' : undefined },
      element(
        'span',
        { class: 'sender' },
        message.Read ? '' : element('span', { class: 'unseen' }, 'Unread: '),
        nameOf(message.From),
      ),
      shortTime(message.Created),
      element('span', { class: 'subject' }, message.Subject || '(no subject)'),
      element('span', { class: 'recipient' }, `to ${recipientsOf(message)}`),
      message.Attachments > 0
        ? element(
            'span',
            { class: 'clip', title: 'Has attachments' },
            `${message.Attachments} file${message.Attachments > 1 ? 's' : ''}`,
          )
        : '',
      element('span', { class: 'snippet' }, message.Snippet),
    ),
  )
  rows.set(message.ID, { read: message.Read, row })
  return row
}

function recipientsOf({ To, Cc, Bcc }) {
  const [first, ...others] = [...To, ...Cc, ...Bcc]
  if (!first) return 'nobody'
  return `${first.Address}${others.length > 0 ? ` and ${others.length} more` : ''}`
}

function nameOf({ Name, Address }) {
  return Name || Address || '(no sender)'
}
