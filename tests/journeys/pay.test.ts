import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepOrders } from '#app/domain/orders/sweep-orders.ts'
import { sweepPayments } from '#app/domain/payments/follow-orders.ts'
import { askCards } from '#app/http/card-door.server.ts'
import { openBrowser } from '#tests/support/browser.ts'
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
let hendra: Visitor
let good: { counterId: string; variantId: string }
const product = '/id/products/keripik-tempe-original'

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
  await shelved(world.ctx, { ...good, pieces: 6 })
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await stripe?.close()
})

/** Three packs into the cart and to the page of Stripe's stand-in. */
async function toThePayPage(): Promise<Page> {
  const { page } = tourist
  await page.goto(product)
  const counter = page.locator(`form:has(input[value="${good.counterId}"])`).first()
  if (!(await counter.isVisible())) await page.locator('.stands summary').first().click()
  await counter.getByRole('button').click()
  await page.waitForURL('**/id/cart')
  await page.getByLabel(/^Jumlah/).fill('3')
  await page.getByRole('button', { name: /^Simpan jumlah/ }).click()
  await page.getByRole('button', { name: /^Lanjut di/ }).click()
  await page.waitForURL('**/id/cart/cou_*')
  await page.getByLabel('Nama').fill('Rahma Wulandari')
  await page.getByLabel('Nomor HP atau surel').fill('rahma@example.com')
  await page.getByLabel(/^Kartu, sekarang/).check()
  expect(await sideways(page)).toBe(0)
  await page.getByRole('button', { name: 'Reservasi sekarang' }).click()
  await page.waitForURL(`${stripe.url}/pay/*`)
  return page
}

const sweep = async () => {
  const { world, app } = shop
  const ctx = world.as({ now: shop.clock.now.toISOString() })
  await sweepOrders(ctx)
  await sweepPayments(ctx)
  await askCards(app, ctx)
}

test('on a phone without scripts: by card at Stripe, the webhook comes, and the counter hands over without money', async () => {
  const page = await toThePayPage()
  await page.getByRole('button', { name: 'Pay' }).click()
  await page.waitForURL('**/id/orders/*')
  await page.getByText(/^Sudah dibayar\. Disimpan/).waitFor()
  await page.getByText('Dibayar dengan kartu.').waitFor()
  expect(await sideways(page)).toBe(0)
  const code = (await page.locator('.ticket .word').textContent()) ?? ''

  const till = hendra.page
  await till.goto(`/partner/reservations?code=${encodeURIComponent(code)}`)
  await till.getByText('Sudah dibayar. Jangan minta uang lagi.').waitFor()
  await till.getByRole('button', { name: 'Serahkan', exact: true }).click()
  await till.getByText('Diserahkan dan tercatat sebagai penjualan.').waitFor()
  await page.reload()
  await page.getByText(/^Sudah diambil/).waitFor()
})

test('the webhook comes after the hold has ended: the page says so, and the money goes back by itself', async () => {
  const page = await toThePayPage()
  const sessionId = page.url().split('/').pop() ?? ''
  const before = shop.clock.now
  // Paid in the last minute, and told an hour later.
  const event = stripe.pay(sessionId)
  shop.clock.now = new Date(before.getTime() + 60 * 60_000)
  await sweep()
  await page.goto(stripe.sessions.get(sessionId)?.success_url ?? '')
  await page.getByText(/^Lewat waktu/).waitFor()
  expect((await stripe.deliver(event)).status).toBe(200)
  expect((await stripe.deliver(event)).status).toBe(200)
  await page.reload()
  await page.getByText(/Uang Anda sampai setelah waktunya habis/).waitFor()
  await sweep()
  await page.reload()
  await page.getByText(/sudah dikembalikan/).waitFor()
  expect(await sideways(page)).toBe(0)
  expect([...stripe.refunds.values()]).toHaveLength(1)
  shop.clock.now = before
})
