import type { Side } from '#db/schema/consignment.ts'
import type { DeliveryState, DifferenceKind, DifferenceOutcome } from '#db/schema/deliveries.ts'
import type { PictureFacts } from '../../catalogue/pictures-shown.ts'
import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import type { Day, Instant } from '../../dates.ts'
import { picturesById } from '../../listing/listing-pictures.ts'
import { ownPartnerIds } from '../counters/own-counters.ts'
import { type NamedGood, namedGoods } from '../named-goods.ts'
import { waysOut } from './differences.ts'

export type ListedDelivery = {
  deliveryId: string
  number: string
  state: Exclude<DeliveryState, 'draft'>
  counterId: string
  counter: string
  /** Goods that move from another counter. */
  from: string | undefined
  maker: string
  courier: string | undefined
  sentAt: Instant
  pieces: number
  goods: number
  openDifferences: number
}

export type SentGood = {
  line: number
  batchId: string
  good: NamedGood
  batchCode: string
  bestBeforeOn: Day | undefined
  sent: number
  /** As the counter has found it, once it has. */
  found:
    | { accepted: number; short: number; damaged: number; refused: number; photo: PictureFacts | undefined }
    | undefined
  objection: { text: string; at: Instant } | undefined
}

export type OpenDifference = {
  differenceId: string
  line: number
  kind: DifferenceKind
  pieces: number
  open: number
  owner: Side
  dueOn: Day
  isOverdue: boolean
  /** What the actor may say has become of it. */
  outcomes: DifferenceOutcome[]
}

export type DeliverySheet = ListedDelivery & {
  note: string | undefined
  cancelled: { at: Instant; reason: string } | undefined
  closedAt: Instant | undefined
  receipt: { number: string; at: Instant; by: string | undefined; objectionUntilAt: Instant } | undefined
  lines: SentGood[]
  differences: OpenDifference[]
}

const mostListed = 200

/** What was sent to the counters of the actor's partners: what waits first, then the newest. Drafts are the maker's own. */
export async function partnerDeliveries(
  ctx: Context,
  which: { counterId?: string | undefined; deliveryId?: string | undefined } = {},
): Promise<ListedDelivery[]> {
  const partnerIds = ownPartnerIds(ctx)
  if (partnerIds.length === 0) return []
  const rows = await deliveryRows(ctx, partnerIds, which)
  const ids = ['none', ...rows.map(row => row.id)]
  const counts = await ctx.db
    .selectFrom('delivery_line')
    .select(({ fn }) => ['delivery_id', fn.sum('pieces').as('pieces'), fn.countAll().as('goods')])
    .where('delivery_id', 'in', ids)
    .groupBy('delivery_id')
    .execute()
  const open = await ctx.db
    .selectFrom('goods_difference')
    .select(({ fn }) => ['delivery_id', fn.countAll().as('open')])
    .where('delivery_id', 'in', ids)
    .where('state', '=', 'open')
    .groupBy('delivery_id')
    .execute()
  const listed = rows.flatMap(row => {
    if (row.state === 'draft') return []
    const count = counts.find(one => one.delivery_id === row.id)
    return [
      {
        deliveryId: row.id,
        number: row.number ?? '',
        state: row.state,
        counterId: row.counter_id,
        counter: row.counter,
        from: row.from_counter ?? undefined,
        maker: row.maker,
        courier: row.courier ?? undefined,
        sentAt: row.sent_at ?? row.created_at,
        pieces: Number(count?.pieces ?? 0),
        goods: Number(count?.goods ?? 0),
        openDifferences: Number(open.find(one => one.delivery_id === row.id)?.open ?? 0),
      },
    ]
  })
  const waits = (one: ListedDelivery) => (one.state === 'sent' ? 0 : 1)
  return listed.sort((a, b) => waits(a) - waits(b) || (a.sentAt < b.sentAt ? 1 : -1))
}

const deliveryRows = (
  ctx: Context,
  partnerIds: readonly string[],
  { counterId, deliveryId }: { counterId?: string | undefined; deliveryId?: string | undefined },
) =>
  ctx.db
    .selectFrom('delivery')
    .innerJoin('counter', 'counter.id', 'delivery.counter_id')
    .innerJoin('producer', 'producer.id', 'delivery.producer_id')
    .leftJoin('counter as source', 'source.id', 'delivery.from_counter_id')
    .selectAll('delivery')
    .select(['counter.name as counter', 'producer.name as maker', 'source.name as from_counter'])
    .where('counter.partner_id', 'in', partnerIds)
    .where('delivery.state', '<>', 'draft')
    .$if(counterId !== undefined, query => query.where('delivery.counter_id', '=', counterId ?? ''))
    .$if(deliveryId !== undefined, query => query.where('delivery.id', '=', deliveryId ?? ''))
    .orderBy('delivery.sent_at', 'desc')
    .limit(mostListed)
    .execute()

