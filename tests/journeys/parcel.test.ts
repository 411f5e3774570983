import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { dayOf } from '#app/domain/dates.ts'
import { randomWord } from '#app/domain/ids.ts'
import { sweepPayments } from '#app/domain/payments/follow-orders.ts'
import { askCards } from '#app/http/card-door.server.ts'
import { openBrowser } from '#tests/support/browser.ts'
import { granted } from '#tests/support/cast.ts'
import { freePort } from '#tests/support/free-port.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import {
  openStripeStandIn,
  type StripeStandIn,
  standInKey,
  standInSecret,
} from '#tests/support/stripe-stand-in.ts'
import { enterAs, sideways, type Visitor, visitor } from '#tests/support/visitor.ts'

let shop: Shop
let stripe: StripeStandIn
let browser: Browser
let tourist: Visitor
let lastri: Visitor
let rini: Visitor
const product = '/id/products/keripik-tempe-original'
let counterId: string

beforeAll(async () => {
  stripe = await openStripeStandIn()
  ;[shop, browser] = await Promise.all([
    createShop({
      DEMO: '1',
      PORT: String(await freePort()),
      STRIPE_SECRET_KEY: standInKey,
      STRIPE_WEBHOOK_SECRET: standInSecret,
      STRIPE_API_URL: stripe.url,
    }),
    openBrowser(),
  ])
  stripe.clock.now = () => Math.floor(shop.clock.now.getTime() / 1000)
  stripe.webhook.url = `${shop.url}/webhooks/stripe`
  ;[tourist, lastri, rini] = await Promise.all([
    visitor(browser, shop.url, { language: 'id', script: false }),
    visitor(browser, shop.url, { language: 'id', script: false }),
    visitor(browser, shop.url, { language: 'id', script: false }),
  ])
  await enterAs(lastri, 'lastri')
  await enterAs(rini, 'rini')
  await chipsAtHome()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await stripe?.close()
})

