import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/server-runtime'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { readEnvironment } from '#app/http/env.server.ts'
import { openApp } from '#app/http/open-app.server.ts'
import { serve } from '#app/http/serve.server.ts'
import type { Db } from '#db/engines/database.ts'
import { openDatabase } from '#db/engines/open.ts'
import { migrate } from '#db/migrations/migrate.ts'
import { fillDemoTown } from '#db/seeds/demo/fill-demo-town.ts'
import { seedReference } from '#db/seeds/reference/seed-reference.ts'
import { openBrowser } from '#tests/support/browser.ts'

/** The pictures of the README, taken anew in a real browser from a demo town that lives as long as this program. */
type Shot = {
  name: string
  path: string
  width: 360 | 1280
  night?: boolean
  whole?: boolean
  saved?: string[]
  /** Taken in the rooms behind, as this person of the demo town. */
  as?: string
}

const shots: readonly Shot[] = [
  { name: 'home-phone-en', path: '/en', width: 360 },
  { name: 'home-desk-id', path: '/id', width: 1280 },
  { name: 'products-phone-en', path: '/en/products?q=kripk+tempe&halal=1&keeps=30', width: 360 },
  { name: 'products-desk-id', path: '/id/products', width: 1280 },
  { name: 'product-phone-en', path: '/en/products/keripik-tempe-original', width: 360 },
  { name: 'product-phone-night-id', path: '/id/products/keripik-tempe-original', width: 360, night: true },
  { name: 'product-desk-en', path: '/en/products/keripik-apel', width: 1280 },
  { name: 'places-phone-id', path: '/id/places', width: 360 },
  { name: 'places-desk-night-en', path: '/en/places', width: 1280, night: true },
  { name: 'place-phone-en', path: '/en/places/hotel-arunika-brantas', width: 360 },
  { name: 'makers-desk-id', path: '/id/producers', width: 1280 },
  { name: 'maker-phone-id', path: '/id/producers/dapur-bu-lastri-widuri', width: 360 },
  {
    name: 'list-phone-en',
    path: '/en/list',
    width: 360,
    saved: ['keripik-tempe-original', 'topeng-panji-mini', 'kopi-robusta-dampit'],
  },
  { name: 'work-maker-phone-id', path: '/producer', width: 360, as: 'Bu Lastri' },
  { name: 'work-counter-phone-id', path: '/partner', width: 360, as: 'Pak Hendra' },
  { name: 'work-office-desk-id', path: '/office/makers', width: 1280, as: 'Bu Rini' },
]
const mostBytes = 60_000

const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'docs/screenshots')
const dataDir = await mkdtemp(path.join(tmpdir(), 'omah-oleh-screenshots-'))
try {
  const db = await demoTown(dataDir)
  const shop = await openShop(db, dataDir, { DEMO: '0' })
  const rooms = await openShop(db, dataDir, { DEMO: '1' })
  const browser = await openBrowser()
  await mkdir(folder, { recursive: true })
  for (const shot of shots) {
    const bytes = await small(await take(browser, shot.as ? rooms.url : shop.url, shot))
    await writeFile(path.join(folder, `${shot.name}.webp`), bytes)
    process.stdout.write(`${shot.name}.webp, ${Math.ceil(bytes.length / 1000)} kB\n`)
  }
  await browser.close()
  await shop.close()
  await rooms.close()
  await db.destroy()
} finally {
  await rm(dataDir, { recursive: true, force: true })
}

async function demoTown(dataDir: string): Promise<Db> {
  const db = openDatabase({ databaseUrl: undefined, dataDir })
  await migrate(db)
  await seedReference(db)
  await fillDemoTown(db, { say: () => {} })
  return db
}

async function openShop(
  db: Db,
  dataDir: string,
  settings: { DEMO: '0' | '1' },
): Promise<{ url: string; close: () => Promise<void> }> {
  const env = readEnvironment({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...settings })
  if (!env.ok) throw new Error(env.error.problems.join('\n'))
  const app = await openApp(env.value, {
    db,
    darkroom: { file: path.join(import.meta.dirname, 'darkroom.js') },
  })
  const built = path.join(root, 'build')
  const build: ServerBuild = await import(pathToFileURL(path.join(built, 'server/index.js')).href)
  const running = await serve(app, { build, clientDir: path.join(built, 'client') })
  return {
    url: `http://127.0.0.1:${running.port}`,
    close: async () => {
      await running.stop()
      await app.close()
    },
  }
}

async function take(browser: Browser, url: string, shot: Shot): Promise<Buffer> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: shot.width, height: 800 },
    deviceScaleFactor: shot.width === 360 ? 2 : 1,
    colorScheme: shot.night ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Jakarta',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  for (const slug of shot.saved ?? []) await save(page, slug)
  if (shot.as) await enter(page, shot.as)
  await page.goto(shot.path)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const bytes = await page.screenshot()
  await context.close()
  return bytes
}

async function save(page: Page, slug: string): Promise<void> {
  const response = await page.goto(`/en/products/${slug}`)
  if (!response?.ok()) throw new Error(`no product ${slug}`)
  await page.locator('form[action$="/list/items"] button').click()
  await page.waitForURL(/\/list\//)
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(url => url.pathname !== '/demo')
}

/** As good as it can be within what a README may weigh. */
async function small(png: Buffer): Promise<Buffer> {
  for (let quality = 84; ; quality -= 8) {
    const bytes = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= mostBytes || quality < 40) return bytes
  }
}
