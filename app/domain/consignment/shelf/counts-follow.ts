import type { Context } from '../../context.ts'
import { type Instant, startOfDay } from '../../dates.ts'
import { piecesIn, postMovements, type Spot } from '../../ledger/movements.ts'
import { lossEntry, postMoney, saleEntries } from '../../ledger/postings.ts'
import type { Fact, Bucket as RuleBucket, Shelf } from '../rules/facts.ts'
import { type Change, changesBetween } from '../rules/late-sale.ts'
import { payableOn } from '../rules/period.ts'
import { linesOf } from '../rules/shelf-lines.ts'
import { countOfFact } from './count-facts.ts'
import { shelfFacts } from './shelf-facts.ts'
import { openVariance } from './variance-tasks.ts'

/** The document that made a count see its shelf differently, and when it happened. */
export type CountsCause = {
  documentKind: string
  documentId: string
  occurredAt: Instant
  /** Of a sale: what it puts right is paid with it. */
  payableFromAt?: Instant | undefined
}

/**
 * Looks at shelves before a document is posted that may have happened before they were counted. What it gives is to
 * be called after the posting: it turns back what the counts took for missing, or sold, and was this; and asks
 * somebody to look where the shelf is then below zero. The order in which documents arrive makes no difference.
 * @param shelves.since when the earliest of it happened: counts before that cannot have judged it
 */
export async function beforeCounts(
  ctx: Context,
  shelves: { counterId: string; batchIds: readonly string[]; since: Instant },
): Promise<(cause: CountsCause) => Promise<void>> {
  const { counterId } = shelves
  const known = new Map<string, readonly Fact[]>()
  for (const batchId of [...new Set(shelves.batchIds)].sort())
    if (await isCountedSince(ctx, { counterId, batchId }, shelves.since))
      known.set(batchId, await shelfFacts(ctx, { counterId, batchId }))
  return async cause => {
    for (const [batchId, before] of known) await follow(ctx, { counterId, batchId }, before, cause)
    if (shelves.since >= ctx.now) return
    for (const batchId of new Set(shelves.batchIds)) await lookBelowZero(ctx, { counterId, batchId }, cause)
  }
}

