import { afterEach, beforeEach, expect, test } from 'vitest'
import { placePage, placesPage } from '#app/domain/catalogue/counter-pages.ts'
import { aboutPage, homePage } from '#app/domain/catalogue/home-page.ts'
import { recordLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { closeCounterFor } from '#app/domain/catalogue/opening-hours.ts'
import { setProducerContact } from '#app/domain/catalogue/producer-contact.ts'
import { producerPage, producersPage } from '#app/domain/catalogue/producer-pages.ts'
import { describeProducer, pauseProducer } from '#app/domain/catalogue/producers.ts'
import { productPage } from '#app/domain/catalogue/product-page.ts'
import { type ProductsWish, productsPage } from '#app/domain/catalogue/products-page.ts'
import { withdrawProduct } from '#app/domain/catalogue/publication.ts'
import { shareCard } from '#app/domain/catalogue/share-card.ts'
import { sitemapEntries } from '#app/domain/catalogue/sitemap-entries.ts'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { addToWishList, startWishList } from '#app/domain/catalogue/wish-list.ts'
import { wishListPage } from '#app/domain/catalogue/wish-list-page.ts'
import type { Context } from '#app/domain/context.ts'
import { ok } from '#app/domain/result.ts'
import { touch, transact } from '#app/domain/transact.ts'
import { granted, lastri, lobbyShelf, officer, publicChips, tempehChips } from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let live: LiveCatalogue
let maker: string
let chips: { productId: string; variantIds: string[] }
let lobby: string
beforeEach(async () => {
  world = await createWorld()
  live = createLiveCatalogue(world.db)
  office = { ...(await officer(world)), changes: live }
  maker = await lastri(office)
  chips = await publicChips(office, maker)
  lobby = (await lobbyShelf(office)).counterId
})
afterEach(() => world.drop())

const english = { language: 'en' } as const
const atWib = (wib: string): Context => ({ ...office, now: new Date(`${wib}:00+07:00`).toISOString() })

/** Puts pieces of a variant on a counter, counted some days ago. */
async function shelve(
  pieces: number,
  change: { at?: string; variant?: number; daysAgo?: number; until?: string } = {},
) {
  return shelved(office, {
    variantId: chips.variantIds[change.variant ?? 0] ?? '',
    counterId: change.at ?? lobby,
    pieces,
    at: new Date(Date.parse(office.now) - (change.daysAgo ?? 0) * 86_400_000).toISOString(),
    bestBeforeOn: change.until,
  })
}

const hotelAt = async (slug: string, lat: number): Promise<string> =>
  (await lobbyShelf(office, { slug, name: slug, lat })).counterId

test('the product page tells all that the label and the shelves tell', async () => {
  await shelve(6, { daysAgo: 2, until: '2027-01-21' })
  const page = await productPage(office, live, { ...english, slug: 'keripik-tempe' })
  expect(page).toMatchObject({
    name: { text: 'Tempeh Chips', language: 'en' },
    taste: { text: 'Thin slices of tempeh, fried crisp. Savoury', language: 'en' },
    vegan: true,
    category: { slug: 'snack-savoury', name: { text: 'Savoury snacks' } },
    priceIdr: 11_000,
    netContent: { value: 180, unit: 'g' },
    pricePer100Idr: 6_111,
    keeps: { untilOn: '2027-01-21', daysLeft: 58, from: 'shelf' },
    cabin: 'ok',
    licences: [{ kind: 'pirt', number: '2153573019999-29', validUntilOn: '2029-12-31' }],
    maker: {
      slug: 'dapur-lastri',
      kelurahan: 'Purwantoro',
      kecamatan: { name: 'Blimbing' },
      otherProducts: 0,
    },
    distanceFrom: 'Merdeka Square',
    label: {
      goods: 'food',
      language: 'en',
      ingredients: [{ text: 'soybeans', allergen: 'soy' }, { text: 'rice flour' }, { text: 'salt' }],
      allergens: ['soy'],
      mayContain: [],
      shelfLifeDays: 90,
      storage: 'ambient-dry',
    },
    phone: undefined,
  })
  expect(page?.counters).toMatchObject([
    {
      slug: 'hotel-arunika',
      pin: 1,
      have: { state: 'counted', pieces: 6, countedDaysAgo: 2 },
      bestBeforeOn: '2027-01-21',
      open: { state: 'open', until: '22:00' },
      distanceM: 1148,
    },
  ])
  expect(page?.pictures).toMatchObject([{ side: 'other', colour: '#f0b02e', alt: 'Tempeh Chips' }])
})

test('with nothing on a shelf the shelf life counts from a purchase today', async () => {
  await shelve(0)
  const page = await productPage(office, live, { ...english, slug: 'keripik-tempe' })
  expect(page?.keeps).toEqual({ untilOn: '2027-02-22', daysLeft: 90, from: 'shelf-life' })
})

test('a text that is missing shows the other language and says which it is', async () => {
  const { id } = tempehChips(maker).texts
  await publicChips(office, maker, {
    slug: 'hanya-indonesia',
    texts: { id },
    variants: [{ sku: 'LAST-HI', priceIdr: 5_000, netQuantity: 100, netUnit: 'g' }],
  })
  const page = await productPage(office, live, { ...english, slug: 'hanya-indonesia' })
  expect(page?.name).toEqual({ text: 'Keripik Tempe', language: 'id' })
  expect(page?.taste?.language).toBe('id')
  expect(page?.related).toMatchObject([{ slug: 'keripik-tempe', name: { language: 'en' } }])
})

test('a chosen size speaks for itself: its price, its shelves', async () => {
  chips = await publicChips(office, maker, {
    slug: 'dua-ukuran',
    variants: [
      { sku: 'LAST-S', labelId: 'Kecil', labelEn: 'Small', priceIdr: 8_000, netQuantity: 100, netUnit: 'g' },
      { sku: 'LAST-L', labelId: 'Besar', priceIdr: 15_000, netQuantity: 250, netUnit: 'g' },
    ],
  })
  const other = await hotelAt('hotel-jauh', -7.95)
  await shelve(4)
  await shelve(3, { variant: 1, at: other })
  const whole = await productPage(office, live, { ...english, slug: 'dua-ukuran' })
  expect(whole?.priceIdr).toBe(8_000)
  expect(whole?.counters.map(({ slug }) => slug)).toEqual(['hotel-arunika', 'hotel-jauh'])
  const large = await productPage(office, live, { ...english, slug: 'dua-ukuran', variant: 'LAST-L' })
  expect(large).toMatchObject({ priceIdr: 15_000, pricePer100Idr: 6_000 })
  expect(large?.counters.map(({ slug }) => slug)).toEqual(['hotel-jauh'])
  expect(
    large?.variants.map(({ name, chosen, have }) => [name.text, name.language, chosen, have.pieces]),
  ).toEqual([
    ['Small', 'en', false, 4],
    ['Besar', 'id', true, 3],
  ])
  expect((await productPage(office, live, { ...english, slug: 'dua-ukuran', variant: 'x' }))?.priceIdr).toBe(
    8_000,
  )
})

test('halal shows once it is verified, with its number and without an end', async () => {
  const { licenceId } = granted(
    await recordLicence(office, {
      producerId: maker,
      productId: chips.productId,
      kind: 'halal',
      number: 'ID35110000000000126',
    }),
  )
  const licences = async () =>
    (await productPage(office, live, { ...english, slug: 'keripik-tempe' }))?.licences.map(({ kind }) => kind)
  expect(await licences()).toEqual(['pirt'])
  granted(await verifyLicence(office, { licenceId }))
  expect(await licences()).toEqual(['halal', 'pirt'])
})

test('her phone and address show only with her own consent', async () => {
  const consent = async (phoneIsPublic: boolean) => {
    const contact = { phoneE164: '+628123456789', phoneIsPublic, address: 'Gang 3', addressIsPublic: false }
    granted(await setProducerContact(office, { producerId: maker, contact }))
  }
  const shown = () => producerPage(office, live, { ...english, slug: 'dapur-lastri' })
  await consent(false)
  expect(await shown()).toMatchObject({ phone: undefined, address: undefined })
  expect((await productPage(office, live, { ...english, slug: 'keripik-tempe' }))?.phone).toBeUndefined()
  await consent(true)
  expect(await shown()).toMatchObject({ phone: '+628123456789', address: undefined })
  expect((await productPage(office, live, { ...english, slug: 'keripik-tempe' }))?.phone).toBe(
    '+628123456789',
  )
})

test('unknown, withdrawn and lapsed products have no page, and neither do their makers', async () => {
  const page = (ctx: Context) => productPage(ctx, live, { ...english, slug: 'keripik-tempe' })
  expect(await productPage(office, live, { ...english, slug: 'nothing' })).toBeUndefined()
  expect(await productPage(office, live, { ...english, slug: "' or 1=1 --" })).toBeUndefined()
  expect(await page(office)).toBeDefined()
  expect(await page(atWib('2030-01-01T00:00'))).toBeUndefined()
  granted(await withdrawProduct(office, { productId: chips.productId, reason: 'recipe changed' }))
  expect(await page(office)).toBeUndefined()
  expect(await producerPage(office, live, { ...english, slug: 'dapur-lastri' })).toBeUndefined()
  expect(
    await shareCard(office, live, { ...english, kind: 'product', slug: 'keripik-tempe' }),
  ).toBeUndefined()
})

test('makers are listed with what they sell today, by kecamatan', async () => {
  granted(
    await describeProducer(office, {
      producerId: maker,
      language: 'id',
      text: { craft: 'Keripik tempe', story: 'Sejak 2009.', quote: 'Saya iris sendiri.' },
    }),
  )
  await lastri(office, { slug: 'belum-ada', name: 'Belum Ada', kelurahanCode: '35.73.02.1001' })
  const all = await producersPage(office, live, { ...english, wish: { kecamatan: 'atlantis', page: -3 } })
  expect(all).toMatchObject({
    query: { kecamatan: undefined, page: 1 },
    total: 1,
    makers: [{ slug: 'dapur-lastri', products: 1, trade: { text: 'Keripik tempe', language: 'id' } }],
  })
  expect(all.kecamatan.map(({ slug, count }) => [slug, count])).toEqual([
    ['blimbing', 1],
    ['klojen', 0],
    ['kedungkandang', 0],
    ['sukun', 0],
    ['lowokwaru', 0],
  ])
  expect((await producersPage(office, live, { ...english, wish: { kecamatan: 'klojen' } })).total).toBe(0)
  expect((await producersPage(office, live, { ...english, wish: { page: 9 } })).makers).toEqual([])
})

test('a counter shows what it has first, and what is sold out with the nearest that has it', async () => {
  const near = await hotelAt('hotel-dekat', -7.974)
  const nearer = await hotelAt('hotel-paling-dekat', -7.9725)
  const far = await hotelAt('hotel-jauh', -7.95)
  const spicy = await publicChips(office, maker, {
    slug: 'keripik-pedas-manis',
    variants: [{ sku: 'LAST-KPM', priceIdr: 12_000, netQuantity: 180, netUnit: 'g' }],
  })
  await shelve(0)
  await shelve(5, { at: near })
  await shelve(7, { at: far })
  await shelve(9, { at: nearer, daysAgo: 10 })
  chips = spicy
  await shelve(3, { daysAgo: 1 })
  const place = await placePage(office, live, { ...english, slug: 'hotel-arunika' })
  expect(place?.goods.map(({ slug, have }) => [slug, have.state])).toEqual([
    ['keripik-pedas-manis', 'counted'],
    ['keripik-tempe', 'none'],
  ])
  expect(place?.goods[1]?.elsewhere).toMatchObject({ slug: 'hotel-dekat', pieces: 5 })
  expect(place).toMatchObject({
    whereInside: { text: 'Shelf in the lobby', language: 'en' },
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '06:00', closes: '22:00' }],
    pays: ['cash', 'qris'],
    counted: { at: office.now, daysAgo: 0 },
    walk: { from: 'Merdeka Square', distanceM: 1148 },
  })
  expect(await placePage(office, live, { ...english, slug: 'nowhere' })).toBeUndefined()
})

