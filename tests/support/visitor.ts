import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'

export type Eyes = {
  language?: 'id' | 'en'
  width?: number
  height?: number
  /** Device pixels in a CSS pixel. */
  scale?: number
  script?: boolean
  night?: boolean
  /** Pages that walk and fade into one another; without, as for whoever asked for less motion. */
  motion?: boolean
  /** The text size set in the browser, in px; 16 unless a visitor chose another. */
  textSize?: number
  /** Drawing each picture anew would take minutes: one flat square stands in for all, unless pictures are the point. */
  pictures?: 'flat' | 'none' | 'real'
  /** Where the phone is, for a visitor who lets the page ask for it. */
  at?: { latitude: number; longitude: number }
  /** What the browser calls itself. */
  device?: string
}

export type Visitor = {
  page: Page
  context: BrowserContext
  devtools: CDPSession
  close(): Promise<void>
}

/** A person with a device of their own: a phone of 360 x 800 unless told otherwise. */
export async function visitor(browser: Browser, shopUrl: string, eyes: Eyes = {}): Promise<Visitor> {
  const { language = 'en', width = 360, height = 800, scale = 1, script = true, night = false } = eyes
  const context = await browser.newContext({
    baseURL: shopUrl,
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: width < 600,
    javaScriptEnabled: script,
    locale: language === 'id' ? 'id-ID' : 'en-AU',
    timezoneId: 'Asia/Jakarta',
    colorScheme: night ? 'dark' : 'light',
    reducedMotion: eyes.motion ? 'no-preference' : 'reduce',
    ...(eyes.device && { userAgent: eyes.device }),
    ...(eyes.at && { geolocation: eyes.at, permissions: ['geolocation'] }),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const devtools = await context.newCDPSession(page)
  await hang(context, devtools, eyes.pictures ?? 'flat')
  if (eyes.textSize !== undefined) {
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: eyes.textSize, fixed: eyes.textSize } })
  }
  return { page, context, devtools, close: () => context.close() }
}

/** Comes into the demo town as one of its people, and stands where they work. */
export async function enterAs({ page }: Visitor, person: string): Promise<void> {
  await page.goto('/demo')
  await page.locator(`button[name=person][value=${person}]`).click()
  await page.waitForURL(/\/(producer|partner|office)/)
}

/** A busy line of the third generation: 400 kbit/s each way, 300 ms for an answer. */
export async function onSlowLine({ devtools }: Visitor): Promise<void> {
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
}

/** How far the page can be pushed sideways, in px. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function hang(
  context: BrowserContext,
  devtools: CDPSession,
  pictures: 'flat' | 'none' | 'real',
): Promise<void> {
  if (pictures === 'real') return
  if (pictures === 'none') {
    await devtools.send('Network.enable')
    await devtools.send('Network.setBlockedURLs', { urls: ['*/media/*'] })
    return
  }
  const body = await flatSquare()
  await context.route('**/media/**', route => route.fulfill({ body, contentType: 'image/webp' }))
}

let square: Promise<Buffer> | undefined
const flatSquare = (): Promise<Buffer> =>
  (square ??= sharp({ create: { width: 64, height: 64, channels: 3, background: '#f0b02e' } })
    .webp()
    .toBuffer())
