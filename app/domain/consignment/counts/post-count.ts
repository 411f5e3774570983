import type { Context } from '../../context.ts'
import { notify } from '../../notices/notify.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement } from '../locked-agreement.ts'
import { follow, lookBelowZero } from '../shelf/counts-follow.ts'
import { shelfFacts } from '../shelf/shelf-facts.ts'
import { openVariance } from '../shelf/variance-tasks.ts'
import { documentCount } from '../shelf-document.ts'
import { type CountedLine, countedLines } from './counted-lines.ts'
import { type ExplainRefusal, unexplained } from './explain-count.ts'
import { type CountElsewhere, type HeldCount, heldCount, moveCount, type UnknownCount } from './held-count.ts'

export type PostRefusal = UnknownCount | CountElsewhere | Extract<ExplainRefusal, { line: number }>

/**
 * Posts what the count says: pieces that were sold without a record as sales at the terms of that day, missing pieces
 * as shrink that the counter bears above the tolerance, pieces that are there again as the reversal of what an earlier
 * count had charged. Refused where a document came in meanwhile that changes a difference: it is to be explained anew.
 * Posting twice is posting once.
 */
export async function postCount(
  ctx: Context,
  input: { countId: string },
): Promise<Result<{ differing: number }, PostRefusal>> {
  return transact<{ differing: number }, PostRefusal>(ctx, async ctx => {
    const { countId } = input
    const count = await heldCount(ctx, countId)
    if (!count) return refuse({ code: 'unknown-count', countId })
    const agreements = await ctx.db
      .selectFrom('shelf_count_line')
      .innerJoin('agreement_version', 'agreement_version.id', 'shelf_count_line.agreement_version_id')
      .select('agreement_version.agreement_id')
      .distinct()
      .where('shelf_count_line.count_id', '=', countId)
      .orderBy('agreement_version.agreement_id')
      .execute()
    for (const { agreement_id } of agreements) await lockedAgreement(ctx, agreement_id)
    const lines = await countedLines(ctx, count)
    const differing = lines.filter(line => line.difference !== 0)
    if (count.state === 'posted') return ok({ differing: differing.length })
    const isReady =
      count.state === 'explained' || (count.state === 'counted' && count.sales_from === 'counts')
    if (!isReady || count.counted_at === null) return refuse({ code: 'count-not-so', state: count.state })
    const reasons = await ctx.db
      .selectFrom('shelf_count_reason')
      .select(['line', 'reason', 'pieces'])
      .where('count_id', '=', countId)
      .where('explanation', '=', count.explanation)
      .execute()
    const open = unexplained(lines, reasons)
    if (open) return refuse(open)

    const shelves = lines.map(({ batchId }) => ({ counterId: count.counter_id, batchId }))
    const before = []
    for (const shelf of shelves) before.push({ shelf, facts: await shelfFacts(ctx, shelf) })
    if (count.state === 'counted') await moveCount(ctx, count, 'explained', {})
    const posted = { posted_at: ctx.now, posted_by_id: accountOf(ctx) }
    await moveCount(ctx, { ...count, state: 'explained' }, 'posted', posted)
    const cause = { documentKind: 'count', documentId: countId, occurredAt: count.counted_at }
    for (const { shelf, facts } of before) {
      await follow(ctx, shelf, facts, cause)
      await lookBelowZero(ctx, shelf, cause)
    }
    for (const { line, reason, pieces } of reasons) {
      const counted = lines.find(one => one.line === line)
      if (!counted || (reason !== 'misplaced' && reason !== 'not-documented')) continue
      const { batchId, variantId } = counted
      const kind = reason === 'misplaced' ? 'misplaced' : 'surplus'
      const shelf = { counterId: count.counter_id, batchId, variantId }
      await openVariance(ctx, { ...shelf, kind, pieces, documentKind: 'count', documentId: countId })
    }
    const goods = await ctx.db
      .selectFrom('shelf_count_goods')
      .select('variant_id')
      .where('count_id', '=', countId)
      .execute()
    const variantIds = goods.map(one => one.variant_id)
    await documentCount(ctx, { counterId: count.counter_id, variantIds, countedAt: count.counted_at })
    await tellMakers(ctx, count, differing)
    return ok({ differing: differing.length })
  })
}

/** Each maker whose goods were not as her documents say hears of it. */
async function tellMakers(ctx: Context, count: HeldCount, differing: readonly CountedLine[]): Promise<void> {
  if (differing.length === 0) return
  const rows = await ctx.db
    .selectFrom('batch')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select(['batch.id', 'product.producer_id'])
    .where(
      'batch.id',
      'in',
      differing.map(line => line.batchId),
    )
    .execute()
  const { name } = await ctx.db
    .selectFrom('counter')
    .select('name')
    .where('id', '=', count.counter_id)
    .executeTakeFirstOrThrow()
  for (const producerId of new Set(rows.map(row => row.producer_id))) {
    const own = rows.filter(row => row.producer_id === producerId).map(row => row.id)
    const lines = differing.filter(line => own.includes(line.batchId))
    const sum = (sign: 1 | -1) =>
      lines.reduce((pieces, line) => pieces + Math.max(0, sign * line.difference), 0)
    await notify(ctx, {
      audience: { producerId },
      kind: 'count-variance',
      subject: `count:${count.id}`,
      cause: count.id,
      facts: { counter: name, number: count.number, missing: sum(-1), surplus: sum(1) },
    })
  }
}
