import type { Context } from '../../context.ts'
import { type Day, dayOf, daysBetween, type Instant } from '../../dates.ts'
import { isOutOfTurn, type ShelfBatch } from '../rules/fefo.ts'
import type { PullFacts } from '../rules/loss-bearer.ts'

type Expired = {
  batchId: string
  code: string
  variantId: string
  counterId: string
  madeOn: Day
  bestBeforeOn: Day
}

/** What the documents say of how a batch came to end on a shelf. */
export async function expiryFacts(
  ctx: Context,
  batch: Expired,
): Promise<{ pull: PullFacts; soldOutOfTurn: boolean }> {
  return { pull: await pullFacts(ctx, batch), soldOutOfTurn: await wasSoldOutOfTurn(ctx, batch) }
}

/** The counter announces by proposing a pick-up, the maker requests by proposing one. */
async function pullFacts(ctx: Context, { batchId, counterId, bestBeforeOn }: Expired): Promise<PullFacts> {
  const rows = await ctx.db
    .selectFrom('pickup')
    .innerJoin('pickup_line', 'pickup_line.pickup_id', 'pickup.id')
    .select(['pickup.id', 'pickup.state', 'pickup.proposed_by_side', 'pickup.proposed_at'])
    .select(['pickup.proposed_by_id', 'pickup.cancelled_at'])
    .where('pickup_line.batch_id', '=', batchId)
    .where('pickup.counter_id', '=', counterId)
    .orderBy('pickup.proposed_at')
    .execute()
  const announced = rows.find(row => row.proposed_by_side === 'partner' && row.state !== 'cancelled')
  const asked = rows.filter(
    row => row.proposed_by_side === 'producer' && dayOf(row.proposed_at) <= bestBeforeOn,
  )
  let request: PullFacts['request']
  for (const row of asked) {
    if (row.state === 'proposed') {
      const today = dayOf(ctx.now)
      const until = today < bestBeforeOn ? today : bestBeforeOn
      request = { ignoredDays: daysBetween(dayOf(row.proposed_at), until) }
    }
    if (row.state === 'cancelled' && (await wasCancelledByOther(ctx, row))) request = 'refused'
  }
  return {
    announcedDaysBefore: announced && daysBetween(dayOf(announced.proposed_at), bestBeforeOn),
    request,
  }
}

async function wasCancelledByOther(
  ctx: Context,
  pickup: { id: string; proposed_by_id: string | null; cancelled_at: Instant | null },
): Promise<boolean> {
  const deed = await ctx.db
    .selectFrom('activity')
    .select('actor_id')
    .where('subject', '=', `pickup:${pickup.id}`)
    .where('verb', '=', 'movePickup')
    .where('at', '=', pickup.cancelled_at ?? '')
    .executeTakeFirst()
  return deed !== undefined && deed.actor_id !== pickup.proposed_by_id
}

/** Whether a batch that ends later was sold from the shelf while this one stood beside it. */
async function wasSoldOutOfTurn(ctx: Context, batch: Expired): Promise<boolean> {
  const { batchId, counterId, variantId, bestBeforeOn } = batch
  const first = await ctx.db
    .selectFrom('movement')
    .select(({ fn }) => fn.min('occurred_at').as('at'))
    .where('batch_id', '=', batchId)
    .where('to_bucket', '=', 'shelf')
    .where('to_counter', '=', counterId)
    .executeTakeFirst()
  if (!first?.at) return false
  const sold = await ctx.db
    .selectFrom('movement')
    .innerJoin('batch', 'batch.id', 'movement.batch_id')
    .leftJoin('movement as turned', 'turned.reverses_id', 'movement.id')
    .select(['batch.id', 'batch.code', 'batch.made_on', 'batch.best_before_on', 'movement.occurred_at'])
    .where('movement.from_counter', '=', counterId)
    .where('movement.variant_id', '=', variantId)
    .where('movement.from_bucket', '=', 'shelf')
    .where('movement.to_bucket', '=', 'sold')
    .where('movement.document_kind', '=', 'sale')
    .where('movement.occurred_at', '>=', first.at)
    .where('movement.batch_id', '<>', batchId)
    .where('turned.id', 'is', null)
    .execute()
  const stood: ShelfBatch = { ...batch, pieces: 1 }
  return sold.some(row => {
    const day = dayOf(row.occurred_at)
    const other = { batchId: row.id, code: row.code, madeOn: row.made_on, pieces: 1 }
    return (
      day <= bestBeforeOn && isOutOfTurn([stood, { ...other, bestBeforeOn: row.best_before_on }], row.id, day)
    )
  })
}
