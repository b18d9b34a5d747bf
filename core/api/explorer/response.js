import { byId, copyText, element } from './elements.js'
import { highlightJson } from './highlight.js'

/** The pane of the answer. */
export function createResponsePane() {
  const body = byId('response')
  const facts = byId('response-facts')
  const copy = byId('copy')
  let shown = ''
  // So that it can be scrolled by keyboard in every browser.
  body.tabIndex = 0

  copy.addEventListener('click', () => copyText(shown, 'Response'))

  return {
    waiting() {
      body.setAttribute('aria-busy', 'true')
      facts.replaceChildren(element('span', { class: 'soft' }, 'Running…'))
    },
    show({ status, statusText, text, body: parsed, durationMs }) {
      shown = parsed === undefined ? text : JSON.stringify(parsed, null, 2)
      const errors = parsed?.errors?.length ?? 0
      body.removeAttribute('aria-busy')
      body.replaceChildren(element('pre', {}, ...highlightJson(shown)))
      body.scrollTo(0, 0)
      facts.replaceChildren(
        element('span', { class: status < 400 ? 'pill good' : 'pill bad' }, `${status} ${statusText}`.trim()),
        ...(errors > 0
          ? [element('span', { class: 'pill bad' }, errors === 1 ? '1 error' : `${errors} errors`)]
          : []),
        element('span', { class: 'soft' }, `${Math.round(durationMs)} ms`),
        element('span', { class: 'soft' }, sizeOf(text.length)),
      )
      copy.hidden = false
    },
    /** What kept the operation from being sent or answered. */
    fail(sentence) {
      body.removeAttribute('aria-busy')
      body.replaceChildren(element('p', { class: 'note bad', role: 'alert' }, sentence))
      facts.replaceChildren(element('span', { class: 'pill bad' }, 'Not sent'))
      copy.hidden = true
    },
    stopped() {
      body.removeAttribute('aria-busy')
      facts.replaceChildren(element('span', { class: 'soft' }, 'Stopped'))
    },
  }
}

function sizeOf(characters) {
  return characters < 1000 ? `${characters} B` : `${(characters / 1000).toFixed(1)} kB`
}
