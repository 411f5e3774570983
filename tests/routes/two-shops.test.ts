import { afterEach, expect, test } from 'vitest'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import { createOpenDatabase } from '#tests/support/database.ts'
import { openShop } from '#tests/support/shop.ts'
import { tuesdayMorning } from '#tests/support/world.ts'
import { wordsOf } from './signed-in.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.reverse()) await close()
  closing.length = 0
})

test('two shops over one database: a new price, or a sale in one, is read in the other within a second', async () => {
  // In memory there is no second process: the embedded engine shares its file instead.
  const { settings, drop } = await createOpenDatabase('town')
  const here = await openShop(settings)
  const there = await openShop(settings)
  closing.push(drop, here.close, there.close)
  const variant = await here.app.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['variant.id'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  const page = (shop: { url: string }) =>
    fetch(`${shop.url}/en/products/keripik-tempe-original`).then(answer => answer.text())
  await Promise.all([page(here), page(there)])

  const ctx = {
    db: here.app.db,
    now: tuesdayMorning,
    actor: { kind: 'system', name: 'test' },
    requestId: 'test',
    changes: here.app.catalogue,
  } as const
  expect(await changePrice(ctx, { variantId: variant.id, priceIdr: 13_579 })).toMatchObject({ ok: true })
  expect((await page(here)).includes('Rp13,579')).toBe(true)
  await expect
    .poll(async () => (await page(there)).includes('Rp13,579'), { timeout: 1000, interval: 50 })
    .toBe(true)

  const shelf = await here.app.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(['counter.id', 'counter.partner_id'])
    .where('stock.variant_id', '=', variant.id)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '>', 0)
    .where('batch.best_before_on', '>', '2026-12-01')
    .orderBy('counter.id')
    .executeTakeFirstOrThrow()
  const said = async (shop: { url: string }) =>
    wordsOf(await page(shop)).match(/\d+ pcs?, counted (today|yesterday|\d+ days ago)/g)
  const before = await said(here)
  const roles = [{ role: 'partner-staff' as const, partnerId: shelf.partner_id }]
  const cashier = {
    ...ctx,
    actor: { kind: 'person', accountId: 'acc_demo_sinta', name: 'Sinta', roles },
  } as const
  const sold = { counterId: shelf.id, goods: [{ variantId: variant.id, pieces: 1 }] }
  expect(await recordSale(cashier, { ...sold, key: 'sold-in-one-shop' })).toMatchObject({ ok: true })
  const left = await said(here)
  expect(left).not.toEqual(before)
  await expect.poll(() => said(there), { timeout: 1000, interval: 50 }).toEqual(left)
})
