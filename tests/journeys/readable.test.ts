import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '#tests/support/axe.ts'
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

test('a page with faults is found out, in both looks at it', async () => {
  const { page, close } = await visitor(browser, shop.url)
  await page.goto('/en/about')
  await page.locator('h1').evaluate(heading => {
    heading.insertAdjacentHTML('afterend', '<img src="/x.svg"><p class="faint">Faint</p>')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.faint { color: #777; background: #888 }')
    document.adoptedStyleSheets.push(sheet)
  })
  const found = (await violations(page, 'about')).map(fault => fault.replace(/ at .*/s, ''))
  expect(found).toEqual([
    'about, en, 360 px, dark: color-contrast',
    'about, en, 360 px, dark: image-alt',
    'about, en, 1280 px, light: color-contrast',
    'about, en, 1280 px, light: image-alt',
  ])
  await close()
})

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
