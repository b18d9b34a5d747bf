/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id)

/** Makes an element. Strings become text nodes, so nothing from a schema or an answer is ever read as markup. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value)
    else made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''))
  return made
}

/** Shows a sentence at the foot of the page for a moment and has screen readers say it. */
export function announce(sentence) {
  const toast = byId('toast')
  toast.textContent = sentence
  toast.classList.add('shown')
  clearTimeout(announce.timer)
  announce.timer = setTimeout(() => toast.classList.remove('shown'), shownMs)
}

const shownMs = 3500

export async function copyText(text, what) {
  try {
    await navigator.clipboard.writeText(text)
    announce(`${what} copied.`)
  } catch {
    announce('The browser did not allow copying.')
  }
}
