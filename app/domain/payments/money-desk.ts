import type { PictureFacts } from '../catalogue/pictures-shown.ts'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { may, rolesFor } from '../identity/permissions.ts'
import type { Seals } from '../identity/sealed.ts'
import { picturesById } from '../listing/listing-pictures.ts'
import { type Buyer, openBuyer } from '../orders/buyer.ts'
import { postageLine } from './ordered-lines.ts'

export type WaitingTransfer = {
  paymentId: string
  code: string
  amountIdr: number
  askedAt: Instant
  shownAt: Instant | undefined
  proof: PictureFacts | undefined
}

export type RefundByHand = {
  refundId: string
  code: string
  amountIdr: number
  /** Whom to send it to; undefined once erased. */
  buyer: Buyer | undefined
}

export type OddMoney = {
  paymentId: string
  code: string
  said: string
  amountIdr: number
  /** Rupiah can be given back from here. */
  canGiveBack: boolean
}

export type PaidOrder = {
  paymentId: string
  code: string
  /** What sending a parcel costs has no name. */
  lines: { line: number; pieces: number; name: string | undefined; amountIdr: number }[]
}

const mostShown = 100

/** Transfers on the accounts that the actor keeps: those shown first, then those still expected. */
export async function waitingTransfers(ctx: Context): Promise<WaitingTransfer[]> {
  const rows = await ofOwnAccounts(ctx)
    .select([
      'order_payment.id',
      'reservation.code',
      'amount_idr',
      'asked_at',
      'proof_at',
      'proof_picture_id',
    ])
    .where('order_payment.state', 'in', ['open', 'proven'])
    .where('order_payment.way', '=', 'transfer')
    .orderBy('order_payment.state', 'desc')
    .orderBy('asked_at')
    .limit(mostShown)
    .execute()
  const proofs = await picturesById(
    ctx,
    rows.flatMap(row => row.proof_picture_id ?? []),
  )
  return rows.map(row => ({
    paymentId: row.id,
    code: row.code.toUpperCase(),
    amountIdr: Number(row.amount_idr),
    askedAt: row.asked_at,
    shownAt: row.proof_at ?? undefined,
    proof: row.proof_picture_id === null ? undefined : proofs.get(row.proof_picture_id),
  }))
}

/** How many slips wait for somebody to look. */
export async function countShown(ctx: Context): Promise<number> {
  const rows = await ofOwnAccounts(ctx)
    .select('order_payment.id')
    .where('order_payment.state', '=', 'proven')
    .execute()
  return rows.length
}

/** Money that no provider sends back: of transfers, and what a provider could not send. */
export async function refundsByHand(ctx: Context, seals: Seals): Promise<RefundByHand[]> {
  const rows = await ofOwnAccounts(ctx)
    .innerJoin('order_refund', 'order_refund.payment_id', 'order_payment.id')
    .select([
      'order_refund.id',
      'order_refund.amount_idr',
      'reservation.code',
      'buyer_sealed',
      'reservation_id',
    ])
    .where(eb =>
      eb.or([
        eb.and([eb('order_payment.way', '=', 'transfer'), eb('order_refund.state', '=', 'wanted')]),
        eb('order_refund.state', '=', 'failed'),
      ]),
    )
    .orderBy('wanted_at')
    .limit(mostShown)
    .execute()
  return rows.map(row => ({
    refundId: row.id,
    code: row.code.toUpperCase(),
    amountIdr: Number(row.amount_idr),
    buyer: row.buyer_sealed === null ? undefined : openBuyer(seals, row.reservation_id, row.buyer_sealed),
  }))
}

