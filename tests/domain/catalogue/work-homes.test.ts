import { afterEach, beforeEach, expect, test } from 'vitest'
import { pauseProduct } from '#app/domain/catalogue/product-pause.ts'
import { officeHome, partnerHome, producerHome } from '#app/domain/catalogue/work-homes.ts'
import { granted, lastri, lobbyShelf, officer, publicChips, readyChips } from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

test('a maker sees her own goods with their state and where they stand, and nobody else’s', async () => {
  const office = await officer(world)
  const hers = await lastri(office)
  const others = await lastri(office, { slug: 'dapur-yuyun', name: 'Dapur Yuyun' })
  const { variantIds, productId } = await publicChips(office, hers)
  await readyChips(office, hers, { slug: 'keripik-usus', variants: [variant('USUS-100')] })
  await publicChips(office, others, { slug: 'keripik-apel', variants: [variant('APEL-100')] })
  const { counterId } = await lobbyShelf(office)
  const count = {
    variantId: variantIds[0] ?? '',
    counterId,
    pieces: 7,
    at: '2026-11-22T16:30:00.000Z',
  }
  await shelved(office, count)

  const home = await producerHome(world.ctx, [hers], 'id')
  expect(home.greeting).toBe('Bu Lastri')
  expect(home.kitchens).toEqual(['Dapur Lastri'])
  expect(home.products.map(product => [product.slug, product.state, product.pieces]).sort()).toEqual([
    ['keripik-tempe', 'published', 7],
    ['keripik-usus', 'unpublished', 0],
  ])
  const chips = home.products.find(product => product.slug === 'keripik-tempe')
  expect(chips?.standsAt).toEqual([{ counter: 'Hotel Arunika', pieces: 7, countedDaysAgo: 2 }])

  granted(await pauseProduct(office, { productId }))
  const paused = (await producerHome(world.ctx, [hers], 'en')).products.map(product => product.state)
  expect(paused.sort()).toEqual(['paused', 'unpublished'])
  expect((await producerHome(world.ctx, [], 'id')).products).toEqual([])
})

test('a partner sees the shelves of its own counters', async () => {
  const office = await officer(world)
  const { variantIds } = await publicChips(office, await lastri(office))
  const lobby = await lobbyShelf(office)
  await lobbyShelf(office, { slug: 'toko-lain', name: 'Toko Lain' })
  const count = {
    variantId: variantIds[0] ?? '',
    counterId: lobby.counterId,
    pieces: 4,
  }
  await shelved(office, count)
  const { partner_id } = await world.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', lobby.counterId)
    .executeTakeFirstOrThrow()
  const home = await partnerHome(world.ctx, [partner_id], 'en')
  expect(home.counters.map(counter => counter.slug)).toEqual(['hotel-arunika'])
  expect(home.counters[0]?.shelf).toEqual([
    {
      variantId: variantIds[0],
      product: { text: 'Tempeh Chips', language: 'en' },
      variant: undefined,
      maker: 'Dapur Lastri',
      pieces: 4,
      countedDaysAgo: 0,
    },
  ])
  expect(await partnerHome(world.ctx, [], 'id')).toEqual({ partners: [], counters: [] })
})

test('the office sees every kecamatan, also where nobody makes anything, and what lapses within 90 days', async () => {
  const office = await officer(world)
  const hers = await lastri(office)
  await readyChips(office, hers, {}, { validUntilOn: '2026-12-01' })
  const late = { slug: 'keripik-usus', variants: [variant('USUS-100')] }
  await readyChips(office, hers, late, { validUntilOn: '2027-02-23' })
  const home = await officeHome(world.ctx, 'id')
  expect(Object.fromEntries(home.makersByKecamatan.map(row => [row.kecamatan, row.makers]))).toEqual({
    Blimbing: 1,
    Kedungkandang: 0,
    Klojen: 0,
    Lowokwaru: 0,
    Sukun: 0,
  })
  expect(home.productsByState).toEqual({ published: 0, unpublished: 2, paused: 0 })
  expect(home.lapsing.map(row => [row.kind, row.validUntilOn, row.inDays])).toEqual([
    ['P-IRT', '2026-12-01', 7],
  ])
})

const variant = (sku: string) => ({ sku, priceIdr: 9_000, netQuantity: 100, netUnit: 'g' as const })
