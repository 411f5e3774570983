import type { CountReason, CountState } from '#db/schema/counts.ts'
import { productNames } from '../../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { rolesFor } from '../../identity/permissions.ts'
import type { SalesFrom } from '../rules/count-outcome.ts'
import { type CountedLine, countedLines } from './counted-lines.ts'

export type CountHead = {
  countId: string
  number: string
  counterId: string
  counterName: string
  state: CountState
  salesFrom: SalesFrom
  openedAt: Instant
  countedAt: Instant | undefined
  postedAt: Instant | undefined
}

export type BatchToCount = { batchId: string; code: string; bestBeforeOn: Day | undefined }
export type GoodsToCount = { variantId: string; sku: string; product: Text; batches: BatchToCount[] }
export type CountShownLine = CountedLine & {
  product: Text
  sku: string
  batchCode: string
  bestBeforeOn: Day | undefined
  reasons: { reason: CountReason; pieces: number; note: string | undefined }[]
}

/**
 * What there is to count, without a word of how many: whoever counts must not know what is expected. Undefined where
 * the actor does not count.
 */
export async function blindCount(
  ctx: Context,
  countId: string,
  language: Language,
): Promise<{ count: CountHead; goods: GoodsToCount[] } | undefined> {
  const found = await headOf(ctx, countId)
  if (!found) return undefined
  const rows = await ctx.db
    .selectFrom('shelf_count_goods')
    .innerJoin('variant', 'variant.id', 'shelf_count_goods.variant_id')
    .innerJoin('stock', 'stock.variant_id', 'shelf_count_goods.variant_id')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .select(['variant.id', 'variant.sku', 'batch.id as batch_id', 'batch.code', 'batch.best_before_on'])
    .select(productNames('variant.product_id'))
    .where('shelf_count_goods.count_id', '=', countId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.counter', '=', found.counterId)
    .orderBy('variant.sku')
    .orderBy('batch.best_before_on')
    .orderBy('batch.code')
    .execute()
  const goods = new Map<string, GoodsToCount>()
  for (const row of rows) {
    const product = nameIn(language, { id: row.id_name, en: row.en_name })
    const one = goods.get(row.id) ?? { variantId: row.id, sku: row.sku, product, batches: [] }
    one.batches.push({
      batchId: row.batch_id,
      code: row.code,
      bestBeforeOn: row.best_before_on ?? undefined,
    })
    goods.set(row.id, one)
  }
  return { count: found, goods: [...goods.values()] }
}

/** A count with the sum of each line. Before somebody has counted there are no lines, and so nothing is given away. */
export async function countSum(
  ctx: Context,
  countId: string,
  language: Language,
): Promise<{ count: CountHead; lines: CountShownLine[] } | undefined> {
  const found = await headOf(ctx, countId)
  if (!found) return undefined
  const row = await ctx.db
    .selectFrom('shelf_count')
    .select(['id', 'attempt', 'explanation', 'counter_id', 'counted_at'])
    .where('id', '=', countId)
    .executeTakeFirstOrThrow()
  const counted = await countedLines(ctx, row)
  const goods = await ctx.db
    .selectFrom('batch')
    .innerJoin('variant', 'variant.id', 'batch.variant_id')
    .select(['batch.id', 'batch.code', 'batch.best_before_on', 'variant.sku'])
    .select(productNames('batch.product_id'))
    .where('batch.id', 'in', ['none', ...counted.map(line => line.batchId)])
    .execute()
  const reasons = await ctx.db
    .selectFrom('shelf_count_reason')
    .select(['line', 'reason', 'pieces', 'note'])
    .where('count_id', '=', countId)
    .where('attempt', '=', row.attempt)
    .where('explanation', '=', row.explanation)
    .execute()
  const lines = counted.flatMap(line => {
    const good = goods.find(one => one.id === line.batchId)
    if (!good) return []
    const own = reasons.filter(one => one.line === line.line)
    return {
      ...line,
      product: nameIn(language, { id: good.id_name, en: good.en_name }),
      sku: good.sku,
      batchCode: good.code,
      bestBeforeOn: good.best_before_on ?? undefined,
      reasons: own.map(({ reason, pieces, note }) => ({ reason, pieces, note: note ?? undefined })),
    }
  })
  return { count: found, lines }
}

/** The counts of one's own counters, the newest first. */
export async function countsOf(ctx: Context, counterId?: string): Promise<CountHead[]> {
  let rows = heads(ctx).orderBy('shelf_count.opened_at', 'desc').orderBy('shelf_count.id', 'desc').limit(50)
  if (counterId !== undefined) rows = rows.where('shelf_count.counter_id', '=', counterId)
  return (await rows.execute()).map(shown)
}

async function headOf(ctx: Context, countId: string): Promise<CountHead | undefined> {
  const row = await heads(ctx).where('shelf_count.id', '=', countId).executeTakeFirst()
  return row && shown(row)
}

const heads = (ctx: Context) =>
  ctx.db
    .selectFrom('shelf_count')
    .innerJoin('counter', 'counter.id', 'shelf_count.counter_id')
    .selectAll('shelf_count')
    .select('counter.name')
    .where('counter.partner_id', 'in', [
      'none',
      ...rolesFor(ctx.actor, 'count:take').flatMap(held => held.partnerId ?? []),
    ])

type Head = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number]

const shown = (row: Head): CountHead => ({
  countId: row.id,
  number: row.number,
  counterId: row.counter_id,
  counterName: row.name,
  state: row.state,
  salesFrom: row.sales_from,
  openedAt: row.opened_at,
  countedAt: row.counted_at ?? undefined,
  postedAt: row.posted_at ?? undefined,
})
