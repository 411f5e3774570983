import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { findChromium } from './browser.ts'

export type Phone = {
  page: Page
  context: BrowserContext
  devtools: CDPSession
  /** The phone ends the browser without asking, as it does when memory is short. */
  kill(): Promise<void>
}

export type PhoneShelf = {
  /** The same phone, turned on again after a kill: what its browser kept is there. */
  open(cookie: { url: string; value: string }): Promise<Phone>
  drop(): Promise<void>
}

/** A browser with a folder of its own that outlives it. */
export async function phoneShelf(): Promise<PhoneShelf> {
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-phone-'))
  let running: ChildProcess | undefined

  const end = async (): Promise<void> => {
    const child = running
    running = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  return {
    open: async ({ url, value }) => {
      const portFile = path.join(folder, 'DevToolsActivePort')
      await rm(portFile, { force: true })
      running = await start(folder)
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`)
      const context = browser.contexts()[0] ?? (await browser.newContext())
      await context.addCookies([{ name: 'session', value, url }])
      const page = context.pages()[0] ?? (await context.newPage())
      page.setDefaultTimeout(60_000)
      await page.setViewportSize({ width: 360, height: 800 })
      const devtools = await context.newCDPSession(page)
      return { page, context, devtools, kill: end }
    },
    drop: async () => {
      await end()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function start(folder: string): Promise<ChildProcess> {
  const { executablePath, surroundings } = await findChromium()
  return spawn(
    executablePath,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--lang=id-ID',
      'about:blank',
    ],
    {
      stdio: 'ignore',
      env: { ...process.env, ...surroundings },
    },
  )
}

async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const port = Number(text.split('\n')[0])
    if (port > 0) return port
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the browser did not open its port')
}
