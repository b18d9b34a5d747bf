import { byId, element } from './elements.js'
import { examples } from './examples.js'
import { forgetAll, pastOperations } from './history.js'
import { operationsOf } from './tokens.js'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** The lists of examples and of what was run before; `choose({ query, variables })` puts one into the editor. */
export function createMenus({ choose, currentSchema }) {
  const exampleMenu = byId('examples')
  const historyMenu = byId('history')

  function entry(menu, title, detail, operation) {
    const chosen = () => {
      menu.hidePopover()
      choose(operation)
    }
    return element(
      'button',
      { type: 'button', class: 'entry', onclick: chosen },
      element('span', {}, title),
      element('span', { class: 'soft' }, detail),
    )
  }

  function exampleEntries() {
    const fields = currentSchema()?.roots.flatMap(({ type }) => type.fields.map(({ name }) => name))
    return examples
      .filter(({ field }) => !fields || fields.includes(field))
      .map(({ field, title, query, variables }) =>
        entry(exampleMenu, title, field, {
          query,
          variables: variables ? JSON.stringify(variables, null, 2) : '',
        }),
      )
  }

  function historyEntries() {
    const past = pastOperations()
    if (past.length === 0)
      return [element('p', { class: 'note' }, 'What you run is listed here, without secrets.')]
    const forget = () => {
      forgetAll()
      historyMenu.hidePopover()
    }
    return [
      ...past.map(({ query, variables, at }) =>
        entry(historyMenu, titleOf(query), moment.format(new Date(at)), { query, variables }),
      ),
      element('button', { type: 'button', class: 'entry danger', onclick: forget }, 'Forget all'),
    ]
  }

  for (const [menu, entries] of [
    [exampleMenu, exampleEntries],
    [historyMenu, historyEntries],
  ]) {
    const opener = document.querySelector(`[popovertarget="${menu.id}"]`)
    menu.addEventListener('beforetoggle', ({ newState }) => {
      if (newState !== 'open') return
      menu.replaceChildren(...entries())
      const { right, bottom } = opener.getBoundingClientRect()
      menu.style.top = `${bottom + 6}px`
      menu.style.right = `${Math.max(8, innerWidth - right)}px`
    })
  }
}

function titleOf(query) {
  const { name } = operationsOf(query)[0] ?? {}
  return name ?? query.replace(/\s+/g, ' ').slice(0, 60)
}