test('counters stand by distance from a place or a hotel, and open now leaves out the closed', async () => {
  const far = await hotelAt('hotel-jauh', -7.95)
  granted(
    await closeCounterFor(office, {
      counterId: far,
      fromOn: '2026-11-24',
      untilOn: '2026-11-30',
      reason: { id: 'Libur', en: 'Holiday' },
    }),
  )
  const page = await placesPage(office, live, { ...english, wish: { near: 'hotel-jauh' } })
  expect(page.counters.map(({ slug }) => slug)).toEqual(['hotel-jauh', 'hotel-arunika'])
  expect(page.counters[0]).toMatchObject({
    distanceM: 0,
    open: { state: 'closed', opensAt: '06:00', opensOn: '2026-12-01', inDays: 7 },
  })
  expect(page).toMatchObject({ total: 2, openNow: 1, from: { slug: 'hotel-jauh', name: 'hotel-jauh' } })
  const open = await placesPage(office, live, { ...english, wish: { near: 'mars', open: true } })
  expect(open.counters.map(({ slug }) => slug)).toEqual(['hotel-arunika'])
  expect(open).toMatchObject({ query: { near: undefined, open: true }, from: { slug: 'alun-alun-merdeka' } })
})

test('for a leaving day the card names the shelf and the date that prove it; without proof there is no card', async () => {
  const far = await hotelAt('hotel-jauh', -7.95)
  await shelve(9, { until: '2026-12-05' })
  await shelve(2, { at: far, until: '2027-01-21' })
  const card = async (wish: ProductsWish) =>
    (await productsPage(office, live, { ...english, wish })).products[0]
  expect(await card({})).toMatchObject({ have: { pieces: 9 }, keepsUntilOn: '2026-12-05' })
  expect(await card({ leave: '2026-12-03' })).toMatchObject({
    have: { pieces: 2 },
    keepsUntilOn: '2027-01-21',
    keepsAt: { slug: 'hotel-jauh', name: 'hotel-jauh', bestBeforeOn: '2027-01-21' },
  })
  expect(await card({ leave: '2026-12-03', after: 49 })).toMatchObject({ have: { pieces: 2 } })
  expect(await card({ leave: '2026-12-03', after: 50 })).toBeUndefined()
  // The shelf near the hotel does not keep, the one that keeps is not near: no answer.
  expect(await card({ leave: '2026-12-03', near: 'hotel-arunika' })).toBeUndefined()
  expect(await card({ leave: '2026-12-03', near: 'hotel-jauh' })).toMatchObject({ have: { pieces: 2 } })
})

