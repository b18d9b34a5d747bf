import { element } from './elements.js'

const pairs = { '(': ')', '[': ']', '{': '}', '"': '"' }
const closers = new Set(Object.values(pairs))

/**
 * A text area that colours what is typed: the text is drawn by a layer underneath, the area itself is transparent, so
 * that typing, selecting, undoing and screen readers work as in any text area. `host` is the element to fill.
 */
export function createEditor(host, { label, highlight, describedBy, numbered = false }) {
  const area = element('textarea', {
    'aria-label': label,
    'aria-describedby': describedBy,
    autocapitalize: 'off',
    autocomplete: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
    wrap: 'off',
  })
  const layer = element('pre', { 'aria-hidden': 'true' })
  const numbers = element('pre', { class: 'numbers', 'aria-hidden': 'true' })
  const listeners = []
  /** Escape lets the next Tab leave the field, so that a keyboard is never caught in it. */
  let tabLeaves = false

  host.append(...(numbered ? [numbers] : []), element('div', { class: 'code' }, layer, area))
  host.addEventListener('mousedown', (event) => {
    if (event.target === area) return
    event.preventDefault()
    area.focus()
  })

  function draw() {
    layer.replaceChildren(...highlight(area.value), '\n')
    if (numbered) {
      const lines = area.value.split('\n').length
      numbers.textContent = Array.from({ length: lines }, (_, index) => index + 1).join('\n')
    }
  }

  function changed() {
    draw()
    for (const listener of listeners) listener()
  }

  /** Replaces a range as if it had been typed, so that it can be undone. */
  function replace(start, end, text, caret = start + text.length) {
    area.focus()
    area.setSelectionRange(start, end)
    // Deprecated, and still the only way to write into the history of undo.
    const typed = document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
    if (!typed) {
      area.setRangeText(text, start, end, 'end')
      changed()
    }
    area.setSelectionRange(caret, caret)
  }

  function typedKey(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const { selectionStart: start, selectionEnd: end, value } = area
    const next = value[end] ?? ''
    const previous = value[start - 1] ?? ''
    const { key } = event
    const leaves = tabLeaves
    tabLeaves = key === 'Escape'
    if (key === 'Tab' && !leaves) indent(event.shiftKey)
    else if (key === 'Enter') breakLine(previous, next)
    else if (start === end && closers.has(key) && next === key) area.setSelectionRange(end + 1, end + 1)
    else if (key in pairs && (start !== end || mayPair(key, previous, next)))
      replace(start, end, key + value.slice(start, end) + pairs[key], end + 1)
    else if (key === 'Backspace' && start === end && previous in pairs && pairs[previous] === next)
      replace(start - 1, end + 1, '')
    else return
    event.preventDefault()
  }

  function mayPair(key, previous, next) {
    if (key === '"' && /["\w\\]/.test(previous)) return false
    return next === '' || /[\s)\]},:]/.test(next)
  }

  function breakLine(previous, next) {
    const { selectionStart: start, selectionEnd: end, value } = area
    const line = value.slice(value.lastIndexOf('\n', start - 1) + 1, start)
    const indentation = line.match(/^ */)[0]
    const opens = /[([{]/.test(previous)
    const inner = `\n${indentation}${opens ? '  ' : ''}`
    const closing = opens && pairs[previous] === next ? `\n${indentation}` : ''
    replace(start, end, inner + closing, start + inner.length)
  }

  function indent(outwards) {
    const { selectionStart: start, selectionEnd: end, value } = area
    if (start === end && !outwards) return replace(start, end, '  ')
    const from = value.lastIndexOf('\n', start - 1) + 1
    const to = value.indexOf('\n', end) < 0 ? value.length : value.indexOf('\n', end)
    const before = value.slice(from, to)
    const after = outwards ? before.replace(/^ {1,2}/gm, '') : before.replace(/^/gm, '  ')
    replace(from, to, after)
    area.setSelectionRange(
      start === end ? Math.max(from, end - before.length + after.length) : from,
      area.selectionEnd,
    )
    if (start === end) area.setSelectionRange(area.selectionStart, area.selectionStart)
  }

  /** Where a character is on the screen. */
  function rectangleOf(offset) {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
    let rest = offset
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (rest < node.length) {
        const range = document.createRange()
        range.setStart(node, rest)
        range.setEnd(node, rest)
        return range.getBoundingClientRect()
      }
      rest -= node.length
    }
    return layer.getBoundingClientRect()
  }

  area.addEventListener('keydown', typedKey)
  area.addEventListener('input', changed)
  draw()

  return {
    area,
    replace,
    rectangleOf,
    get text() {
      return area.value
    },
    /** Another text altogether; `undoable` keeps the former one within reach of undo. */
    set(text, { undoable = false } = {}) {
      if (text === area.value) return
      if (undoable) return replace(0, area.value.length, text)
      area.value = text
      changed()
    },
    onChange(listener) {
      listeners.push(listener)
    },
  }
}
