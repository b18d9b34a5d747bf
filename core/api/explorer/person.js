import { announce, byId } from './elements.js'
import { readSession, renewed, signIn, writeSession } from './session.js'

/**
 * Who is signed in: fills the form, keeps the bearer token in the headers panel, renews it. `headers` is the editor of
 * the headers, `changed` is called when somebody came or went.
 */
export function createPerson({ headers, changed }) {
  const button = byId('person')
  const dialog = byId('sign-in')
  const problem = byId('sign-in-problem')
  const password = byId('sign-in-password')
  let { person, headersText = '' } = readSession()

  headers.set(headersText)
  headers.onChange(keep)
  draw()

  function keep() {
    writeSession({ person, headersText: headers.text })
  }

  function draw() {
    button.textContent = person ? `Sign out ${person.email}` : 'Sign in'
  }

  function become(someone) {
    person = someone
    setAuthorization(person?.token)
    keep()
    draw()
  }

  function setAuthorization(token) {
    let values = {}
    try {
      values = JSON.parse(headers.text || '{}')
    } catch {
      // What cannot be read as headers gives way.
    }
    const others = Object.entries(values).filter(([name]) => name.toLowerCase() !== 'authorization')
    const entries = token ? [...others, ['Authorization', `Bearer ${token}`]] : others
    headers.set(entries.length > 0 ? JSON.stringify(Object.fromEntries(entries), null, 2) : '')
  }

  button.addEventListener('click', () => {
    if (!person) return dialog.showModal()
    become(undefined)
    announce('Signed out here. The token itself stays valid until it ends.')
    changed()
  })
  byId('sign-in-cancel').addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    password.value = ''
    problem.hidden = true
  })
  byId('sign-in-form').addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      become(await signIn(byId('sign-in-email').value, password.value))
      dialog.close()
      announce(`Signed in as ${person.email}.`)
      changed()
    } catch (error) {
      problem.textContent = error.message
      problem.hidden = false
      password.select()
    }
  })

  return {
    /** Only where the endpoint knows how. */
    offer(possible) {
      button.hidden = !possible && !person
    },
    /** Before an operation: a token that is about to end is exchanged, unless the header was changed by hand. */
    async keepFresh() {
      if (!person || !headers.text.includes(person.token)) return
      try {
        const fresh = await renewed(person)
        if (fresh) become(fresh)
      } catch {
        become(undefined)
        announce('The sign-in has ended. Sign in again.')
      }
    },
  }
}
