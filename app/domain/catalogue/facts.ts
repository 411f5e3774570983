import type { Db } from '#db/engines/database.ts'
import { asList, within } from '#db/engines/within.ts'
import { addDays, type Day } from '../dates.ts'
import { pricePer100 } from '../money.ts'
import type { ProductFacts } from '../search/product-facts.ts'
import { shelvesThatKeep } from './keeping.ts'
import { notPausing } from './not-pausing.ts'
import { standingOf } from './standing.ts'
import type { Town } from './town.ts'
import { halalUntilOn, type Licence, licensedUntilOn } from './validity.ts'

/**
 * What the index holds of each product that is public on a day: published and not withdrawn, neither it nor its
 * maker pausing, with a price, Indonesian words and the licence it needs. Products that are not public are left out of the answer.
 * `licensedUntilOn` may have passed: the index itself drops what has lapsed on the day it is asked for.
 */
export async function productFacts(
  db: Db,
  town: Town,
  productIds: readonly string[],
  on: Day,
): Promise<ProductFacts[]> {
  const list = asList(db, productIds)
  const products = await readPublic(db, list, on)
  const texts = grouped(await readTexts(db, list))
  const prices = grouped(await readPrices(db, list))
  const ingredients = grouped(await readIngredients(db, list))
  const allergens = grouped(await readAllergens(db, list))
  const licences = grouped(await readLicences(db, list))
  const standing = await standingOf({ db }, productIds)

  const facts = new Map<string, ProductFacts>()
  for (const product of products) {
    const id = product.productId
    const words = texts.get(id) ?? []
    const indonesian = words.find(text => text.language === 'id')
    const english = words.find(text => text.language === 'en')
    const cheapest = prices.get(id)?.[0]
    const held = licences.get(id) ?? []
    const untilOn = licensedUntilOn(product, held)
    const kelurahan = town.kelurahan.get(product.kelurahanCode)
    if (!indonesian || !cheapest || untilOn === undefined || !kelurahan) continue

    const halal = halalUntilOn(held)
    const carrying = (standing.get(id) ?? []).filter(({ counterId }) => town.counters.has(counterId))
    const inStock = carrying.filter(({ pieces }) => pieces > 0)
    facts.set(id, {
      productId: id,
      slug: product.slug,
      nameId: indonesian.name,
      nameEn: english?.name ?? '',
      otherWords: [
        ...words.flatMap(text => [text.description, text.taste]),
        product.makerName,
        ...categoryWords(town, product.categorySlug),
        ...(ingredients.get(id) ?? []).flatMap(({ name_id, name_en }) => [name_id, name_en]),
      ]
        .filter(Boolean)
        .join(' '),
      categorySlug: product.categorySlug,
      priceIdr: cheapest.price_idr,
      pricePer100Idr: pricePer100(cheapest.price_idr, cheapest.net_quantity, cheapest.net_unit) ?? null,
      halal: halal !== undefined,
      halalUntilOn: halal ?? null,
      allergens: (allergens.get(id) ?? []).map(({ allergen_code }) => allergen_code),
      isFood: product.kind === 'food' || product.kind === 'beverage',
      kecamatanCode: kelurahan.kecamatan.code,
      makerId: product.makerId,
      keepsDays: product.shelfLifeDays,
      cabin: product.cabin,
      vegan: product.isVegan === 1,
      nearPlaces: distinct(inStock.flatMap(({ counterId }) => town.near.get(counterId) ?? [])),
      keepingShelves: shelvesThatKeep(inStock, product.shelfLifeDays).map(({ counterId, untilOn }) => ({
        untilOn,
        nearPlaces: town.near.get(counterId) ?? [],
      })),
      counterIds: distinct(carrying.map(({ counterId }) => counterId)),
      publishedAt: product.publishedAt,
      popularity: product.popularity,
      licensedUntilOn: untilOn,
    })
  }
  return [...facts.values()]
}

