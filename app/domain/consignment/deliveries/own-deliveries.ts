import type { Side } from '#db/schema/consignment.ts'
import type { DeliveryState } from '#db/schema/deliveries.ts'
import type { Language } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { ownPartnerIds } from '../counters/own-counters.ts'
import { ownGoodsIds } from '../own-consignment.ts'
import { type OpenDifference, openDifferencesOf, type SentGood, sentGoods } from './partner-deliveries.ts'

export type OwnDelivery = {
  deliveryId: string
  number: string | undefined
  state: DeliveryState
  counterId: string
  counter: string
  partner: string
  producerId: string
  maker: string
  pieces: number
  goods: number
  createdAt: Instant
  sentAt: Instant | undefined
  openDifferences: number
}

export type DeliveryPaper = OwnDelivery & {
  /** Goods that move from the shelf of another counter. */
  from: string | undefined
  fromCounterId: string | undefined
  street: string
  courier: string | undefined
  note: string | undefined
  version: number | undefined
  agreementNumber: string
  cancelled: { at: Instant; reason: string } | undefined
  closedAt: Instant | undefined
  receipt:
    | { receiptId: string; number: string; at: Instant; by: string | undefined; objectionUntilAt: Instant }
    | undefined
  lines: SentGood[]
  differences: OpenDifference[]
}

const mostListed = 100

/** Deliveries of the actor's makers, drafts too: what needs a step first, then the newest. */
export async function ownDeliveries(ctx: Context): Promise<OwnDelivery[]> {
  const producerIds = ownGoodsIds(ctx)
  if (producerIds.length === 0) return []
  const rows = await listed(ctx)
    .where('delivery.producer_id', 'in', producerIds)
    .orderBy('delivery.created_at', 'desc')
    .orderBy('delivery.id', 'desc')
    .limit(mostListed)
    .execute()
  const own = rows.map(deliveryOf)
  return [...own.filter(isOpen), ...own.filter(one => !isOpen(one))]
}

export const isOpen = ({ state, openDifferences }: OwnDelivery): boolean =>
  state === 'draft' || state === 'sent' || openDifferences > 0

/**
 * A delivery as both parties may read it, with what the side that reads may say to its differences; undefined for
 * everybody else. A draft is the maker's own.
 */
export async function deliveryPaper(
  ctx: Context,
  deliveryId: string,
  language: Language,
  side: Side,
): Promise<DeliveryPaper | undefined> {
  const row = await listed(ctx)
    .leftJoin('counter as source', 'source.id', 'delivery.from_counter_id')
    .leftJoin('agreement_version', 'agreement_version.id', 'delivery.agreement_version_id')
    .leftJoin('receipt', 'receipt.delivery_id', 'delivery.id')
    .leftJoin('account', 'account.id', 'receipt.confirmed_by_id')
    .select(['source.name as from_counter', 'counter.street', 'agreement_version.number as version'])
    .select(['receipt.id as receipt_id', 'receipt.number as receipt_number'])
    .select(['receipt.occurred_at', 'receipt.objection_until_at', 'account.name as by'])
    .where('delivery.id', '=', deliveryId)
    .$if(side === 'producer', query =>
      query.where('delivery.producer_id', 'in', ['none', ...ownGoodsIds(ctx)]),
    )
    .$if(side === 'partner', query =>
      query
        .where('counter.partner_id', 'in', ['none', ...ownPartnerIds(ctx)])
        .where('delivery.state', '<>', 'draft'),
    )
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...deliveryOf(row),
    from: row.from_counter ?? undefined,
    fromCounterId: row.from_counter_id ?? undefined,
    street: row.street,
    courier: row.courier ?? undefined,
    note: row.note ?? undefined,
    version: row.version ?? undefined,
    agreementNumber: row.agreement_number,
    cancelled:
      row.cancelled_at === null ? undefined : { at: row.cancelled_at, reason: row.cancel_reason ?? '' },
    closedAt: row.closed_at ?? undefined,
    receipt:
      row.receipt_id === null ||
      row.receipt_number === null ||
      row.occurred_at === null ||
      row.objection_until_at === null
        ? undefined
        : {
            receiptId: row.receipt_id,
            number: row.receipt_number,
            at: row.occurred_at,
            by: row.by ?? undefined,
            objectionUntilAt: row.objection_until_at,
          },
    lines: await sentGoods(ctx, deliveryId, language),
    differences: await openDifferencesOf(ctx, { deliveryId }, side),
  }
}

const listed = (ctx: Context) =>
  ctx.db
    .selectFrom('delivery')
    .innerJoin('counter', 'counter.id', 'delivery.counter_id')
    .innerJoin('partner', 'partner.id', 'counter.partner_id')
    .innerJoin('producer', 'producer.id', 'delivery.producer_id')
    .innerJoin('agreement', 'agreement.id', 'delivery.agreement_id')
    .selectAll('delivery')
    .select(['counter.name as counter', 'partner.name as partner', 'producer.name as maker'])
    .select('agreement.number as agreement_number')
    .select(eb => [
      eb
        .selectFrom('delivery_line')
        .select(({ fn }) => fn.sum('pieces').as('pieces'))
        .whereRef('delivery_line.delivery_id', '=', 'delivery.id')
        .as('pieces'),
      eb
        .selectFrom('delivery_line')
        .select(({ fn }) => fn.countAll().as('goods'))
        .whereRef('delivery_line.delivery_id', '=', 'delivery.id')
        .as('goods'),
      eb
        .selectFrom('goods_difference')
        .select(({ fn }) => fn.countAll().as('open'))
        .whereRef('goods_difference.delivery_id', '=', 'delivery.id')
        .where('goods_difference.state', '=', 'open')
        .as('open'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

const deliveryOf = (row: Row): OwnDelivery => ({
  deliveryId: row.id,
  number: row.number ?? undefined,
  state: row.state,
  counterId: row.counter_id,
  counter: row.counter,
  partner: row.partner,
  producerId: row.producer_id,
  maker: row.maker,
  pieces: Number(row.pieces ?? 0),
  goods: Number(row.goods ?? 0),
  createdAt: row.created_at,
  sentAt: row.sent_at ?? undefined,
  openDifferences: Number(row.open ?? 0),
})
