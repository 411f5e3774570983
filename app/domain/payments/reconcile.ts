import { type Context, today } from '../context.ts'
import { addHours, type Instant } from '../dates.ts'
import { notify } from '../notices/notify.ts'
import { ok } from '../result.ts'
import { transact } from '../transact.ts'
import { orderBalances } from './order-money.ts'
import { payoutEntries } from './payouts-owed.ts'
import type { PaymentProvider, ProviderPayment, ProviderRefund } from './provider.ts'

/** One thing that the provider's books and ours do not say alike. */
export type BooksDiffer = {
  what:
    | 'payment-only-there'
    | 'payment-only-here'
    | 'payment-amount'
    | 'payment-twice'
    | 'refund-only-there'
    | 'refund-only-here'
    | 'refund-amount'
    | 'refund-state'
    | 'ledger'
  /** Names of the provider and of ours, as far as they are known. */
  subject: string
  there: string
  here: string
}

export type Reconciled = { payments: number; refunds: number; differences: BooksDiffer[] }

/**
 * Compares what the provider has in its books since a moment with ours, payment by payment and refund by refund, and
 * each payment with its own entries. It changes nothing.
 */
export async function reconcile(
  ctx: Context,
  provider: PaymentProvider,
  since: Instant,
): Promise<Reconciled> {
  const differences: BooksDiffer[] = []
  const payments = await comparePayments(ctx, provider, since, differences)
  const refunds = await compareRefunds(ctx, provider, since, differences)
  await compareEntries(ctx, since, differences)
  return { payments, refunds, differences }
}

const nightlyDays = 7

/** Compares the last days, and tells the office once a day how many things differ. */
export async function tellWhereBooksDiffer(ctx: Context, provider: PaymentProvider): Promise<Reconciled> {
  const since = addHours(ctx.now, -24 * nightlyDays)
  const compared = await reconcile(ctx, provider, since)
  const count = compared.differences.length
  if (count > 0)
    await transact<undefined, never>(ctx, async ctx => {
      const subject = `books:${today(ctx)}`
      const facts = { count, first: compared.differences[0]?.subject ?? '' }
      await notify(ctx, { audience: 'office', kind: 'books-differ', subject, cause: subject, facts })
      return ok(undefined)
    })
  return compared
}

const moneyStates = ['paid', 'odd', 'late', 'refunded'] as const

async function comparePayments(
  ctx: Context,
  provider: PaymentProvider,
  since: Instant,
  differences: BooksDiffer[],
): Promise<number> {
  const ours = await ctx.db
    .selectFrom('order_payment')
    .select(['id', 'intent_id', 'came_idr', 'came_said'])
    .where('way', '=', 'card')
    .where('state', 'in', moneyStates)
    .where('asked_at', '>=', since)
    .execute()
  const open = new Map(ours.map(row => [row.id, row]))
  const seen = new Map<string, ProviderPayment>()
  for await (const theirs of provider.paymentsSince(since)) {
    const twice = seen.get(theirs.paymentId)
    seen.set(theirs.paymentId, theirs)
    const here = open.get(theirs.paymentId) ?? (await olderPayment(ctx, theirs.paymentId))
    if (twice || (here && here.intent_id !== theirs.intentId))
      differences.push({
        what: 'payment-twice',
        subject: `${theirs.intentId} ${theirs.paymentId}`,
        there: theirs.said,
        here: here?.intent_id ?? 'nothing',
      })
    else if (!here)
      differences.push({
        what: 'payment-only-there',
        subject: `${theirs.intentId} ${theirs.paymentId}`,
        there: theirs.said,
        here: 'nothing',
      })
    else if ((here.came_idr === null ? undefined : Number(here.came_idr)) !== theirs.amountIdr)
      differences.push({
        what: 'payment-amount',
        subject: `${theirs.intentId} ${theirs.paymentId}`,
        there: theirs.said,
        here: here.came_said ?? 'nothing',
      })
    open.delete(theirs.paymentId)
  }
  for (const row of open.values())
    differences.push({
      what: 'payment-only-here',
      subject: `${row.intent_id} ${row.id}`,
      there: 'nothing',
      here: row.came_said ?? '',
    })
  return seen.size
}

