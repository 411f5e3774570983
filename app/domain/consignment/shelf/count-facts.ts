import type { CountReason } from '#db/schema/counts.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import type { Fact, Shelf } from '../rules/facts.ts'

/** The posted counts of a batch on a shelf, as facts. */
export async function countFacts(ctx: Pick<Context, 'db'>, shelf: Shelf): Promise<Fact[]> {
  const lines = await ctx.db
    .selectFrom('shelf_count_line')
    .innerJoin('shelf_count', join =>
      join
        .onRef('shelf_count.id', '=', 'shelf_count_line.count_id')
        .onRef('shelf_count.attempt', '=', 'shelf_count_line.attempt'),
    )
    .leftJoin('correction', 'correction.document_id', 'shelf_count.id')
    .selectAll('shelf_count_line')
    .select(['shelf_count.counted_at', 'shelf_count.explanation'])
    .where('shelf_count_line.batch_id', '=', shelf.batchId)
    .where('shelf_count_line.counter_id', '=', shelf.counterId)
    .where('shelf_count.state', '=', 'posted')
    .where('correction.id', 'is', null)
    .execute()
  const facts: Fact[] = []
  for (const line of lines) {
    const reasons = await ctx.db
      .selectFrom('shelf_count_reason')
      .select(['reason', 'pieces'])
      .where('count_id', '=', line.count_id)
      .where('explanation', '=', line.explanation)
      .where('line', '=', line.line)
      .execute()
    if (line.counted_at === null) throw new Error('a posted count has no moment')
    facts.push(
      ...factsOfLine(
        {
          ...shelf,
          id: countFactId(line.count_id, line.line),
          at: line.counted_at,
          toleranceBps: line.tolerance_bps,
          unit: {
            priceIdr: Number(line.price_idr),
            shareIdr: Number(line.share_idr),
            commissionIdr: Number(line.commission_idr),
          },
        },
        line.pieces,
        reasons,
      ),
    )
  }
  return facts
}

export const countFactId = (countId: string, line: number): string => `${countId}:${line}`

/** The count and its line that a fact came from; undefined for a fact that is no count. */
export function countOfFact(factId: string): { countId: string; line: number } | undefined {
  const found = /^(cnt_[^:]+):(\d+):/.exec(factId)
  return found?.[1] === undefined ? undefined : { countId: found[1], line: Number(found[2]) }
}

type CountedBase = Shelf & {
  id: string
  at: Instant
  toleranceBps: number
  unit: { priceIdr: number; shareIdr: number; commissionIdr: number }
}

/**
 * A counted line reads as up to two facts of one moment: what was sold comes first, and what is missing after it is
 * shrink. Of misplaced pieces and of those without a document a count says nothing: the books keep what they know.
 */
export function factsOfLine(
  base: CountedBase,
  counted: number,
  reasons: readonly { reason: CountReason; pieces: number }[],
): Fact[] {
  const of = (reason: CountReason) =>
    reasons.reduce((sum, one) => (one.reason === reason ? sum + one.pieces : sum), 0)
  const pieces = counted + of('misplaced') - of('not-documented')
  const sold = of('sold-not-recorded')
  const fact = { ...base, kind: 'counted' } as const
  const shrink: Fact = { ...fact, id: `${base.id}:2`, pieces, salesFrom: 'reports' }
  if (sold === 0) return [shrink]
  const afterSales: Fact = {
    ...fact,
    id: `${base.id}:1`,
    pieces: pieces + of('missing'),
    salesFrom: 'counts',
  }
  return of('missing') > 0 ? [afterSales, shrink] : [afterSales]
}
