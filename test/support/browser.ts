import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packagedChromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Browsers that a machine may have; what is installed there is used first. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Quiet, and without a word to anybody but the page under test. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface WatchedPage {
  page: Page
  /** What the page complained about: console errors and warnings, uncaught errors, refusals by its policy. */
  complaints: string[]
  /** Requests that went anywhere but to the given origin. */
  strayRequests: string[]
  close(): Promise<void>
}

/** A Chromium for one test file; close it at the end. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = installed.find(existsSync) ?? (await unpackedChromium())
  return chromium.launch({ executablePath, args })
}

/** A page in a profile of its own that is watched while it talks to `origin`. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const strayRequests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol !== 'data:' && asked !== origin) strayRequests.push(request.url())
  })
  return { page, complaints, strayRequests, close: () => context.close() }
}

/**
 * The Chromium that comes as a package, unpacked once for all runs. The package unpacks into the temporary folder and
 * takes any file found there for whole, so that two at once or an interrupted one break it: here each unpacks into a
 * folder of its own, and the first to finish moves it into place.
 */
async function unpackedChromium(): Promise<string> {
  const place = join(tmpdir(), 'sallyport-chromium')
  const program = join(place, 'chromium')
  if (existsSync(program)) return program
  const before = process.env.TMPDIR
  const own = mkdtempSync(join(tmpdir(), 'sallyport-unpacking-'))
  try {
    process.env.TMPDIR = own
    await packagedChromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(own, place)
  } catch {
    // Somebody else was first.
    rmSync(own, { recursive: true, force: true })
  }
  return program
}
