import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsNow } from '#tests/support/axe.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { scenery } from '#tests/support/pictures.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

/** Bu Lastri's phone, 360 px wide, signed in. */
async function herPhone(options: { script?: boolean; language?: 'id' | 'en' } = {}) {
  const phone = await visitor(browser, shop.url, { language: 'id', ...options })
  await phone.page.goto(`/demo?lang=${options.language ?? 'id'}`)
  await phone.page.locator('button[value=lastri]').click()
  await phone.page.waitForURL(/\/producer$/)
  return phone
}

/** Counts what a finger presses; what is typed is typed. */
function finger(page: Page) {
  let taps = 0
  const tap = async (selector: string) => {
    taps++
    await page.locator(selector).click()
  }
  return {
    tap,
    choose: async (value: string) => tap(`input[value="${value}"]`),
    go: async (to: string, deed = 'next') => {
      await tap(`button.btn[name=do][value=${deed}]`)
      await page.waitForURL(new RegExp(`/${to}$`))
    },
    taps: () => taps,
  }
}

/** Fills in a whole product, from the first press on. Answers its address and how often she pressed. */
async function makeProduct(page: Page, name: string): Promise<{ listing: string; taps: number }> {
  const { tap, choose, go, taps } = finger(page)
  await tap('form[action="/producer/listings"] button')
  await page.waitForURL(/\/kind$/)
  await choose('snack-savoury/food')
  await go('name')
  await page.locator('#name').fill(name)
  await go('photos')
  await sendPhoto(page, tap)
  await go('ingredients')
  await page.locator('#add').fill('tempe, tepung beras, cabai, garam')
  await go('allergens')
  await tap('input[name="shared.none"]')
  await go('net-content')
  await page.locator('#quantity').fill('180')
  await choose('plastic')
  await go('keeping')
  await page.locator('#days').fill('90')
  await choose('ambient-dry')
  await go('licences')
  await page.locator('#pirt').fill('215357301999931')
  await choose('certified')
  await page.locator('#halalNumber').fill('ID35110000000000126')
  await go('story')
  await page.locator('#description').fill('Irisan tempe tipis, digoreng garing.')
  await go('english')
  await go('sizes')
  await page.locator('#sizes-0-price').fill('11.000')
  await go('preview')
  await tap('a.btn[href$="/summary"]')
  await page.waitForURL(/\/summary$/)
  return { listing: page.url().replace(/\/summary$/, ''), taps: taps() }
}

async function sendPhoto(page: Page, tap: (selector: string) => Promise<void>): Promise<void> {
  const photo = {
    name: 'foto.jpg',
    mimeType: 'image/jpeg',
    buffer: await scenery(1200, 900).jpeg().toBuffer(),
  }
  await page.locator('#photo-field').setInputFiles([photo])
  await tap('button[form=photo-form]')
  await page.getByText('Foto 1').waitFor()
}

test('a first-timer without script makes a product and sends it in at most 25 taps', async () => {
  const { page, close } = await herPhone({ script: false })
  const made = await makeProduct(page, 'Keripik Tempe Cabai')
  await page.locator('form[action$="/submission"] button').click()
  await page.getByText('Terkirim. Kantor akan memeriksanya.').waitFor()
  expect(made.taps + 1).toBeLessThanOrEqual(25)
  await page.goto('/producer')
  expect(await page.getByText('Keripik Tempe Cabai').count()).toBe(1)
  expect(await page.getByText('Menunggu diperiksa').count()).toBe(1)
  await close()
})

test('the preview shows in both languages what the public will see', async () => {
  const { page, close } = await herPhone({ script: false })
  const { listing } = await makeProduct(page, 'Keripik Tempe Jahe')
  await page.goto(`${listing}/preview?in=id`)
  const shown = page.locator('.shown')
  expect(await shown.textContent()).toContain('Keripik Tempe Jahe')
  expect(await shown.textContent()).toContain('Rp11.000')
  expect(await shown.textContent()).toContain('mengandung kedelai')
  await page.goto(`${listing}/preview?in=en`)
  expect(await shown.getAttribute('lang')).toBe('en')
  expect(await shown.textContent()).toContain('Rp11,000')
  expect(await shown.textContent()).toContain('rice flour')
  await close()
})