const olderPayment = (ctx: Context, paymentId: string) =>
  ctx.db
    .selectFrom('order_payment')
    .select(['id', 'intent_id', 'came_idr', 'came_said'])
    .where('id', '=', paymentId)
    .where('state', 'in', moneyStates)
    .executeTakeFirst()

async function compareRefunds(
  ctx: Context,
  provider: PaymentProvider,
  since: Instant,
  differences: BooksDiffer[],
): Promise<number> {
  const theirs = new Map<string, ProviderRefund>()
  let count = 0
  for await (const refund of provider.refundsSince(since)) {
    count++
    if (refund.refundId !== '') theirs.set(refund.refundId, refund)
    else
      differences.push({
        what: 'refund-only-there',
        subject: refund.providerRefundId,
        there: refund.said,
        here: 'nothing',
      })
  }
  const ours = await ctx.db
    .selectFrom('order_refund')
    .innerJoin('order_payment', 'order_payment.id', 'order_refund.payment_id')
    .select(['order_refund.id', 'order_refund.amount_idr', 'order_refund.state', 'wanted_at'])
    .select('provider_refund_id')
    .where('order_payment.way', '=', 'card')
    .where(eb =>
      eb.or([eb('wanted_at', '>=', since), eb('order_refund.id', 'in', ['none', ...theirs.keys()])]),
    )
    .execute()
  for (const row of ours) {
    const there = theirs.get(row.id)
    theirs.delete(row.id)
    const subject = `${there?.providerRefundId ?? ''} ${row.id}`.trim()
    // A refund that failed there and was sent by hand is done here by its own way.
    const byHand = there?.state === 'failed' && row.state === 'done'
    if (!there) {
      if (row.state !== 'wanted' && row.provider_refund_id !== null)
        differences.push({ what: 'refund-only-here', subject, there: 'nothing', here: row.state })
    } else if (there.amountIdr !== Number(row.amount_idr))
      differences.push({ what: 'refund-amount', subject, there: there.said, here: `${row.amount_idr}` })
    else if (stateThere[there.state] !== row.state && !byHand)
      differences.push({ what: 'refund-state', subject, there: there.state, here: row.state })
  }
  for (const left of theirs.values())
    differences.push({
      what: 'refund-only-there',
      subject: `${left.providerRefundId} ${left.refundId}`,
      there: left.said,
      here: 'nothing',
    })
  return count
}

const stateThere = { pending: 'sent', done: 'done', failed: 'failed' } as const

/** What came, less what went back, is what the entries say of it, wherever the office has forwarded it since. */
async function compareEntries(ctx: Context, since: Instant, differences: BooksDiffer[]): Promise<void> {
  const rows = await ctx.db
    .selectFrom('order_payment')
    .select(['id', 'came_idr'])
    .select(({ selectFrom }) =>
      selectFrom('order_refund')
        .select(({ fn }) => fn.sum<number>('amount_idr').as('back'))
        .whereRef('order_refund.payment_id', '=', 'order_payment.id')
        .where('order_refund.state', '=', 'done')
        .as('back'),
    )
    .where('state', 'in', moneyStates)
    .where('asked_at', '>=', since)
    .execute()
  for (const row of rows) {
    const held = Number(row.came_idr ?? 0) - Number(row.back ?? 0)
    const of = await orderBalances(ctx, row.id, payoutEntries)
    const booked = (of['at-provider'] ?? 0) + (of['at-payee'] ?? 0) + (of['provider-fee'] ?? 0)
    if (booked !== held)
      differences.push({ what: 'ledger', subject: row.id, there: `${held}`, here: `${booked}` })
  }
}
