import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
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

/** What is wider than the window, and text that stands outside of it or of a box that hides what overflows. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) lost.push(`scrolls ${scrollWidth - clientWidth} px sideways`)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (words === '' || !element?.checkVisibility() || element.closest('.hide, .skip, svg, script'))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const frame = frameOf(element)
      if (box.right > frame.right + 1 || box.left < frame.left - 1) {
        lost.push(`“${words.slice(0, 40)}” in ${element.tagName.toLowerCase()}.${element.className}`)
      }
    }
    return lost

    /** The nearest box that cuts or scrolls; what scrolls loses nothing. */
    function frameOf(element: Element): { left: number; right: number } {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if (overflowX === 'auto' || overflowX === 'scroll') return { left: -Infinity, right: Infinity }
        if (overflowX === 'hidden' || overflowX === 'clip') return box.getBoundingClientRect()
      }
      return { left: 0, right: document.documentElement.clientWidth }
    }
  })
}
