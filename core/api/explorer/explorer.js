import { addressOf, readAddress, writeAddress, writeAddressSoon } from './address.js'
import { attachCompletion } from './completion-list.js'
import { createDocs } from './docs.js'
import { createEditor } from './editor.js'
import { announce, byId, copyText } from './elements.js'
import { send } from './endpoint.js'
import { examples } from './examples.js'
import { highlightGraphql, highlightJson } from './highlight.js'
import { remember } from './history.js'
import { createMenus } from './menus.js'
import { buildOperation } from './operation-builder.js'
import { createPerson } from './person.js'
import { prettify } from './prettify.js'
import { createResponsePane } from './response.js'
import { loadSchema } from './schema.js'
import { operationAt } from './tokens.js'

let schema
let running

const describedBy = 'editor-help'
const query = createEditor(byId('query'), {
  label: 'Query',
  highlight: highlightGraphql,
  describedBy,
  numbered: true,
})
const variables = createEditor(byId('variables'), {
  label: 'Variables',
  highlight: highlightJson,
  describedBy,
})
const headers = createEditor(byId('headers'), { label: 'Headers', highlight: highlightJson, describedBy })
const response = createResponsePane()
const person = createPerson({ headers, changed: readSchema })
const docs = createDocs({
  insert(operation, field) {
    const built = buildOperation(schema, operation, field)
    choose({
      query: built.query,
      variables: Object.keys(built.variables).length > 0 ? JSON.stringify(built.variables, null, 2) : '',
    })
    announce(`${field.name} is in the editor. What was there is in the history.`)
  },
})

createMenus({ choose, currentSchema: () => schema })
attachCompletion(query, () => schema)

const edited = () => ({ query: query.text, variables: variables.text })

/** Puts another operation into the editor; what was there stays in the history. */
function choose(operation) {
  if (!examples.some((example) => example.query === query.text)) remember(edited())
  show('query')
  selectTab('variables')
  variables.set(operation.variables, { undoable: true })
  query.set(operation.query, { undoable: true })
}

async function run() {
  if (running) return running.abort()
  const operation = operationAt(query.text, query.area.selectionStart)
  if (!operation) return response.fail('There is no operation in the query.')
  const stopper = new AbortController()
  setRunning(stopper)
  try {
    await person.keepFresh()
    const sent = {
      query: query.text,
      variables: readObject(variables.text, 'The variables are'),
      ...(operation.name && { operationName: operation.name }),
    }
    const sentHeaders = readObject(headers.text, 'The headers are')
    remember(edited())
    writeAddress(edited())
    response.waiting()
    show('response')
    response.show(await send(sent, { headers: sentHeaders, signal: stopper.signal }))
  } catch (error) {
    if (stopper.signal.aborted) response.stopped()
    else
      response.fail(
        error instanceof TypeError ? `The endpoint was not reached: ${error.message}` : error.message,
      )
    show('response')
  } finally {
    setRunning(undefined)
  }
}

function setRunning(stopper) {
  running = stopper
  byId('run').querySelector('span').textContent = stopper ? 'Stop' : 'Run'
}

/** Throws a sentence for the user when the text is not a JSON object. */
function readObject(text, subject) {
  if (text.trim() === '') return {}
  let value
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`${subject} not JSON: ${error.message}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${subject} not a JSON object.`)
  return value
}

async function readSchema() {
  try {
    schema = await loadSchema(async (operation) =>
      send(operation, { headers: readObject(headers.text, 'The headers are') }),
    )
    docs.show(schema)
    person.offer(Boolean(schema.fieldOf(schema.rootOf('mutation'), 'tokenCreate')))
  } catch (error) {
    docs.fail(`The schema could not be read. ${error.message}`, readSchema)
    person.offer(true)
  }
}

/** Which pane a small screen shows; a wide one shows all. */
function show(view) {
  document.body.dataset.view = view
  for (const button of document.querySelectorAll('.views button'))
    button.setAttribute('aria-pressed', button.dataset.view === view)
}

function selectTab(name) {
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const selected = tab.id === `${name}-tab`
    tab.setAttribute('aria-selected', selected)
    tab.tabIndex = selected ? 0 : -1
    byId(tab.getAttribute('aria-controls')).hidden = !selected
  }
}

for (const tab of document.querySelectorAll('[role="tab"]')) {
  const name = tab.id.replace('-tab', '')
  tab.addEventListener('click', () => selectTab(name))
  tab.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
    const other = name === 'variables' ? 'headers' : 'variables'
    selectTab(other)
    byId(`${other}-tab`).focus()
  })
}

for (const button of document.querySelectorAll('.views button'))
  button.addEventListener('click', () => show(button.dataset.view))

byId('run').addEventListener('click', run)
byId('share').addEventListener('click', () => copyText(addressOf(edited()), 'Link'))
byId('prettify').addEventListener('click', () => {
  try {
    query.set(prettify(query.text), { undoable: true })
    if (variables.text.trim() !== '')
      variables.set(JSON.stringify(readObject(variables.text, 'The variables are'), null, 2), {
        undoable: true,
      })
  } catch (error) {
    announce(error.message)
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !byId('sign-in').open) {
    event.preventDefault()
    run()
  }
  if (event.key === '/' && !event.target.closest('input, textarea, dialog')) {
    event.preventDefault()
    show('docs')
    byId('docs-search').focus()
  }
})

function openAddress() {
  const operation = readAddress()
  if (operation === undefined) return false
  query.set(operation.query)
  variables.set(operation.variables)
  return true
}

byId('endpoint').textContent = location.origin + location.pathname
document.title = `${location.pathname} · GraphQL explorer`
show('query')
if (!openAddress()) query.set(examples[0].query)
addEventListener('hashchange', openAddress)
query.onChange(() => writeAddressSoon(edited()))
variables.onChange(() => writeAddressSoon(edited()))
query.area.focus()
readSchema()
