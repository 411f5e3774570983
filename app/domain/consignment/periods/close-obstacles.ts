import { sql } from 'kysely'
import { type Context, today } from '../../context.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../../dates.ts'

/** A period closes only over shelves that were counted so many days ago at most. */
export const countAgeDays = 35

/** What is still open at the end of a period, each with what names it to a person. */
export type CloseObstacle =
  | { what: 'delivery-on-the-way'; documentId: string; number: string; sentOn: Day }
  | { what: 'pickup-on-the-way'; documentId: string; number: string; takenOn: Day }
  | { what: 'count-under-way'; documentId: string; number: string }
  | { what: 'count-too-old'; counterId: string; counterName: string; countedOn: Day | undefined }
  | { what: 'sums-differ'; keptIdr: number; countedIdr: number }

/**
 * What keeps a period of an agreement from closing: goods on the way that nobody has received or made a task of,
 * shelves that were not counted lately, a count under way, or a balance that its entries do not make.
 * @param until the end of the period: what began later does not hold it up
 */
export async function closeObstacles(
  ctx: Context,
  agreement: { agreementId: string; producerId: string; partnerId: string },
  until: Instant,
): Promise<CloseObstacle[]> {
  return [
    ...(await deliveriesOnTheWay(ctx, agreement.agreementId, until)),
    ...(await pickupsOnTheWay(ctx, agreement.agreementId, until)),
    ...(await countsUnderWay(ctx, agreement.partnerId, until)),
    ...(await shelvesUncounted(ctx, agreement)),
    ...(await sumsDiffer(ctx, agreement.agreementId)),
  ]
}

async function deliveriesOnTheWay(ctx: Context, agreementId: string, until: Instant) {
  const rows = await ctx.db
    .selectFrom('delivery')
    .select(['id', 'number', 'sent_at'])
    .where('agreement_id', '=', agreementId)
    .where('state', '=', 'sent')
    .where('sent_at', '<', until)
    .orderBy('sent_at')
    .execute()
  return rows.map(row => ({
    what: 'delivery-on-the-way' as const,
    documentId: row.id,
    number: row.number ?? '',
    sentOn: dayOf(row.sent_at ?? until),
  }))
}

async function pickupsOnTheWay(ctx: Context, agreementId: string, until: Instant) {
  const rows = await ctx.db
    .selectFrom('pickup')
    .select(['id', 'number', 'picked_up_at'])
    .where('agreement_id', '=', agreementId)
    .where('state', '=', 'picked-up')
    .where('picked_up_at', '<', until)
    .orderBy('picked_up_at')
    .execute()
  return rows.map(row => ({
    what: 'pickup-on-the-way' as const,
    documentId: row.id,
    number: row.number,
    takenOn: dayOf(row.picked_up_at ?? until),
  }))
}

async function countsUnderWay(ctx: Context, partnerId: string, until: Instant) {
  const rows = await ctx.db
    .selectFrom('shelf_count')
    .innerJoin('counter', 'counter.id', 'shelf_count.counter_id')
    .select(['shelf_count.id', 'shelf_count.number'])
    .where('counter.partner_id', '=', partnerId)
    .where('shelf_count.state', 'in', ['counted', 'explained'])
    .where('shelf_count.counted_at', '<', until)
    .orderBy('shelf_count.id')
    .execute()
  return rows.map(row => ({ what: 'count-under-way' as const, documentId: row.id, number: row.number }))
}

/** Shelves with goods of hers; where goods were never counted, the day they first stood there counts. */
async function shelvesUncounted(
  ctx: Context,
  { producerId, partnerId }: { producerId: string; partnerId: string },
): Promise<CloseObstacle[]> {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .leftJoin('shelf_document', join =>
      join
        .onRef('shelf_document.counter_id', '=', 'stock.counter')
        .onRef('shelf_document.variant_id', '=', 'stock.variant_id'),
    )
    .select(['counter.id', 'counter.name', 'shelf_document.counted_at', 'stock.variant_id'])
    .distinct()
    .where('product.producer_id', '=', producerId)
    .where('counter.partner_id', '=', partnerId)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '<>', 0)
    .orderBy('counter.id')
    .execute()
  const obstacles: CloseObstacle[] = []
  for (const row of rows) {
    if (obstacles.some(one => one.what === 'count-too-old' && one.counterId === row.id)) continue
    const since = row.counted_at ?? (await firstArrival(ctx, row.id, row.variant_id))
    if (since === undefined || daysBetween(dayOf(since), today(ctx)) <= countAgeDays) continue
    const countedOn = row.counted_at === null ? undefined : dayOf(row.counted_at)
    obstacles.push({ what: 'count-too-old', counterId: row.id, counterName: row.name, countedOn })
  }
  return obstacles
}

async function firstArrival(
  ctx: Context,
  counterId: string,
  variantId: string,
): Promise<Instant | undefined> {
  const row = await ctx.db
    .selectFrom('movement')
    .select('occurred_at')
    .where('to_counter', '=', counterId)
    .where('variant_id', '=', variantId)
    .where('to_bucket', '=', 'shelf')
    .orderBy('occurred_at')
    .limit(1)
    .executeTakeFirst()
  return row?.occurred_at
}

async function sumsDiffer(ctx: Context, agreementId: string): Promise<CloseObstacle[]> {
  const { rows } = await sql<{ kept: number; counted: number }>`
    select
      (select coalesce(sum(balance_idr), 0) from money_balance
        where agreement_id = ${agreementId} and account = 'due-to-producer') as kept,
      (select coalesce(sum(case when debit = 'due-to-producer' then amount_idr
          when credit = 'due-to-producer' then -amount_idr else 0 end), 0) from posting
        where agreement_id = ${agreementId}) as counted`.execute(ctx.db)
  const kept = Number(rows[0]?.kept ?? 0)
  const counted = Number(rows[0]?.counted ?? 0)
  return kept === counted ? [] : [{ what: 'sums-differ', keptIdr: kept, countedIdr: counted }]
}
