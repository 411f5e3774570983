import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
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
    const wanted = await page.evaluate(() => {
      const pressable = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
      const all = [...document.querySelectorAll(pressable)].filter(element => element.checkVisibility())
      for (const [index, element] of all.entries()) element.setAttribute('data-stop', String(index))
      return all.map(element => element.outerHTML.slice(0, 90))
    })
    const reached = new Set<number>()
    const unseen: string[] = []
    for (let steps = 0; steps < wanted.length * 2; steps++) {
      await page.keyboard.press('Tab')
      const stop = await focused(page)
      if (stop === undefined || (reached.has(stop.index) && stop.index === 0)) break
      reached.add(stop.index)
      if (!stop.seen) unseen.push(wanted[stop.index] ?? '')
    }
    expect(wanted.filter((_, index) => !reached.has(index))).toEqual([])
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

  await page.locator('summary').first().focus()
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

/** The marked element in focus, and whether a person can see that it is. */
function focused(page: Page): Promise<{ index: number; seen: boolean } | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    const mark = element?.getAttribute('data-stop')
    if (!element || mark === null || mark === undefined) return undefined
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    const rings = [
      getComputedStyle(element),
      getComputedStyle(element, '::after'),
      ...[...element.children].map(child => getComputedStyle(child)),
    ]
    const ringed = rings.some(
      style =>
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
        (element instanceof SVGElement &&
          style.stroke !== 'none' &&
          Number.parseFloat(style.strokeWidth) >= 3),
    )
    return { index: Number(mark), seen: inWindow && ringed }
  })
}
