import { keptQuery } from '#db/engines/kept-query.ts'
import { rowsInRow, unpack } from '#db/engines/rows-in-row.ts'
import { asList, within } from '#db/engines/within.ts'
import type { Cabin, NetUnit } from '#db/schema/products.ts'
import type { Context } from '../context.ts'
import { type Day, dayOf, type Instant } from '../dates.ts'
import { pricePer100 } from '../money.ts'
import { bySureness, earliestBestBefore, type Have, haveOfAll } from './have.ts'
import { keepsOnShelf } from './keeping.ts'
import type { Maker } from './makers.ts'
import { type PictureFacts, type PictureShown, withAlt } from './pictures-shown.ts'
import { type Standing, standingOf } from './standing.ts'
import { type InBoth, type Language, nameIn, type Text } from './text.ts'
import type { Kecamatan, Town } from './town.ts'

/** What a card says of a product whatever the language, the hour and the shelf: fit to be kept in memory. */
export type CardFacts = {
  productId: string
  slug: string
  name: InBoth
  makerId: string
  priceIdr: number
  hasDearerVariants: boolean
  netContent: NetContent | undefined
  pricePer100Idr: number | undefined
  cabin: Cabin
  picture: PictureFacts | undefined
  /** Null does not expire. */
  shelfLifeDays: number | null
  /** Price of each variant that is still sold, by its id. */
  pricesIdr: ReadonlyMap<string, number>
  standing: readonly Standing[]
}

export type NetContent = { value: number; unit: 'g' | 'ml' | 'piece'; pieces?: number }

export type ProductCard = {
  slug: string
  name: Text
  makerName: string
  kecamatan: { code: string; slug: string; name: string }
  priceIdr: number
  fromPrice?: boolean
  netContent: NetContent | undefined
  pricePer100Idr: number | undefined
  have: Have
  cabin: Cabin
  picture: PictureShown | undefined
  keepsUntilOn?: Day
  /** The shelf that proves that it keeps until the day asked for; without a date where it does not expire. */
  keepsAt?: { slug: string; name: string; bestBeforeOn?: Day }
  elsewhere?: { slug: string; name: string; distanceM?: number; pieces?: number }
}

/** In one round trip for the goods and one for the shelves; ids that are not products are left out. */
export async function readCardFacts(
  ctx: Pick<Context, 'db'>,
  productIds: readonly string[],
): Promise<CardFacts[]> {
  if (productIds.length === 0) return []
  const [rows, standing] = await Promise.all([
    cardRows(ctx.db, asList(ctx.db, productIds)),
    standingOf(ctx, productIds),
  ])
  return rows.flatMap(row => {
    const variants = unpack(row.variants).sort((a, b) => a.priceIdr - b.priceIdr || a.position - b.position)
    const cheapest = variants[0]
    if (!cheapest) return []
    const { netQuantity, netUnit, priceIdr } = cheapest
    return {
      productId: row.id,
      slug: row.slug,
      name: { id: row.nameId, en: row.nameEn },
      makerId: row.makerId,
      priceIdr,
      hasDearerVariants: variants.some(variant => variant.priceIdr > priceIdr),
      netContent: netContentOf(cheapest),
      pricePer100Idr: pricePer100(priceIdr, netQuantity, netUnit),
      cabin: row.cabin,
      picture: unpack(row.pictures)[0],
      shelfLifeDays: row.shelfLifeDays,
      pricesIdr: new Map(variants.map(variant => [variant.id, variant.priceIdr])),
      standing: standing.get(row.id) ?? [],
    }
  })
}

export function netContentOf(variant: {
  netQuantity: number
  netUnit: NetUnit
  pieces: number | null
}): NetContent {
  const { netQuantity: value, netUnit, pieces } = variant
  if (netUnit === 'pcs') return { value, unit: 'piece' }
  return pieces === null ? { value, unit: netUnit } : { value, unit: netUnit, pieces }
}

/**
 * Who looks, when, and at which shelves: all of the town's, or those of some counters, or those that prove that all on
 * them keeps until a day.
 */
export type Look = {
  language: Language
  now: Instant
  counterIds?: ReadonlySet<string> | undefined
  keepsUntilOn?: Day | undefined
}

