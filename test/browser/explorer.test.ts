import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPage, startBrowser, type WatchedPage } from '../support/browser.ts'
import { startCore, type TestCore } from '../support/core.ts'

let core: TestCore
let browser: Browser
let watched: WatchedPage

beforeAll(async () => {
  core = await startCore()
  browser = await startBrowser()
})

beforeEach(async () => {
  watched = await openPage(browser, core.origin)
  await watched.page.goto(`${core.origin}/graphql/`)
  await watched.page.getByRole('button', { name: 'Insert accountRegister' }).waitFor()
})

afterEach(async () => {
  const { complaints, strayRequests, close } = watched
  await close()
  expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] })
})

afterAll(async () => {
  await browser?.close()
  await core?.close()
})

const field = (label: string) => watched.page.getByRole('textbox', { name: label, exact: true })
const press = (name: string) => watched.page.getByRole('button', { name, exact: true }).click()
const status = () => watched.page.locator('#response-facts')
const answer = () => watched.page.locator('#response pre')

async function run(query: string): Promise<unknown> {
  await field('Query').fill(query)
  return runEditor()
}

/** Runs what is in the editor and reads the answer that the page shows, without what it cost. */
async function runEditor(): Promise<unknown> {
  await Promise.all([watched.page.waitForResponse(/\/graphql\/$/), field('Query').press('Control+Enter')])
  await status().locator('.pill').first().waitFor()
  const { extensions: _, ...shown } = JSON.parse((await answer().textContent()) ?? '')
  return shown
}

async function signIn(password: string): Promise<void> {
  await press('Sign in')
  const form = watched.page.getByRole('dialog')
  await form.getByLabel('E-mail').fill('admin@example.com')
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
}

async function signInAsAdmin(): Promise<void> {
  await signIn('admin')
  await watched.page.getByRole('button', { name: 'Sign out admin@example.com' }).waitFor()
}

/** Everything that the browser would keep or show of this page. */
const kept = () =>
  watched.page.evaluate('JSON.stringify(localStorage) + decodeURIComponent(location.href)') as Promise<string>

