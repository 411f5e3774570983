import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '#tests/support/browser.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enterAs, sideways, type Visitor, visitor } from '#tests/support/visitor.ts'

let shop: Shop
let browser: Browser
let tourist: Visitor
let hendra: Visitor
let good: { counterId: string; variantId: string }
const product = '/id/products/keripik-tempe-original'

beforeAll(async () => {
  ;[shop, browser] = await Promise.all([createShop({ DEMO: '1' }), openBrowser()])
  ;[tourist, hendra] = await Promise.all([
    visitor(browser, shop.url, { language: 'id', script: false }),
    visitor(browser, shop.url, { language: 'id', script: false }),
  ])
  await enterAs(hendra, 'hendra')
  const { world } = shop
  const { partner_id } = await world.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select('role_grant.partner_id')
    .where('account.name', 'like', '%Hendra%')
    .where('role_grant.partner_id', 'is not', null)
    .executeTakeFirstOrThrow()
  good = await world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(['variant.id as variantId', 'counter.id as counterId'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .where('counter.partner_id', '=', partner_id)
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  await shelved(world.ctx, { ...good, pieces: 1 })
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
})

/** The one piece into the cart, two fields, and it is hers; answers the page with her code. */
async function reserved(name: string): Promise<string> {
  const { page } = tourist
  await page.goto(product)
  const counter = page.locator(`form:has(input[value="${good.counterId}"])`).first()
  if (!(await counter.isVisible())) await page.locator('.stands summary').first().click()
  await counter.getByRole('button').click()
  await page.waitForURL('**/id/cart')
  expect(await sideways(page)).toBe(0)
  await page.getByRole('button', { name: /^Lanjut di/ }).click()
  await page.waitForURL('**/id/cart/cou_*')
  await page.getByLabel('Nama').fill(name)
  await page.getByLabel('Nomor HP atau surel').fill('0812 3456 7890')
  expect(await sideways(page)).toBe(0)
  await page.getByRole('button', { name: 'Reservasi sekarang' }).click()
  await page.waitForURL('**/id/orders/*')
  expect(await sideways(page)).toBe(0)
  return page.url()
}

const standing = async (): Promise<number> => {
  const rows = await shop.world.db
    .selectFrom('stock')
    .select('pieces')
    .where('bucket', '=', 'shelf')
    .where('counter', '=', good.counterId)
    .where('variant_id', '=', good.variantId)
    .execute()
  return rows.reduce((sum, row) => sum + Number(row.pieces), 0)
}

test('on a phone without scripts the last piece is reserved, cancelled and free at once, reserved again, and handed over for its code', async () => {
  await reserved('Rahma Wulandari')
  const { page } = tourist
  expect(await standing()).toBe(0)
  await page.getByRole('button', { name: 'Batalkan reservasi' }).click()
  await page.getByText(/^Dibatalkan/).waitFor()
  expect(await standing()).toBe(1)

  const orderUrl = await reserved('Rahma Wulandari')
  const code = (await page.locator('.ticket .word').textContent()) ?? ''
  const till = hendra.page
  await till.goto('/partner')
  await till.getByRole('link', { name: 'Reservasi: 1 menunggu' }).click()
  await till.getByText('Rahma Wulandari').first().waitFor()
  await till.getByLabel('Kode dari pembeli').fill(code)
  await till.getByRole('button', { name: 'Cari' }).click()
  await till.getByText('Terima Rp11.000').waitFor()
  expect(await sideways(till)).toBe(0)
  await till.getByRole('button', { name: 'Sudah dibayar, serahkan' }).click()
  await till.getByText('Diserahkan dan tercatat').first().waitFor()
  await page.goto(orderUrl)
  await page.getByText(/^Sudah diambil/).waitFor()
  expect(await standing()).toBe(0)
})
