import { addressOf, tabs } from './address.js'
import { readHeaders, readSource } from './api.js'
import { element, fromTemplate, fullTime, sizeOf, withLinks } from './elements.js'

/** Longer sources are cut on the page; the download has all of it. */
const shownSourceLength = 400_000
const tabNames = { html: 'HTML', text: 'Text', headers: 'Headers', source: 'Source' }

const reader = document.getElementById('reader')
/** Which message and tab are on the page, so that news about other mails leave them alone. */
let shown = ''

/** What to show while no message is open. */
export function showNothing(inboxIsEmpty) {
  const template = inboxIsEmpty ? 'empty-inbox' : 'nothing-chosen'
  if (shown === template) return
  shown = template
  reader.replaceChildren(fromTemplate(template))
}

/** Says that the message of the address is not, or no longer, here. */
export function showMissing(id) {
  shown = `missing ${id}`
  const text = element('p', { class: 'soft' }, 'It was deleted, or made room for newer mail.')
  reader.replaceChildren(element('div', { class: 'empty' }, element('h2', {}, 'This message is gone'), text))
}

/** Shows a message. `onDelete` is called when its delete button is pressed. */
export function showMessage(message, state, onDelete) {
  const present = message.HTML ? tabs : tabs.filter((name) => name !== 'html')
  const tab = present.includes(state.tab) ? state.tab : present[0]
  const current = `${message.ID} ${tab} ${state.width} ${state.query}`
  if (shown === current) return
  const focusedTab = reader.querySelector('[role=tab]:focus') !== null
  shown = current
  reader.replaceChildren(
    element(
      'header',
      { class: 'head' },
      element('a', { class: 'back', href: addressOf({ ...state, id: undefined }) }, '‹ All mail'),
      element('h2', {}, message.Subject || '(no subject)'),
      element('div', { class: 'buttons' }, ...actions(message, onDelete)),
      people(message),
      files(message),
    ),
    element(
      'div',
      { class: 'tabbar' },
      tabList(state, tab, present),
      tab === 'html' ? widths(state, tab) : '',
    ),
    panel(message, state, tab),
  )
  if (focusedTab) reader.querySelector('[role=tab][aria-selected=true]').focus()
}

function actions(message, onDelete) {
  const raw = `api/v1/message/${message.ID}/raw?dl=1`
  return [
    message.HTML
      ? element(
          'a',
          { class: 'button', href: `view/${message.ID}.html`, target: '_blank', rel: 'noopener' },
          'Open in new tab',
        )
      : '',
    element('a', { class: 'button', href: raw, download: `${message.ID}.eml` }, 'Download'),
    element('button', { type: 'button', class: 'danger', onclick: onDelete }, 'Delete'),
  ]
}

function people(message) {
  const lines = [
    ['From', message.From.Address ? [message.From] : []],
    ['To', message.To],
    ['Cc', message.Cc],
    ['Bcc', message.Bcc],
    ['Reply to', message.ReplyTo],
  ].filter(([, mailboxes]) => mailboxes.length > 0)
  return element(
    'dl',
    {},
    ...lines.flatMap(([label, mailboxes]) => [
      element('dt', {}, label),
      element('dd', {}, ...mailboxes.flatMap(person)),
    ]),
    element('dt', {}, 'Date'),
    element(
      'dd',
      {},
      fullTime(message.Date),
      element('span', { class: 'soft' }, ` · ${sizeOf(message.Size)}`),
    ),
  )
}

function person({ Name, Address }, index) {
  const address = element('span', { class: Name ? 'soft' : '' }, Name ? ` <${Address}>` : Address)
  return [index > 0 ? ', ' : '', Name, address]
}

function files(message) {
  const all = [...message.Attachments, ...message.Inline]
  if (all.length === 0) return ''
  const link = (file) =>
    element(
      'a',
      {
        class: 'file',
        href: `api/v1/message/${message.ID}/part/${file.PartID}`,
        target: '_blank',
        rel: 'noopener',
      },
      file.FileName || `Part ${file.PartID}`,
      element('span', { class: 'soft' }, ` ${sizeOf(file.Size)}`),
    )
  return element(
    'ul',
    { class: 'files', 'aria-label': 'Attachments' },
    ...all.map((file) => element('li', {}, link(file))),
  )
}

function tabList(state, tab, present) {
  const move = (event) => {
    const steps = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!steps) return
    const next = present.at((present.indexOf(tab) + steps) % present.length)
    event.preventDefault()
    event.stopPropagation()
    location.replace(addressOf({ ...state, tab: next }))
  }
  const links = present.map((name) =>
    element(
      'a',
      {
        role: 'tab',
        id: `tab-${name}`,
        href: addressOf({ ...state, tab: name }),
        'aria-selected': String(name === tab),
        'aria-controls': 'panel',
        tabindex: name === tab ? '0' : '-1',
      },
      tabNames[name],
    ),
  )
  return element('div', { role: 'tablist', 'aria-label': 'Views of the message', onkeydown: move }, ...links)
}

function widths(state, tab) {
  const choice = (width, label) =>
    element(
      'a',
      {
        href: addressOf({ ...state, tab, width }),
        'aria-current': state.width === width ? 'true' : undefined,
      },
      label,
    )
  const label = { class: 'widths', role: 'group', 'aria-label': 'Width of the mail' }
  return element('div', label, choice('desktop', 'Desktop'), choice('phone', 'Phone'))
}

function panel(message, state, tab) {
  const made = element('div', {
    id: 'panel',
    class: `panel ${tab} ${state.width}`,
    role: 'tabpanel',
    'aria-labelledby': `tab-${tab}`,
    tabindex: tab === 'html' ? undefined : '0',
  })
  if (tab === 'html') made.append(frame(message))
  if (tab === 'text')
    made.append(
      message.Text ? element('pre', {}, ...withLinks(message.Text)) : note('This mail has no text part.'),
    )
  if (tab === 'headers')
    readHeaders(message.ID).then((headers) => made.append(headerTable(headers)), failed(made))
  if (tab === 'source')
    readSource(message.ID).then((source) => made.append(...sourceView(source)), failed(made))
  return made
}

/** No scripts and an origin of its own; links may open tabs that are then free of the sandbox. */
function frame(message) {
  return element('iframe', {
    title: `HTML part of ${message.Subject || 'the message'}`,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
    src: `view/${message.ID}.html?embed=1`,
  })
}

function headerTable(headers) {
  const rows = Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value))),
  )
  return element('table', {}, element('tbody', {}, ...rows))
}

function sourceView(source) {
  const rest = source.length - shownSourceLength
  const pre = element('pre', {}, source.slice(0, shownSourceLength))
  return rest > 0 ? [pre, note(`${sizeOf(rest)} more are in the download.`)] : [pre]
}

function failed(panelElement) {
  return () => panelElement.append(note('This could not be loaded; the message may be gone.'))
}

function note(text) {
  return element('p', { class: 'note' }, text)
}
