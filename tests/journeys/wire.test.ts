import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { publicPages } from '#tests/support/public-pages.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { type Visitor, visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

const mostBytes = 60_000
/** Home and the places carry the map of the city in their markup. */
const mostBytesWithMap = 64_000

test.each([
  ['/en/products', mostBytes],
  ['/id/products', mostBytes],
  ['/en/products/keripik-tempe-original', mostBytes],
  ['/id', mostBytesWithMap],
  ['/en/places', mostBytesWithMap],
])('the first view of %s takes at most %i bytes besides its photos', async (path, most) => {
  const phone = await visitor(browser, shop.url, { scale: 2, pictures: 'none' })
  const weighed = await weigh(phone, path)
  const fonts = [...weighed.keys()].filter(address => address.endsWith('.woff2'))
  expect(fonts).toHaveLength(2)
  expect(sum(weighed.values()), JSON.stringify([...weighed], null, 1)).toBeLessThanOrEqual(most)
  await phone.close()
})

test('no page asks anything of another host, nor runs a script that it does not need', async () => {
  const phone = await visitor(browser, shop.url)
  const asked: string[] = []
  const scripts: string[] = []
  phone.context.on('request', request => {
    asked.push(request.url())
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  const complaints: string[] = []
  phone.page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  phone.page.on('pageerror', error => complaints.push(error.message))
  for (const language of ['id', 'en']) {
    for (const [name, path] of Object.entries(publicPages)) {
      const response = await phone.page.goto(`/${language}${path}`)
      expect(response?.status(), name).toBe(name === 'lost' ? 404 : 200)
    }
  }
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(address => new URL(address).origin !== shop.url)).toEqual([])
  expect(scripts.filter(path => path !== '/enhance/near-me.js')).toEqual([])
  expect(complaints.filter(text => !text.includes('404 (Not Found)'))).toEqual([])
  await phone.close()
})

test('with and without JavaScript the pages are the same', async () => {
  const [on, off] = await Promise.all([
    visitor(browser, shop.url, { pictures: 'none' }),
    visitor(browser, shop.url, { pictures: 'none', script: false }),
  ])
  for (const [name, path] of Object.entries(publicPages)) {
    if (name === 'places') continue
    const [withScript, without] = await Promise.all([on, off].map(each => bodyOf(each, `/en${path}`)))
    expect(withScript, name).toBe(without)
  }
  await Promise.all([on.close(), off.close()])
})

test('the browser reads our rules for fetching the next page ahead, and finds no fault in them', async () => {
  const { page, devtools, close } = await visitor(browser, shop.url, { pictures: 'none' })
  const rules: { url?: string; errorType?: string }[] = []
  devtools.on('Preload.ruleSetUpdated', ({ ruleSet }) => rules.push(ruleSet))
  await devtools.send('Preload.enable')
  const answer = page.waitForResponse('**/speculation-rules.json')
  const response = await page.goto('/en/products')
  expect(response?.headers()['speculation-rules']).toBe('"/speculation-rules.json"')
  expect((await answer).headers()['content-type']).toBe('application/speculationrules+json')
  await expect.poll(() => rules.length).toBeGreaterThan(0)
  expect(rules[0]).toMatchObject({ url: `${shop.url}/speculation-rules.json` })
  expect(rules[0]?.errorType).toBeUndefined()
  await close()
})

test('the pack walks from the shelf to its page, unless the visitor wants no movement', async () => {
  const walked = async (motion: boolean) => {
    const { page, close } = await visitor(browser, shop.url, { width: 1280, motion })
    await page.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      addEventListener('pagereveal', async event => {
        const { viewTransition } = event as Event & { viewTransition: { ready: Promise<void> } | null }
        await viewTransition?.ready
        for (const { effect } of document.getAnimations()) {
          if (effect instanceof KeyframeEffect && effect.pseudoElement) seen.push(effect.pseudoElement)
        }
      })
    })
    await page.goto('/en/products')
    await page.getByRole('link', { name: 'Dinoyo Ceramic Mug' }).click()
    await page.waitForURL(/products\/[a-z-]+$/)
    await page.waitForTimeout(600)
    const seen = await page.evaluate(() => (window as Window & { seen?: string[] }).seen ?? [])
    const slug = new URL(page.url()).pathname.split('/').at(-1)
    await close()
    return seen.includes(`::view-transition-group(p-${slug})`)
  }
  expect(await walked(true)).toBe(true)
  expect(await walked(false)).toBe(false)
})

/** Bytes on the wire by address, as the browser counts them, headers included. */
async function weigh({ page, devtools }: Visitor, path: string): Promise<Map<string, number>> {
  const addresses = new Map<string, string>()
  const weighed = new Map<string, number>()
  devtools.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    weighed.set(addresses.get(requestId) ?? requestId, encodedDataLength),
  )
  const response = await page.goto(path, { waitUntil: 'networkidle' })
  expect(response?.status()).toBe(200)
  return weighed
}

/** The page without what names this one form: its key, and when it was written. */
async function bodyOf({ page }: Visitor, path: string): Promise<string> {
  await page.goto(path)
  return page.evaluate(() => {
    for (const own of document.querySelectorAll('input[name=key], input[name=stamp]'))
      own.removeAttribute('value')
    return document.body.outerHTML
  })
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)