/** Ids of all products in batches, in the order of their ids, so that a large catalogue is never held twice. */
export async function* productIdsInBatches(db: Db, size: number): AsyncGenerator<string[]> {
  let last = ''
  while (true) {
    const rows = await db
      .selectFrom('product')
      .select('id')
      .where('id', '>', last)
      .orderBy('id')
      .limit(size)
      .execute()
    const ids = rows.map(row => row.id)
    if (ids.length > 0) yield ids
    if (ids.length < size) return
    last = ids.at(-1) ?? ''
  }
}

export async function productIdsOf(db: Db, makerIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('product')
    .select('id')
    .where(within(db, 'producer_id', asList(db, makerIds)))
    .execute()
  return rows.map(row => row.id)
}

/** Products whose pause, or whose maker's, had its last day from one day on and before another: they are back. */
export async function pauseEndedBetween(db: Db, from: Day, before: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select('product.id')
    .where(eb =>
      eb.or([
        eb.between('product.pause_until_on', from, addDays(before, -1)),
        eb.between('producer.pause_until_on', from, addDays(before, -1)),
      ]),
    )
    .execute()
  return rows.map(row => row.id)
}

function readPublic(db: Db, list: unknown, on: Day) {
  return db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .innerJoin('publication', 'publication.product_id', 'product.id')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .select([
      'product.id as productId',
      'product.slug',
      'product.category_slug as categorySlug',
      'product.kind',
      'product.licence_needed as licenceNeeded',
      'product.shelf_life_days as shelfLifeDays',
      'product.cabin',
      'product.is_vegan as isVegan',
      'product.popularity',
      'producer.id as makerId',
      'producer.name as makerName',
      'producer.kelurahan_code as kelurahanCode',
      'publication.published_at as publishedAt',
    ])
    .where(within(db, 'product.id', list))
    .where(notPausing('product', on))
    .where(notPausing('producer', on))
    .where('producer.hidden_at', 'is', null)
    .where('publication_end.publication_id', 'is', null)
    .execute()
}

const readTexts = (db: Db, list: unknown) =>
  db
    .selectFrom('product_text')
    .select(['product_id', 'language', 'name', 'description', 'taste'])
    .where(within(db, 'product_id', list))
    .execute()

/** The cheapest first. */
const readPrices = (db: Db, list: unknown) =>
  db
    .selectFrom('variant')
    .select(['product_id', 'price_idr', 'net_quantity', 'net_unit'])
    .where(within(db, 'product_id', list))
    .where('ended_at', 'is', null)
    .orderBy('price_idr')
    .orderBy('position')
    .execute()

const readIngredients = (db: Db, list: unknown) =>
  db
    .selectFrom('product_ingredient')
    .innerJoin('ingredient', 'ingredient.slug', 'product_ingredient.ingredient_slug')
    .select(['product_id', 'ingredient.name_id', 'ingredient.name_en'])
    .where(within(db, 'product_id', list))
    .execute()

const readAllergens = (db: Db, list: unknown) =>
  db
    .selectFrom('product_allergen')
    .select(['product_id', 'allergen_code'])
    .where(within(db, 'product_id', list))
    .execute()

async function readLicences(db: Db, list: unknown): Promise<(Licence & { product_id: string })[]> {
  const rows = await db
    .selectFrom('licence')
    .select([
      'product_id',
      'kind',
      'number',
      'valid_until_on as validUntilOn',
      'verified_at as verifiedAt',
      'revoked_at as revokedAt',
    ])
    .where(within(db, 'product_id', list))
    .execute()
  return rows.flatMap(({ product_id, ...licence }) =>
    product_id === null ? [] : [{ product_id, ...licence }],
  )
}

function grouped<Row extends { product_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.product_id)
    if (group) group.push(row)
    else groups.set(row.product_id, [row])
  }
  return groups
}

function categoryWords(town: Town, slug: string): string[] {
  const category = town.categories.get(slug)
  return category ? [category.name.id ?? '', category.name.en ?? '', category.otherWords] : []
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]