/** Whether a count of that moment or later has judged the shelf. */
export async function isCountedSince(ctx: Context, shelf: Shelf, since: Instant): Promise<boolean> {
  if (since >= ctx.now) return false
  const row = await ctx.db
    .selectFrom('shelf_count_line')
    .innerJoin('shelf_count', 'shelf_count.id', 'shelf_count_line.count_id')
    .select('shelf_count.id')
    .where('shelf_count_line.batch_id', '=', shelf.batchId)
    .where('shelf_count_line.counter_id', '=', shelf.counterId)
    .where('shelf_count.state', '=', 'posted')
    .where('shelf_count.counted_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Posts what the counts of a shelf say now and did not say with the facts that were known before. */
export async function follow(
  ctx: Context,
  shelf: Shelf,
  before: readonly Fact[],
  cause: CountsCause,
): Promise<void> {
  const was = linesOf(before)
  const is = linesOf(await shelfFacts(ctx, shelf))
  for (const change of changesBetween(was.lines, is.lines)) await postChange(ctx, shelf, change, cause)
  const earlier = new Map(was.surplus.map(one => [one.factId, one.pieces]))
  const surplus = is.surplus.find(one => one.pieces > (earlier.get(one.factId) ?? 0))
  if (!surplus || (await isBelowZero(ctx, shelf))) return
  const pieces = surplus.pieces - (earlier.get(surplus.factId) ?? 0)
  await openVariance(ctx, { ...(await task(ctx, shelf, cause)), kind: 'surplus', pieces })
}

async function postChange(ctx: Context, shelf: Shelf, change: Change, cause: CountsCause): Promise<void> {
  const counted = countOfFact(change.factId)
  if (!counted) return
  // Pieces that are found again bear the terms of the count that missed them.
  const judgedBy = countOfFact(change.key.split(' found ').at(-1) ?? '') ?? counted
  const line = await lineOfCount(ctx, judgedBy)
  const posted = {
    documentKind: 'count',
    documentId: counted.countId,
    agreementId: line.agreement_id,
    agreementVersionId: line.agreement_version_id,
    occurredAt: cause.occurredAt,
    isLate: true,
  }
  const isBack = change.pieces < 0
  const from = spotOf(isBack ? change.to : change.from)
  const to = spotOf(isBack ? change.from : change.to)
  const { variant_id: variantId } = line
  const pieces = Math.abs(change.pieces)
  await postMovements(ctx, posted, [
    { batchId: shelf.batchId, variantId, from, to, pieces, line: counted.line },
  ])

  const isFound = change.part === 'found'
  const signed = isFound ? -change.pieces : change.pieces
  const goods = { batchId: shelf.batchId, variantId, counterId: shelf.counterId, pieces: signed }
  const what = signed < 0 ? 'found' : change.part === 'sale' ? 'sale' : 'shrink'
  const shareIdr = Math.abs(change.money.due_to_producer ?? 0)
  const waited = startOfDay(payableOn(cause.occurredAt, line.waiting_days))
  const payableFromAt =
    cause.payableFromAt ??
    ((change.part === 'sale' || isFound) && waited > cause.occurredAt ? waited : cause.occurredAt)
  if (change.money.cash_at_partner !== undefined) {
    const commissionIdr = Math.abs(change.money.cash_at_partner) - shareIdr
    const entries = saleEntries({ line: counted.line, goods, shareIdr, commissionIdr, payableFromAt })
    await postMoney(
      ctx,
      posted,
      entries.map(entry => ({ ...entry, what })),
    )
  } else if (change.money.partner_loss !== undefined)
    await postMoney(ctx, posted, [
      { ...lossEntry({ line: counted.line, what, goods: { ...goods, unitIdr: shareIdr } }), payableFromAt },
    ])
}

const lineOfCount = (ctx: Context, of: { countId: string; line: number }) =>
  ctx.db
    .selectFrom('shelf_count_line')
    .innerJoin('shelf_count', join =>
      join
        .onRef('shelf_count.id', '=', 'shelf_count_line.count_id')
        .onRef('shelf_count.attempt', '=', 'shelf_count_line.attempt'),
    )
    .innerJoin('agreement_version', 'agreement_version.id', 'shelf_count_line.agreement_version_id')
    .select(['shelf_count_line.variant_id', 'shelf_count_line.agreement_version_id'])
    .select(['agreement_version.agreement_id', 'agreement_version.waiting_days'])
    .where('shelf_count_line.count_id', '=', of.countId)
    .where('shelf_count_line.line', '=', of.line)
    .executeTakeFirstOrThrow()

function spotOf(bucket: RuleBucket): Spot {
  if (bucket.startsWith('shelf:')) return { bucket: 'shelf', counterId: bucket.slice('shelf:'.length) }
  if (bucket === 'sold') return { bucket: 'sold' }
  if (bucket === 'gone:shrink') return { bucket: 'gone-shrink' }
  throw new Error(`a count does not move pieces to ${bucket}`)
}

/** A shelf below zero is not refused to a fact that came late, but nobody leaves it so. */
export async function lookBelowZero(ctx: Context, shelf: Shelf, cause: CountsCause): Promise<void> {
  const standing = await standingOn(ctx, shelf)
  if (standing >= 0) return
  await openVariance(ctx, { ...(await task(ctx, shelf, cause)), kind: 'below-zero', pieces: 0 - standing })
}

const standingOn = (ctx: Context, { counterId, batchId }: Shelf): Promise<number> =>
  piecesIn(ctx, batchId, { bucket: 'shelf', counterId })

const isBelowZero = async (ctx: Context, shelf: Shelf): Promise<boolean> => (await standingOn(ctx, shelf)) < 0

async function task(ctx: Context, shelf: Shelf, { documentKind, documentId }: CountsCause) {
  const { variant_id: variantId } = await ctx.db
    .selectFrom('batch')
    .select('variant_id')
    .where('id', '=', shelf.batchId)
    .executeTakeFirstOrThrow()
  return { ...shelf, variantId, documentKind, documentId }
}

/** Pieces that counts of that moment or later took for sold or missing: a late fact may have been these. */
export async function judgedMissing(ctx: Context, shelf: Shelf, since: Instant): Promise<number> {
  const facts = await shelfFacts(ctx, shelf)
  const counts = new Set(
    facts.flatMap(fact => (fact.kind === 'counted' && fact.at >= since ? [fact.id] : [])),
  )
  return linesOf(facts)
    .lines.filter(line => counts.has(line.factId))
    .reduce((sum, { from, pieces }) => sum + (from.startsWith('shelf:') ? pieces : -pieces), 0)
}