/** One delivery with its lines, its receipt and what is not cleared; undefined for whose counter it is not. */
export async function findPartnerDelivery(
  ctx: Context,
  deliveryId: string,
  language: Language,
): Promise<DeliverySheet | undefined> {
  const [listed] = await partnerDeliveries(ctx, { deliveryId })
  if (!listed) return undefined
  const row = await ctx.db
    .selectFrom('delivery')
    .leftJoin('receipt', 'receipt.delivery_id', 'delivery.id')
    .leftJoin('account', 'account.id', 'receipt.confirmed_by_id')
    .select(['delivery.note', 'delivery.cancelled_at', 'delivery.cancel_reason', 'delivery.closed_at'])
    .select(['receipt.number', 'receipt.occurred_at', 'receipt.objection_until_at', 'account.name as by'])
    .where('delivery.id', '=', deliveryId)
    .executeTakeFirstOrThrow()
  return {
    ...listed,
    note: row.note ?? undefined,
    cancelled:
      row.cancelled_at === null ? undefined : { at: row.cancelled_at, reason: row.cancel_reason ?? '' },
    closedAt: row.closed_at ?? undefined,
    receipt:
      row.number === null || row.occurred_at === null || row.objection_until_at === null
        ? undefined
        : {
            number: row.number,
            at: row.occurred_at,
            by: row.by ?? undefined,
            objectionUntilAt: row.objection_until_at,
          },
    lines: await sentGoods(ctx, deliveryId, language),
    differences: await openDifferencesOf(ctx, { deliveryId }),
  }
}

/** The lines of a delivery, with what the counter has found of each. Asks for no permission. */
export async function sentGoods(ctx: Context, deliveryId: string, language: Language): Promise<SentGood[]> {
  const rows = await ctx.db
    .selectFrom('delivery_line')
    .innerJoin('batch', 'batch.id', 'delivery_line.batch_id')
    .leftJoin('receipt_line', join =>
      join
        .onRef('receipt_line.delivery_id', '=', 'delivery_line.delivery_id')
        .onRef('receipt_line.line', '=', 'delivery_line.line'),
    )
    .leftJoin('receipt_objection', join =>
      join
        .onRef('receipt_objection.receipt_id', '=', 'receipt_line.receipt_id')
        .onRef('receipt_objection.line', '=', 'receipt_line.line'),
    )
    .select(['delivery_line.line', 'delivery_line.variant_id', 'delivery_line.pieces'])
    .select(['batch.id as batch_id', 'batch.code', 'batch.best_before_on'])
    .select(['receipt_line.accepted', 'receipt_line.short', 'receipt_line.damaged', 'receipt_line.refused'])
    .select(['receipt_line.photo_id', 'receipt_objection.text', 'receipt_objection.objected_at'])
    .where('delivery_line.delivery_id', '=', deliveryId)
    .orderBy('delivery_line.line')
    .execute()
  const goods = await namedGoods(
    ctx,
    rows.map(row => row.variant_id),
    language,
  )
  const photos = await picturesById(
    ctx,
    rows.flatMap(row => row.photo_id ?? []),
  )
  return rows.flatMap(row => {
    const good = goods.get(row.variant_id)
    if (!good) return []
    return {
      line: row.line,
      batchId: row.batch_id,
      good,
      batchCode: row.code,
      bestBeforeOn: row.best_before_on ?? undefined,
      sent: row.pieces,
      found:
        row.accepted === null
          ? undefined
          : {
              accepted: row.accepted,
              short: row.short ?? 0,
              damaged: row.damaged ?? 0,
              refused: row.refused ?? 0,
              photo: row.photo_id === null ? undefined : photos.get(row.photo_id),
            },
      objection:
        row.text === null || row.objected_at === null ? undefined : { text: row.text, at: row.objected_at },
    }
  })
}

/** What is still open between goods sent and arrived, with what a side may say of it. */
export async function openDifferencesOf(
  ctx: Context,
  of: { deliveryId: string } | { pickupId: string },
  side: Side = 'partner',
): Promise<OpenDifference[]> {
  const rows = await ctx.db
    .selectFrom('goods_difference')
    .leftJoin('difference_resolution', 'difference_resolution.difference_id', 'goods_difference.id')
    .select(({ fn }) => [
      'goods_difference.id',
      'goods_difference.line',
      'goods_difference.kind',
      'goods_difference.pieces',
      'goods_difference.owner_side',
      'goods_difference.due_on',
      fn.sum('difference_resolution.pieces').as('cleared'),
    ])
    .where(
      'deliveryId' in of ? 'goods_difference.delivery_id' : 'goods_difference.pickup_id',
      '=',
      'deliveryId' in of ? of.deliveryId : of.pickupId,
    )
    .where('goods_difference.state', '=', 'open')
    .groupBy([
      'goods_difference.id',
      'goods_difference.line',
      'goods_difference.kind',
      'goods_difference.pieces',
      'goods_difference.owner_side',
      'goods_difference.due_on',
    ])
    .orderBy('goods_difference.line')
    .orderBy('goods_difference.id')
    .execute()
  return rows.map(row => ({
    differenceId: row.id,
    line: row.line,
    kind: row.kind,
    pieces: row.pieces,
    open: row.pieces - Number(row.cleared ?? 0),
    owner: row.owner_side,
    dueOn: row.due_on,
    isOverdue: row.due_on < today(ctx),
    outcomes: outcomes.filter(outcome => waysOut[row.kind][outcome]?.by === side),
  }))
}

const outcomes = [
  'arrived',
  'still-there',
  'came-home',
  'settled',
  'withdrawn',
  'lost',
] as const satisfies readonly DifferenceOutcome[]
