import { byId, element } from './elements.js'
import { isRequired, namedOf, written } from './schema.js'

const maxHits = 60
const rootTitles = { query: 'Queries', mutation: 'Mutations', subscription: 'Subscriptions' }

/** The documentation beside the editor: a trail of views over the schema. `insert(operation, field)` is called on wish. */
export function createDocs({ insert }) {
  const view = byId('docs-view')
  const trail = byId('docs-trail')
  const search = byId('docs-search')
  let schema
  let path = []

  search.addEventListener('input', () => draw())
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && search.value !== '') {
      event.preventDefault()
      search.value = ''
      draw()
    }
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      const first = view.querySelector('button.name')
      event.preventDefault()
      if (event.key === 'Enter') first?.click()
      else first?.focus()
    }
  })

  function go(step) {
    open([...path, step])
  }

  function open(steps) {
    path = steps
    search.value = ''
    draw()
    view.scrollTo(0, 0)
    view.focus({ preventScroll: true })
  }

  function draw() {
    if (!schema) return
    const wanted = search.value.trim().toLowerCase()
    const last = path.at(-1)
    trail.replaceChildren(...(wanted || !last ? [] : crumbs()))
    if (wanted) view.replaceChildren(...hits(wanted))
    else if (!last) view.replaceChildren(...home())
    else if (last.field) view.replaceChildren(...fieldView(last))
    else view.replaceChildren(...typeView(last.type))
  }

  function crumbs() {
    const named = [{ title: 'Schema', steps: [] }].concat(
      path.map((step, index) => ({
        title: step.field?.name ?? step.type.name,
        steps: path.slice(0, index + 1),
      })),
    )
    return named.map(({ title, steps }, index) =>
      element(
        'li',
        {},
        index === named.length - 1
          ? element('span', { 'aria-current': 'location' }, title)
          : element('button', { type: 'button', class: 'link', onclick: () => open(steps) }, title),
      ),
    )
  }

  function home() {
    return [
      element(
        'p',
        { class: 'soft' },
        'What this endpoint can do. Choose a field to see its arguments and types.',
      ),
      ...schema.roots.flatMap(({ operation, type }) => [
        element(
          'h3',
          {},
          rootTitles[operation],
          element('span', { class: 'count' }, String(type.fields.length)),
        ),
        fieldList(type.fields, type),
      ]),
    ]
  }

  function hits(wanted) {
    const types = [...schema.types.values()].filter(({ name }) => !name.startsWith('__'))
    const matches = (name) => name.toLowerCase().includes(wanted)
    const exactFirst = (one, other) => rank(nameOf(one), wanted) - rank(nameOf(other), wanted)
    const ofRoots = schema.roots
      .flatMap(({ type }) => type.fields.map((field) => ({ type, field })))
      .filter(({ field }) => matches(field.name))
      .sort(exactFirst)
    const ofTypes = types.filter(({ name }) => matches(name)).sort(exactFirst)
    const roots = new Set(schema.roots.map(({ type }) => type))
    const ofFields = types
      .filter((type) => !roots.has(type))
      .flatMap((type) => (type.fields ?? []).map((field) => ({ type, field })))
      .filter(({ field }) => matches(field.name))
      .sort(exactFirst)
    const sections = [
      ['Operations', ofRoots.map(({ type, field }) => fieldLine(field, type))],
      [
        'Types',
        ofTypes.map((type) => element('li', {}, element('div', { class: 'line' }, typeLink(type.name)))),
      ],
      ['Fields', ofFields.map(({ type, field }) => fieldLine(field, type, `${type.name}.`))],
    ].filter(([, lines]) => lines.length > 0)
    if (sections.length === 0)
      return [element('p', { class: 'note' }, `Nothing is called “${search.value.trim()}”.`)]
    return sections.flatMap(([title, lines]) => [
      element('h3', {}, title, element('span', { class: 'count' }, String(lines.length))),
      element('ul', { class: 'fields' }, ...lines.slice(0, maxHits)),
      lines.length > maxHits ? element('p', { class: 'soft' }, `The first ${maxHits} are shown.`) : '',
    ])
  }

  function fieldList(fields, type) {
    return element('ul', { class: 'fields' }, ...fields.map((field) => fieldLine(field, type)))
  }

  function fieldLine(field, type, prefix = '') {
    const name = element(
      'button',
      { type: 'button', class: 'link name', onclick: () => go({ type, field }) },
      prefix ? element('span', { class: 'soft' }, prefix) : '',
      field.name,
    )
    return element(
      'li',
      { class: field.isDeprecated ? 'deprecated' : undefined },
      element(
        'div',
        { class: 'with-button' },
        element('div', { class: 'line' }, name, typeLink(field.type)),
        insertButton(field, type, 'quiet'),
      ),
      field.description ? element('p', { class: 'soft brief' }, field.description) : '',
    )
  }

  function insertButton(field, type, style) {
    const root = schema.roots.find((candidate) => candidate.type === type)
    if (!root || root.operation === 'subscription') return ''
    return element(
      'button',
      {
        type: 'button',
        class: style,
        'aria-label': `Insert ${field.name}`,
        onclick: () => insert(root.operation, field),
      },
      'Insert',
    )
  }

  function typeLink(reference) {
    const name = typeof reference === 'string' ? reference : namedOf(reference).name
    const text = typeof reference === 'string' ? reference : written(reference)
    return element(
      'button',
      {
        type: 'button',
        class: `link type${typeof reference === 'string' ? ' name' : ''}`,
        onclick: () => go({ type: schema.types.get(name) }),
      },
      text,
    )
  }

  function fieldView({ type, field }) {
    return [
      element('h2', {}, field.name),
      element('p', { class: 'line' }, element('span', { class: 'soft' }, 'returns'), typeLink(field.type)),
      insertButton(field, type, 'primary'),
      ...notes(field),
      ...(field.args.length > 0 ? [element('h3', {}, 'Arguments'), inputList(field.args)] : []),
      ...typeBody(schema.namedType(field.type), field.type),
    ]
  }

  function typeBody(type) {
    if (!type?.fields) return []
    return [element('h3', {}, `Fields of ${type.name}`), fieldList(type.fields, type)]
  }

  function typeView(type) {
    const kind = type.kind.toLowerCase().replace('_', ' ')
    const links = (title, references) =>
      references?.length > 0
        ? [
            element('h3', {}, title),
            element(
              'ul',
              { class: 'fields' },
              ...references.map(({ name }) => element('li', {}, typeLink(name))),
            ),
          ]
        : []
    return [
      element('h2', {}, type.name),
      element('p', { class: 'soft' }, kind),
      ...notes(type),
      ...(type.fields ? [element('h3', {}, 'Fields'), fieldList(type.fields, type)] : []),
      ...(type.inputFields ? [element('h3', {}, 'Fields'), inputList(type.inputFields)] : []),
      ...(type.enumValues ? [element('h3', {}, 'Values'), valueList(type.enumValues)] : []),
      ...links('Implements', type.interfaces),
      ...links(type.kind === 'INTERFACE' ? 'Implemented by' : 'One of', type.possibleTypes),
    ]
  }

  function inputList(inputs) {
    return element(
      'ul',
      { class: 'fields' },
      ...inputs.map((input) =>
        element(
          'li',
          { class: input.isDeprecated ? 'deprecated' : undefined },
          element(
            'div',
            { class: 'line' },
            element('span', { class: 'argument' }, input.name),
            typeLink(input.type),
            input.defaultValue ? element('span', { class: 'soft' }, `= ${input.defaultValue}`) : '',
            isRequired(input) ? element('span', { class: 'pill' }, 'required') : '',
          ),
          input.description ? element('p', { class: 'soft brief' }, input.description) : '',
        ),
      ),
    )
  }

  function valueList(values) {
    return element(
      'ul',
      { class: 'values' },
      ...values.map(({ name, description, isDeprecated }) =>
        element(
          'li',
          { class: isDeprecated ? 'deprecated' : undefined, title: description ?? undefined },
          name,
        ),
      ),
    )
  }

  return {
    show(loaded) {
      schema = loaded
      path = path.flatMap(({ type, field }) => {
        const again = schema.types.get(type.name)
        return again ? [{ type: again, field: field && schema.fieldOf(again, field.name) }] : []
      })
      search.disabled = false
      draw()
    },
    fail(sentence, retry) {
      view.replaceChildren(
        element('p', { class: 'note bad', role: 'alert' }, sentence),
        element('button', { type: 'button', onclick: retry }, 'Load the schema again'),
      )
    },
  }
}

function notes({ description, isDeprecated, deprecationReason }) {
  return [
    isDeprecated ? element('p', { class: 'soft' }, `Deprecated. ${deprecationReason ?? ''}`.trim()) : '',
    description ? element('p', { class: 'description' }, description) : '',
  ].filter((node) => node !== '')
}

const nameOf = (hit) => hit.field?.name ?? hit.name

function rank(name, wanted) {
  const lower = name.toLowerCase()
  if (lower === wanted) return 0
  return lower.startsWith(wanted) ? 1 : 2
}