describe('the explorer in a browser', () => {
  test('runs a query and shows the answer with its status', async () => {
    expect(await run('{ shop { name } }')).toEqual({ data: { shop: { name: expect.any(String) } } })
    expect(await status().textContent()).toContain('200')
  })

  test('shows what the server has against a query', async () => {
    expect(await run('{ shop { nonsense } }')).toHaveProperty('errors')
    expect(await status().textContent()).toMatch(/400.*1 error/)
    // Chromium itself notes every answer of this kind.
    expect(watched.complaints.splice(0)).toEqual([expect.stringContaining('status of 400')])
  })

  test('says so when the variables are not JSON, and sends nothing', async () => {
    await field('Variables').fill('{"first": }')
    await field('Variables').press('Control+Enter')
    const alert = watched.page.getByRole('alert').filter({ hasText: 'The variables are not JSON' })
    await alert.waitFor()
    expect(await status().textContent()).toBe('Not sent')
  })

  test('asks in the name of whoever signs in, and of nobody after signing out', async () => {
    expect(await run('{ me { email } }')).toEqual({ data: { me: null } })
    await signInAsAdmin()
    expect(await run('{ me { email } }')).toEqual({ data: { me: { email: 'admin@example.com' } } })
    await press('Sign out admin@example.com')
    expect(await run('{ me { email } }')).toEqual({ data: { me: null } })
  })

  test('refuses a wrong password in the words of the server and stays signed out', async () => {
    await signIn('wrong')
    await watched.page.getByRole('alert').filter({ hasText: 'valid credentials' }).waitFor()
    await press('Cancel')
    await watched.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    // Who failed has to wait, and the clock of the server stands still.
    core.clock.advance(3600)
  })

  test('keeps a sign-in for a reload of the tab, and its token nowhere that outlives the tab', async () => {
    await signInAsAdmin()
    await run('{ me { email } }')
    await watched.page.reload()
    await watched.page.getByRole('button', { name: 'Sign out admin@example.com' }).waitFor()
    expect(await runEditor()).toEqual({ data: { me: { email: 'admin@example.com' } } })
    expect(await kept()).not.toMatch(/eyJ|Bearer/)
  })

  test('renews a token that has ended before it asks, and forgets it when that is refused', async () => {
    const { page } = watched
    await signInAsAdmin()
    const laterMs = 10 * 60 * 1000
    core.clock.advance(laterMs / 1000)
    await page.clock.setFixedTime(Date.now() + laterMs)
    expect(await run('{ me { email } }')).toEqual({ data: { me: { email: 'admin@example.com' } } })
    const monthsMs = 90 * 24 * 3600 * 1000
    core.clock.advance(monthsMs / 1000)
    await page.clock.setFixedTime(Date.now() + laterMs + monthsMs)
    await field('Query').press('Control+Enter')
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await page.getByText('The sign-in has ended').waitFor()
    await page.getByRole('tab', { name: 'Headers' }).click()
    expect(await field('Headers').inputValue()).toBe('')
  })

  test('keeps no password and no token of a query in the history or the address', async () => {
    await field('Variables').fill(
      '{"email": "admin@example.com", "word": "kept-out-1", "token": "kept-out-2"}',
    )
    await run(
      'mutation ($email: String!, $word: String!) { tokenCreate(email: $email, password: $word) { token } again: tokenCreate(email: "a@b.example", password: "kept-out-3") { token } }',
    )
    await watched.page.waitForURL(/#query=/)
    expect(await kept()).toContain('tokenCreate')
    expect(await kept()).not.toMatch(/kept-out|eyJ/)
  })

  test('finds accountRegister in the docs and inserts an operation that works', async () => {
    await watched.page.getByRole('searchbox', { name: 'Search the schema' }).fill('accountregister')
    await press('Insert accountRegister')
    expect(await field('Query').inputValue()).toContain(
      'mutation AccountRegister($input: AccountRegisterInput!)',
    )
    const variables = JSON.parse(await field('Variables').inputValue())
    expect(variables).toEqual({ input: { email: '', password: '' } })
    variables.input = {
      email: 'ada@example.com',
      password: 'correct horse battery',
      redirectUrl: 'https://shop.example/',
      channel: 'default-channel',
    }
    await field('Variables').fill(JSON.stringify(variables))
    expect(await runEditor()).toMatchObject({
      data: { accountRegister: { requiresConfirmation: true, errors: [] } },
    })
  })

  test('walks from a field to its types and back', async () => {
    const docs = watched.page.getByRole('region', { name: 'Docs' })
    await docs.getByRole('button', { name: 'me', exact: true }).click()
    await docs.getByRole('heading', { name: 'me', exact: true }).waitFor()
    await docs.getByRole('button', { name: 'User', exact: true }).click()
    await docs.getByRole('heading', { name: 'User', exact: true }).waitFor()
    await docs.getByRole('button', { name: 'LanguageCodeEnum!', exact: true }).click()
    await docs.getByText('EN_GB', { exact: true }).waitFor()
    await docs.getByRole('button', { name: 'Schema', exact: true }).click()
    await docs.getByRole('heading', { name: 'Queries' }).waitFor()
  })

  test('every field of the schema that is inserted makes an operation that the server takes', async () => {
    const buttons = watched.page.getByRole('button', { name: /^Insert / })
    const names = await buttons.evaluateAll((found) =>
      found.map((button) => button.getAttribute('aria-label')),
    )
    expect(names.length).toBeGreaterThan(20)
    const problems: string[] = []
    for (const name of names) {
      await press(name ?? '')
      const variables = (await field('Variables').inputValue()) || '{}'
      const { status, errors } = await core.graphql(await field('Query').inputValue(), JSON.parse(variables))
      if (status !== 200) problems.push(`${name}: ${JSON.stringify(errors)}`)
    }
    expect(problems).toEqual([])
  })

  test('offers field names while typing and completes the chosen one', async () => {
    await field('Query').fill('')
    await field('Query').pressSequentially('{ me { firstN')
    await watched.page.getByRole('option', { name: /firstName/ }).waitFor()
    await field('Query').press('Enter')
    expect(await field('Query').inputValue()).toBe('{ me { firstName}}')
  })

  test('offers arguments, input fields and enum values where they belong', async () => {
    const cases = [
      ['{ customers(sea', 'search'],
      ['mutation { accountRegister(input: { redir', 'redirectUrl'],
      ['mutation { accountRegister(input: { languageCode: EN_G', 'EN_GB'],
      ['query ($x: AccountReg', 'AccountRegisterInput'],
      ['fragment F on User { dateJ', 'dateJoined'],
    ]
    for (const [typed, expected] of cases) {
      await field('Query').fill(typed?.slice(0, -1) ?? '')
      await field('Query').press('End')
      await field('Query').pressSequentially(typed?.slice(-1) ?? '')
      await watched.page.getByRole('option', { name: expected }).first().waitFor()
      await field('Query').press('Escape')
    }
  })

  test('lays out a query and keeps its comments', async () => {
    await field('Query').fill(
      '# Who?\nquery Q($n:Int=3,$s:[String!]!@x){a:me{...F id,\n#why\nemail} customers(first:$n,where:{ids:["a","b"]})@include(if:true){...on User{id}}}\nfragment F on User{id}',
    )
    await press('Prettify')
    expect(await field('Query').inputValue()).toBe(
      [
        '# Who?',
        'query Q($n: Int = 3, $s: [String!]! @x) {',
        '  a: me {',
        '    ...F',
        '    id',
        '    #why',
        '    email',
        '  }',
        '  customers(first: $n, where: { ids: ["a", "b"] }) @include(if: true) {',
        '    ... on User {',
        '      id',
        '    }',
        '  }',
        '}',
        '',
        'fragment F on User {',
        '  id',
        '}',
      ].join('\n'),
    )
  })

  test('leaves a query with a mistake as it is and names the line', async () => {
    await field('Query').fill('{\n  shop {\n    name')
    await press('Prettify')
    await watched.page.getByText('At the end:').waitFor()
    expect(await field('Query').inputValue()).toBe('{\n  shop {\n    name')
  })

  test('runs the operation at the caret when there are several', async () => {
    await field('Query').fill('query A { shop { name } }\nquery B { shop { description } }')
    await field('Query').press('Control+Home')
    expect(await runEditor()).toHaveProperty('data.shop.name')
    await field('Query').press('Control+End')
    expect(await runEditor()).toHaveProperty('data.shop.description')
  })

  test('opens a shared link with its query and variables, and does not run it', async () => {
    const link = new URLSearchParams({ query: 'query ($n: Int) { shop { name } }', variables: '{"n": 1}' })
    await watched.page.goto('about:blank')
    const sent: string[] = []
    watched.page.on('request', (request) => sent.push(request.postData() ?? ''))
    await watched.page.goto(`${core.origin}/graphql/#${link}`)
    await watched.page.getByRole('button', { name: 'Insert accountRegister' }).waitFor()
    expect(await field('Query').inputValue()).toBe('query ($n: Int) { shop { name } }')
    expect(await field('Variables').inputValue()).toBe('{"n": 1}')
    expect(sent.filter((body) => body !== '' && !body.includes('__schema'))).toEqual([])
  })

  test('brings back from the history what was run before', async () => {
    await run('query Before { shop { name } }')
    await field('Query').fill('{ me { id } }')
    await press('History')
    await watched.page.getByRole('button', { name: /^Before/ }).click()
    expect(await field('Query').inputValue()).toBe('query Before { shop { name } }')
  })

  test('closes brackets, indents with Tab and lets the keyboard out with Escape', async () => {
    await field('Query').fill('')
    await field('Query').pressSequentially('{')
    await field('Query').press('Enter')
    await field('Query').press('Tab')
    expect(await field('Query').inputValue()).toBe('{\n    \n}')
    await field('Query').press('Escape')
    await field('Query').press('Tab')
    expect(await watched.page.evaluate('document.activeElement.id')).toBe('variables-tab')
  })
})
