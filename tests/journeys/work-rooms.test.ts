import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stepsFor } from '#app/domain/listing/steps.ts'
import { ordersPaidOnline } from '#db/seeds/demo/town/online-orders.ts'
import { violations, violationsAtAGlance } from '#tests/support/axe.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { cutWords } from '#tests/support/cut-words.ts'
import { listOfForty } from '#tests/support/participants.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { walkByTab } from '#tests/support/tab-walk.ts'
import { type Eyes, enterAs, type Visitor, visitor } from '#tests/support/visitor.ts'
import { kindOf, workPages } from '#tests/support/work-pages.ts'

let shop: Shop
let browser: Browser
let folder: string
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }), openBrowser()])
  folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-rooms-'))
  // Goes through the shop's own seals, as buyers do.
  await ordersPaidOnline(shop.world.ctx, shop.app.seals)
  await beginWork()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await rm(folder, { recursive: true, force: true })
})

const homes = {
  lastri: '/producer',
  hendra: '/partner',
  sinta: '/partner',
  wulan: '/office/reviews',
  rini: '/office',
  yudha: '/office',
} as const
type Walker = keyof typeof homes
/** Whoever may do most in a room goes first. */
const walkers: readonly Walker[] = ['lastri', 'hendra', 'sinta', 'yudha', 'rini', 'wulan']
const languages = ['id', 'en'] as const

async function enter(walker: Walker, eyes: Eyes = {}): Promise<Visitor> {
  const entered = await visitor(browser, shop.url, { pictures: 'none', ...eyes })
  await enterAs(entered, walker)
  return entered
}

/** Every screen of the product that Bu Lastri has begun. */
let begun: readonly string[] = []

/** Work in hand, so that its pages are there: a new product begun, a list read, an invitation given. */
async function beginWork(): Promise<void> {
  const lastri = await enter('lastri', { language: 'id' })
  await lastri.page.getByRole('button', { name: 'Buat produk baru' }).click()
  await lastri.page.waitForURL(/\/kind$/)
  const listing = new URL(lastri.page.url()).pathname.replace(/\/kind$/, '')
  await lastri.page.locator('input[value="snack-savoury/food"]').check()
  await lastri.page.getByRole('button', { name: 'Lanjut' }).click()
  await lastri.page.waitForURL(/\/name$/)
  await lastri.page.locator('#name').fill('Keripik Tempe Jahe')
  await lastri.page.getByRole('button', { name: 'Lanjut' }).click()
  await lastri.page.waitForURL(/\/photos$/)
  begun = stepsFor('food').map(step => `${listing}/${step}`)
  await lastri.close()

  const rini = await enter('rini', { language: 'id' })
  const list = path.join(folder, 'peserta.xlsx')
  await writeFile(list, await listOfForty())
  await rini.page.goto('/office/imports')
  await rini.page.getByLabel('Berkas').setInputFiles(list)
  await rini.page.getByLabel('Pendataan').check()
  await rini.page.getByRole('button', { name: 'Baca daftar' }).click()
  await rini.page.waitForURL(/imp_/)
  await rini.close()
}

/** People of one room meet the same pages, though not always with the same buttons. */
const roomOf = (walker: Walker): string => homes[walker].split('/')[1] ?? ''

/** What has been looked at closely: a kind of page, in a room and a language. */
const known = new Set<string>()

/** Whether nobody of the room has looked at such a page in this language. */
function isNew(walker: Walker, address: string, language: string): boolean {
  const page = `${roomOf(walker)} ${kindOf(address)} ${language}`
  if (known.has(page)) return false
  known.add(page)
  return true
}

/** What was seen on the way through somebody's rooms. */
type Walk = { pages: string[]; found: string[]; lost: string[] }

const rooms = new Map<Walker, Promise<Walk>>()

/** Every kind of page that this person's links lead to, looked at on the way. */
function roomsOf(walker: Walker): Promise<Walk> {
  const walked = rooms.get(walker) ?? walk(walker)
  rooms.set(walker, walked)
  return walked
}

const pagesOf = async (walker: Walker): Promise<string[]> => (await roomsOf(walker)).pages

/** Bytes of script on the wire for each page that was walked to, with nothing remembered from pages before. */
const scripts = new Map<string, number>()

async function walk(walker: Walker): Promise<Walk> {
  const entered = await enter(walker, { language: 'id' })
  const { page, devtools, close } = entered
  const seen: Walk = { pages: [], found: [], lost: [] }
  const asked = new Set<string>()
  let bytes = 0
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  devtools.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (type === 'Script') asked.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength
  })
  const own = walker === 'lastri' ? ['/account/pin', ...begun] : []
  seen.pages = await workPages(page, [homes[walker], '/account', ...own], async address => {
    // What is there may fetch more.
    if (asked.size > 0) await page.waitForLoadState('networkidle')
    scripts.set(`${walker} ${address}`, bytes)
    asked.clear()
    bytes = 0
    if (isNew(walker, address, 'id')) seen.found.push(...(await violationsAtAGlance(page, address)))
    await readNarrow(entered, address, seen)
  })
  await close()
  return seen
}

