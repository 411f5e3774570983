import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { createLiveCatalogue, type LiveCatalogue } from '#app/domain/catalogue/live-catalogue.ts'
import { type ProductsWish, productsPage } from '#app/domain/catalogue/products-page.ts'
import { withdrawProduct } from '#app/domain/catalogue/publication.ts'
import type { Context } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import { granted, lastri, lobbyShelf, officer, readyChips, reviewed } from '#tests/support/cast.ts'
import { shelved } from '#tests/support/goods-on-shelf.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let live: LiveCatalogue

/** The same choices on every run: a small linear congruence. */
function chance(seed: number): (most: number) => number {
  let state = seed
  return most => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * most)
  }
}

const kelurahan = ['35.73.01.1007', '35.73.02.1001', '35.73.03.1008', '35.73.05.1004']
const categories = ['snack-savoury', 'fruit-chips', 'condiments']
const ingredients = ['kedelai', 'tepung-terigu', 'garam', 'gula-pasir']
const days = [5, 20, 45, 90, 200]
const prices = [8_000, 12_000, 26_000, 48_000, 51_000, 120_000]

const shelfDates = [undefined, '2026-12-05', '2026-12-20']

/** Forty-eight products of four makers on three counters: some drafts, withdrawn, lapsed, without halal. */
async function fillTown(): Promise<void> {
  const roll = chance(7)
  const makers: string[] = []
  for (const [i, kelurahanCode] of kelurahan.entries()) {
    makers.push(await lastri(office, { slug: `dapur-${i}`, name: `Dapur ${i}`, kelurahanCode }))
  }
  const counters: string[] = []
  for (const [i, lat] of [-7.98257, -7.974, -7.94].entries()) {
    counters.push((await lobbyShelf(office, { slug: `hotel-${i}`, name: `Hotel ${i}`, lat })).counterId)
  }
  for (let i = 0; i < 48; i++) {
    const producerId = makers[roll(4)] ?? ''
    const { productId, variantIds } = await readyChips(
      office,
      producerId,
      {
        slug: `barang-${i}`,
        categorySlug: categories[roll(3)] ?? '',
        shelfLifeDays: days[roll(6)],
        cabin: (['ok', 'small-liquid', 'checked', 'no'] as const)[roll(4)] ?? 'ok',
        isVegan: roll(2) === 0,
        ingredientSlugs: ingredients.filter(() => roll(2) === 0),
        mayContain: roll(4) === 0 ? ['egg'] : [],
        variants: [
          { sku: `B-${i}-A`, priceIdr: prices[roll(6)] ?? 1, netQuantity: 100, netUnit: 'g' },
          { sku: `B-${i}-B`, priceIdr: prices[roll(6)] ?? 1, netQuantity: 150, netUnit: 'g' },
        ],
      },
      { validUntilOn: roll(6) === 0 ? '2026-11-24' : '2029-12-31' },
    )
    if (roll(2) === 0) {
      const number = `ID3511${i}`
      const { licenceId } = granted(
        await recordLicence(office, { producerId, productId, kind: 'halal', number }),
      )
      if (roll(4) > 0) granted(await verifyLicence(office, { licenceId }))
    }
    if (roll(8) > 0) await reviewed(office, productId)
    else continue
    if (roll(10) === 0) granted(await withdrawProduct(office, { productId, reason: 'test of the season' }))
    for (const counterId of counters) {
      if (roll(2) === 0) continue
      const variantId = variantIds[roll(2)] ?? ''
      await shelved(office, { variantId, counterId, pieces: roll(3), bestBeforeOn: shelfDates[roll(3)] })
    }
  }
}

beforeAll(async () => {
  world = await createWorld()
  live = createLiveCatalogue(world.db)
  office = { ...(await officer(world)), changes: live }
  await fillTown()
}, 120_000)
afterAll(() => world.drop())

