import { suggestionsAt } from './completion.js'
import { element } from './elements.js'

/** How far the list stays away from the edges of the window, in pixels. */
const margin = 8

/** Offers names from the schema under the caret of the editor, chosen with the arrow keys and Enter or Tab. */
export function attachCompletion(editor, currentSchema) {
  const list = element('div', {
    id: 'completions',
    class: 'menu completions',
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: true,
  })
  const { area } = editor
  let open
  let chosen = 0

  document.body.append(list)
  area.setAttribute('aria-autocomplete', 'list')
  area.setAttribute('aria-controls', list.id)

  function close() {
    open = undefined
    list.hidden = true
    area.removeAttribute('aria-activedescendant')
  }

  function offer() {
    const schema = currentSchema()
    open = schema && suggestionsAt(schema, editor.text, area.selectionStart)
    if (!open) return close()
    list.replaceChildren(...open.items.map(option))
    list.hidden = false
    place()
    choose(0)
  }

  function option({ name, type, detail }, index) {
    return element(
      'div',
      {
        id: `completion-${index}`,
        role: 'option',
        title: detail,
        onmousedown: (event) => {
          event.preventDefault()
          accept(index)
        },
      },
      element('span', {}, name),
      element('span', { class: 'soft' }, type),
    )
  }

  function place() {
    const { left, bottom, top } = editor.rectangleOf(open.from)
    const { width, height } = list.getBoundingClientRect()
    const below = bottom + height + margin < innerHeight
    list.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`
    list.style.top = `${below ? bottom + 2 : Math.max(margin, top - height - 2)}px`
  }

  function choose(index) {
    chosen = (index + open.items.length) % open.items.length
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', at === chosen)
    list.children[chosen].scrollIntoView({ block: 'nearest' })
    area.setAttribute('aria-activedescendant', list.children[chosen].id)
  }

  function accept(index) {
    const { from, items } = open
    editor.replace(from, area.selectionStart, items[index].name)
    // Only now: the replacement was an input like any other and asked for suggestions again.
    close()
  }

  area.addEventListener('input', (event) => {
    const { value, selectionStart: caret } = area
    const typed = event.inputType === 'insertText' || event.inputType === 'deleteContentBackward'
    if (typed && /\w$/.test(value.slice(0, caret))) offer()
    else close()
  })
  // Before the editor's own keys, which leave alone what was taken here.
  area.addEventListener('keydown', takeKey, { capture: true })
  area.addEventListener('blur', close)
  area.addEventListener('mousedown', close)
  area.closest('.editor').addEventListener('scroll', close)

  function takeKey(event) {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      return offer()
    }
    if (!open) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter' || event.key === 'Tab') accept(chosen)
    else if (event.key === 'Escape') close()
    else {
      if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') close()
      return
    }
    event.preventDefault()
  }
}