/** Packs on a counter, so that they can be put in the cart, and some at her home. */
async function chipsAtHome(): Promise<void> {
  const { world } = shop
  const good = await world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .innerJoin('role_grant', 'role_grant.producer_id', 'product.producer_id')
    .select(['variant.id as variantId', 'stock.counter as counterId', 'product.id as productId'])
    .select(['product.producer_id as producerId', 'role_grant.account_id as accountId'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .where('stock.bucket', '=', 'shelf')
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  counterId = good.counterId
  await shelved(world.ctx, { variantId: good.variantId, counterId, pieces: 6 })
  await world.db
    .updateTable('product')
    .set({ gross_weight_g: 220 })
    .where('id', '=', good.productId)
    .execute()
  const { accountId, producerId, productId, variantId } = good
  const her = world.as({
    actor: { kind: 'person', accountId, name: 'Bu Lastri', roles: [{ role: 'producer', producerId }] },
  })
  const madeOn = dayOf(world.ctx.now)
  granted(await recordBatch(her, { productId, variantId, madeOn, quantity: 3, key: randomWord(12) }))
}

const sweep = async () => {
  const { world, app } = shop
  const ctx = world.as({ now: shop.clock.now.toISOString() })
  await sweepPayments(ctx)
  await askCards(app, ctx)
}

test('on a phone without scripts: a parcel from her home, the fee first, paid by card, sent, refunded in part by the office, arrived', async () => {
  const { page } = tourist
  await page.goto(product)
  const counter = page.locator(`form:has(input[value="${counterId}"])`).first()
  if (!(await counter.isVisible())) await page.locator('.stands summary').first().click()
  await counter.getByRole('button').click()
  await page.waitForURL('**/id/cart')
  expect(await sideways(page)).toBe(0)
  await page.getByRole('link', { name: /^Kirim dari/ }).click()
  await page.waitForURL('**/id/parcel/*')
  await page.getByLabel(/^Jumlah/).fill('3')
  await page.getByLabel('Nama penerima').fill('Rahma Wulandari')
  await page.getByLabel('Alamat lengkap').fill('Jalan Kaliurang 12\nCaturtunggal, Sleman 55281')
  expect(await page.getByRole('button', { name: /^Pesan dan bayar/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Hitung ongkos kirim' }).click()
  await page.getByText('Pilih tujuan kiriman.').waitFor()
  await page.getByLabel(/^Jawa dan Bali/).check()
  await page.getByRole('button', { name: 'Hitung ongkos kirim' }).click()
  await page.getByText('Rp18.000').waitFor()
  expect(await page.getByLabel(/^Jumlah/).inputValue()).toBe('3')
  expect(await page.getByLabel('Alamat lengkap').inputValue()).toContain('Sleman 55281')
  expect(await sideways(page)).toBe(0)

  // What was counted is what is paid: another zone is said, and nothing is lost.
  await page.getByLabel(/^Malang Raya/).check()
  await page.getByLabel(/^Kartu, sekarang/).check()
  await page.getByLabel('Nomor HP atau surel').fill('rahma@example.com')
  await page.getByRole('button', { name: /^Pesan dan bayar/ }).click()
  await page.getByText(/^Ongkos kirim berubah dari Rp18\.000 menjadi Rp10\.000/).waitFor()
  await page.getByLabel(/^Jawa dan Bali/).check()
  await page.getByRole('button', { name: 'Hitung lagi' }).click()
  await page.getByRole('button', { name: /^Pesan dan bayar/ }).click()
  await page.waitForURL(`${stripe.url}/pay/*`)
  await page.getByRole('button', { name: 'Pay' }).click()
  await page.waitForURL('**/id/orders/*')
  const orderUrl = page.url()
  await page.getByText('Sudah dibayar. Pembuatnya menyiapkan kiriman Anda.').waitFor()
  expect(await sideways(page)).toBe(0)

  const hers = lastri.page
  await hers.goto('/producer')
  await hers.getByRole('link', { name: 'Lihat dan kirim' }).click()
  await hers.getByText('Caturtunggal, Sleman 55281').waitFor()
  expect(await sideways(hers)).toBe(0)
  await hers.getByRole('button', { name: /sudah saya kirim$/ }).click()
  await hers.getByText('Tulis nama kurir dan nomor resinya.').waitFor()
  await hers.getByLabel('Kurir').fill('JNE')
  await hers.getByLabel('Nomor resi').fill('JP1234567890')
  await hers.getByRole('button', { name: /sudah saya kirim$/ }).click()
  await hers.getByText('Dicatat dikirim.').waitFor()
  await page.goto(orderUrl)
  await page.getByText('Dikirim dengan JNE, nomor resi JP1234567890.').waitFor()

  // The office gives back what the goods cost; sending them stays paid.
  const desk = rini.page
  await desk.goto('/office/order-money')
  await desk
    .locator('summary')
    .filter({ hasText: /^Pesanan/ })
    .first()
    .click()
  await desk
    .getByRole('button', { name: /^Kembalikan uang barang pesanan/ })
    .first()
    .click()
  await desk.getByText('Tidak ada uang yang bisa dikembalikan').waitFor()
  await desk
    .locator('form:has([value="refund-lines"]) .pick', { hasText: 'Keripik Tempe Original' })
    .first()
    .click()
  await desk
    .getByRole('button', { name: /^Kembalikan uang barang pesanan/ })
    .first()
    .click()
  await desk.getByText('Sedang dikembalikan.').waitFor()
  expect(await sideways(desk)).toBe(0)
  await sweep()
  await page.reload()
  await page.getByText(/^Rp33\.000 sudah dikembalikan/).waitFor()
  await page.getByText('Barangnya cacat.').waitFor()
  expect(await page.getByText('Dikirim dengan JNE').count()).toBe(1)

  await hers.getByRole('button', { name: /sudah sampai$/ }).click()
  await hers.getByText('Dicatat sampai.').waitFor()
  await expect.poll(() => hers.getByText('Caturtunggal').count()).toBe(0)
  await page.reload()
  await page.getByText(/^Sudah sampai/).waitFor()
})
