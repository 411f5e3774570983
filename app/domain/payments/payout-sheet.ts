import type { OrderWay } from '#db/schema/orders.ts'
import type { PayoutEvent, PayoutState } from '#db/schema/payouts.ts'
import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import type { Context } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import { may, type Owner } from '../identity/permissions.ts'
import { picturesById } from '../listing/listing-pictures.ts'

export type ListedPayout = {
  payoutId: string
  number: string
  payee: Owner
  name: string
  amountIdr: number
  state: PayoutState
  madeAt: Instant
}

export type PayoutLine = {
  reservationId: string
  documentId: string
  code: string
  way: OrderWay
  saleId: string | undefined
  at: Instant
  /** Negative where it takes back what an earlier payout had forwarded. */
  amountIdr: number
}

export type PayoutStep = {
  nth: number
  event: PayoutEvent
  at: Instant
  by: string | undefined
  sentOn: Day | undefined
  reference: string | undefined
  proof: PictureFacts | undefined
}

export type PayoutSheet = ListedPayout & { lines: PayoutLine[]; steps: PayoutStep[] }

/** Payouts to one payee, or to all; the newest first. The caller has asked for whom. */
export async function payoutsTo(ctx: Pick<Context, 'db'>, of: Owner | 'all'): Promise<ListedPayout[]> {
  const rows = await listed(ctx)
    .$if(of !== 'all' && 'partnerId' in of, query =>
      query.where('payout.partner_id', '=', (of as { partnerId: string }).partnerId),
    )
    .$if(of !== 'all' && 'producerId' in of, query =>
      query.where('payout.producer_id', '=', (of as { producerId: string }).producerId),
    )
    .orderBy('payout.made_at', 'desc')
    .orderBy('payout.id', 'desc')
    .execute()
  return rows.map(shown)
}

/** A payout with its orders and steps, for the office and for whoever it was sent to; undefined for others. */
export async function findPayout(ctx: Context, payoutId: string): Promise<PayoutSheet | undefined> {
  const row = await listed(ctx).where('payout.id', '=', payoutId).executeTakeFirst()
  if (!row || !(may(ctx.actor, 'payment:handle') || seesOwn(ctx, row))) return undefined
  return { ...shown(row), lines: await linesOf(ctx, payoutId), steps: await stepsOf(ctx, payoutId) }
}

/** To whom a payout goes; asks for no permission. */
export async function payeeOfPayout(ctx: Pick<Context, 'db'>, payoutId: string): Promise<Owner | undefined> {
  const row = await listed(ctx).where('payout.id', '=', payoutId).executeTakeFirst()
  return row && shown(row).payee
}

const seesOwn = (ctx: Context, row: { partner_id: string | null; producer_id: string | null }): boolean =>
  row.partner_id === null
    ? may(ctx.actor, 'statement:see', { producerId: row.producer_id ?? '' })
    : may(ctx.actor, 'transfer:confirm', { partnerId: row.partner_id })

const listed = (ctx: Pick<Context, 'db'>) =>
  ctx.db
    .selectFrom('payout')
    .leftJoin('partner', 'partner.id', 'payout.partner_id')
    .leftJoin('producer', 'producer.id', 'payout.producer_id')
    .selectAll('payout')
    .select(['partner.name as partner', 'producer.name as producer'])

const shown = (
  row: Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>,
): ListedPayout => ({
  payoutId: row.id,
  number: row.number,
  payee: row.partner_id === null ? { producerId: row.producer_id ?? '' } : { partnerId: row.partner_id },
  name: row.partner ?? row.producer ?? '',
  amountIdr: Number(row.amount_idr),
  state: row.state,
  madeAt: row.made_at,
})

async function linesOf(ctx: Pick<Context, 'db'>, payoutId: string): Promise<PayoutLine[]> {
  const rows = await ctx.db
    .selectFrom('payout_line')
    .innerJoin('reservation', 'reservation.id', 'payout_line.reservation_id')
    .innerJoin('order_posting', join =>
      join
        .onRef('order_posting.document_id', '=', 'payout_line.document_id')
        .onRef('order_posting.payment_id', '=', 'payout_line.payment_id'),
    )
    .select(['payout_line.reservation_id', 'payout_line.document_id', 'payout_line.amount_idr'])
    .select(['reservation.code', 'reservation.way', 'reservation.sale_id'])
    .select(({ fn }) => fn.min('order_posting.occurred_at').as('at'))
    .where('payout_line.payout_id', '=', payoutId)
    .groupBy(['payout_line.reservation_id', 'payout_line.document_id', 'payout_line.amount_idr'])
    .groupBy(['reservation.code', 'reservation.way', 'reservation.sale_id', 'payout_line.position'])
    .orderBy('payout_line.position')
    .execute()
  return rows.map(row => ({
    reservationId: row.reservation_id,
    documentId: row.document_id,
    code: row.code.toUpperCase(),
    way: row.way,
    saleId: row.sale_id ?? undefined,
    at: row.at,
    amountIdr: Number(row.amount_idr),
  }))
}

async function stepsOf(ctx: Context, payoutId: string): Promise<PayoutStep[]> {
  const rows = await ctx.db
    .selectFrom('payout_step')
    .leftJoin('account', 'account.id', 'payout_step.by_id')
    .selectAll('payout_step')
    .select('account.name')
    .where('payout_id', '=', payoutId)
    .orderBy('nth')
    .execute()
  const proofs = await picturesById(
    ctx,
    rows.flatMap(row => row.proof_picture_id ?? []),
  )
  return rows.map(row => ({
    nth: row.nth,
    event: row.event,
    at: row.at,
    by: row.name ?? undefined,
    sentOn: row.sent_on ?? undefined,
    reference: row.reference ?? undefined,
    proof: row.proof_picture_id === null ? undefined : proofs.get(row.proof_picture_id),
  }))
}
