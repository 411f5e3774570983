import { type SqlBool, sql } from 'kysely'
import type { Bucket } from '#db/schema/ledgers.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import { addDays, type Day, dayOf, startOfDay } from '../dates.ts'
import { rolesFor } from '../identity/permissions.ts'

/** Where goods can be, in the words of a maker. */
export type Whereabouts = 'home' | 'road' | 'counter' | 'sold' | 'gone'
export const whereabouts = ['home', 'road', 'counter', 'sold', 'gone'] as const satisfies Whereabouts[]

export type BatchPlaces = {
  batchId: string
  code: string
  name: Text
  bestBeforeOn: Day | undefined
  made: number
  places: Record<Whereabouts, number>
  counters: { name: string; pieces: number }[]
}

export type GoodsPlaces = {
  made: number
  places: Record<Whereabouts, number>
  /** On how many counters something of hers stands. */
  counterCount: number
  batches: BatchPlaces[]
}

/** So long a batch is shown after it was made, though nothing of it is left anywhere. */
const shownDays = 30
const mostBatches = 200

/**
 * Where the goods of the makers whom the actor speaks for are: every batch that still has pieces at home, on the road
 * or on a counter, and those made in the last thirty days. The places of a batch always add up to what was made.
 */
export async function goodsPlaces(ctx: Context, language: Language): Promise<GoodsPlaces> {
  const producerIds = rolesFor(ctx.actor, 'goods:see').flatMap(held => held.producerId ?? [])
  const batches = producerIds.length === 0 ? [] : await ownBatches(ctx, producerIds, language)
  const rows =
    batches.length === 0
      ? []
      : await standing(
          ctx,
          batches.map(batch => batch.batchId),
        )
  const places = none()
  const counters = new Set<string>()
  for (const row of rows) {
    const batch = batches.find(one => one.batchId === row.batch_id)
    const place = placeOf[row.bucket]
    if (!batch || place === undefined) continue
    const pieces = Number(row.pieces)
    batch.places[place] += pieces
    places[place] += pieces
    if (place !== 'counter' || row.name === null) continue
    counters.add(row.name)
    const known = batch.counters.find(one => one.name === row.name)
    if (known) known.pieces += pieces
    else batch.counters.push({ name: row.name, pieces })
  }
  return {
    made: batches.reduce((sum, batch) => sum + batch.made, 0),
    places,
    counterCount: counters.size,
    batches,
  }
}

async function ownBatches(
  ctx: Context,
  producerIds: readonly string[],
  language: Language,
): Promise<BatchPlaces[]> {
  const since = startOfDay(addDays(dayOf(ctx.now), -shownDays))
  const hers = ctx.db.selectFrom('product').select('id').where('producer_id', 'in', producerIds)
  const recent = ctx.db
    .selectFrom('batch')
    .select('batch.id')
    .where('batch.product_id', 'in', hers)
    .where('batch.recorded_at', '>=', since)
  // From what stands to its batches: those that are sold out are not touched, however many they are. `union` would
  // have the engine walk all stock in the order of its batches.
  const standingAnywhere = ctx.db
    .selectFrom('stock')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .select('stock.batch_id as id')
    .where('variant.product_id', 'in', hers)
    .where('stock.bucket', 'in', ['home', 'road-out', 'shelf', 'held', 'road-back'])
    .where(isThere)
  const rows = await ctx.db
    .selectFrom('batch')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select([
      'batch.id',
      'batch.code',
      'batch.quantity',
      'batch.best_before_on',
      ...productNames('product.id'),
    ])
    .where('batch.id', 'in', recent.unionAll(standingAnywhere))
    .orderBy('batch.best_before_on')
    .orderBy('batch.code')
    .limit(mostBatches)
    .execute()
  return rows.map(row => ({
    batchId: row.id,
    code: row.code,
    name: nameIn(language, { id: row.id_name, en: row.en_name }),
    bestBeforeOn: row.best_before_on ?? undefined,
    made: row.quantity,
    places: none(),
    counters: [],
  }))
}

/** A partial index answers only for the very words of its condition, which a parameter is not. */
const isThere = sql<SqlBool>`stock.pieces <> 0`

const standing = (ctx: Context, batchIds: readonly string[]) =>
  ctx.db
    .selectFrom('stock')
    .leftJoin('counter', 'counter.id', 'stock.counter')
    .select(['stock.batch_id', 'stock.bucket', 'stock.pieces', 'counter.name'])
    .where('stock.batch_id', 'in', batchIds)
    .where('stock.pieces', '<>', 0)
    .where('stock.bucket', '<>', 'made')
    .orderBy('counter.name')
    .execute()

const none = (): Record<Whereabouts, number> => ({ home: 0, road: 0, counter: 0, sold: 0, gone: 0 })

const placeOf: Readonly<Record<Bucket, Whereabouts | undefined>> = {
  made: undefined,
  home: 'home',
  'road-out': 'road',
  'road-back': 'road',
  shelf: 'counter',
  held: 'counter',
  sold: 'sold',
  'gone-transit': 'gone',
  'gone-damaged': 'gone',
  'gone-missing': 'gone',
  'gone-expired': 'gone',
  'gone-shrink': 'gone',
  'gone-defect': 'gone',
  'gone-recalled': 'gone',
}
