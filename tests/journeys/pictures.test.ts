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

const pages = [
  '/en',
  '/en/products',
  '/en/products/keripik-tempe-original',
  '/en/producers',
  '/en/producers/dapur-bu-lastri-widuri',
  '/en/places/hotel-arunika-brantas',
]
const devices = [
  { width: 360, height: 800, scale: 2 },
  { width: 800, height: 1100, scale: 2 },
  { width: 1280, height: 800, scale: 1 },
  { width: 1920, height: 1080, scale: 1 },
]

test.each(devices)(
  'at $width px and $scale pixels a point each picture comes in the width it is shown in',
  async device => {
    const { page, close } = await visitor(browser, shop.url, device)
    const wrong: string[] = []
    for (const path of pages) {
      await page.goto(path)
      await seeAll(page)
      const shown = await picturesOf(page)
      expect(shown.length, path).toBeGreaterThan(1)
      for (const picture of shown) {
        const { place, wide, said, chosen, offered } = picture
        const needed = wide * device.scale
        // Browsers take the next smaller file where it is nearer than the next larger one.
        const fits = offered.find(width => width >= needed) ?? offered.at(-1) ?? 0
        const near = Math.abs(said - wide) <= Math.max(6, wide * 0.06)
        const right = chosen <= fits && chosen >= Math.min(needed * 0.75, fits)
        if (!near || !right) {
          wrong.push(`${path} ${place}: shown ${wide} px, sizes says ${said} px, ${chosen} of ${offered}`)
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([])
    await close()
  },
)

test('a browser that reads AVIF is sent AVIF, and the picture is there', async () => {
  const { page, close } = await visitor(browser, shop.url, { scale: 1, pictures: 'real' })
  const answer = page.waitForResponse(/\/media\/.*\/(480|800)\./)
  await page.goto('/en/products/keripik-tempe-original', { timeout: 60_000 })
  expect((await answer).headers()['content-type']).toBe('image/avif')
  const first = page.locator('.strip img').first()
  await expect
    .poll(() => first.evaluate(image => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await close()
})

test.each(['/en/products', '/en/products/keripik-tempe-original', '/id/producers', '/id'])(
  'while the pictures of %s come late, nothing jumps',
  async path => {
    const { page, context, close } = await visitor(browser, shop.url)
    await context.route('**/media/**', async route => {
      await new Promise(resolve => setTimeout(resolve, 400))
      await route.fallback()
    })
    await page.addInitScript(() => {
      const shifts: string[] = []
      Object.assign(window, { shifts, moved: 0 })
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
          Object.assign(window, { moved: (window as unknown as Moved).moved + entry.value })
          for (const { node } of entry.sources)
            shifts.push(`${entry.value} ${node?.nodeName}.${node?.className}`)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await seeAll(page)
    const { moved, shifts } = await page.evaluate(() => {
      const { moved, shifts } = window as unknown as Moved
      return { moved, shifts }
    })
    expect(moved, shifts.join('\n')).toBeLessThanOrEqual(0.01)
    await close()
  },
)

type Shift = { value: number; sources: { node?: Element }[] }
type Moved = { moved: number; shifts: string[] }

/** Down to the floor, so that the lazy pictures come too. */
async function seeAll(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const window = page.viewportSize()?.height ?? 800
  for (let y = 0; y < height; y += window) {
    await page.evaluate(top => scrollTo(0, top), y)
    await page.waitForTimeout(60)
  }
  await page.waitForLoadState('networkidle')
}

/** Each picture: how wide it stands, what its `sizes` claims, which file was taken and which were offered. */
function picturesOf(page: Page) {
  return page.evaluate(() => {
    const ruler = document.body.appendChild(document.createElement('div'))
    return [...document.querySelectorAll('main picture img')]
      .filter(image => image.checkVisibility())
      .map(image => {
        const { currentSrc } = image as HTMLImageElement
        const source = image.parentElement?.querySelector('source')
        return {
          place: image.closest('[class]:not(img)')?.parentElement?.className ?? '',
          wide: Math.round(image.getBoundingClientRect().width),
          said: claimed(source?.sizes ?? ''),
          chosen: Number(/\/(\d+)\.avif$/.exec(currentSrc)?.[1] ?? 0),
          offered: (source?.srcset ?? '')
            .split(', ')
            .map(one => Number.parseInt(one.split(' ')[1] ?? '', 10)),
        }
      })

    function claimed(sizes: string): number {
      for (const size of sizes.split(', ')) {
        const [, condition, length = size] = /^(\(.+\)) (\S+)$/.exec(size) ?? []
        if (condition && !matchMedia(condition).matches) continue
        ruler.style.width = length
        return Math.round(ruler.getBoundingClientRect().width)
      }
      return 0
    }
  })
}
