import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayBePublished } from '#app/domain/catalogue/publication.ts'
import { today } from '#app/domain/context.ts'
import { addDays, dayOf, daysBetween } from '#app/domain/dates.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { demoProducts } from '#db/seeds/demo/goods/demo-product.ts'
import { tastes } from '#db/seeds/demo/goods/tastes.ts'
import { unready } from '#db/seeds/demo/goods/unready.ts'
import { holdsDemoTown, isEmpty } from '#db/seeds/demo/holdings.ts'
import { makers } from '#db/seeds/demo/makers/makers.ts'
import { seedDemoTown } from '#db/seeds/demo/seed-demo-town.ts'
import areas from '#db/seeds/reference/areas.json' with { type: 'json' }
import { granted, refused } from '#tests/support/cast.ts'
import { createWorld, tuesdayMorning, type World } from '#tests/support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld(tuesdayMorning, 'town')
})
afterAll(() => world.drop())

const lacksOnlyReviews = {
  code: 'not-ready',
  missing: [
    { what: 'review', track: 'quality' },
    { what: 'review', track: 'packaging' },
  ],
}
const count = async (table: 'producer' | 'counter' | 'partner' | 'product' | 'picture'): Promise<number> =>
  (await world.db.selectFrom(table).select('id').execute()).length

