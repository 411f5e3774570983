import type { OrderWay, PayWay } from '#db/schema/orders.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { linkDigest } from '../orders/order-codes.ts'
import { stateAt } from '../orders/order-machine.ts'
import type { Offered } from './ask-payment.ts'
import { moneyLines, totalOf } from './ordered-lines.ts'
import { type Payee, payeeFor, shownPayee } from './payees.ts'
import { leastCardIdr } from './payment-terms.ts'
import { dynamicQris, mostQrisIdr } from './qris.ts'
import type { RefundReason } from './refunds.ts'

export type RefundShown = { amountIdr: number; reason: RefundReason; doneAt: Instant | undefined }

/** What a buyer sees of paying for an order, and may do now. */
export type BuyersPayment = {
  amountIdr: number
  /** Ways that can be begun now. */
  ways: PayWay[]
  /** The page to pay on; without address it is still being opened. */
  card: { url: string | undefined; expiresAt: Instant } | undefined
  transfer:
    | {
        payee: Omit<Payee, 'qris'>
        /** Asks for the exact amount. */
        qris: { text: string; name: string } | undefined
        bill: string
        expiresAt: Instant
        isShown: boolean
        rejected: string | undefined
      }
    | undefined
  paid: 'card' | 'transfer' | undefined
  trouble: 'late' | 'odd' | undefined
  canCancelPaid: boolean
  refunds: RefundShown[]
}

/** The payment of the order behind a secret link; undefined for everybody else. */
export async function buyersPayment(
  ctx: Context,
  seals: Seals,
  input: { link: string },
  offered: Offered,
): Promise<BuyersPayment | undefined> {
  const order = await ctx.db
    .selectFrom('reservation')
    .leftJoin('counter', 'counter.id', 'reservation.counter_id')
    .select(['reservation.id', 'reservation.code', 'reservation.state', 'reservation.held_until'])
    .select(['reservation.way', 'counter.partner_id'])
    .where('link_digest', '=', linkDigest(seals, input.link))
    .executeTakeFirst()
  if (!order) return undefined
  const state = stateAt(order, ctx.now)
  const payments = await ctx.db
    .selectFrom('order_payment')
    .leftJoin('payee', 'payee.id', 'order_payment.payee_id')
    .selectAll('payee')
    .select(['order_payment.id as paymentId', 'order_payment.way', 'order_payment.state'])
    .select(['session_url', 'expires_at', 'reject_reason'])
    .where('reservation_id', '=', order.id)
    .orderBy('asked_at')
    .execute()
  const amountIdr = totalOf(await moneyLines(ctx, order.id))
  const waits = state === 'awaiting-payment'
  const live = payments.find(one => ['asked', 'open', 'proven'].includes(one.state))
  const paid = payments.find(one => one.state === 'paid')
  const odd = payments.find(one => one.state === 'late' || one.state === 'odd')
  const bill = order.code.toUpperCase()
  return {
    amountIdr,
    ways: await waysNow(ctx, { ...order, state }, { amountIdr, offered, live }),
    card:
      waits && live?.way === 'card'
        ? { url: live.session_url ?? undefined, expiresAt: live.expires_at }
        : undefined,
    transfer:
      waits && live?.way === 'transfer' && live.id !== null
        ? {
            ...transferTo(shownPayee({ ...live, ...whole(live) }), amountIdr, bill),
            bill,
            expiresAt: live.expires_at,
            isShown: live.state === 'proven',
            rejected: live.reject_reason ?? undefined,
          }
        : undefined,
    paid: paid?.way,
    trouble: odd?.state === 'late' || odd?.state === 'odd' ? odd.state : undefined,
    canCancelPaid: state === 'paid' && paid !== undefined,
    refunds: await refundsOf(ctx, order.id),
  }
}

type PayeeRow = {
  id: string | null
  bank: string | null
  account_number: string | null
  holder: string | null
}

/** A transfer has a payee, says the database. */
function whole({ id, bank, account_number, holder }: PayeeRow) {
  if (id === null || bank === null || account_number === null || holder === null)
    throw new Error('a transfer goes to somebody')
  return { id, bank, account_number, holder }
}

function transferTo({ qris, ...payee }: Payee, amountIdr: number, bill: string) {
  const asking =
    qris && amountIdr <= mostQrisIdr ? dynamicQris(qris.text, qris, { amountIdr, bill }) : undefined
  return {
    payee,
    qris: qris && asking?.ok ? { text: asking.value, name: qris.name } : undefined,
  }
}

async function waysNow(
  ctx: Context,
  order: { state: string; way: OrderWay; partner_id: string | null },
  of: { amountIdr: number; offered: Offered; live: { way: string; state: string } | undefined },
): Promise<PayWay[]> {
  const { live } = of
  if (order.state !== 'held' && order.state !== 'awaiting-payment') return []
  if (live?.state === 'proven') return []
  const ways = await waysOffered(ctx, order.partner_id ?? undefined, of)
  return ways.filter(way => {
    if (way === 'at-counter') return order.way === 'counter' && order.state === 'awaiting-payment'
    return way !== live?.way
  })
}

/** Ways in which a sum can be paid for goods of this partner's counters. At least the counter itself always can. */
export async function waysOffered(
  ctx: Context,
  partnerId: string | undefined,
  of: { amountIdr: number; offered: Offered },
): Promise<PayWay[]> {
  const ways: PayWay[] = ['at-counter']
  if (of.offered.cards && of.amountIdr >= leastCardIdr) ways.push('card')
  if (await payeeFor(ctx, partnerId)) ways.push('transfer')
  return ways
}

async function refundsOf(ctx: Context, reservationId: string): Promise<RefundShown[]> {
  const rows = await ctx.db
    .selectFrom('order_refund')
    .innerJoin('order_payment', 'order_payment.id', 'order_refund.payment_id')
    .select(['order_refund.amount_idr', 'order_refund.reason', 'order_refund.state', 'ended_at'])
    .where('order_payment.reservation_id', '=', reservationId)
    .orderBy('wanted_at')
    .execute()
  return rows.map(row => ({
    amountIdr: Number(row.amount_idr),
    reason: row.reason as RefundReason,
    doneAt: row.state === 'done' ? (row.ended_at ?? undefined) : undefined,
  }))
}

/** The page at the provider on which an order is to be paid now. */
export async function cardPageOf(ctx: Context, paymentId: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('order_payment')
    .select('session_url')
    .where('id', '=', paymentId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.session_url ?? undefined
}

/** Ways for the goods of a counter, before anything is reserved. */
export async function waysAt(
  ctx: Context,
  counterId: string,
  of: { amountIdr: number; offered: Offered },
): Promise<PayWay[]> {
  const counter = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirst()
  return waysOffered(ctx, counter?.partner_id, of)
}
