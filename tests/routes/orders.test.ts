import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdBatch, releaseBatch } from '#app/domain/batches/batch-stops.ts'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { closeCounterFor } from '#app/domain/catalogue/opening-hours.ts'
import { pauseProduct, resumeProduct } from '#app/domain/catalogue/product-pause.ts'
import { publishProduct, withdrawProduct } from '#app/domain/catalogue/publication.ts'
import { acceptVersion } from '#app/domain/consignment/agreements/accept-version.ts'
import { newestVersion, offerVersion } from '#app/domain/consignment/agreements/agreements.ts'
import { recordSale } from '#app/domain/consignment/sales/record-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { addDays, dayOf } from '#app/domain/dates.ts'
import { randomWord } from '#app/domain/ids.ts'
import { purchaseToken } from '#app/domain/opinions/purchase-proof.ts'
import { writeOpinion } from '#app/domain/opinions/write-opinion.ts'
import { registerPayee } from '#app/domain/payments/payees.ts'
import { granted } from '#tests/support/cast.ts'
import { personWith } from '#tests/support/consignment-cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createShop, type Shop } from '#tests/support/shop.ts'
import { enteredAs, formOf, hiddenIn, openBrowser, type TestBrowser, wordsOf } from './signed-in.ts'

let shop: Shop
let counter: TestBrowser
let buyer: TestBrowser
let pair: { counterId: string; variantId: string }
const product = '/id/products/keripik-tempe-original'

