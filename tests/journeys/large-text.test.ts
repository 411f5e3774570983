import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { cutWords } from '#tests/support/cut-words.ts'
import { publicPages } from '#tests/support/public-pages.ts'
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

test.each([
  { width: 320, textSize: 16 },
  { width: 360, textSize: 32 },
  { width: 640, textSize: 32 },
])(
  'at $width px with text of $textSize px no page scrolls sideways and no word is cut',
  async ({ width, textSize }) => {
    const { page, close } = await visitor(browser, shop.url, { width, textSize, pictures: 'none' })
    const lost: string[] = []
    for (const language of ['id', 'en']) {
      for (const path of Object.values(publicPages)) {
        await page.goto(`/${language}${path}`)
        for (const summary of await page.locator('summary').all()) await summary.click()
        lost.push(...(await cutWords(page)).map(what => `/${language}${path}: ${what}`))
      }
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      `${textSize}px`,
    )
    expect(lost).toEqual([])
    await close()
  },
)