/** What a page must bear: a small phone, and text that the visitor has set twice as large. */
const narrow = [
  { width: 320, textSize: 16 },
  { width: 360, textSize: 32 },
]

/** Notes which words of the page a narrow window cuts. */
async function readNarrow(entered: Visitor, address: string, { lost }: Pick<Walk, 'lost'>): Promise<void> {
  const { page } = entered
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  for (const { width, textSize } of narrow) {
    await page.setViewportSize({ width, height: 800 })
    await setText(entered, textSize)
    lost.push(...(await cutWords(page)).map(what => `${address}, ${width} px, text of ${textSize}: ${what}`))
  }
  await setText(entered, 16)
}

/** What a person of the shop sees before they are in. */
const doors = ['/sign-in', '/sign-in/office', '/demo'] as const

const inLanguage = (address: string, language: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${language}`

test('the links of the office lead to its registry, trainings, lists, invitations and people', async () => {
  const found = (await pagesOf('rini')).join('\n')
  for (const known of ['/office/makers/new', '/office/makers/p', '/office/cohorts', '/office/imports/imp_'])
    expect(found).toContain(known)
  for (const known of ['/office/invitations', '/office/people', '/office/assistance', '/account'])
    expect(found.split('\n')).toContain(known)
  expect((await pagesOf('lastri')).length).toBeGreaterThan(15)
}, 300_000)

test.each(walkers)(
  'in the rooms of %s axe finds nothing, nothing scrolls sideways and no word is cut',
  async walker => {
    const { pages, found, lost } = await roomsOf(walker)
    const entered = await enter(walker, { language: 'en' })
    for (const address of pages.filter(address => isNew(walker, address, 'en'))) {
      await entered.page.goto(inLanguage(address, 'en'))
      found.push(...(await violationsAtAGlance(entered.page, address)))
      await readNarrow(entered, address, { lost })
    }
    expect(found).toEqual([])
    expect(lost).toEqual([])
    await entered.close()
  },
  300_000,
)

/** The text size a visitor chose in the browser, in px. */
async function setText({ page, devtools }: Visitor, size: number): Promise<void> {
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${size}px`)
}

test.each(languages)(
  'axe finds nothing at the doors in %s, nor where a form was sent back',
  async language => {
    const { page, close } = await visitor(browser, shop.url)
    const found: string[] = []
    for (const address of doors) {
      await page.goto(inLanguage(address, language))
      found.push(...(await violations(page, address)))
    }
    for (const address of ['/sign-in', '/sign-in/office']) {
      await page.goto(inLanguage(address, language))
      await page.locator('main form button').click()
      await page.locator('.err, .notice').first().waitFor()
      found.push(...(await violations(page, `${address} sent back`)))
    }
    await page.goto(await newInvitation())
    found.push(...(await violations(page, 'welcome')))
    await page.locator('main form button').click()
    await page.locator('.err').first().waitFor()
    found.push(...(await violations(page, 'welcome sent back')))
    expect(found).toEqual([])
    await close()
  },
)

test('axe finds nothing on pages that answer a form of the office', async () => {
  const { page, close } = await enter('rini', { language: 'id' })
  const found: string[] = []
  await openCard(page)
  await page.getByRole('button', { name: 'Buat undangan masuk' }).click()
  await page.locator('code.key').waitFor()
  found.push(...(await violations(page, 'given link')))
  await page.goto('/office/invitations')
  await page.locator('main form button').first().click()
  await page.locator('.err').first().waitFor()
  found.push(...(await violations(page, 'invitation sent back')))
  await page.goto('/office/makers/new')
  await page.locator('main form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.locator('main form button').last().click()
  await page.locator('.err, .notice').first().waitFor()
  found.push(...(await violations(page, 'new maker sent back')))
  expect(found).toEqual([])
  await close()
})

async function openCard(page: Page): Promise<void> {
  await page.goto('/office/makers?q=Bu+Anggun')
  await page.getByRole('link', { name: 'Bu Anggun', exact: true }).click()
}

async function newInvitation(): Promise<string> {
  const { page, close } = await enter('rini', { language: 'id' })
  await openCard(page)
  await page.getByRole('button', { name: 'Buat undangan masuk' }).click()
  const link = await page.locator('code.key').textContent()
  await close()
  return new URL(link ?? '').pathname
}

test.each(walkers)(
  'on the home page of %s the Tab key reaches everything, and shows where it is',
  async walker => {
    const { page, close } = await enter(walker, { language: 'id' })
    await page.goto(homes[walker])
    expect(await walkByTab(page)).toEqual({ missed: [], unseen: [] })
    await close()
  },
)

test('a page of a maker brings at most 100 kB of script, the till 15 kB, other pages of office and counter none', async () => {
  for (const walker of walkers) await pagesOf(walker)
  const most = (page: string) =>
    page.startsWith('lastri /producer') ? 100_000 : /\/partner\/counters\/\w+\/sale$/.test(page) ? 15_000 : 0
  const heavy = [...scripts].filter(([page, bytes]) => bytes > most(page))
  expect(heavy).toEqual([])
  expect(Math.max(...scripts.values()), 'the phone script was counted').toBeGreaterThan(1000)
})
