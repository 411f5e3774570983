import { type Context, today } from '../../context.ts'
import { addDays, startOfDay } from '../../dates.ts'
import { relievedLines } from '../statements/settle-states.ts'
import { doubtedAmounts, doubtedPieces } from './doubted-lines.ts'

/** So long back counts and payments are read. */
export const figureDays = 180

/**
 * Pieces that came to each counter and that were missing when counted or lost without a word, in half a year; those of
 * a line whose dispute is open are left out.
 * @param counterIds only of these
 */
export async function movedPieces(
  ctx: Context,
  counterIds?: readonly string[],
): Promise<Map<string, { received: number; shrunk: number }>> {
  const since = startOfDay(addDays(today(ctx), -figureDays))
  let moves = ctx.db
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
  if (counterIds !== undefined)
    moves = moves.where(eb =>
      eb.or([
        eb('from_counter', 'in', ['none', ...counterIds]),
        eb('to_counter', 'in', ['none', ...counterIds]),
      ]),
    )
  const rows = await moves.execute()
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
  for (const [counterId, pieces] of await doubtedPieces(ctx, { since, missing })) {
    const known = found.get(counterId)
    if (known) known.shrunk -= pieces
  }
  return found
}
const missing = ['gone-shrink', 'gone-missing'] as const

/**
 * Of each partner: statements whose day to pay has passed in half a year, and those of them paid by that day. A
 * statement is paid on the day when the payments of its agreement reach all that was due by it. A line whose dispute is
 * open is not due, nor is what a dispute took off; a statement of which nothing else is due does not count.
 * @param partnerIds only of these
 */
export async function punctuality(
  ctx: Context,
  partnerIds?: readonly string[],
): Promise<Map<string, { due: number; inTime: number }>> {
  let issued = ctx.db
    .selectFrom('statement')
    .innerJoin('agreement', 'agreement.id', 'statement.agreement_id')
    .select(['statement.id', 'statement.agreement_id', 'statement.due_on', 'statement.charges_idr'])
    .select('agreement.partner_id')
    .orderBy('statement.agreement_id')
    .orderBy('statement.nth')
  if (partnerIds !== undefined) issued = issued.where('agreement.partner_id', 'in', ['none', ...partnerIds])
  const statements = await issued.execute()
  const agreementIds = [...new Set(statements.map(row => row.agreement_id))]
  const paid = await ctx.db
    .selectFrom('payment')
    .select(['agreement_id', 'paid_on', 'amount_idr'])
    .where('state', '<>', 'denied')
    .where('agreement_id', 'in', ['none', ...agreementIds])
    .execute()
  const doubted = await doubtedAmounts(ctx, agreementIds)
  const relieved = await relievedLines(ctx, agreementIds)
  const since = addDays(today(ctx), -figureDays)
  const found = new Map<string, { due: number; inTime: number }>()
  const charged = new Map<string, number>()
  for (const row of statements) {
    const reliefIdr = (of: 'ofId' | 'inId') =>
      relieved.filter(one => one[of] === row.id).reduce((sum, one) => sum + one.amountIdr, 0)
    const dueIdr =
      Number(row.charges_idr) - reliefIdr('ofId') + reliefIdr('inId') - (doubted.get(row.id) ?? 0)
    const all = (charged.get(row.agreement_id) ?? 0) + dueIdr
    charged.set(row.agreement_id, all)
    if (dueIdr <= 0 || row.due_on >= today(ctx) || row.due_on < since) continue
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
