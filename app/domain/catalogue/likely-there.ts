import { availabilityOf, type Likelihood } from '../consignment/rules/availability.ts'
import { sellingRate } from '../consignment/rules/selling-rate.ts'
import { type Context, today } from '../context.ts'
import { addDays, type Instant, startOfDay } from '../dates.ts'
import type { Have } from './have.ts'
import type { Shelf } from './product-cards.ts'

/** So many days of sales say how quickly a shelf empties. */
const salesDays = 28

/**
 * Adds to what is said of shelves how likely it still holds: by what usually sells there in the time since the last
 * document. A shelf that somebody wrote about today needs no guess; where no number is named there is none.
 */
export async function withLikelihood(ctx: Context, shelves: readonly Shelf[]): Promise<Have[]> {
  const aged = shelves.filter(({ have }) => have.pieces !== undefined && (have.countedDaysAgo ?? 0) > 0)
  const sold = aged.length === 0 ? new Map<string, number>() : await soldAt(ctx, aged)
  return shelves.map(shelf => {
    const { have } = shelf
    if (have.pieces === undefined || have.countedDaysAgo === undefined) return have
    if (have.countedDaysAgo === 0) return { ...have, likelihood: 'likely' as const }
    const { pieces } = have
    const count = { pieces, countedAt: oldest(shelf), earliestBestBeforeOn: null }
    const likelihood = availabilityOf(count, perDay(shelf, sold), ctx.now).likelihood
    return likelihood === 'none' ? have : { ...have, likelihood: likelihood satisfies Likelihood }
  })
}

/** The document that is as old as the number's age says. */
function oldest({ counts }: Shelf): Instant {
  const [first = ''] = counts
    .filter(count => count.pieces > 0)
    .map(count => count.countedAt)
    .sort()
  return first
}

function perDay(shelf: Shelf, sold: ReadonlyMap<string, number>): number {
  const variants = new Set(shelf.counts.map(count => count.variantId))
  const soldPieces = [...variants].reduce(
    (sum, variantId) => sum + (sold.get(`${shelf.counterId} ${variantId}`) ?? 0),
    0,
  )
  const days = Math.max(0, salesDays - (shelf.have.countedDaysAgo ?? 0))
  return sellingRate({ soldPieces, days, usualPerDay: 0 })
}

/** Pieces sold off each shelf lately, without those that were taken back. */
async function soldAt(ctx: Context, shelves: readonly Shelf[]): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('movement')
    .select(['movement.from_counter', 'movement.variant_id'])
    .select(({ fn }) => fn.sum<number>('movement.pieces').as('pieces'))
    .where('movement.from_counter', 'in', [...new Set(shelves.map(shelf => shelf.counterId))])
    .where('movement.variant_id', 'in', [
      ...new Set(shelves.flatMap(shelf => shelf.counts.map(count => count.variantId))),
    ])
    .where('movement.occurred_at', '>=', startOfDay(addDays(today(ctx), -salesDays)))
    .where('movement.to_bucket', '=', 'sold')
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('movement as back')
            .select('back.id')
            .whereRef('back.reverses_id', '=', 'movement.id'),
        ),
      ),
    )
    .groupBy(['movement.from_counter', 'movement.variant_id'])
    .execute()
  return new Map(rows.map(row => [`${row.from_counter} ${row.variant_id}`, Number(row.pieces)]))
}
