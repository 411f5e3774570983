import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { walkByTab } from '#tests/support/tab-walk.ts'
import { visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

test.each(['/en', '/id/products?q=kopi', '/en/products/keripik-tempe-original', '/id/places'])(
  'on %s the Tab key reaches everything that can be pressed, and shows where it is',
  async path => {
    const { page, close } = await visitor(browser, shop.url, { width: 1280, pictures: 'none' })
    await page.goto(path)
    const { missed, unseen } = await walkByTab(page)
    expect(missed).toEqual([])
    expect(unseen).toEqual([])
    await close()
  },
)

test('the first Tab offers to skip the roof', async () => {
  const { page, close } = await visitor(browser, shop.url)
  await page.goto('/en/products')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main')
  await close()
})

test('filters are set and taken off with the keyboard alone', async () => {
  const { page, close } = await visitor(browser, shop.url, { script: false })
  await page.goto('/en/products')
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('chips')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=chips/)

  const districts = page.locator('details:has(input[name=kecamatan])').first()
  await districts.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Show' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/kecamatan=/)
  const url = new URL(page.url())
  expect(url.searchParams.get('q')).toBe('chips')

  await page.getByRole('link', { name: /^Remove filter: “chips”/ }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(address => !address.searchParams.has('q'))
  expect(new URL(page.url()).searchParams.get('kecamatan')).toBe(url.searchParams.get('kecamatan'))
  await close()
})