/** Money that came and was not what was asked, for the office. */
export async function oddMoney(ctx: Context): Promise<OddMoney[]> {
  const rows = await ctx.db
    .selectFrom('order_payment')
    .innerJoin('reservation', 'reservation.id', 'order_payment.reservation_id')
    .leftJoin('order_refund', 'order_refund.payment_id', 'order_payment.id')
    .select(['order_payment.id', 'reservation.code', 'came_said', 'came_idr', 'order_payment.amount_idr'])
    .where('order_payment.state', '=', 'odd')
    .where('order_refund.id', 'is', null)
    .orderBy('came_at')
    .limit(mostShown)
    .execute()
  return rows.map(row => ({
    paymentId: row.id,
    code: row.code.toUpperCase(),
    said: row.came_said ?? '',
    amountIdr: Number(row.amount_idr),
    canGiveBack: row.came_idr !== null,
  }))
}

const handedOverShown = 30

/** Paid orders that were handed over or sent, with the lines whose money has not gone back. */
export async function handedOver(ctx: Context, language: Language): Promise<PaidOrder[]> {
  const orders = await ctx.db
    .selectFrom('order_payment')
    .innerJoin('reservation', 'reservation.id', 'order_payment.reservation_id')
    .select(['order_payment.id', 'reservation.code', 'reservation_id'])
    .where('order_payment.state', '=', 'paid')
    .where('reservation.state', 'in', ['collected', 'sent', 'delivered'])
    .orderBy('order_payment.came_at', 'desc')
    .limit(handedOverShown)
    .execute()
  const lines = await ctx.db
    .selectFrom('reservation_line as line')
    .innerJoin('order_payment', 'order_payment.reservation_id', 'line.reservation_id')
    .innerJoin('variant', 'variant.id', 'line.variant_id')
    .leftJoin('order_refund_line', join =>
      join
        .onRef('order_refund_line.payment_id', '=', 'order_payment.id')
        .onRef('order_refund_line.line', '=', 'line.line'),
    )
    .select(['order_payment.id', 'line.line', 'line.pieces', 'line.price_idr'])
    .select(productNames('variant.product_id'))
    .where('order_payment.id', 'in', ['none', ...orders.map(row => row.id)])
    .where('order_refund_line.refund_id', 'is', null)
    .orderBy('line.line')
    .execute()
  const postages = await postagesOf(
    ctx,
    orders.map(row => row.id),
  )
  return orders.map(order => ({
    paymentId: order.id,
    code: order.code.toUpperCase(),
    lines: [
      ...postages
        .filter(row => row.id === order.id)
        .map(row => ({
          line: postageLine,
          pieces: 1,
          name: undefined,
          amountIdr: Number(row.fee_idr),
        })),
      ...lines
        .filter(row => row.id === order.id)
        .map(row => ({
          line: row.line,
          pieces: row.pieces,
          name: nameIn(language, { id: row.id_name, en: row.en_name }).text,
          amountIdr: Number(row.price_idr) * row.pieces,
        })),
    ],
  }))
}

/** What was paid for sending, and has not gone back. */
const postagesOf = (ctx: Context, paymentIds: readonly string[]) =>
  ctx.db
    .selectFrom('order_payment')
    .innerJoin('shipment', 'shipment.reservation_id', 'order_payment.reservation_id')
    .leftJoin('order_refund_line', join =>
      join
        .onRef('order_refund_line.payment_id', '=', 'order_payment.id')
        .on('order_refund_line.line', '=', postageLine),
    )
    .select(['order_payment.id', 'shipment.fee_idr'])
    .where('order_payment.id', 'in', ['none', ...paymentIds])
    .where('shipment.fee_idr', '>', 0)
    .where('order_refund_line.refund_id', 'is', null)
    .execute()

/** Payments on the accounts that the actor keeps: their partner's own, or for the office its own and the cards'. */
function ofOwnAccounts(ctx: Context) {
  const isOffice = may(ctx.actor, 'payment:handle')
  const partnerIds = rolesFor(ctx.actor, 'transfer:confirm').flatMap(held => held.partnerId ?? [])
  return ctx.db
    .selectFrom('order_payment')
    .innerJoin('reservation', 'reservation.id', 'order_payment.reservation_id')
    .leftJoin('payee', 'payee.id', 'order_payment.payee_id')
    .where(eb =>
      isOffice ? eb('payee.partner_id', 'is', null) : eb('payee.partner_id', 'in', ['none', ...partnerIds]),
    )
}
