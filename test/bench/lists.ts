import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { median } from './statistics.ts'
import { createApp, graphqlClient, type Place, signIn, startCore } from './subject.ts'

/** One question to a small shop and to a large one. */
export interface ListFigure {
  name: string
  smallMs: number
  largeMs: number
}

export interface Lists {
  small: number
  large: number
  /** People a second, into the large one. */
  importedPerSecond: number
  figures: ListFigure[]
}

const SMALL = 1000
const LARGE = 100_000
/** Of which one in so many is staff, up to a number that stays the same however many customers there are. */
const STAFF = 50
/** People who share a word that is searched for. */
const COMPANY = 50
const IMPORT = join(import.meta.dirname, '../../core/import/main.ts')
const WARM_UP = 20
const QUESTIONS_A_ROUND = 40

/** Asks two cores in turn, over the same questions, with a hundred times as many people in one of them. */
export async function measureLists(place: Place, rounds: number): Promise<Lists> {
  const small = await startShop(place, SMALL)
  const large = await startShop(place, LARGE)
  const figures: ListFigure[] = []
  for (const [name, question] of Object.entries(questions)) {
    const found = [small, large].map((shop) => shop.ask(question(shop.people)).then(peopleIn))
    const [inSmall, inLarge] = await Promise.all(found)
    if (!inSmall || inSmall !== inLarge) throw new Error(`${name}: ${inSmall} people and ${inLarge}.`)
    const times = { small: [] as number[], large: [] as number[] }
    for (let round = 0; round <= rounds; round++)
      for (const [size, shop] of Object.entries({ small, large }) as Array<['small' | 'large', Shop]>) {
        const asked = round === 0 ? WARM_UP : QUESTIONS_A_ROUND
        const spent = await timesOf(asked, () => shop.ask(question(shop.people)))
        if (round > 0) times[size].push(...spent)
      }
    figures.push({ name, smallMs: median(times.small), largeMs: median(times.large) })
  }
  return { small: SMALL, large: LARGE, importedPerSecond: large.importedPerSecond, figures }
}

/** A question whose answers differ in length, or that finds nobody, would compare nothing. */
const peopleIn = (answer: unknown): number => JSON.stringify(answer).match(/"email"/g)?.length ?? 0

async function timesOf(count: number, question: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let asked = 0; asked < count; asked++) {
    const startedAt = performance.now()
    await question()
    times.push(performance.now() - startedAt)
  }
  return times
}

interface Shop {
  people: number
  importedPerSecond: number
  ask(query: string): Promise<unknown>
}

async function startShop(place: Place, people: number): Promise<Shop> {
  const directory = join(place.directory, `lists-${people}`)
  mkdirSync(directory)
  const file = join(directory, 'people.jsonl')
  await pipeline(Readable.from(exportOf(people)), createWriteStream(file))
  const startedAt = performance.now()
  const child = spawn(process.execPath, [IMPORT, file], { env: { DATA_DIR: directory }, stdio: 'ignore' })
  place.cleanUp.defer(() => void child.kill('SIGKILL'))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The import of ${people} people ended with ${code}.`)
  const importedPerSecond = (people * 1000) / (performance.now() - startedAt)

  const core = await startCore({ ...place, directory })
  const ask = graphqlClient(place.client, core.apiUrl)
  const permissions = 'MANAGE_USERS, MANAGE_STAFF, MANAGE_ORDERS'
  const { authToken } = await createApp(ask, await signIn(ask), permissions)
  return { people, importedPerSecond, ask: (query) => ask(query, {}, authToken) }
}

const padded = (number: number) => String(number).padStart(7, '0')
const emailOf = (number: number) => `person${padded(number)}@bench.example`

function* exportOf(people: number): Generator<string> {
  for (let number = 1; number <= people; number++) yield `${JSON.stringify(person(number, people))}\n`
}

const person = (number: number, people: number) => ({
  type: 'user',
  id: number + 1000,
  email: emailOf(number),
  first_name: `First${number % 1000}`,
  last_name: `Last${padded(number)}`,
  is_staff: number % (people / STAFF) === 0,
  date_joined: new Date(Date.UTC(2020, 0, 1) + number * 1000),
  updated_at: new Date(Date.UTC(2024, 0, 1) - number * 1000),
  addresses: [
    {
      id: number,
      company_name: `Company${padded(Math.floor(number / COMPANY))}`,
      street_address_1: `Weg ${number % 100}`,
      city: 'Köln',
      postal_code: '50667',
      country: 'DE',
    },
  ],
})

const row =
  'edges { node { id email firstName lastName dateJoined } cursor } pageInfo { endCursor hasNextPage }'
const page = (parameters: string) => `{ customers(${parameters}) { ${row} } }`
const sorted = (field: string) => (): string =>
  page(`first: 20, sortBy: { field: ${field}, direction: DESC }`)

/** A customer in the middle. */
const someone = (people: number) => people / 2 + 1

/** Each names the same number of people in a shop of any size. */
const questions: Record<string, (people: number) => string> = {
  'customers, first page': () => page('first: 20'),
  'customers, first 100 with addresses': () =>
    '{ customers(first: 100) { edges { node { email addresses { city } } } } }',
  'by first name': sorted('FIRST_NAME'),
  'by last name': sorted('LAST_NAME'),
  'by date of joining': sorted('CREATED_AT'),
  'by last change': sorted('LAST_MODIFIED_AT'),
  'a page after nine tenths of them': (people) => {
    const place = JSON.stringify([emailOf(people * 0.9)])
    const after = Buffer.from(place).toString('base64')
    return page(`first: 20, after: "${after}", sortBy: { field: EMAIL, direction: ASC }`)
  },
  'search that finds one': (people) => page(`first: 20, search: "last${padded(someone(people))}"`),
  'search that finds fifty': (people) => page(`first: 20, search: "company${padded(people / 2 / COMPANY)}"`),
  'search of two words': (people) =>
    page(`first: 20, search: "company${padded(people / 2 / COMPANY)} last${padded(someone(people))}"`),
  'user by e-mail': (people) => `{ user(email: "${emailOf(someone(people)).toUpperCase()}") { id email } }`,
  'staffUsers, first page': () => `{ staffUsers(first: 20) { ${row} } }`,
}
