import { type Context, today } from '../../context.ts'
import { addDays, type Day, dayOf, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'

/** So long without a sale, and goods on a shelf count as dead; so long back sales and payments are read. */
export const deadAfterDays = 30
export const figureDays = 180

export type CounterFigures = {
  counterId: string
  counter: string
  partner: string
  /** Sizes and flavours that an agreement in force names for this counter. */
  offered: number
  /** Of them, those that stand on the shelf now. */
  used: number
  /** Of those on the shelf, sold at least once in thirty days. */
  selling: number
  /** Of those on the shelf, neither sold nor arrived in thirty days. */
  dead: number
  documentedOn: Day | undefined
  /** Pieces that came and that were missing when counted or lost without a word, in half a year. */
  received: number
  shrunk: number
  /** Statements of the partner whose day to pay has passed in half a year, and those of them paid by that day. */
  statementsDue: number
  paidInTime: number
}

/** How each counter uses what was agreed, how its counts fit and how its partner pays; each figure with its parts. */
export async function counterFigures(ctx: Context): Promise<CounterFigures[]> {
  if (!may(ctx.actor, 'network:see')) return []
  const counters = await ctx.db
    .selectFrom('counter')
    .innerJoin('partner', 'partner.id', 'counter.partner_id')
    .select(['counter.id', 'counter.name', 'counter.partner_id', 'partner.name as partner'])
    .where('counter.ended_at', 'is', null)
    .orderBy('counter.name')
    .execute()
  const offered = await offeredGoods(ctx)
  const shelves = await shelfGoods(ctx)
  const moved = await movedPieces(ctx)
  const paid = await payments(ctx)
  return counters.map(counter => {
    const goods = shelves.filter(row => row.counter_id === counter.id)
    const used = goods.filter(row => row.pieces > 0)
    const last = goods
      .map(row => row.documentedAt)
      .sort()
      .at(-1)
    const { received = 0, shrunk = 0 } = moved.get(counter.id) ?? {}
    const { due = 0, inTime = 0 } = paid.get(counter.partner_id) ?? {}
    return {
      counterId: counter.id,
      counter: counter.name,
      partner: counter.partner,
      offered: offered.get(counter.id)?.size ?? 0,
      used: used.length,
      selling: used.filter(row => row.isSelling).length,
      dead: used.filter(row => !row.isSelling && !row.isNew).length,
      documentedOn: last === undefined ? undefined : dayOf(last),
      received,
      shrunk,
      statementsDue: due,
      paidInTime: inTime,
    }
  })
}

async function offeredGoods(ctx: Context): Promise<Map<string, Set<string>>> {
  const rows = await ctx.db
    .selectFrom('agreement_line')
    .innerJoin('agreement_counter', 'agreement_counter.version_id', 'agreement_line.version_id')
    .innerJoin('agreement_version', 'agreement_version.id', 'agreement_line.version_id')
    .innerJoin('agreement', 'agreement.id', 'agreement_version.agreement_id')
    .select(['agreement_counter.counter_id', 'agreement_line.variant_id', 'agreement_version.number'])
    .select(['agreement.id as agreement_id'])
    .where('agreement.state', '=', 'active')
    .where('agreement_version.valid_from_on', '<=', today(ctx))
    .where(eb =>
      eb(
        eb
          .selectFrom('agreement_acceptance')
          .select(({ fn }) => fn.countAll<number>().as('sides'))
          .whereRef('agreement_acceptance.version_id', '=', 'agreement_version.id'),
        '=',
        2,
      ),
    )
    .execute()
  const newest = new Map<string, number>()
  for (const row of rows)
    newest.set(row.agreement_id, Math.max(row.number, newest.get(row.agreement_id) ?? 0))
  const found = new Map<string, Set<string>>()
  for (const row of rows.filter(one => one.number === newest.get(one.agreement_id)))
    found.set(row.counter_id, (found.get(row.counter_id) ?? new Set()).add(row.variant_id))
  return found
}

async function shelfGoods(ctx: Context) {
  const since = startOfDay(addDays(today(ctx), -deadAfterDays))
  const rows = await ctx.db
    .selectFrom('shelf_document')
    .select(['shelf_document.counter_id', 'shelf_document.variant_id', 'shelf_document.documented_at'])
    .select(eb =>
      eb
        .selectFrom('stock')
        .select(({ fn }) => fn.sum<number>('stock.pieces').as('pieces'))
        .whereRef('stock.counter', '=', 'shelf_document.counter_id')
        .whereRef('stock.variant_id', '=', 'shelf_document.variant_id')
        .where('stock.bucket', '=', 'shelf')
        .as('pieces'),
    )
    .execute()
  const moves = await ctx.db
    .selectFrom('movement')
    .select(['to_bucket', 'from_counter', 'to_counter', 'variant_id'])
    .distinct()
    .where('occurred_at', '>=', since)
    .where('to_bucket', 'in', ['sold', 'shelf'])
    .where('reverses_id', 'is', null)
    .execute()
  const sold = new Set<string>()
  const arrived = new Set<string>()
  for (const move of moves)
    if (move.to_bucket === 'sold') sold.add(`${move.from_counter} ${move.variant_id}`)
    else arrived.add(`${move.to_counter} ${move.variant_id}`)
  return rows.map(row => ({
    counter_id: row.counter_id,
    documentedAt: row.documented_at,
    pieces: Number(row.pieces ?? 0),
    isSelling: sold.has(`${row.counter_id} ${row.variant_id}`),
    isNew: arrived.has(`${row.counter_id} ${row.variant_id}`),
  }))
}

async function movedPieces(ctx: Context): Promise<Map<string, { received: number; shrunk: number }>> {
  const since = startOfDay(addDays(today(ctx), -figureDays))
  const rows = await ctx.db
    .selectFrom('movement')
    .select(['from_bucket', 'to_bucket', 'from_counter', 'to_counter'])
    .select(({ fn }) => fn.sum<number>('pieces').as('pieces'))
    .where('occurred_at', '>=', since)
    .where(eb =>
      eb.or([
        eb.and([eb('from_bucket', '=', 'road-out'), eb('to_bucket', '=', 'shelf')]),
        eb('to_bucket', 'in', [...missing]),
        eb('from_bucket', 'in', [...missing]),
      ]),
    )
    .groupBy(['from_bucket', 'to_bucket', 'from_counter', 'to_counter'])
    .execute()
  const found = new Map<string, { received: number; shrunk: number }>()
  for (const row of rows) {
    const isArrival = row.to_bucket === 'shelf' && row.from_bucket === 'road-out'
    const isFound = missing.some(bucket => bucket === row.from_bucket)
    const counterId = isArrival || isFound ? row.to_counter : row.from_counter
    const known = found.get(counterId) ?? { received: 0, shrunk: 0 }
    if (isArrival) known.received += Number(row.pieces)
    else known.shrunk += isFound ? -Number(row.pieces) : Number(row.pieces)
    found.set(counterId, known)
  }
  return found
}
const missing = ['gone-shrink', 'gone-missing'] as const

/** Of each partner: a statement is paid on the day when the payments of its agreement reach all that was due by it. */
async function payments(ctx: Context): Promise<Map<string, { due: number; inTime: number }>> {
  const statements = await ctx.db
    .selectFrom('statement')
    .innerJoin('agreement', 'agreement.id', 'statement.agreement_id')
    .select(['statement.agreement_id', 'statement.due_on', 'statement.charges_idr', 'agreement.partner_id'])
    .orderBy('statement.agreement_id')
    .orderBy('statement.nth')
    .execute()
  const paid = await ctx.db
    .selectFrom('payment')
    .select(['agreement_id', 'paid_on', 'amount_idr'])
    .where('state', '<>', 'denied')
    .execute()
  const since = addDays(today(ctx), -figureDays)
  const found = new Map<string, { due: number; inTime: number }>()
  const charged = new Map<string, number>()
  for (const row of statements) {
    const all = (charged.get(row.agreement_id) ?? 0) + Number(row.charges_idr)
    charged.set(row.agreement_id, all)
    if (Number(row.charges_idr) <= 0 || row.due_on >= today(ctx) || row.due_on < since) continue
    const known = found.get(row.partner_id) ?? { due: 0, inTime: 0 }
    const byThen = paid
      .filter(one => one.agreement_id === row.agreement_id && one.paid_on <= row.due_on)
      .reduce((sum, one) => sum + Number(one.amount_idr), 0)
    known.due++
    if (byThen >= all - smallestCoinIdr) known.inTime++
    found.set(row.partner_id, known)
  }
  return found
}

/** Cash is paid down to Rp100; the rest is carried and never late. */
const smallestCoinIdr = 99
