import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Day, Instant } from '../dates.ts'
import { readBatchCode } from './batch-code.ts'
import { type BatchHolder, type BatchHolders, stockHolders } from './batch-holders.ts'
import { type BatchStanding, isBatchStopped } from './stopped-batches.ts'

/** Where the pieces of a batch are; `out` can still be given back, and a recall is done when it is none. */
export type BatchReach = { made: number; sold: number; gone: number; out: number; holders: BatchHolder[] }

export type BatchSheet = {
  batchId: string
  code: string
  productId: string
  name: Text
  maker: { id: string; name: string }
  madeOn: Day
  bestBeforeOn: Day | undefined
  standing: BatchStanding
  reach: BatchReach
  turns: { kind: 'held' | 'released' | 'recalled'; reason: string; at: Instant; by: string }[]
  advice: { id: string; en: string } | undefined
  problems: { problemId: string; number: string; said: string }[]
}

/** All that the office needs to stop a batch and to get it back. */
export async function getBatchSheet(
  ctx: Context,
  batchId: string,
  language: Language,
  holdersOf: BatchHolders = stockHolders,
): Promise<BatchSheet | undefined> {
  const [line] = await batchLines(ctx, language, [batchId])
  if (!line) return undefined
  const recall = await ctx.db
    .selectFrom('batch_recall')
    .innerJoin('account', 'account.id', 'batch_recall.decided_by_id')
    .select(['reason', 'advice_id', 'advice_en', 'decided_at', 'account.name'])
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  const holds = await ctx.db
    .selectFrom('batch_hold')
    .innerJoin('account', 'account.id', 'batch_hold.decided_by_id')
    .select(['kind', 'reason', 'decided_at', 'account.name'])
    .where('batch_id', '=', batchId)
    .orderBy('turn')
    .execute()
  const problems = await ctx.db
    .selectFrom('problem')
    .select(['id', 'number', 'said'])
    .where('batch_id', '=', batchId)
    .orderBy('id', 'desc')
    .execute()
  return {
    ...line,
    reach: await reachOf(ctx, batchId, line.quantity, holdersOf),
    turns: [
      ...holds.map(row => ({ kind: row.kind, reason: row.reason, at: row.decided_at, by: row.name })),
      ...(recall
        ? [{ kind: 'recalled' as const, reason: recall.reason, at: recall.decided_at, by: recall.name }]
        : []),
    ],
    advice: recall && { id: recall.advice_id, en: recall.advice_en },
    problems: problems.map(({ id, ...problem }) => ({ problemId: id, ...problem })),
  }
}

/** @param made pieces of the whole batch */
export async function reachOf(
  ctx: Pick<Context, 'db'>,
  batchId: string,
  made: number,
  holdersOf: BatchHolders,
): Promise<BatchReach> {
  const rows = await ctx.db
    .selectFrom('stock')
    .select(['bucket', 'pieces'])
    .where('batch_id', '=', batchId)
    .execute()
  const sum = (isMeant: (bucket: string) => boolean): number =>
    rows.reduce((all, row) => (isMeant(row.bucket) ? all + Number(row.pieces) : all), 0)
  const holders = await holdersOf(ctx, batchId)
  return {
    made,
    sold: sum(bucket => bucket === 'sold'),
    gone: sum(bucket => bucket.startsWith('gone-')),
    out: holders.reduce((all, holder) => all + holder.pieces, 0),
    holders,
  }
}

export type BatchLine = Omit<BatchSheet, 'reach' | 'turns' | 'advice' | 'problems'> & { quantity: number }

/** The batch of a code, however it was typed. */
export async function findBatchId(ctx: Context, typed: string): Promise<string | undefined> {
  const read = readBatchCode(typed)
  if (!read.ok) return undefined
  const row = await ctx.db
    .selectFrom('batch')
    .select('id')
    .where('code', '=', read.value.code)
    .executeTakeFirst()
  return row?.id
}

/** Batches that are held or recalled, the newest decision first. */
export async function listStoppedBatches(ctx: Context, language: Language): Promise<BatchLine[]> {
  const recalled = await ctx.db
    .selectFrom('batch_recall')
    .select(['batch_id', 'decided_at'])
    .orderBy('decided_at', 'desc')
    .limit(100)
    .execute()
  const held = await ctx.db
    .selectFrom('batch_hold')
    .select(({ fn }) => ['batch_id', fn.max('decided_at').as('decided_at')])
    .groupBy('batch_id')
    .having(({ fn, eb }) => eb(eb(fn.max('turn'), '%', 2), '=', 1))
    .orderBy('decided_at', 'desc')
    .limit(100)
    .execute()
  const stopped = [...recalled, ...held].sort((a, b) => (a.decided_at < b.decided_at ? 1 : -1))
  const ids = [...new Set(stopped.map(row => row.batch_id))]
  const lines = await batchLines(ctx, language, ids)
  return ids.flatMap(id => lines.find(line => line.batchId === id) ?? [])
}

async function batchLines(ctx: Context, language: Language, ids: readonly string[]): Promise<BatchLine[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('batch')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select([
      'batch.id',
      'batch.code',
      'batch.made_on',
      'batch.best_before_on',
      'batch.quantity',
      'product.id as product_id',
      'producer.id as maker_id',
      'producer.name as maker',
      ...productNames('product.id'),
    ])
    .where('batch.id', 'in', ids)
    .execute()
  const stopped = await isBatchStopped(ctx, ids)
  return rows.map(row => ({
    batchId: row.id,
    code: row.code,
    productId: row.product_id,
    name: nameIn(language, { id: row.id_name, en: row.en_name }),
    maker: { id: row.maker_id, name: row.maker },
    madeOn: row.made_on,
    bestBeforeOn: row.best_before_on ?? undefined,
    quantity: row.quantity,
    standing: stopped.get(row.id) ?? 'free',
  }))
}
