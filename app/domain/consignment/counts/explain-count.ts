import type { CountReason } from '#db/schema/counts.ts'
import type { Context } from '../../context.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import { countedLines } from './counted-lines.ts'
import { type CountElsewhere, heldCount, moveCount, type UnknownCount } from './held-count.ts'

/** Why so many pieces of a line are missing or too many; several reasons may share a difference. */
export type SaidReason = { line: number; reason: CountReason; pieces: number; note?: string | undefined }

export type ExplainRefusal =
  | UnknownCount
  | CountElsewhere
  | { code: 'unknown-count-line'; line: number }
  | { code: 'reason-not-fit'; line: number; reason: CountReason }
  | { code: 'reasons-incomplete'; line: number; difference: number; explained: number }

export const reasonsOfMissing: readonly CountReason[] = ['sold-not-recorded', 'missing', 'misplaced']
export const reasonsOfSurplus: readonly CountReason[] = ['found', 'not-documented']

/** Gives every difference its reasons, piece by piece. Until it is posted it may be said anew: the last one counts. */
export async function explainCount(
  ctx: Context,
  input: { countId: string; reasons: readonly SaidReason[] },
): Promise<Result<undefined, ExplainRefusal>> {
  return transact<undefined, ExplainRefusal>(ctx, async ctx => {
    const { countId, reasons } = input
    const count = await heldCount(ctx, countId)
    if (!count) return refuse({ code: 'unknown-count', countId })
    if (count.state !== 'counted' && count.state !== 'explained')
      return refuse({ code: 'count-not-so', state: count.state })
    const lines = await countedLines(ctx, count)
    for (const { line, reason } of reasons) {
      const counted = lines.find(one => one.line === line)
      if (!counted) return refuse({ code: 'unknown-count-line', line })
      const fit = counted.difference < 0 ? reasonsOfMissing : reasonsOfSurplus
      const isOnce = reasons.filter(one => one.line === line && one.reason === reason).length === 1
      if (!fit.includes(reason) || !isOnce) return refuse({ code: 'reason-not-fit', line, reason })
    }
    const open = unexplained(lines, reasons)
    if (open) return refuse(open)
    const explanation = count.explanation + 1
    if (reasons.length > 0)
      await ctx.db
        .insertInto('shelf_count_reason')
        .values(
          reasons.map(({ line, reason, pieces, note }) => ({
            ...{ count_id: countId, attempt: count.attempt, explanation, line, reason, pieces },
            note: note?.trim() || null,
            said_at: ctx.now,
            said_by_id: accountOf(ctx),
          })),
        )
        .execute()
    await moveCount(ctx, count, 'explained', { explanation })
    return ok(undefined)
  })
}

/** The first line whose reasons do not add up to its difference. */
export function unexplained(
  lines: readonly { line: number; difference: number }[],
  reasons: readonly { line: number; pieces: number }[],
): Extract<ExplainRefusal, { code: 'reasons-incomplete' }> | undefined {
  for (const { line, difference } of lines) {
    const own = reasons.filter(one => one.line === line)
    const explained = own.reduce((sum, one) => sum + one.pieces, 0)
    const isWhole = own.every(one => Number.isInteger(one.pieces) && one.pieces > 0)
    if (!isWhole || explained !== Math.abs(difference))
      return { code: 'reasons-incomplete', line, difference, explained }
  }
  return undefined
}
