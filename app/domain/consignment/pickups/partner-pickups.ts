import type { Side } from '#db/schema/consignment.ts'
import type { PickupReason, PickupState } from '#db/schema/deliveries.ts'
import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { ownPartnerIds } from '../counters/own-counters.ts'
import { type OpenDifference, openDifferencesOf } from '../deliveries/partner-deliveries.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'

export type ListedPickup = {
  pickupId: string
  number: string
  state: PickupState
  counterId: string
  counter: string
  maker: string
  proposedBy: Side
  reason: PickupReason
  plannedOn: Day
  pieces: number
}

export type PickupGood = {
  line: number
  good: NamedGood
  batchCode: string
  bestBeforeOn: Day | undefined
  pieces: number
  /** What the shelf holds of it now. */
  standing: number
  taken: number | undefined
  received: number | undefined
}

export type PickupSheet = ListedPickup & {
  note: string | undefined
  proposedAt: Instant
  agreedAt: Instant | undefined
  pickedUpAt: Instant | undefined
  receivedAt: Instant | undefined
  cancelled: { at: Instant; reason: string } | undefined
  lines: PickupGood[]
  differences: OpenDifference[]
}

const mostListed = 200
const waiting: readonly PickupState[] = ['proposed', 'agreed']

/** Goods that go home from the counters of the actor's partners: what waits first, by its day. */
export async function partnerPickups(
  ctx: Context,
  which: { counterId?: string | undefined; pickupId?: string | undefined } = {},
): Promise<ListedPickup[]> {
  const partnerIds = ownPartnerIds(ctx)
  if (partnerIds.length === 0) return []
  const { counterId, pickupId } = which
  const rows = await ctx.db
    .selectFrom('pickup')
    .innerJoin('counter', 'counter.id', 'pickup.counter_id')
    .innerJoin('producer', 'producer.id', 'pickup.producer_id')
    .innerJoin('pickup_line', 'pickup_line.pickup_id', 'pickup.id')
    .select(({ fn }) => [
      'pickup.id',
      'pickup.number',
      'pickup.state',
      'pickup.counter_id',
      'pickup.proposed_by_side',
      'pickup.reason',
      'pickup.planned_on',
      'counter.name as counter',
      'producer.name as maker',
      fn.sum('pickup_line.pieces').as('pieces'),
    ])
    .where('counter.partner_id', 'in', partnerIds)
    .$if(counterId !== undefined, query => query.where('pickup.counter_id', '=', counterId ?? ''))
    .$if(pickupId !== undefined, query => query.where('pickup.id', '=', pickupId ?? ''))
    .groupBy([
      'pickup.id',
      'pickup.number',
      'pickup.state',
      'pickup.counter_id',
      'pickup.proposed_by_side',
      'pickup.reason',
      'pickup.planned_on',
      'counter.name',
      'producer.name',
    ])
    .orderBy('pickup.planned_on', 'desc')
    .orderBy('pickup.id', 'desc')
    .limit(mostListed)
    .execute()
  const listed = rows.map(row => ({
    pickupId: row.id,
    number: row.number,
    state: row.state,
    counterId: row.counter_id,
    counter: row.counter,
    maker: row.maker,
    proposedBy: row.proposed_by_side,
    reason: row.reason,
    plannedOn: row.planned_on,
    pieces: Number(row.pieces),
  }))
  const now = listed.filter(one => waiting.includes(one.state)).reverse()
  return [...now, ...listed.filter(one => !waiting.includes(one.state))]
}

/** One pick-up with its lines; undefined for whose counter it is not. */
export async function findPartnerPickup(
  ctx: Context,
  pickupId: string,
  language: Language,
): Promise<PickupSheet | undefined> {
  const [listed] = await partnerPickups(ctx, { pickupId })
  if (!listed) return undefined
  const row = await ctx.db
    .selectFrom('pickup')
    .selectAll()
    .where('id', '=', pickupId)
    .executeTakeFirstOrThrow()
  return {
    ...listed,
    note: row.note ?? undefined,
    proposedAt: row.proposed_at,
    agreedAt: row.agreed_at ?? undefined,
    pickedUpAt: row.picked_up_at ?? undefined,
    receivedAt: row.received_at ?? undefined,
    cancelled:
      row.cancelled_at === null ? undefined : { at: row.cancelled_at, reason: row.cancel_reason ?? '' },
    lines: await pickupGoods(ctx, listed, language),
    differences: await openDifferencesOf(ctx, { pickupId }),
  }
}

/** The lines of a pick-up, with what was taken and what came home. Asks for no permission. */
export async function pickupGoods(
  ctx: Context,
  { pickupId, counterId }: { pickupId: string; counterId: string },
  language: Language,
): Promise<PickupGood[]> {
  const rows = await ctx.db
    .selectFrom('pickup_line')
    .innerJoin('batch', 'batch.id', 'pickup_line.batch_id')
    .leftJoin('pickup_taken', join =>
      join
        .onRef('pickup_taken.pickup_id', '=', 'pickup_line.pickup_id')
        .onRef('pickup_taken.line', '=', 'pickup_line.line'),
    )
    .leftJoin('pickup_received', join =>
      join
        .onRef('pickup_received.pickup_id', '=', 'pickup_line.pickup_id')
        .onRef('pickup_received.line', '=', 'pickup_line.line'),
    )
    .leftJoin('stock', join =>
      join
        .onRef('stock.batch_id', '=', 'pickup_line.batch_id')
        .on('stock.bucket', '=', 'shelf')
        .on('stock.counter', '=', counterId),
    )
    .select(['pickup_line.line', 'pickup_line.variant_id', 'pickup_line.pieces'])
    .select(['pickup_taken.pieces as taken', 'pickup_received.pieces as received'])
    .select(['batch.code', 'batch.best_before_on', 'stock.pieces as standing'])
    .where('pickup_line.pickup_id', '=', pickupId)
    .orderBy('pickup_line.line')
    .execute()
  const goods = await namedGoods(
    ctx,
    rows.map(row => row.variant_id),
    language,
  )
  return rows.flatMap(row => {
    const good = goods.get(row.variant_id)
    if (!good) return []
    return {
      line: row.line,
      good,
      batchCode: row.code,
      bestBeforeOn: row.best_before_on ?? undefined,
      pieces: row.pieces,
      standing: Number(row.standing ?? 0),
      taken: row.taken ?? undefined,
      received: row.received ?? undefined,
    }
  })
}