test('axe finds nothing on the pages of a maker, and every target is large enough', async () => {
  const plain = await herPhone({ script: false })
  const { listing } = await makeProduct(plain.page, 'Keripik Tempe Kencur')
  await plain.close()
  const { page, close } = await herPhone()
  const steps =
    'kind name photos ingredients allergens net-content keeping licences story english sizes'.split(' ')
  const { id } = await shop.world.db
    .selectFrom('product')
    .select('id')
    .where('slug', '=', 'keripik-tempe-original')
    .executeTakeFirstOrThrow()
  const pages = [
    ...[...steps, 'preview', 'summary', 'price-helper'].map(step => `${listing}/${step}`),
    '/producer',
    `/producer/products/${id}`,
    `/producer/products/${id}/batches`,
  ]
  const found: string[] = []
  for (const address of pages)
    for (const language of ['id', 'en'] as const) {
      await page.goto(`${address}?lang=${language}`)
      found.push(...(await faults(page, address)))
      // What words mean to a screen reader does not hang on their language.
      if (language === 'id') found.push(...(await violationsNow(page)).map(fault => `${address}: ${fault}`))
    }
  expect(found).toEqual([])
  await close()
}, 240_000)

async function faults(page: Page, address: string): Promise<string[]> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .btn, main .pick, main .plain, main .tap, main summary')]
      .filter(target => target.offsetParent !== null && target.getBoundingClientRect().height < 47.5)
      .map(target => `small: ${target.textContent}`),
  )
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [...small, ...(wide ? ['wider than the screen'] : [])].map(
    fault => `${address.replace(/.*lst_\w+/, '')}: ${fault}`,
  )
}

test('with script the same product is filled in, and is there once', async () => {
  const { page, close } = await herPhone()
  await page.locator('form[action="/producer/listings"] button').click()
  await page.waitForURL(/\/kind$/)
  const { choose, go } = finger(page)
  await choose('snack-savoury/food')
  await go('name')
  await page.locator('#name').fill('Keripik Tempe Kunyit')
  await go('photos')
  await go('ingredients')
  await page.goto('/producer')
  expect(await page.getByText('Lanjutkan Keripik Tempe Kunyit').count()).toBe(1)
  await close()
})

test('the scripts of a maker’s page weigh at most 100 kB packed', async () => {
  const { page, close } = await herPhone()
  const weights: number[] = []
  page.on('response', async response => {
    if (response.request().resourceType() !== 'script') return
    weights.push((await response.request().sizes()).responseBodySize)
  })
  await page.locator('form[action="/producer/listings"] button').click()
  await page.waitForURL(/\/kind$/)
  await page.goto(page.url().replace(/kind$/, 'photos'), { waitUntil: 'networkidle' })
  expect(weights.length).toBeGreaterThan(0)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(100_000)
  await close()
})

test('a number that has run out is told while it is typed, without a press, and is gone when it is mended', async () => {
  const phone = await herPhone({ script: true })
  const { page } = phone
  await page.locator('form[action="/producer/listings"] button').click()
  await page.waitForURL(/\/kind$/)
  await page.locator('input[value="snack-savoury/food"]').click()
  await page.locator('button.btn[name=do][value=next]').click()
  await page.waitForURL(/\/name$/)
  await page.goto(page.url().replace(/name$/, 'licences'))
  await page.locator('#pirt').pressSequentially('215357301999920')
  await page.locator('[data-live=findings] li').first().waitFor()
  expect(await page.locator('[data-live=findings]').textContent()).toContain('2020')
  expect(await page.locator('[data-live=readings]').textContent()).toMatch(/plastik/i)
  expect(page.url()).toMatch(/\/licences$/)

  await page.locator('#pirt').fill('215357301999931')
  await page.waitForFunction(
    () => !document.querySelector('[data-live=findings]')?.textContent?.includes('2020'),
  )
  expect(await page.locator('#pirt').inputValue()).toBe('215357301999931')
  await phone.context.close()
})