/** The same question as one plain statement over the tables. */
async function plainCount(wish: ProductsWish, day: string): Promise<number> {
  const near = { 'hotel-0': -7.98257, 'hotel-1': -7.974, 'hotel-2': -7.94 }[wish.near ?? '']
  const conditions = [
    sql`exists (select 1 from publication b where b.product_id = p.id
      and not exists (select 1 from publication_end e where e.publication_id = b.id))`,
    sql`exists (select 1 from licence l where l.product_id = p.id and l.kind = p.licence_needed
      and l.verified_at is not null and l.revoked_at is null
      and (l.valid_until_on is null or l.valid_until_on >= ${day}))`,
    ...(wish.category === undefined ? [] : [sql`p.category_slug = ${wish.category}`]),
    ...(wish.halal
      ? [
          sql`exists (select 1 from licence l where l.product_id = p.id and l.kind = 'halal' and l.verified_at is not null)`,
        ]
      : []),
    ...(wish.cabin ? [sql`p.cabin in ('ok', 'small-liquid')`] : []),
    ...(wish.vegan ? [sql`p.is_vegan = 1`] : []),
    ...(wish.without ?? []).map(
      code =>
        sql`not exists (select 1 from product_allergen a where a.product_id = p.id and a.allergen_code = ${code})`,
    ),
    ...(wish.kecamatan?.length ? [sql`lower(d.name) in (${sql.join(wish.kecamatan)})`] : []),
    ...(wish.keeps === undefined
      ? []
      : [sql`(p.shelf_life_days is null or p.shelf_life_days >= ${wish.keeps})`]),
    ...(wish.leave === undefined
      ? []
      : [
          sql`exists (select 1 from stock s join batch b on b.id = s.batch_id where b.product_id = p.id
            and s.bucket = 'shelf' and s.pieces > 0
            and (b.best_before_on >= ${addDays(wish.leave, wish.after ?? 7)}
              or (b.best_before_on is null and p.shelf_life_days is null)))`,
        ]),
    ...(wish.max === undefined
      ? []
      : [sql`(select min(v.price_idr) from variant v where v.product_id = p.id) <= ${wish.max}`]),
    ...(near === undefined
      ? []
      : [
          // One degree of latitude is 111.2 km; the counters stand on one meridian.
          sql`exists (select 1 from stock s join variant v on v.id = s.variant_id join counter c on c.id = s.counter
            where v.product_id = p.id and s.bucket = 'shelf' and s.pieces > 0 and abs(c.lat - ${near}) * 111195 <= 1000)`,
        ]),
  ]
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from product p
    join producer m on m.id = p.producer_id
    join kelurahan k on k.code = m.kelurahan_code
    join kecamatan d on d.code = k.kecamatan_code
    where ${sql.join(conditions, sql` and `)}`.execute(world.db)
  return Number(rows[0]?.found)
}

const wishes: ProductsWish[] = [
  {},
  { halal: true },
  { halal: true, keeps: 30, near: 'hotel-0' },
  { category: 'fruit-chips', without: ['gluten', 'soy'], kecamatan: ['blimbing', 'klojen'] },
  { max: 50_000, vegan: true, cabin: true },
  { near: 'hotel-1', category: 'snack-savoury', halal: true },
  { without: ['egg'], keeps: 60, max: 25_000 },
  { kecamatan: ['lowokwaru'], halal: true, cabin: true, keeps: 7 },
  { near: 'hotel-2', without: ['soy'], vegan: true },
]

test.each(wishes)('the count of %j is what a plain question to the tables answers', async wish => {
  const page = await productsPage(office, live, { language: 'id', wish })
  expect(page.total).toBe(await plainCount(wish, '2026-11-24'))
  expect(page.products).toHaveLength(Math.min(page.total, page.pageSize))
})

test.each(wishes)('each choice beside %j would show as many as its count says', async wish => {
  const { facets } = await productsPage(office, live, { language: 'id', wish })
  const would = (change: ProductsWish) => plainCount({ ...wish, ...change }, '2026-11-24')
  expect(facets.anyCategory).toBe(await would({ category: undefined }))
  for (const { slug, count } of facets.categories) expect(count, slug).toBe(await would({ category: slug }))
  for (const { slug, count } of facets.kecamatan) expect(count, slug).toBe(await would({ kecamatan: [slug] }))
  for (const code of ['soy', 'gluten', 'egg']) {
    const shown = facets.without.find(each => each.code === code)?.count
    expect(shown, code).toBe(await would({ without: [...new Set([...(wish.without ?? []), code])] }))
  }
  expect(facets.halal).toBe(await would({ halal: true }))
  expect(facets.cabin).toBe(await would({ cabin: true }))
  expect(facets.vegan).toBe(await would({ vegan: true }))
  for (const { days, count } of facets.keeps) expect(count, `${days} days`).toBe(await would({ keeps: days }))
  for (const { idr, count } of facets.maxPrice) expect(count, `Rp${idr}`).toBe(await would({ max: idr }))
  for (const slug of ['hotel-0', 'hotel-1', 'hotel-2']) {
    expect(facets.near.find(each => each.slug === slug)?.count ?? 0, slug).toBe(await would({ near: slug }))
  }
})

test('the day after, what lapsed that night is gone from total and counts alike', async () => {
  const tomorrow: Context = { ...office, now: '2026-11-24T17:00:00.000Z' } // 00:00 WIB
  const now = await productsPage(office, live, { language: 'id', wish: {} })
  const then = await productsPage(tomorrow, live, { language: 'id', wish: {} })
  expect(then.total).toBeLessThan(now.total)
  expect(then.total).toBe(await plainCount({}, '2026-11-25'))
  expect(then.facets.anyCategory).toBe(then.total)
})

test('the pages of the list follow each other without a gap or a repetition; past the end there is none', async () => {
  const page = async (number: number) =>
    (await productsPage(office, live, { language: 'id', wish: { page: number, sort: 'price' } })).products
  const all = [...(await page(1)), ...(await page(2))]
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length)
  expect(all.map(({ priceIdr }) => priceIdr)).toEqual(
    all.map(({ priceIdr }) => priceIdr).sort((a, b) => a - b),
  )
  expect(await page(9)).toEqual([])
})

test('choices that do not exist are left out of what was understood', async () => {
  const nonsense: ProductsWish = {
    q: '',
    category: 'cars',
    without: ['soy', 'soy', 'kryptonite'],
    kecamatan: ['klojen', 'atlantis'],
    near: 'the-moon',
    maker: 'nobody',
    keeps: -4,
    max: Number.NaN,
    leave: '2026-02-30',
    after: 9,
    page: -1,
  }
  const { query, total } = await productsPage(office, live, { language: 'id', wish: nonsense })
  expect(query).toEqual({
    q: '',
    without: ['soy'],
    kecamatan: ['klojen'],
    sort: 'best',
    page: 1,
  })
  expect(total).toBe(await plainCount({ without: ['soy'], kecamatan: ['klojen'] }, '2026-11-24'))
})

test('with a leaving day only what stands somewhere and still keeps a week after it is listed', async () => {
  const wish = { leave: '2026-12-03' }
  const page = await productsPage(office, live, { language: 'id', wish })
  expect(page).toMatchObject({ keepsUntilOn: '2026-12-10', query: { leave: '2026-12-03', after: 7 } })
  expect(page.total).toBe(await plainCount(wish, '2026-11-24'))
  expect(page.total).toBeGreaterThan(0)
  const past = await productsPage(office, live, { language: 'id', wish: { leave: '2026-11-23' } })
  expect(past.keepsUntilOn).toBeUndefined()
})

test('a word that finds nothing offers the nearest five', async () => {
  const page = await productsPage(office, live, { language: 'en', wish: { q: 'kripk tempx' } })
  expect(page.total + page.nearest.length).toBeGreaterThan(0)
  const nothing = await productsPage(office, live, { language: 'en', wish: { q: 'xylophone' } })
  expect(nothing.total).toBe(0)
  expect(nothing.nearest).toHaveLength(5)
})
