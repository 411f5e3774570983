import type { Browser } from 'playwright-core'
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

const a4 = { width: 670, height: 1000 }

test.each(['day', 'night'])(
  'by %s a printed product is its name, price, label and places on white, on at most two sheets',
  async when => {
    const { page, close } = await visitor(browser, shop.url, { ...a4, night: when === 'night' })
    await page.goto('/en/products/keripik-tempe-original')
    await page.emulateMedia({ media: 'print' })

    for (const kept of [
      'h1',
      '.priced .tag',
      '.pack',
      '.pack .ing',
      '.stands .spot h3',
      '.customs',
      '.brand',
    ]) {
      expect(await page.locator(kept).first().isVisible(), kept).toBe(true)
    }
    for (const left of [
      '.floor',
      '.street',
      '.nav',
      '.tools',
      '.do',
      '.views',
      '.related',
      '.said-of',
      '.crumbs',
      '.skip',
    ]) {
      expect(await page.locator(left).first().isVisible(), left).toBe(false)
    }
    const sheet = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body)
      const dim = [...document.querySelectorAll('main p, main h1, main h2, main dd, main li')]
        .filter(element => element.checkVisibility() && element.textContent?.trim())
        .filter(element => {
          const [red = 0, green = 0, blue = 0] =
            getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? []
          return Math.min(red, green, blue) > 150
        })
        .map(element => element.textContent?.slice(0, 40))
      return { backgroundColor, color, dim }
    })
    expect(sheet).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)', dim: [] })

    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(sheets).toBeGreaterThan(0)
    expect(sheets).toBeLessThanOrEqual(2)
    await close()
  },
)
