import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { ProblemTable } from '#db/schema/problems.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'

export type UnknownProblem = { code: 'unknown-problem' }
export type ProblemRow = Selectable<ProblemTable> & { producer_id: string }

/**
 * A nonconformity that the actor has to do with, held until the transaction ends: any for the office, those of her own
 * goods for a maker. Anybody else's is not found.
 */
export async function lockedProblem(
  ctx: Context,
  problemId: string,
): Promise<{ problem: ProblemRow; isOffice: boolean } | undefined> {
  const row = ctx.db
    .selectFrom('problem')
    .innerJoin('product', 'product.id', 'problem.product_id')
    .selectAll('problem')
    .select('product.producer_id')
    .where('problem.id', '=', problemId)
  const problem = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate('problem') : row).executeTakeFirst()
  if (!problem) return undefined
  const isOffice = may(ctx.actor, 'problem:handle')
  if (!isOffice && !may(ctx.actor, 'listing:edit', { producerId: problem.producer_id })) return undefined
  return { problem, isOffice }
}