test('what is sold out, or ends a day too early, proves nothing about a leaving day', async () => {
  const total = async () =>
    (await productsPage(office, live, { ...english, wish: { leave: '2026-12-03' } })).total
  await shelve(0, { until: '2027-01-21' })
  expect(await total()).toBe(0)
  await shelve(4, { until: '2026-12-09' })
  expect(await total()).toBe(0)
  await shelve(5, { until: '2026-12-10' })
  expect(await total()).toBe(1)
})

test('a wish list shows prices of now, where to go, and what is gone', async () => {
  const second = await publicChips(office, maker, {
    slug: 'keripik-pedas',
    variants: [{ sku: 'LAST-KP', priceIdr: 12_000, netQuantity: 180, netUnit: 'g' }],
  })
  await shelve(6)
  const { code } = granted(await startWishList(office))
  expect(await wishListPage(office, live, { ...english, code })).toMatchObject({ items: [], totalIdr: 0 })
  granted(await addToWishList(office, { code, productId: second.productId }))
  granted(await addToWishList(atWib('2026-11-24T09:05'), { code, productId: chips.productId }))
  granted(await changePrice(office, { variantId: chips.variantIds[0] ?? '', priceIdr: 11_500 }))
  granted(await withdrawProduct(office, { productId: second.productId, reason: 'recipe changed' }))

  await transact(office, async ctx => {
    const rate = { currency: 'AUD', on_day: '2026-11-23', milli_idr: 11_500_000, source: 'test' }
    await ctx.db.insertInto('exchange_rate').values(rate).execute()
    touch(ctx, 'reference')
    return ok(undefined)
  })
  const list = await wishListPage(office, live, { ...english, code, country: 'AU', from: 'hotel-arunika' })
  expect(list).toMatchObject({
    totalIdr: 11_500,
    estimate: { currency: 'AUD', amount: 1, rateOn: '2026-11-23' },
    distanceFrom: 'Hotel Arunika',
  })
  expect(list?.items).toMatchObject([
    { product: { slug: 'keripik-pedas', have: { state: 'none' } }, gone: true },
    {
      product: { slug: 'keripik-tempe', priceIdr: 11_500 },
      at: { slug: 'hotel-arunika', distanceM: 0, have: { pieces: 6 } },
    },
  ])
  expect(await wishListPage(office, live, { ...english, code: 'zzzzzzzz' })).toBeUndefined()

  granted(await pauseProducer(office, { producerId: maker }))
  const paused = await wishListPage(office, live, { ...english, code })
  expect(paused?.items.map(({ gone }) => gone)).toEqual([true, true])
  expect(paused?.totalIdr).toBe(0)
})

