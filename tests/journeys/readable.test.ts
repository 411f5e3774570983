import { AxeBuilder } from '@axe-core/playwright'
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

const sizes = [
  { width: 360, height: 800 },
  { width: 1280, height: 800 },
]

test.each(['id', 'en'] as const)(
  'axe finds nothing on any page in %s, by day and night, on phone and desk',
  async language => {
    const { page, close } = await visitor(browser, shop.url, { language })
    const found: string[] = []
    for (const [name, path] of Object.entries(publicPages)) {
      await page.goto(`/${language}${path}`)
      found.push(...(await violations(page, name)))
    }
    await page.goto(`/${language}/products`)
    await sendWrongVerb(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('')
    found.push(...(await violations(page, 'wrong verb')))
    expect(found).toEqual([])
    await close()
  },
  300_000,
)

test('axe finds nothing on a list with goods on it', async () => {
  const { page, close } = await visitor(browser, shop.url)
  for (const slug of ['keripik-tempe-original', 'topeng-panji-mini']) {
    await page.goto(`/en/products/${slug}`)
    await page.getByRole('button', { name: 'Save to my list' }).click()
    await page.waitForURL(/\/en\/list\//)
  }
  expect(await violations(page, 'list')).toEqual([])
  await close()
})

/** Only colours differ between day and night. */
const night = ['color-contrast', 'link-in-text-block']

async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // The page has no frames, so the checks may run in the page itself.
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(night)).analyze()
      for (const violation of violations) {
        const where = violation.nodes.slice(0, 3).map(node => node.html.slice(0, 120))
        found.push(`${name}, ${size.width} px, ${colorScheme}: ${violation.id} at ${where.join(' | ')}`)
      }
    }
  }
  return found
}

/** A form that posts to a page that takes none. */
async function sendWrongVerb(page: Page): Promise<void> {
  const answer = page.waitForResponse(response => response.request().method() === 'POST')
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = location.pathname
    document.body.append(form)
    form.submit()
  })
  expect((await answer).status()).toBe(405)
  await page.waitForLoadState()
}
