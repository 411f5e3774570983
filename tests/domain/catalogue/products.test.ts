import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostPhotos } from '#app/domain/catalogue/most-photos.ts'
import { addPhoto, recordPicture } from '#app/domain/catalogue/pictures.ts'
import { pauseProduct, resumeProduct } from '#app/domain/catalogue/product-pause.ts'
import { addProduct } from '#app/domain/catalogue/products.ts'
import { changePrice } from '#app/domain/catalogue/variants.ts'
import { touchedSince } from '#app/domain/changes.ts'
import type { Context } from '#app/domain/context.ts'
import { chipsPicture, granted, lastri, officer, refused, tempehChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let office: Context
let maker: string
beforeEach(async () => {
  world = await createWorld()
  office = await officer(world)
  maker = await lastri(office)
})
afterEach(() => world.drop())

const pack = { sku: 'LAST-KTO-180', priceIdr: 11_000, netQuantity: 180, netUnit: 'g' } as const
const add = (change: Parameters<typeof tempehChips>[1]) => addProduct(office, tempehChips(maker, change))
const count = async (table: 'product' | 'variant' | 'product_text' | 'product_allergen') =>
  (await world.db.selectFrom(table).selectAll().execute()).length

test('a product keeps its texts, its sizes in order and its ingredients heaviest first', async () => {
  const big = { ...pack, sku: 'LAST-KTO-500', labelId: 'Kemasan besar', priceIdr: 28_000, netQuantity: 500 }
  const { productId, variantIds } = granted(await add({ variants: [pack, big] }))
  expect(variantIds).toHaveLength(2)
  const variants = await world.db.selectFrom('variant').selectAll().orderBy('position').execute()
  expect(variants).toMatchObject([
    { id: variantIds[0], product_id: productId, sku: 'LAST-KTO-180', price_idr: 11_000, position: 0 },
    { id: variantIds[1], sku: 'LAST-KTO-500', label_id: 'Kemasan besar', price_idr: 28_000, position: 1 },
  ])
  const ingredients = await world.db
    .selectFrom('product_ingredient')
    .select('ingredient_slug')
    .orderBy('position')
    .execute()
  expect(ingredients.map(row => row.ingredient_slug)).toEqual(['kedelai', 'tepung-beras', 'garam'])
  expect(await count('product_text')).toBe(2)
})

test('soybeans bring their allergen even when nobody declares it', async () => {
  granted(await add({ contains: [], mayContain: ['soy', 'milk'] }))
  const allergens = await world.db
    .selectFrom('product_allergen')
    .select(['allergen_code', 'presence'])
    .orderBy('allergen_code')
    .execute()
  expect(allergens).toEqual([
    { allergen_code: 'milk', presence: 'may-contain' },
    { allergen_code: 'soy', presence: 'contains' },
  ])
})

test.each([
  ['an unknown maker', { producerId: 'prc_none' }, { code: 'unknown-producer', producerId: 'prc_none' }],
  ['an unknown kind of goods', { categorySlug: 'toys' }, { code: 'unknown-category', categorySlug: 'toys' }],
  ['no size to sell', { variants: [] }, { code: 'no-variant' }],
  [
    'a price of nothing',
    { variants: [{ ...pack, priceIdr: 0 }] },
    { code: 'price-not-positive', sku: pack.sku, priceIdr: 0 },
  ],
  [
    'half a rupiah',
    { variants: [{ ...pack, priceIdr: 10_999.5 }] },
    { code: 'price-not-positive', sku: pack.sku, priceIdr: 10_999.5 },
  ],
  [
    'no net content',
    { variants: [{ ...pack, netQuantity: 0 }] },
    { code: 'net-content-missing', sku: pack.sku, netQuantity: 0 },
  ],
  ['the same SKU twice', { variants: [pack, pack] }, { code: 'sku-taken', sku: pack.sku }],
  ['a SKU with a space', { variants: [{ ...pack, sku: 'A B' }] }, { code: 'sku-not-fit', sku: 'A B' }],
  [
    'a barcode with a wrong check digit',
    { variants: [{ ...pack, gtin: '4006381333932' }] },
    { code: 'gtin-not-fit', sku: pack.sku, gtin: '4006381333932' },
  ],
  [
    'an ingredient nobody knows',
    { ingredientSlugs: ['unobtainium'] },
    { code: 'unknown-ingredient', slug: 'unobtainium' },
  ],
  ['an allergen nobody knows', { mayContain: ['dust'] }, { code: 'unknown-allergen', allergen: 'dust' }],
  ['a slug with capitals', { slug: 'Keripik' }, { code: 'slug-not-fit', slug: 'Keripik' }],
  [
    'no name',
    { texts: { id: { name: '  ', description: 'x' } } },
    { code: 'name-not-fit', language: 'id', longest: 120 },
  ],
  ['four chillies of three', { spiceLevel: 4 }, { code: 'measure-not-fit', measure: 'spiceLevel', value: 4 }],
  [
    'a kelurahan of another city',
    { originKelurahanCode: '35.07.01.1001' },
    { code: 'unknown-kelurahan', kelurahanCode: '35.07.01.1001' },
  ],
])('a product with %s is refused and leaves nothing behind', async (_, change, refusal) => {
  expect(refused(await add(change))).toEqual(refusal)
  expect(await count('product')).toBe(0)
  expect(await count('variant')).toBe(0)
})

test('two products cannot share an address, also when they come at once', async () => {
  const second = { variants: [{ ...pack, sku: 'LAST-KTO-250' }] }
  const both = await Promise.all([add({}), add(second)])
  expect(both.filter(result => result.ok)).toHaveLength(1)
  expect(both.find(result => !result.ok)).toMatchObject({ error: { code: 'slug-taken' } })
  expect(await count('product')).toBe(1)
})

test('a new price is told with the old one, and the catalogue moves on', async () => {
  const { productId, variantIds } = granted(await add({}))
  const variantId = variantIds[0] ?? ''
  const seen = world.revisions.at(-1) ?? 0
  granted(await changePrice(office, { variantId, priceIdr: 12_500 }))
  const activity = await world.db
    .selectFrom('activity')
    .select(['before', 'after'])
    .where('verb', '=', 'changePrice')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(activity.before ?? '')).toEqual({ sku: pack.sku, priceIdr: 11_000 })
  expect(JSON.parse(activity.after ?? '')).toEqual({ sku: pack.sku, priceIdr: 12_500 })
  expect([...(await touchedSince(world.db, seen)).subjects]).toEqual([`product:${productId}`])
})

