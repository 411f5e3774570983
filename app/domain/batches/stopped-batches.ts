import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { Context } from '../context.ts'
import { type Day, dayOf } from '../dates.ts'

type Reader = Pick<Context, 'db'>
export type BatchStanding = 'free' | 'held' | 'recalled'

/**
 * Which of these batches must not be sold, sent or put out now, and why. Ask inside the transaction that moves them:
 * `if ((await isBatchStopped(ctx, batchIds)).size > 0)`.
 */
export async function isBatchStopped(
  ctx: Reader,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, 'held' | 'recalled'>> {
  const stopped = new Map<string, 'held' | 'recalled'>()
  if (batchIds.length === 0) return stopped
  const held = await ctx.db
    .selectFrom('batch_hold')
    .select('batch_id')
    .where('batch_id', 'in', batchIds)
    .groupBy('batch_id')
    // Odd turns hold and even ones release, so an odd last turn is a hold that stands.
    .having(({ fn, eb }) => eb(eb(fn.max('turn'), '%', 2), '=', 1))
    .execute()
  for (const { batch_id } of held) stopped.set(batch_id, 'held')
  const recalled = await ctx.db
    .selectFrom('batch_recall')
    .select('batch_id')
    .where('batch_id', 'in', batchIds)
    .execute()
  for (const { batch_id } of recalled) stopped.set(batch_id, 'recalled')
  return stopped
}

/** As `isBatchStopped`, with the batches held until the transaction ends, so that none is stopped meanwhile. */
export async function stoppedNow(
  ctx: Context,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, 'held' | 'recalled'>> {
  if (batchIds.length > 0 && engineOf(ctx.db) === 'postgres')
    await ctx.db
      .selectFrom('batch')
      .select('id')
      .where('id', 'in', batchIds)
      .orderBy('id')
      .forShare()
      .execute()
  return isBatchStopped(ctx, batchIds)
}

export type BatchStopped = { code: 'batch-stopped'; batchId: string; standing: 'held' | 'recalled' }

export async function standingOfBatch(ctx: Reader, batchId: string): Promise<BatchStanding> {
  return (await isBatchStopped(ctx, [batchId])).get(batchId) ?? 'free'
}

/**
 * For queries of what stands somewhere: leaves out batches that must not be sold.
 * `.where(isNotStopped('stock.batch_id'))`
 */
export const isNotStopped = (batchColumn: string): RawBuilder<SqlBool> => sql<SqlBool>`(
  not exists (select 1 from batch_recall where batch_recall.batch_id = ${sql.ref(batchColumn)})
  and coalesce((select max(turn) from batch_hold where batch_hold.batch_id = ${sql.ref(batchColumn)}), 0) % 2 = 0
)`

/** What a public page says of a batch that must not be sold. */
export type BatchNotice =
  | { kind: 'held'; on: Day }
  | { kind: 'recalled'; on: Day; advice: { id: string; en: string } }

export async function noticeOf(ctx: Reader, batchId: string): Promise<BatchNotice | undefined> {
  const recall = await ctx.db
    .selectFrom('batch_recall')
    .select(['decided_at', 'advice_id', 'advice_en'])
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  if (recall)
    return {
      kind: 'recalled',
      on: dayOf(recall.decided_at),
      advice: { id: recall.advice_id, en: recall.advice_en },
    }
  const last = await ctx.db
    .selectFrom('batch_hold')
    .select(['kind', 'decided_at'])
    .where('batch_id', '=', batchId)
    .orderBy('turn', 'desc')
    .executeTakeFirst()
  return last?.kind === 'held' ? { kind: 'held', on: dayOf(last.decided_at) } : undefined
}