/** A card speaks of one shelf: the one that surely has most. Undefined when the maker is not public any more. */
export function cardOf(
  facts: CardFacts,
  town: Town,
  makers: ReadonlyMap<string, Maker>,
  look: Look,
): ProductCard | undefined {
  const maker = makers.get(facts.makerId)
  const kecamatan = maker && town.kelurahan.get(maker.kelurahanCode)?.kecamatan
  if (!kecamatan) return undefined
  const [shelf] = shelvesOf(facts, town, look)
  const name = nameIn(look.language, facts.name)
  const keepsUntilOn = shelf && earliestBestBefore(shelf.counts, dayOf(look.now))
  return {
    slug: facts.slug,
    name,
    makerName: maker.name,
    kecamatan: kecamatanShown(kecamatan),
    priceIdr: facts.priceIdr,
    ...(facts.hasDearerVariants && { fromPrice: true }),
    netContent: facts.netContent,
    pricePer100Idr: facts.pricePer100Idr,
    have: shelf?.have ?? { state: 'none' },
    cabin: facts.cabin,
    picture: withAlt(facts.picture, name.text),
    ...(keepsUntilOn !== undefined && { keepsUntilOn }),
    ...(look.keepsUntilOn !== undefined && shelf && proofOf(shelf, town, keepsUntilOn)),
  }
}

function proofOf(
  { counterId }: Shelf,
  town: Town,
  bestBeforeOn: Day | undefined,
): Pick<ProductCard, 'keepsAt'> {
  const counter = town.counters.get(counterId)
  if (!counter) return {}
  const { slug, name } = counter
  return { keepsAt: { slug, name, ...(bestBeforeOn !== undefined && { bestBeforeOn }) } }
}

export const kecamatanShown = ({ code, slug, name }: Kecamatan) => ({ code, slug, name })

export type Shelf = { counterId: string; have: Have; counts: Standing[] }

/** @property shelfLifeDays null does not expire */
export type Goods = { standing: readonly Standing[]; shelfLifeDays: number | null }

/** One entry for each counter in use that carries the product, its variants together, the surest first. */
export function shelvesOf(
  { standing, shelfLifeDays }: Goods,
  town: Town,
  look: Omit<Look, 'language'>,
): Shelf[] {
  const counts = new Map<string, Standing[]>()
  for (const each of standing) {
    if (!town.counters.has(each.counterId)) continue
    if (look.counterIds && !look.counterIds.has(each.counterId)) continue
    if (look.keepsUntilOn && !keepsOnShelf(each, shelfLifeDays, look.keepsUntilOn)) continue
    const known = counts.get(each.counterId)
    if (known) known.push(each)
    else counts.set(each.counterId, [each])
  }
  return [...counts]
    .map(([counterId, counts]) => ({ counterId, counts, have: haveOfAll(counts, look.now) }))
    .sort((a, b) => bySureness(a.have, b.have) || (a.counterId < b.counterId ? -1 : 1))
}

const cardRows = keptQuery((db, productIds) =>
  db
    .selectFrom('product')
    .leftJoin('product_text as id_text', join =>
      join.onRef('id_text.product_id', '=', 'product.id').on('id_text.language', '=', 'id'),
    )
    .leftJoin('product_text as en_text', join =>
      join.onRef('en_text.product_id', '=', 'product.id').on('en_text.language', '=', 'en'),
    )
    .select([
      'product.id',
      'product.slug',
      'product.producer_id as makerId',
      'product.cabin',
      'product.shelf_life_days as shelfLifeDays',
      'id_text.name as nameId',
      'en_text.name as nameEn',
    ])
    .select(eb => [
      rowsInRow(
        db,
        eb
          .selectFrom('variant')
          .select([
            'variant.id',
            'variant.position',
            'variant.price_idr as priceIdr',
            'variant.net_quantity as netQuantity',
            'variant.net_unit as netUnit',
            'variant.pieces',
          ])
          .whereRef('variant.product_id', '=', 'product.id')
          .where('variant.ended_at', 'is', null),
      ).as('variants'),
      rowsInRow(
        db,
        eb
          .selectFrom('product_photo')
          .innerJoin('picture', 'picture.id', 'product_photo.picture_id')
          .select(['picture.id', 'picture.width', 'picture.height', 'picture.dominant_colour as colour'])
          .whereRef('product_photo.product_id', '=', 'product.id')
          .orderBy('product_photo.position')
          .limit(1),
      ).as('pictures'),
    ])
    .where(within(db, 'product.id', productIds)),
)