test('home, about, sitemap and share cards agree on what is public', async () => {
  await shelve(6)
  const home = await homePage(office, live, { language: 'id' })
  expect(home).toMatchObject({
    products: 1,
    makers: 1,
    counters: 1,
    shelf: [{ slug: 'keripik-tempe' }],
    categories: [{ slug: 'snack-savoury', products: 1, wall: 'kunyit', motif: 'kawung' }],
    today: '2026-11-24',
    leaveOn: '2026-11-27',
    nearest: { from: 'Alun-Alun Merdeka', counters: [{ slug: 'hotel-arunika', products: 1 }] },
    people: [{ slug: 'dapur-lastri' }],
  })
  expect(await aboutPage(office, live)).toEqual({ products: 1, makers: 1, counters: 1, askAfterDays: 7 })
  expect(await sitemapEntries(office, live)).toEqual({
    products: [{ slug: 'keripik-tempe', since: '2026-11-24' }],
    producers: ['dapur-lastri'],
    places: ['hotel-arunika'],
  })
  expect(await shareCard(office, live, { ...english, kind: 'product', slug: 'keripik-tempe' })).toMatchObject(
    {
      title: 'Tempeh Chips',
      line: 'Dapur Lastri',
      priceIdr: 11_000,
      picture: { width: 1600 },
    },
  )
  expect(await shareCard(office, live, { ...english, kind: 'place', slug: 'hotel-arunika' })).toMatchObject({
    title: 'Hotel Arunika',
    line: 'Klojen, Klojen',
  })
  expect(await shareCard(office, live, { ...english, kind: 'producer', slug: 'x' })).toBeUndefined()
})
