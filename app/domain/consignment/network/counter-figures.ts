import { type Context, today } from '../../context.ts'
import { addDays, type Day, dayOf, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { movedPieces, punctuality } from './punctuality.ts'

/** So long without a sale, and goods on a shelf count as dead. */
export const deadAfterDays = 30

export type CounterFigures = {
  counterId: string
  counter: string
  partnerId: string
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
  const paid = await punctuality(ctx)
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
      partnerId: counter.partner_id,
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