beforeAll(async () => {
  shop = await createShop({ DEMO: '1', TRUST_PROXY: '1' })
  counter = await enteredAs(shop, 'hendra')
  const { world } = shop
  const grant = await world.db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select('role_grant.partner_id')
    .where('account.name', 'like', '%Hendra%')
    .where('role_grant.partner_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const partnerId = grant.partner_id ?? ''
  const good = await world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(['variant.id', 'counter.id as counterId'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .where('counter.partner_id', '=', partnerId)
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  pair = { counterId: good.counterId, variantId: good.id }
  await shelved(world.ctx, { ...pair, pieces: 60 })
}, 120_000)
afterAll(() => shop.close())

let neighbours = 0
beforeEach(() => {
  buyer = openBrowser(shop, { 'X-Forwarded-For': `203.0.113.${++neighbours}` })
})

const place = (response: Response): string => response.headers.get('Location') ?? ''
const words = async (response: Response): Promise<string> => wordsOf(await response.text())
const held = async (): Promise<number> => {
  const rows = await shop.world.db
    .selectFrom('stock')
    .select('pieces')
    .where('bucket', '=', 'held')
    .where('counter', '=', pair.counterId)
    .where('variant_id', '=', pair.variantId)
    .execute()
  return rows.reduce((sum, row) => sum + Number(row.pieces), 0)
}
const checkout = () => `/id/cart/${pair.counterId}`
const putIn = () => buyer.post('/id/cart', { do: 'add', counter: pair.counterId, variant: pair.variantId })
const setPieces = (typed: string) =>
  buyer.post('/id/cart', { do: 'keep', counter: pair.counterId, [`pieces-${pair.variantId}`]: typed })
const form = async () => hiddenIn(formOf(await (await buyer.get(checkout())).text(), checkout()) ?? '')
const rahma = { name: 'Rahma', contact: '0812 3456 7890' }

async function reserved(): Promise<string> {
  await putIn()
  return place(await buyer.post(checkout(), { ...(await form()), ...rahma }))
}
const codeOn = async (page: string): Promise<string> =>
  /class="word num">([^<]+)</.exec(await (await buyer.get(page)).text())?.[1] ?? ''

test('from the product to the counter: reserved without an account, paid, handed over once by the code', async () => {
  expect(await (await buyer.get(product)).text()).toContain(`value="${pair.counterId}"`)
  expect(place(await putIn())).toBe('/id/cart')
  expect(await words(await buyer.get('/id/products'))).toContain('Keranjang 1')
  const stranger = openBrowser(shop, { 'X-Forwarded-For': '203.0.113.200' })
  expect(await words(await stranger.get('/id/products'))).not.toContain('Keranjang 1')
  expect((await setPieces('2')).status).toBe(303)
  expect(await words(await buyer.get('/id/cart'))).toContain('Rp22.000')
  const fields = { ...(await form()), ...rahma }
  const sent = await Promise.all(Array.from({ length: 5 }, () => buyer.post(checkout(), fields)))
  expect(new Set(sent.map(place)).size).toBe(1)
  const page = place(sent[0] as Response)
  expect(page).toMatch(/^\/id\/orders\/[0-9a-f]{32}$/)
  expect(await held()).toBe(2)
  expect(await words(await buyer.get('/id/cart'))).toContain('Keranjang masih kosong')

  const order = await buyer.get(page)
  expect(order.headers.get('Cache-Control')).toContain('no-store')
  expect(order.headers.get('Referrer-Policy')).toBe('same-origin')
  const html = await order.text()
  expect(html).toContain('noindex')
  expect(html).not.toContain('<script')
  const code = await codeOn(page)
  const listed = await words(await counter.get('/partner/reservations'))
  expect(listed).toContain('Rahma')
  expect(listed).not.toContain(code)
  const found = await counter.get(`/partner/reservations?code=${encodeURIComponent(code)}`)
  expect(await words(found)).toContain('Terima Rp22.000')
  const handing = { do: 'hand-over', code }
  const target = '/partner/reservations'
  const hidden = hiddenIn(formOf(await (await counter.get(target)).text(), '/sign-out') ?? '')
  for (const _ of [1, 2])
    expect(place(await counter.post(target, { ...hidden, ...handing }))).toBe(`${target}?done=handed`)
  expect(await held()).toBe(0)
  expect(await words(await buyer.get(page))).toContain('Sudah diambil')
  const sales = shop.world.db.selectFrom('sale').innerJoin('reservation', 'reservation.id', 'sale.client_key')
  expect(await sales.select('sale.id').execute()).toHaveLength(1)
  for (const size of ['a6', 'a5', '58mm']) {
    const receipt = await buyer.get(`${page}/receipt.pdf?size=${size}`)
    expect([receipt.status, receipt.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
  }
  const { sale_id } = await sales.select('reservation.sale_id').executeTakeFirstOrThrow()
  expect((await counter.get(`/partner/sales/${sale_id}/receipt.pdf?size=58mm`)).status).toBe(200)
  expect((await buyer.get(`/id/orders/${'0'.repeat(32)}/receipt.pdf`)).status).toBe(404)
  const late = await buyer.post(page, {})
  expect([late.status, await words(late)]).toEqual([
    409,
    expect.stringContaining('Reservasi ini sudah selesai'),
  ])
})

test('cancelled by its link at once; refused with a reason that the buyer reads', async () => {
  const first = await reserved()
  expect(await held()).toBe(1)
  for (const _ of [1, 2]) expect(place(await buyer.post(first, {}))).toBe(first)
  expect(await held()).toBe(0)
  expect(await words(await buyer.get(first))).toContain('Dibatalkan')
  for (const path of ['/id/orders/x', `/id/orders/${'0'.repeat(32)}`]) {
    expect((await buyer.get(path)).status).toBe(404)
    expect((await buyer.post(path, {})).status).toBe(404)
  }

  const second = await reserved()
  const target = '/partner/reservations'
  const hidden = hiddenIn(formOf(await (await counter.get(target)).text(), target) ?? '')
  const page = await (await counter.get(target)).text()
  const reservation = /name="reservation" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const empty = await counter.post(target, { ...hidden, token, do: 'refuse', reservation, reason: ' ' })
  expect(empty.status).toBe(400)
  const refused = { token, do: 'refuse', reservation, reason: 'Kemasan <b>pecah</b>' }
  expect(place(await counter.post(target, refused))).toBe(`${target}?done=refused`)
  expect(await words(await buyer.get(second))).toContain('Kata konter: Kemasan &lt;b&gt;pecah')
  expect(await held()).toBe(0)
})

test('bad input gets a sentence and loses nothing that was typed', async () => {
  await putIn()
  for (const typed of ['0', '-1', '1e9', '1000000000', '2,5', 'dua']) {
    const answer = await setPieces(typed)
    expect([typed, answer.status]).toEqual([typed, 400])
    const html = await answer.text()
    expect(html).toContain('bilangan bulat dari 1 sampai 20')
    expect(html).toContain(`value="${typed}"`)
  }
  const hidden = await form()
  const bad = await buyer.post(checkout(), {
    ...hidden,
    name: '李小龙 “Bruce”',
    contact: 'a@b.id\r\nBcc: c@d.id',
  })
  const html = await bad.text()
  expect(bad.status).toBe(400)
  expect(html).toContain('李小龙')
  expect(html).toContain(`name="key" value="${hidden.key}"`)
  const cheap = await buyer.post(checkout(), { ...hidden, ...rahma, [`price-${pair.variantId}`]: '1' })
  expect([cheap.status, await words(cheap)]).toEqual([409, expect.stringContaining('Rp11.000')])
  expect(await held()).toBe(0)

  const cart = buyer.cookies.get('cart') ?? ''
  for (const altered of [cart.replace('~1~', '~9~'), `${cart}0`, 'x', '!']) {
    buyer.cookies.set('cart', altered)
    expect(await words(await buyer.get('/id/cart'))).toContain('Keranjang masih kosong')
    expect(place(await buyer.post(checkout(), { ...hidden, ...rahma }))).toBe('/id/cart')
  }
  expect((await buyer.post('/id/cart', { do: 'add', counter: 'cou_x', variant: 'var_x' })).status).toBe(409)
})

test('who has fetched it says how it was, once; the maker answers, and the office removes with a reason for all to read', async () => {
  const order = await reserved()
  expect(await words(await buyer.get(order))).not.toContain('Tulis ulasan')
  const target = '/partner/reservations'
  const hidden = hiddenIn(formOf(await (await counter.get(target)).text(), '/sign-out') ?? '')
  const code = await codeOn(order)
  await counter.post(target, { ...hidden, do: 'hand-over', code })
  const [page = ''] =
    /\/id\/purchases\/sal_[0-9a-z]+-[0-9a-f]{32}/.exec(await (await buyer.get(order)).text()) ?? []
  const opened = await buyer.get(page)
  expect([opened.headers.get('Referrer-Policy'), opened.headers.get('Cache-Control')]).toEqual([
    'same-origin',
    expect.stringContaining('no-store'),
  ])
  const html = await opened.text()
  expect(html).toContain('noindex')
  expect(html).not.toContain('<script')
  const fields = hiddenIn(formOf(html, page) ?? '')
  const said = `said.${fields.product}`
  const bad = await buyer.post(page, {
    ...fields,
    [said]: 'Renyah <b>sekali</b>, 好吃',
    [`name.${fields.product}`]: 'Ayu',
  })
  const again = await bad.text()
  expect([bad.status, wordsOf(again)]).toEqual([400, expect.stringContaining('Pilih satu nilai.')])
  expect(again).toContain('Renyah &lt;b&gt;sekali&lt;/b&gt;, 好吃</textarea>')
  expect(again).toContain('value="Ayu"')
  expect(again).toContain(`name="key" value="${fields.key}"`)
  const good = { ...fields, stars: '5', [said]: 'Renyah <b>sekali</b>, 好吃' }
  for (const _ of [1, 2]) expect(place(await buyer.post(page, good))).toBe(`${page}?said=shown`)
  const twice = await buyer.post(page, { ...good, key: 'another-form' })
  expect([twice.status, await words(twice)]).toEqual([409, expect.stringContaining('sudah Anda ulas')])
  expect((await buyer.post(page, {}, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  for (const fake of [`${page.slice(0, -1)}x`, '/id/purchases/rsv_x-1'])
    for (const answer of [await buyer.get(fake), await buyer.post(fake, good)])
      expect(answer.status).toBe(404)

  const shown = await words(await buyer.get(product))
  expect(shown).toContain(
    'Bagus sekali (5 dari 5) Renyah &lt;b&gt;sekali&lt;/b&gt;, 好吃 Seorang pembeli · Dibeli di ',
  )
  expect(shown).not.toContain('dari 5, menurut')

  const typed = await buyer.post('/id/purchases', { code: ` ${code} ` })
  expect(place(typed)).toBe(page)
  const wrong = await buyer.post('/id/purchases', { code: 'zzz zzz' })
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('value="zzz zzz"')])
  const guesser = openBrowser(shop, { 'X-Forwarded-For': '203.0.113.201' })
  const statuses = await Promise.all(
    Array.from({ length: 8 }, async () => (await guesser.post('/id/purchases', { code: 'zzzzzz' })).status),
  )
  expect(statuses).toContain(429)

  const her = await enteredAs(shop, 'lastri')
  expect(await words(await her.get('/notices'))).toContain('Ada ulasan baru tentang')
  const desk = await (await her.get('/producer/opinions')).text()
  const answering = hiddenIn(formOf(desk, '/producer/opinions') ?? '')
  const empty = await her.post('/producer/opinions', answering)
  expect([empty.status, await words(empty)]).toEqual([400, expect.stringContaining('Tulis')])
  const answer = { ...answering, [`said.${answering.opinion}`]: 'Terima kasih, Mbak' }
  expect(place(await her.post('/producer/opinions', answer))).toBe('/producer/opinions?done=1')
  expect(await words(await buyer.get(product))).toContain('Terima kasih, Mbak')

  const office = await enteredAs(shop, 'rini')
  const deed = hiddenIn(formOf(await (await office.get('/office/opinions')).text(), '/office/opinions') ?? '')
  const removal = { ...deed, do: 'remove', reason: '' }
  expect((await office.post('/office/opinions', removal)).status).toBe(400)
  const reason = 'Bukan tentang barang ini'
  expect(place(await office.post('/office/opinions', { ...removal, reason }))).toBe(
    '/office/opinions?done=removed',
  )
  const after = await words(await buyer.get(product))
  expect(after).toContain(`Dihapus kantor: ${reason}`)
  expect(after).not.toContain('好吃')
  expect(await words(await office.get('/office/opinions'))).toContain('好吃')
  const sale = page.split('/')[3]?.split('-')[0]
  const receipt = await counter.get(`/partner/sales/${sale}/receipt.pdf?size=a6`)
  expect(receipt.status).toBe(200)
})

test('the world changed since: shown in the cart and at the checkout, never taken, nothing typed lost', async () => {
  const { world } = shop
  const office = {
    ...(await personWith(world, 'Rini', { role: 'office' })),
    changes: shop.app.catalogue,
  }
  await putIn()
  await setPieces('3')
  const fields = { ...(await form()), ...rahma }
  const press = async (more: Record<string, string> = {}) => {
    const answer = await buyer.post(checkout(), { ...fields, ...more })
    const html = await answer.text()
    if (answer.status !== 303) expect(html).toContain('value="0812 3456 7890"')
    return [answer.status, wordsOf(html), place(answer)] as const
  }

  await shelved(world.ctx, { ...pair, pieces: 2 })
  const few = await press()
  expect(few.slice(0, 2)).toEqual([409, expect.stringContaining('Di rak tinggal 2 buah. Kurangi jumlahnya.')])
  expect(await words(await buyer.get('/id/cart'))).toContain('Di rak tinggal 2 buah')

  const { id: productId } = await world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('product.id')
    .where('variant.id', '=', pair.variantId)
    .executeTakeFirstOrThrow()
  await shelved(world.ctx, { ...pair, pieces: 20 })
  const batches = await world.db
    .selectFrom('stock')
    .select('batch_id')
    .where('variant_id', '=', pair.variantId)
    .where('counter', '=', pair.counterId)
    .where('bucket', '=', 'shelf')
    .where('pieces', '>', 0)
    .execute()
  for (const { batch_id } of batches) {
    granted(await holdBatch(office, { batchId: batch_id, reason: 'Diperiksa' }))
  }
  expect((await press()).slice(0, 2)).toEqual([
    409,
    expect.stringContaining('Sedang tidak ada di konter ini'),
  ])
  for (const { batch_id } of batches)
    granted(await releaseBatch(office, { batchId: batch_id, reason: 'Aman' }))

  const day = dayOf(world.ctx.now)
  const closed = { counterId: pair.counterId, fromOn: day, untilOn: addDays(day, 3) }
  granted(await closeCounterFor(office, { ...closed, reason: { id: 'Libur', en: 'Holiday' } }))
  expect((await press()).slice(0, 2)).toEqual([409, expect.stringContaining('Konter tutup')])
  await world.db.deleteFrom('closure').where('counter_id', '=', pair.counterId).execute()

  await dearer(12_000)
  const dear = await press()
  expect(dear.slice(0, 2)).toEqual([
    409,
    expect.stringContaining('Harga berubah: tadinya Rp11.000, sekarang Rp12.000.'),
  ])
  expect(await words(await buyer.get('/id/cart'))).toContain('tadinya Rp11.000, sekarang Rp12.000')

  granted(await pauseProduct(office, { productId }))
  expect((await press()).slice(0, 2)).toEqual([
    409,
    expect.stringContaining('Sedang tidak dijual di Omah Oleh'),
  ])
  granted(await resumeProduct(office, { productId }))

  granted(await withdrawProduct(office, { productId, reason: 'licence-lapsed' }))
  expect((await press()).slice(0, 2)).toEqual([
    409,
    expect.stringContaining('Sedang tidak dijual di Omah Oleh'),
  ])
  const without = await (await buyer.get('/id/cart')).text()
  expect(wordsOf(without)).toContain('Sedang tidak dijual di Omah Oleh. Lepas dulu')
  expect(without).toContain(`value="remove ${pair.variantId}"`)
  granted(await publishProduct(office, { productId }))

  expect(await held()).toBe(0)
  const pressedAgain = await press({ [`price-${pair.variantId}`]: '12000' })
  expect(pressedAgain[0]).toBe(303)
  expect(await held()).toBe(3)
  // Back, and pressed once more; or from a second tab: the same order, and an empty cart.
  for (const _ of [1, 2])
    expect((await press({ [`price-${pair.variantId}`]: '12000' }))[2]).toBe(pressedAgain[2])
  expect(place(await buyer.get(checkout()))).toBe('/id/cart')
  expect(await held()).toBe(3)
  await buyer.post(pressedAgain[2], {})
  expect(await held()).toBe(0)
})

test('what lies at her home is sent, though nobody put it in a cart, once there is a way to pay', async () => {
  const { world, app } = shop
  const good = await world.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['product.id', 'product.producer_id as producerId', 'variant.id as variantId'])
    .where('product.slug', '=', 'keripik-tempe-original')
    .orderBy('variant.position')
    .executeTakeFirstOrThrow()
  const her = await personWith(world, 'Lastri', { role: 'producer', producerId: good.producerId })
  const made = { productId: good.id, variantId: good.variantId, madeOn: dayOf(world.ctx.now), quantity: 4 }
  await world.db.updateTable('product').set({ gross_weight_g: 220 }).where('id', '=', good.id).execute()
  granted(await recordBatch({ ...her, changes: app.catalogue }, { ...made, key: randomWord(12) }))
  const page = `/id/parcel/${good.producerId}?good=${good.variantId}`
  const links = async () => (await (await buyer.get(product)).text()).includes(page)
  expect(await links()).toBe(false)
  const office = await personWith(world, 'Rini', { role: 'office' })
  const account = { bank: 'BCA', accountNumber: '1234567890', holder: 'Omah Oleh' }
  granted(await registerPayee({ ...office, changes: app.catalogue }, account))
  await expect.poll(links).toBe(true)
  const asked = await words(await buyer.get(page))
  expect(asked).toContain('Keripik Tempe Original')
  expect(asked).toContain('buah di rumahnya')
  expect((await buyer.get(`/id/parcel/${good.producerId}`)).status).toBe(303)
})

test('from three opinions on, search engines are told how many and how good', async () => {
  const { world, app } = shop
  const { partner_id: partnerId } = await world.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', pair.counterId)
    .executeTakeFirstOrThrow()
  const cashier = {
    ...(await personWith(world, 'Sinta', { role: 'partner-staff', partnerId })),
    changes: app.catalogue,
  }
  const { product_id: productId } = await world.db
    .selectFrom('variant')
    .select('product_id')
    .where('id', '=', pair.variantId)
    .executeTakeFirstOrThrow()
  const told = async () => {
    const html = await (await buyer.get(product)).text()
    const all = [...html.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g)]
    return all.map(([, json = '']) => JSON.parse(json)).find(one => one['@type'] === 'Product')
      ?.aggregateRating
  }
  for (const stars of ['5', '4', '4']) {
    expect(await told()).toBeUndefined()
    const goods = [{ variantId: pair.variantId, pieces: 1 }]
    const key = randomWord(12)
    const { saleId } = granted(await recordSale(cashier, { counterId: pair.counterId, goods, key }))
    const opinion = { token: purchaseToken(app.seals, saleId), productId, stars, said: 'Renyah', name: '' }
    granted(await writeOpinion({ ...world.ctx, changes: app.catalogue }, app.seals, { ...opinion, key }))
  }
  await expect.poll(told).toMatchObject({ ratingValue: 4.3, reviewCount: 3, bestRating: 5 })
})

/** The two agree on another price from today on. */
async function dearer(priceIdr: number): Promise<void> {
  const { world } = shop
  const { producer_id, partner_id, id } = await world.db
    .selectFrom('agreement')
    .innerJoin('counter', 'counter.partner_id', 'agreement.partner_id')
    .innerJoin('product', 'product.producer_id', 'agreement.producer_id')
    .innerJoin('variant', 'variant.product_id', 'product.id')
    .select(['agreement.id', 'agreement.producer_id', 'agreement.partner_id'])
    .where('counter.id', '=', pair.counterId)
    .where('variant.id', '=', pair.variantId)
    .where('agreement.state', '=', 'active')
    .executeTakeFirstOrThrow()
  const her = await personWith(world, 'Lastri', { role: 'producer', producerId: producer_id })
  const owner = await personWith(world, 'Hendra', { role: 'partner-owner', partnerId: partner_id })
  const yesterday = (ctx: Context): Context => ({
    ...ctx,
    now: new Date(Date.parse(world.ctx.now) - 86_400_000).toISOString(),
  })
  const newest = await newestVersion(world.ctx, id)
  const terms = {
    validFromOn: dayOf(world.ctx.now),
    counterIds: [pair.counterId],
    lines: [{ variantId: pair.variantId, priceIdr, model: { kind: 'percent', bps: 1250 } as const }],
  }
  const offered = await offerVersion(yesterday(her), {
    agreementId: id,
    afterVersion: newest?.number ?? 0,
    terms,
  })
  granted(await acceptVersion(yesterday(owner), { versionId: granted(offered).versionId }))
}