test('the price it already has changes nothing; a price of nothing or of too much is refused', async () => {
  const { variantIds } = granted(await add({}))
  const variantId = variantIds[0] ?? ''
  const seen = world.revisions.length
  granted(await changePrice(office, { variantId, priceIdr: 11_000 }))
  expect(world.revisions).toHaveLength(seen)
  for (const priceIdr of [0, -1, 0.5, Number.NaN, 100_000_001])
    expect(refused(await changePrice(office, { variantId, priceIdr })).code).toBe('price-not-positive')
  expect(refused(await changePrice(office, { variantId: 'var_none', priceIdr: 1 })).code).toBe(
    'unknown-variant',
  )
})

test('a pause has a last day, is not laid over another, and is taken back', async () => {
  const { productId } = granted(await add({}))
  expect(refused(await resumeProduct(office, { productId })).code).toBe('not-paused')
  expect(refused(await pauseProduct(office, { productId, untilOn: '2026-11-23' })).code).toBe(
    'pause-already-over',
  )
  granted(await pauseProduct(office, { productId, untilOn: '2026-11-24' }))
  expect(refused(await pauseProduct(office, { productId })).code).toBe('already-paused')
  granted(await pauseProduct({ ...office, now: '2026-11-25T02:00:00.000Z' }, { productId }))
  granted(await resumeProduct(office, { productId }))
})

test('photos stand in the order they came, and there is an end to them', async () => {
  const { productId } = granted(await add({}))
  const { pictureId } = granted(await recordPicture(office, chipsPicture))
  const photo = { productId, pictureId, view: 'front' } as const
  for (let position = 0; position < mostPhotos; position++)
    expect(granted(await addPhoto(office, photo))).toEqual({ position })
  expect(refused(await addPhoto(office, photo))).toEqual({ code: 'too-many-photos', limit: mostPhotos })
  expect(refused(await addPhoto(office, { ...photo, pictureId: 'pic_none' })).code).toBe('unknown-picture')
})

test('a picture without a size or with a colour in words is refused', async () => {
  expect(refused(await recordPicture(office, { ...chipsPicture, width: 0 })).code).toBe(
    'picture-without-size',
  )
  expect(refused(await recordPicture(office, { ...chipsPicture, dominantColour: 'red' })).code).toBe(
    'colour-not-hex',
  )
})

test('a pack keeps the barcode that is printed on it, and no other pack has the same', async () => {
  const gtin = '4006381333931'
  granted(await add({ variants: [{ ...pack, gtin }] }))
  const other = { slug: 'lain', variants: [{ ...pack, sku: 'LAST-LAIN', gtin }] }
  expect(refused(await add(other))).toEqual({ code: 'gtin-taken', sku: 'LAST-LAIN', gtin })
})
