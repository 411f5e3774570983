import type { Bucket } from '#db/schema/ledgers.ts'
import type { DisputeState } from '#db/schema/statements.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'

/** As long as a dispute is in one of these, no figure about either side counts its line. */
const openStates = ['raised', 'answered', 'escalated'] as const satisfies readonly DisputeState[]

/** What each statement charges in lines whose dispute is open, whole rupiah; a line in the partner's favour stays. */
export async function doubtedAmounts(
  ctx: Context,
  agreementIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('line_dispute')
    .innerJoin('statement', 'statement.id', 'line_dispute.statement_id')
    .innerJoin('statement_line', 'statement_line.posting_id', 'line_dispute.posting_id')
    .select('line_dispute.statement_id')
    .select(({ fn }) => fn.sum<number>('statement_line.amount_idr').as('amount_idr'))
    .where('line_dispute.state', 'in', openStates)
    .where('statement.agreement_id', 'in', ['none', ...agreementIds])
    .groupBy('line_dispute.statement_id')
    .execute()
  return new Map(rows.map(row => [row.statement_id, Math.max(0, Number(row.amount_idr))]))
}

/** Pieces of each counter that lines whose dispute is open call missing; fewer where they were found again. */
export async function doubtedPieces(
  ctx: Context,
  { since, missing }: { since: Instant; missing: readonly Bucket[] },
): Promise<Map<string, number>> {
  const rows = await ctx.db
    .selectFrom('line_dispute')
    .innerJoin('posting', 'posting.id', 'line_dispute.posting_id')
    .select('posting.counter_id')
    .select(({ fn }) => fn.sum<number>('posting.pieces').as('pieces'))
    .where('line_dispute.state', 'in', openStates)
    .where('posting.occurred_at', '>=', since)
    .where(eb => eb.or([eb('posting.debit', '=', 'partner-loss'), eb('posting.credit', '=', 'partner-loss')]))
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('movement')
          .select('movement.id')
          .whereRef('movement.document_id', '=', 'posting.document_id')
          .whereRef('movement.batch_id', '=', 'posting.batch_id')
          .whereRef('movement.line', '=', 'posting.line')
          .where(either =>
            either.or([either('to_bucket', 'in', [...missing]), either('from_bucket', 'in', [...missing])]),
          ),
      ),
    )
    .groupBy('posting.counter_id')
    .execute()
  return new Map(rows.flatMap(row => (row.counter_id === null ? [] : [[row.counter_id, Number(row.pieces)]])))
}
