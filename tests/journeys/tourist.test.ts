import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { granted, officer } from '#tests/support/cast.ts'
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

const heading = ({ page }: Visitor) => page.getByRole('heading', { level: 1 })
const cards = ({ page }: Visitor) => page.locator('main .rack .item')

test('a tourist without JavaScript finds chips, a counter near the hotel, and takes the list to another phone', async () => {
  const phone = await visitor(browser, shop.url, { script: false, language: 'en' })
  const { page } = phone
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/en')

  await page.getByRole('searchbox').fill('kripk tempe')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByText('We read “kripk” as “keripik”.').waitFor()
  expect(await firstNames(phone)).toContain('Original Tempeh Chips')

  await page.getByRole('searchbox').fill('tempe cips')
  await page.getByRole('searchbox').press('Enter')
  await page.waitForURL(/q=tempe\+cips/)
  expect(await firstNames(phone)).toContain('Original Tempeh Chips')

  const needs = page.getByRole('navigation', { name: 'Needs' })
  await needs.getByRole('link', { name: /^Halal/ }).click()
  await needs.getByRole('link', { name: /^Keeps 30 days/ }).click()
  await page.getByText('More filters').click()
  await page.getByLabel('On a shelf near', { exact: true }).selectOption('hotel-arunika-brantas')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/near=hotel-arunika-brantas/)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
    q: 'tempe cips',
    halal: '1',
    keeps: '30',
    near: 'hotel-arunika-brantas',
  })
  const inUse = page.getByRole('navigation', { name: 'Filters in use' })
  expect((await inUse.getByRole('link').allInnerTexts()).map(text => text.trim())).toEqual([
    '“tempe cips”',
    'Halal',
    'Keeps 30 days',
    'On a shelf near Hotel Arunika Brantas',
    'Remove all',
  ])
  const found = await cards(phone).count()
  expect(found).toBeGreaterThan(0)
  await page.getByText(new RegExp(`^${found} products?$`)).waitFor()
  const filtered = page.url()

  await page.getByRole('link', { name: 'Original Tempeh Chips' }).first().click()
  expect(await heading(phone).textContent()).toBe('Original Tempeh Chips')
  for (const fact of ['Halal', 'P-IRT', 'soy', 'Keeps until', 'Fine in the cabin', 'Rp11,000']) {
    expect(await page.getByRole('main').textContent()).toContain(fact)
  }

  await page.goBack()
  expect(page.url()).toBe(filtered)
  expect(await needs.getByRole('link', { name: /^Halal/ }).getAttribute('aria-current')).not.toBeNull()
  expect(await page.getByLabel('On a shelf near', { exact: true }).inputValue()).toBe('hotel-arunika-brantas')
  await page.goForward()

  const stands = page.locator('.stands')
  const counter = stands.getByRole('heading', { level: 3 }).filter({ hasText: 'Hotel Arunika Brantas' })
  await counter.getByRole('link').click()
  expect(await heading(phone).textContent()).toBe('Hotel Arunika Brantas')
  await page.getByText(/^Every day/).waitFor()
  const directions = page.getByRole('link', { name: 'Directions' })
  expect(await directions.getAttribute('href')).toMatch(/destination=-7\.\d+,112\.\d+$/)
  const onTheShelf = cards(phone).filter({ hasText: 'Original Tempeh Chips' })
  expect(await onTheShelf.textContent()).toMatch(/\d+ pcs?, counted/)

  await onTheShelf.getByRole('link').click()
  await page.getByRole('button', { name: 'Save to my list' }).click()
  await page.waitForURL(/\/en\/list\/[0-9a-z]{8}$/)
  expect(await heading(phone).textContent()).toBe('My list')
  const code = page.url().split('/').at(-1)

  const other = await visitor(browser, shop.url, { script: false, language: 'id' })
  await other.page.goto(`/id/list/${code}`)
  const wishes = other.page.locator('.wish')
  expect(await wishes.count()).toBe(1)
  expect(await wishes.getByRole('heading').textContent()).toBe('Keripik Tempe Original')
  expect(await wishes.textContent()).toContain('Rp11.000')
  expect(await other.page.getByRole('button', { name: /^Hapus|Keluarkan|Buang/ }).count()).toBe(0)

  await changeLowestPrice('keripik-tempe-original', 10_500)
  await other.page.reload()
  expect(await wishes.textContent()).toContain('Rp10.500')
  await page.reload()
  expect(await page.locator('.wish').textContent()).toContain('Rp10,500')
  await page.getByRole('link', { name: 'Original Tempeh Chips' }).click()
  expect(await page.locator('.priced').textContent()).toContain('Rp10,500')

  await page.goto(`/en/list/${code}`)
  await page.getByRole('button', { name: 'Take off Original Tempeh Chips' }).click()
  await page.getByText('This list is still empty.').waitFor()
  await Promise.all([phone.close(), other.close()])
})

test('a search that nothing meets offers the nearest goods and the way out of the filters', async () => {
  const phone = await visitor(browser, shop.url, { script: false })
  await phone.page.goto('/en/products?q=tempeh&category=batik-textile')
  await phone.page.getByText('Nothing that matches “tempeh” meets all the filters.').waitFor()
  expect(await phone.page.locator('.nearest-five .item').count()).toBe(5)
  await phone.page.getByRole('link', { name: 'Remove filter: Batik and cloth' }).click()
  expect(new URL(phone.page.url()).search).toBe('?q=tempeh')
  expect(await firstNames(phone)).toContain('Original Tempeh Chips')
  await phone.close()
})

test('the same page in the other language is one press away, with the filters kept', async () => {
  const phone = await visitor(browser, shop.url, { script: false })
  await phone.page.goto('/en/products?q=coffee&halal=1')
  await phone.page.getByRole('link', { name: 'Indonesia', exact: true }).click()
  expect(phone.page.url()).toBe(`${shop.url}/id/products?q=coffee&halal=1`)
  expect(await phone.page.locator('html').getAttribute('lang')).toBe('id')
  expect(await firstNames(phone)).toContainEqual(expect.stringContaining('Kopi'))
  await phone.close()
})

test('night is chosen without script and stays on the next page', async () => {
  const phone = await visitor(browser, shop.url, { script: false })
  await phone.page.goto('/en/products/keripik-tempe-original')
  const ground = () => phone.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const day = await ground()
  await phone.page.getByRole('button', { name: 'Night' }).click()
  expect(new URL(phone.page.url()).pathname).toBe('/en/products/keripik-tempe-original')
  expect(await ground()).not.toBe(day)
  await phone.page.goto('/en/places')
  expect(await ground()).not.toBe(day)
  await phone.close()
})

async function firstNames(at: Visitor): Promise<string[]> {
  return (await cards(at).locator('.nm').allInnerTexts()).slice(0, 3)
}

/** The office changes the lowest price of the product. */
async function changeLowestPrice(slug: string, priceIdr: number): Promise<void> {
  const office = await officer(shop.world)
  const { variantId } = await shop.world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('variant.id as variantId')
    .where('product.slug', '=', slug)
    .orderBy('variant.price_idr')
    .executeTakeFirstOrThrow()
  granted(await changePrice({ ...office, changes: shop.app.catalogue }, { variantId, priceIdr }))
}
