import { afterEach, beforeEach, expect, test } from 'vitest'
import { revokeLicence } from '#app/domain/catalogue/licences.ts'
import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { closeCounterFor } from '#app/domain/catalogue/opening-hours.ts'
import { pauseProducer, resumeProducer } from '#app/domain/catalogue/producers.ts'
import { pauseProduct } from '#app/domain/catalogue/product-pause.ts'
import { withdrawProduct } from '#app/domain/catalogue/publication.ts'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import type { Context } from '#app/domain/context.ts'
import { ok } from '#app/domain/result.ts'
import type { CatalogueQuery } from '#app/domain/search/product-facts.ts'
import { touch, transact } from '#app/domain/transact.ts'
import {
  granted,
  lastri,
  lobbyShelf,
  officer,
  publicChips,
  readyChips,
  reviewed,
} from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let live: LiveCatalogue
let maker: string
beforeEach(async () => {
  world = await createWorld()
  live = createLiveCatalogue(world.db)
  office = { ...(await officer(world)), changes: live }
  maker = await lastri(office)
})
afterEach(() => world.drop())

const everything: CatalogueQuery = {
  text: '',
  without: [],
  kecamatan: [],
  sort: 'price',
  page: 1,
  pageSize: 24,
}
const found = async (query: Partial<CatalogueQuery> = {}, ctx = office) =>
  (await live.find({ ...everything, ...query }, ctx)).productIds
const atWib = (wib: string): Context => ({ ...office, now: new Date(`${wib}:00+07:00`).toISOString() })

test('a draft is not found; published it is found at once, and withdrawn it is gone at once', async () => {
  const { productId } = await readyChips(office, maker)
  expect(await found()).toEqual([])
  await reviewed(office, productId)
  expect(await found({ text: 'kripik tempe' })).toEqual([productId])
  granted(await withdrawProduct(office, { productId, reason: 'stale oil' }))
  expect(await found()).toEqual([])
  expect((await live.current(office)).listing(productId, '2026-11-24')).toBeUndefined()
})

test('a new price decides the very next answer', async () => {
  const chips = await publicChips(office, maker)
  const [variantId = ''] = chips.variantIds
  expect(await found({ maxPriceIdr: 10_000 })).toEqual([])
  granted(await changePrice(office, { variantId, priceIdr: 9_000 }))
  expect(await found({ maxPriceIdr: 10_000 })).toEqual([chips.productId])
  const [card] = await (await live.current(office)).cards(office, [chips.productId])
  expect(card?.priceIdr).toBe(9_000)
})

test('a kept card follows the commit that changes it', async () => {
  const chips = await publicChips(office, maker)
  const [variantId = ''] = chips.variantIds
  const priceShown = async () =>
    (await (await live.current(office)).cards(office, [chips.productId]))[0]?.priceIdr
  expect(await priceShown()).toBe(11_000)
  granted(await changePrice(office, { variantId, priceIdr: 12_500 }))
  expect(await priceShown()).toBe(12_500)
})

test('a lapsed licence takes the product off at midnight in Malang, without any commit', async () => {
  const { productId } = await readyChips(office, maker, {}, { validUntilOn: '2026-12-31' })
  await reviewed(office, productId)
  expect(await found({}, atWib('2026-12-31T23:59'))).toEqual([productId])
  expect(await found({}, atWib('2027-01-01T00:00'))).toEqual([])
})

test('a revoked licence takes the product off at once', async () => {
  const { productId, licenceId } = await publicChips(office, maker)
  expect(await found()).toEqual([productId])
  granted(await revokeLicence(office, { licenceId, reason: 'number belongs to another maker' }))
  expect(await found()).toEqual([])
})

test('while a maker pauses none of her goods is found, and after it all of them', async () => {
  const first = await publicChips(office, maker)
  const second = await publicChips(office, maker, {
    slug: 'keripik-tempe-pedas',
    variants: [{ sku: 'LAST-KTP-180', priceIdr: 12_000, netQuantity: 180, netUnit: 'g' }],
  })
  granted(await pauseProducer(office, { producerId: maker }))
  expect(await found()).toEqual([])
  granted(await resumeProducer(office, { producerId: maker }))
  expect(await found()).toEqual([first.productId, second.productId])
})

test('a pause with a last day ends by itself on the day after', async () => {
  const { productId } = await publicChips(office, maker)
  granted(await pauseProduct(office, { productId, untilOn: '2026-11-30' }))
  expect(await found({}, atWib('2026-11-30T23:59'))).toEqual([])
  expect(await found({}, atWib('2026-12-01T00:00'))).toEqual([productId])
})

