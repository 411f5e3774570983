import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enterAs, sideways, type Visitor, visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
let rini: Visitor
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }), openBrowser()])
  rini = await visitor(browser, shop.url, { language: 'id', width: 1280 })
  await enterAs(rini, 'rini')
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const wait = (seconds: number): void => {
  shop.clock.now = new Date(shop.clock.now.getTime() + seconds * 1000)
}

const devices = {
  'Chrome, Android': 'Mozilla/5.0 (Linux; Android 11; SM-A125F) Chrome/90.0.4430.91 Mobile Safari/537.36',
  'Firefox, Android': 'Mozilla/5.0 (Android 13; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0',
}

/** A phone that counts the touches on its pages. */
async function phone(device: keyof typeof devices = 'Chrome, Android'): Promise<Visitor> {
  const opened = await visitor(browser, shop.url, { language: 'id', device: devices[device] })
  await opened.page.addInitScript(() => {
    addEventListener('pointerdown', () => {
      sessionStorage.setItem('touches', String(Number(sessionStorage.getItem('touches') ?? 0) + 1))
    })
  })
  return opened
}

const touches = (page: Page): Promise<number> =>
  page.evaluate(() => Number(sessionStorage.getItem('touches') ?? 0))

/** The office opens her card in the registry and presses the one button there. */
async function invited(name: string): Promise<string> {
  const { page } = rini
  await page.goto('/office/makers')
  await page.getByLabel('Nama').fill(name)
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Buat undangan masuk' }).click()
  return linkOn(page)
}

async function linkOn(page: Page): Promise<string> {
  const link = await page.locator('code.key').textContent()
  expect(await page.getByRole('img', { name: 'Pindai dengan kamera HP' }).isVisible()).toBe(true)
  const message = await page.getByRole('link', { name: 'Kirim lewat WhatsApp' }).getAttribute('href')
  expect(decodeURIComponent(message ?? '')).toContain(link)
  return new URL(link ?? '').pathname
}

/** Touches every field before typing in it, as on a phone without a hardware key. */
async function accept({ page }: Visitor, link: string, typed: { phone: string; pin: string }): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Nomor HP').tap()
  await page.keyboard.type(typed.phone)
  await page.getByLabel('Pilih PIN').tap()
  await page.keyboard.type(typed.pin)
  await page.getByRole('button', { name: 'Mulai' }).tap()
  await page.waitForURL('**/producer')
}

async function signIn({ page }: Visitor, typed: { phone: string; pin: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Nomor HP').fill(typed.phone)
  await page.getByLabel('PIN').fill(typed.pin)
  const answer = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: 'Masuk', exact: true }).tap()
  await answer
}

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

test('from the link to her first screen a maker touches her phone three times besides typing', async () => {
  const link = await invited('Bu Anggun')
  const hers = await phone()
  await accept(hers, link, { phone: '0812 4000 0001', pin: '730416' })
  expect(await title(hers.page)).toContain('Bu Anggun')
  expect(await touches(hers.page)).toBeLessThanOrEqual(3)
  expect(await sideways(hers.page)).toBe(0)

  const thief = await phone('Firefox, Android')
  const answer = await thief.page.goto(link)
  expect(answer?.status()).toBe(410)
  expect(await thief.page.getByRole('main').textContent()).toContain('Tautan ini sudah dipakai')
  expect(await thief.page.getByRole('textbox').count()).toBe(0)
  await Promise.all([hers.close(), thief.close()])
})

test('three wrong PINs make her wait, in a sentence with the time; afterwards the right one opens', async () => {
  const right = { phone: '0812 4000 0002', pin: '730416' }
  const first = await phone()
  await accept(first, await invited('Bu Asih'), right)
  await first.close()

  const hers = await phone('Firefox, Android')
  for (let tries = 0; tries < 3; tries++) await signIn(hers, { ...right, pin: '908172' })
  const told = await hers.page.getByRole('main').textContent()
  expect(told).toMatch(/Tunggu \d+ detik, lalu coba lagi/)
  expect(await hers.page.getByLabel('Nomor HP').inputValue(), 'her number stays').toBe(right.phone)
  await signIn(hers, right)
  expect(await hers.page.getByRole('main').textContent()).toContain('Akun tidak terkunci')
  wait(Number(/Tunggu (\d+) detik/.exec(told ?? '')?.[1]) + 1)
  await signIn(hers, right)
  expect(new URL(hers.page.url()).pathname).toBe('/producer')
  await hers.close()
})

test('signed in on two phones she ends one; a new PIN ends the other, and the office resets it in person', async () => {
  const own = { phone: '0812 4000 0003', pin: '730416' }
  const [one, two] = await Promise.all([phone(), phone('Firefox, Android')])
  await accept(one, await invited('Bu Asri'), own)
  await signIn(two, own)
  await one.page.getByRole('link', { name: 'Akun saya' }).tap()
  await one.page.getByRole('heading', { name: 'Anda masuk di 2 perangkat' }).waitFor()
  await one.page.getByRole('button', { name: 'Keluarkan Firefox, Android' }).tap()
  await one.page.getByText('Sudah dikeluarkan.').waitFor()
  await one.page.getByRole('heading', { name: 'Anda masuk di 1 perangkat' }).waitFor()
  await two.page.goto('/producer')
  expect(new URL(two.page.url()).pathname).toBe('/sign-in')

  await signIn(two, own)
  await one.page.getByRole('link', { name: 'Ganti PIN' }).tap()
  await one.page.getByLabel('PIN lama').fill(own.pin)
  await one.page.getByLabel('Pilih PIN').fill('481592')
  await one.page.getByRole('button', { name: 'Simpan PIN baru' }).tap()
  await one.page.getByText('PIN sudah diganti.').waitFor()
  await two.page.goto('/producer')
  expect(new URL(two.page.url()).pathname).toBe('/sign-in')

  await rini.page.goto('/office/people')
  await rini.page.getByRole('button', { name: /^Beri tautan masuk baru untuk .*Bu Asri/ }).click()
  const link = await linkOn(rini.page)
  await two.page.goto(link)
  expect(await title(two.page)).toBe('PIN baru untuk Bu Asri')
  await two.page.getByLabel('Pilih PIN').fill('264935')
  await two.page.getByRole('button', { name: 'Mulai' }).tap()
  await two.page.waitForURL('**/producer')
  await one.page.goto('/producer')
  expect(new URL(one.page.url()).pathname, 'the old sign-in ended').toBe('/sign-in')
  await Promise.all([one.close(), two.close()])
})
