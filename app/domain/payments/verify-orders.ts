import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/engines/database.ts'
import type { Difference } from '../ledger/verify-ledgers.ts'

/**
 * The first place where the money of orders does not follow from what happened to them; undefined when all does.
 * Everything is counted from the entries, none of which is kept as a balance.
 */
export async function orderDifference(db: Db): Promise<Difference | undefined> {
  for (const [what, query] of checks) {
    const { rows } = await query.execute(db)
    const row = rows[0]
    if (row) return { where: `${what} ${row.place}`, kept: Number(row.kept), counted: Number(row.counted) }
  }
  return undefined
}

type Row = { place: string; kept: number; counted: number }

const held = sql`('at-provider', 'at-payee')`
const dues = sql`('producer-share', 'partner-commission', 'shipping')`

/** What is turned is turned whole: the same rupiah between the same accounts, the other way round. */
const turned = sql<Row>`
  select turned.id as place, first.amount_idr as kept, turned.amount_idr as counted
  from order_posting turned join order_posting first on first.id = turned.reverses_id
  where turned.amount_idr <> first.amount_idr or turned.debit <> first.credit or turned.credit <> first.debit
    or turned.payment_id <> first.payment_id or turned.line <> first.line
  order by 1 limit 1`

/** An entry is of the order that its payment pays. */
const strays = sql<Row>`
  select order_posting.id as place, 1 as kept, 0 as counted
  from order_posting join order_payment on order_payment.id = order_posting.payment_id
  where order_payment.reservation_id <> order_posting.reservation_id
  order by 1 limit 1`

/** All entries of an order give to one account what they take from another. */
const balanced = sql<Row>`
  select reservation_id as place, 0 as kept, sum(idr) as counted
  from (
    select reservation_id, account, sum(idr) as idr
    from (
      select reservation_id, debit as account, amount_idr as idr from order_posting
      union all
      select reservation_id, credit, -amount_idr from order_posting
    ) sides
    group by reservation_id, account
  ) accounts
  group by reservation_id having sum(idr) <> 0
  order by 1 limit 1`

/** What came of a payment, less what went back, is what its entries say. */
const came = sql<Row>`
  select id as place, sum(kept) as kept, sum(counted) as counted
  from (
    select id, coalesce(came_idr, 0) as kept, 0 as counted from order_payment
    union all
    select payment_id, -amount_idr, 0 from order_refund where state = 'done'
    union all
    select payment_id, 0, amount_idr from order_posting
    where debit in ${held} and what in ('paid', 'paid-turned')
    union all
    select payment_id, 0, -amount_idr from order_posting
    where credit in ${held} and what in ('paid', 'paid-turned')
  ) entries
  group by id having sum(kept) <> sum(counted)
  order by 1 limit 1`

/** Goods that were handed over or sent, and not given back, are earned at the price that was frozen. */
const earned = sql<Row>`
  select id as place, sum(kept) as kept, sum(counted) as counted
  from (
    select paid.id, line.price_idr * line.pieces as kept, 0 as counted
    from (${gone()}) paid join reservation_line line on line.reservation_id = paid.reservation_id
    union all
    select paid.id, shipment.fee_idr, 0
    from (${gone()}) paid join shipment on shipment.reservation_id = paid.reservation_id
    union all
    select paid.id, -back.amount_idr, 0
    from (${gone()}) paid join order_refund_line back on back.payment_id = paid.id
    union all
    select payment_id, 0, amount_idr from order_posting
    where credit in ${dues} and what in ('earned', 'earned-turned')
    union all
    select payment_id, 0, -amount_idr from order_posting
    where debit in ${dues} and what in ('earned', 'earned-turned')
  ) entries
  group by id having sum(kept) <> sum(counted)
  order by 1 limit 1`

/** Payments that paid their order, once the goods have left. */
function gone(): RawBuilder<unknown> {
  return sql`
    select order_payment.id, order_payment.reservation_id
    from order_payment
    join reservation on reservation.id = order_payment.reservation_id
    join order_payment_step step on step.payment_id = order_payment.id and step.event = 'pay'
    where reservation.state in ('collected', 'sent', 'delivered', 'lost', 'refunded')`
}

/** A payout is the sum of its lines. */
const summed = sql<Row>`
  select payout.number as place, payout.amount_idr as kept, coalesce(sum(payout_line.amount_idr), 0) as counted
  from payout left join payout_line on payout_line.payout_id = payout.id
  group by payout.id, payout.number, payout.amount_idr
  having payout.amount_idr <> coalesce(sum(payout_line.amount_idr), 0)
  order by 1 limit 1`

/** A line forwards what its document has made due, never more. */
const owed = sql<Row>`
  select payment_id || ' ' || document_id as place, sum(kept) as kept, sum(counted) as counted
  from (
    select payment_id, document_id, amount_idr as kept, 0 as counted from payout_line
    union all
    select entry.payment_id, entry.document_id, 0,
      case entry.what when 'earned' then entry.amount_idr else -entry.amount_idr end
    from order_posting entry
    join payout_line line on line.payment_id = entry.payment_id and line.document_id = entry.document_id
    where entry.what in ('earned', 'earned-turned')
  ) entries
  group by payment_id, document_id having sum(kept) <> sum(counted)
  order by 1 limit 1`

/** What has left the office is what stands in payouts that nobody denies. */
const left = sql<Row>`
  select payout_id as place, sum(kept) as kept, sum(counted) as counted
  from (
    select line.payout_id, line.amount_idr as kept, 0 as counted
    from payout_line line join payout on payout.id = line.payout_id
    where payout.state <> 'denied'
    union all
    select document_id, 0, amount_idr from order_posting
    where credit in ${held} and what in ('paid-out', 'paid-out-turned')
    union all
    select document_id, 0, -amount_idr from order_posting
    where debit in ${held} and what in ('paid-out', 'paid-out-turned')
  ) entries
  group by payout_id having sum(kept) <> sum(counted)
  order by 1 limit 1`

const checks: readonly (readonly [string, RawBuilder<Row>])[] = [
  ['order entry', strays],
  ['turned order entry', turned],
  ['order', balanced],
  ['order payment', came],
  ['earned by order payment', earned],
  ['payout', summed],
  ['payout line', owed],
  ['paid out', left],
]