test('goods stand near a hotel while its counter has them', async () => {
  const { productId, variantIds } = await publicChips(office, maker)
  const [variantId = ''] = variantIds
  const { counterId } = await lobbyShelf(office)
  expect(await found({ near: 'hotel-arunika' })).toEqual([])
  await shelved(office, { variantId, counterId, pieces: 6 })
  expect(await found({ near: 'hotel-arunika' })).toEqual([productId])
  expect(await found({ near: 'stasiun-malang' })).toEqual([productId])
  expect(await found({ near: 'candi-badut' })).toEqual([])
  await shelved(office, { variantId, counterId, pieces: 0 })
  expect(await found({ near: 'hotel-arunika' })).toEqual([])
  expect(await found({ counter: counterId })).toEqual([productId])
})

test('a counter that opens beside another is near what that one carries', async () => {
  const { productId, variantIds } = await publicChips(office, maker)
  const [variantId = ''] = variantIds
  const { counterId } = await lobbyShelf(office)
  await shelved(office, { variantId, counterId, pieces: 6 })
  expect(await found({ near: 'hotel-beside' })).toEqual([])
  await lobbyShelf(office, { slug: 'hotel-beside', name: 'Hotel Beside' })
  expect(await found({ near: 'hotel-beside' })).toEqual([productId])
})

test('a counter whose use ended carries nothing any more', async () => {
  const { variantIds } = await publicChips(office, maker)
  const [variantId = ''] = variantIds
  const { counterId } = await lobbyShelf(office)
  await shelved(office, { variantId, counterId, pieces: 6 })
  expect(await found({ counter: counterId })).toHaveLength(1)
  await transact(office, async ctx => {
    await ctx.db.updateTable('counter').set({ ended_at: ctx.now }).where('id', '=', counterId).execute()
    touch(ctx, `place:${counterId}`)
    return ok(undefined)
  })
  expect(await found({ counter: counterId })).toEqual([])
  expect((await live.current(office)).town.counters.size).toBe(0)
})

test('a holiday of a counter is known with the commit', async () => {
  const { counterId } = await lobbyShelf(office)
  expect((await live.current(office)).town.counters.get(counterId)?.closures).toEqual([])
  granted(
    await closeCounterFor(office, {
      counterId,
      fromOn: '2026-11-24',
      untilOn: '2026-11-30',
      reason: { id: 'Libur', en: 'Holiday' },
    }),
  )
  expect((await live.current(office)).town.counters.get(counterId)?.closures).toHaveLength(1)
})

test('new reference data are read whole', async () => {
  expect((await live.current(office)).town.rates.get('XTS')).toBeUndefined()
  await transact(office, async ctx => {
    const rate = { currency: 'XTS', on_day: '2026-11-24', milli_idr: 1000, source: 'test' }
    await ctx.db.insertInto('exchange_rate').values(rate).execute()
    touch(ctx, 'reference')
    return ok(undefined)
  })
  expect((await live.current(office)).town.rates.get('XTS')?.milliIdr).toBe(1000)
})

test('a commit that nobody announced is found when asked for', async () => {
  const silent: Context = { ...office, changes: { revision: () => 0, committed: () => {} } }
  expect(await found()).toEqual([])
  const { productId } = await publicChips(silent, maker)
  expect(await found()).toEqual([])
  await live.refresh(office)
  expect(await found()).toEqual([productId])
  expect(live.revision()).toBeGreaterThan(0)
})

test('many visitors at the first moment all get the same full answer', async () => {
  const { productId } = await publicChips(office, maker)
  const answers = await Promise.all(Array.from({ length: 20 }, () => found()))
  expect(answers.every(ids => ids.length === 1 && ids[0] === productId)).toBe(true)
})

test('a commit while others read is in the answer of whoever asks after it', async () => {
  const chips = await publicChips(office, maker)
  const [variantId = ''] = chips.variantIds
  await found()
  for (let step = 1; step <= 10; step++) {
    const reading = Promise.all([found(), found({ text: 'tempe' })])
    granted(await changePrice(office, { variantId, priceIdr: 11_000 + step * 100 }))
    const [listed] = [...(await live.current(office)).listings('2026-11-24')]
    expect(listed?.priceIdr).toBe(11_000 + step * 100)
    await reading
  }
})

test('a database that fails is not hidden from the visitor, and forgiven when it is back', async () => {
  const { productId } = await publicChips(office, maker)
  expect(await found()).toEqual([productId])
  await world.db.schema.alterTable('catalogue_revision').renameTo('catalogue_revision_lost').execute()
  live.start()
  await new Promise(resolve => setTimeout(resolve, 600))
  await expect(found()).rejects.toThrow(/catalogue_revision/)
  await world.db.schema.alterTable('catalogue_revision_lost').renameTo('catalogue_revision').execute()
  expect(await found()).toEqual([productId])
  live.stop()
})

test('counters are opened by number, so pins stay what they are', async () => {
  const { number } = await lobbyShelf(office)
  const counter = [...(await live.current(office)).town.counters.values()][0]
  expect(counter).toMatchObject({ number, slug: 'hotel-arunika', kind: 'hotel', takesQris: true })
})
