import type { Side } from '#db/schema/consignment.ts'
import type { PickupReason, PickupState } from '#db/schema/deliveries.ts'
import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { ownPartnerIds } from '../counters/own-counters.ts'
import { type OpenDifference, openDifferencesOf } from '../deliveries/partner-deliveries.ts'
import { ownGoodsIds } from '../own-consignment.ts'
import { type PickupGood, pickupGoods } from './partner-pickups.ts'

export type OwnPickup = {
  pickupId: string
  number: string
  state: PickupState
  counterId: string
  counter: string
  partner: string
  maker: string
  proposedBy: Side
  reason: PickupReason
  plannedOn: Day
  pieces: number
  openDifferences: number
}

export type PickupPaper = OwnPickup & {
  agreementNumber: string
  version: number
  note: string | undefined
  proposedAt: Instant
  agreedAt: Instant | undefined
  pickedUpAt: Instant | undefined
  receivedAt: Instant | undefined
  cancelled: { at: Instant; reason: string } | undefined
  lines: PickupGood[]
  differences: OpenDifference[]
}

const mostListed = 100
const over: readonly PickupState[] = ['closed', 'cancelled']

/** Goods of the actor's makers that go home from counters: what is under way first. */
export async function ownPickups(ctx: Context): Promise<OwnPickup[]> {
  const producerIds = ownGoodsIds(ctx)
  if (producerIds.length === 0) return []
  const rows = await listed(ctx)
    .where('pickup.producer_id', 'in', producerIds)
    .orderBy('pickup.planned_on', 'desc')
    .orderBy('pickup.id', 'desc')
    .limit(mostListed)
    .execute()
  const own = rows.map(pickupOf)
  return [...own.filter(one => !over.includes(one.state)), ...own.filter(one => over.includes(one.state))]
}

/** A pick-up as both parties may read it; undefined for everybody else. */
export async function pickupPaper(
  ctx: Context,
  pickupId: string,
  language: Language,
  side: Side,
): Promise<PickupPaper | undefined> {
  const row = await listed(ctx)
    .where('pickup.id', '=', pickupId)
    .$if(side === 'producer', query => query.where('pickup.producer_id', 'in', ['none', ...ownGoodsIds(ctx)]))
    .$if(side === 'partner', query =>
      query.where('counter.partner_id', 'in', ['none', ...ownPartnerIds(ctx)]),
    )
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...pickupOf(row),
    agreementNumber: row.agreement_number,
    version: row.version,
    note: row.note ?? undefined,
    proposedAt: row.proposed_at,
    agreedAt: row.agreed_at ?? undefined,
    pickedUpAt: row.picked_up_at ?? undefined,
    receivedAt: row.received_at ?? undefined,
    cancelled:
      row.cancelled_at === null ? undefined : { at: row.cancelled_at, reason: row.cancel_reason ?? '' },
    lines: await pickupGoods(ctx, { pickupId, counterId: row.counter_id }, language),
    differences: await openDifferencesOf(ctx, { pickupId }, side),
  }
}

const listed = (ctx: Context) =>
  ctx.db
    .selectFrom('pickup')
    .innerJoin('counter', 'counter.id', 'pickup.counter_id')
    .innerJoin('partner', 'partner.id', 'counter.partner_id')
    .innerJoin('producer', 'producer.id', 'pickup.producer_id')
    .innerJoin('agreement', 'agreement.id', 'pickup.agreement_id')
    .innerJoin('agreement_version', 'agreement_version.id', 'pickup.agreement_version_id')
    .selectAll('pickup')
    .select(['counter.name as counter', 'partner.name as partner', 'producer.name as maker'])
    .select(['agreement.number as agreement_number', 'agreement_version.number as version'])
    .select(eb => [
      eb
        .selectFrom('pickup_line')
        .select(({ fn }) => fn.sum('pieces').as('pieces'))
        .whereRef('pickup_line.pickup_id', '=', 'pickup.id')
        .as('pieces'),
      eb
        .selectFrom('goods_difference')
        .select(({ fn }) => fn.countAll().as('open'))
        .whereRef('goods_difference.pickup_id', '=', 'pickup.id')
        .where('goods_difference.state', '=', 'open')
        .as('open'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

const pickupOf = (row: Row): OwnPickup => ({
  pickupId: row.id,
  number: row.number,
  state: row.state,
  counterId: row.counter_id,
  counter: row.counter,
  partner: row.partner,
  maker: row.maker,
  proposedBy: row.proposed_by_side,
  reason: row.reason,
  plannedOn: row.planned_on,
  pieces: Number(row.pieces ?? 0),
  openDifferences: Number(row.open ?? 0),
})