/** Open publications of makers who are not resting, with the licence question left to `mayBePublished`. */
const published = () =>
  world.db
    .selectFrom('publication')
    .innerJoin('product', 'product.id', 'publication.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .where('publication_end.publication_id', 'is', null)
    .select(['product.id', 'product.slug', 'producer.paused_at'])
    .execute()

test('forty makers live in all five kecamatan, fourteen counters stand in fourteen houses; a fifteenth closed', async () => {
  expect(await count('producer')).toBe(40)
  for (const table of ['partner', 'counter'] as const) {
    const places = await world.db.selectFrom(table).select('ended_at').execute()
    expect(places.filter(place => place.ended_at === null)).toHaveLength(14)
    expect(places).toHaveLength(15)
  }
  const perKecamatan = await world.db
    .selectFrom('producer')
    .innerJoin('kelurahan', 'kelurahan.code', 'producer.kelurahan_code')
    .select(['kelurahan.kecamatan_code', eb => eb.fn.countAll<number>().as('makers')])
    .groupBy('kelurahan.kecamatan_code')
    .execute()
  expect(perKecamatan).toHaveLength(5)
  for (const { makers } of perKecamatan) expect(Number(makers)).toBeGreaterThanOrEqual(5)
})

test('the public sees exactly one hundred products, each fit to be published', async () => {
  const open = (await published()).filter(product => product.paused_at === null)
  const unfit: string[] = []
  for (const { id, slug } of open) if (!(await mayBePublished(world.ctx, id)).ok) unfit.push(slug)
  expect(unfit, 'only the one whose licence has lapsed').toEqual(['emping-jagung-manis'])
  expect(open.length - unfit.length).toBe(100)
})

test('a draft, one that waits, one that lapsed and a maker who rests are there to be seen', async () => {
  expect(await count('product')).toBe(demoProducts.size + unready.length)
  const resting = await world.db
    .selectFrom('producer')
    .select('slug')
    .where('paused_at', 'is not', null)
    .execute()
  expect(resting).toEqual([{ slug: 'gerabah-penanggungan-ayu' }])
  const slugs = (await published()).map(product => product.slug)
  expect(slugs).not.toContain('keripik-tempe-rawon')
  const waiting = await world.db
    .selectFrom('product')
    .select('id')
    .where('slug', '=', 'keripik-kentang-pedas')
    .executeTakeFirstOrThrow()
  expect(refused(await mayBePublished(world.ctx, waiting.id))).toEqual(lacksOnlyReviews)
  expect(slugs).not.toContain('keripik-kentang-pedas')
})

test('every product of the list has one maker, and every maker has something to sell', () => {
  const given = makers.flatMap(maker => maker.products)
  expect([...given].sort()).toEqual([...demoProducts.keys()].sort())
  for (const maker of makers) expect(maker.products.length, maker.slug).toBeGreaterThan(0)
  const known = new Map(makers.map(maker => [maker.slug, maker.kelurahanCode]))
  for (const { slug, kelurahanCode } of areas.demoProducers) expect(known.get(slug), slug).toBe(kelurahanCode)
})

test('food says how it tastes in both languages', () => {
  for (const { slug, kind } of demoProducts.values())
    if (kind === 'food' || kind === 'beverage') expect(tastes[slug], slug).toBeDefined()
  for (const slug of Object.keys(tastes)) expect(demoProducts.has(slug), slug).toBe(true)
})

test('each product declares at least the allergens of the list, and each ingredient brings its own', async () => {
  const rows = await world.db
    .selectFrom('product_allergen')
    .innerJoin('product', 'product.id', 'product_allergen.product_id')
    .select(['product.slug', 'allergen_code', 'presence'])
    .execute()
  for (const { slug, allergens, mayContain } of demoProducts.values()) {
    const of = (presence: string) =>
      rows.filter(row => row.slug === slug && row.presence === presence).map(row => row.allergen_code)
    expect(of('contains').sort(), slug).toEqual([...allergens].sort())
    expect(of('may-contain').sort(), slug).toEqual([...mayContain].sort())
  }
  const undeclared = await world.db
    .selectFrom('product_ingredient')
    .innerJoin('ingredient', 'ingredient.slug', 'product_ingredient.ingredient_slug')
    .leftJoin('product_allergen', join =>
      join
        .onRef('product_allergen.product_id', '=', 'product_ingredient.product_id')
        .onRef('product_allergen.allergen_code', '=', 'ingredient.allergen_code'),
    )
    .where('ingredient.allergen_code', 'is not', null)
    .where('product_allergen.product_id', 'is', null)
    .select('ingredient.slug')
    .execute()
  expect(undeclared).toEqual([])
})

test('licence numbers have the shape of the law', async () => {
  const licences = await world.db.selectFrom('licence').select(['kind', 'number', 'valid_until_on']).execute()
  const shapes: Record<string, RegExp> = {
    NIB: /^\d{13}$/,
    'P-IRT': /^[1-8](0[1-9]|1[0-5])3573\d{2}\d{4}-\d{2}$/,
    halal: /^ID35\d{15}$/,
  }
  for (const { kind, number, valid_until_on } of licences) {
    expect(number, kind).toMatch(shapes[kind] ?? /^(BPOM RI MD \d{12}|NA\d{11}|PSAH \d{11})$/)
    if (kind === 'P-IRT') expect(number.slice(-2)).toBe(valid_until_on?.slice(2, 4))
  }
})

test('the last documents of shelves are of today and back to twelve days ago, some are empty, nothing is past its date', async () => {
  const counts = await shelves(world.db)
  const ages = counts.map(({ documented_at }) => daysBetween(dayOf(documented_at), today(world.ctx)))
  expect(Math.min(...ages)).toBe(0)
  expect(Math.max(...ages)).toBeGreaterThan(7)
  expect(Math.max(...ages)).toBeLessThanOrEqual(13)
  expect(counts.some(({ pieces }) => pieces === null)).toBe(true)
  const past = counts.filter(({ best_before_on: day }) => day !== null && day < addDays(today(world.ctx), 1))
  expect(past).toEqual([])
  const perCounter = new Map<string, number>()
  for (const { slug } of counts) perCounter.set(slug, (perCounter.get(slug) ?? 0) + 1)
  expect(perCounter.size).toBe(14)
  for (const standing of perCounter.values()) expect(standing).toBeGreaterThanOrEqual(10)
})

test('one counter is on holiday and says when it is back', async () => {
  const closed = await world.db.selectFrom('closure').selectAll().execute()
  expect(closed).toHaveLength(1)
  expect(closed[0]?.from_on).toBe('2026-11-22')
  expect(closed[0]?.until_on).toBe('2026-11-29')
})

test('the town does not move in twice', async () => {
  expect(await holdsDemoTown(world.db)).toBe(true)
  expect(await isEmpty(world.db)).toBe(false)
  expect(refused(await seedDemoTown(world.ctx))).toEqual({ code: 'not-empty' })
  expect(await count('producer')).toBe(40)
})

test('a town of a thousand has as many products, all with a price, a text, a photo and a shelf', async () => {
  const large = await createWorld()
  try {
    const steps: string[] = []
    const report = (step: string, done: number, of: number) => steps.push(`${step} ${done}/${of}`)
    const town = granted(await seedDemoTown(large.ctx, { products: 1000, report }))
    expect(town.count.products).toBe(1000)
    expect(steps.at(-1)).toBe('many-products 896/896')
    const bare = await large.db
      .selectFrom('publication')
      .innerJoin('product', 'product.id', 'publication.product_id')
      .leftJoin('variant', 'variant.product_id', 'product.id')
      .leftJoin('product_photo', 'product_photo.product_id', 'product.id')
      .leftJoin('shelf_document', 'shelf_document.variant_id', 'variant.id')
      .where(eb =>
        eb.or([
          eb('variant.id', 'is', null),
          eb('product_photo.picture_id', 'is', null),
          eb.and([eb('product.slug', 'like', '%-2'), eb('shelf_document.counter_id', 'is', null)]),
        ]),
      )
      .select('product.slug')
      .execute()
    expect(bare).toEqual([])
    expect(await verifyLedgers(large.db)).toBeUndefined()
    const copy = await large.db
      .selectFrom('product')
      .select('id')
      .where('slug', '=', 'keripik-tempe-original-2')
      .executeTakeFirstOrThrow()
    expect(refused(await mayBePublished(large.ctx, copy.id))).toEqual(lacksOnlyReviews)
  } finally {
    await large.drop()
  }
}, 60_000)

/** Every shelf of a house that is open, batch by batch. */
const shelves = (db: World['db']) =>
  db
    .selectFrom('shelf_document')
    .innerJoin('variant', 'variant.id', 'shelf_document.variant_id')
    .innerJoin('counter', 'counter.id', 'shelf_document.counter_id')
    .leftJoin('stock', join =>
      join
        .onRef('stock.counter', '=', 'shelf_document.counter_id')
        .onRef('stock.variant_id', '=', 'shelf_document.variant_id')
        .on('stock.bucket', '=', 'shelf')
        .on('stock.pieces', '>', 0),
    )
    .leftJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['variant.sku', 'variant.price_idr', 'counter.slug', 'stock.pieces'])
    .select(['shelf_document.documented_at', 'batch.best_before_on'])
    .where('counter.ended_at', 'is', null)
    .orderBy('variant.sku')
    .orderBy('counter.slug')
    .execute()
