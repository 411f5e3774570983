import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { BatchTable } from '#db/schema/listings.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import { insertProblem } from '../problems/open-problem.ts'
import { openStates } from '../problems/problem-machine.ts'
import { mostLetters } from '../problems/problem-terms.ts'
import { type NoteRefusal, readNote } from '../problems/read-note.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { tellOfStop } from './stop-news.ts'
import { type BatchStanding, standingOfBatch } from './stopped-batches.ts'

export const batchEvents = ['hold', 'release', 'recall'] as const
export type BatchEvent = (typeof batchEvents)[number]

const newsOf = {
  hold: 'batch-held',
  release: 'batch-released',
  recall: 'batch-recalled',
} as const satisfies Record<BatchEvent, string>

/** A recall is for good: what was taken back is never sold again. */
export const batchTransitions = {
  free: { hold: 'held', recall: 'recalled' },
  held: { release: 'free', recall: 'recalled' },
  recalled: {},
} as const satisfies Record<BatchStanding, Partial<Record<BatchEvent, BatchStanding>>>

export type BatchStopRefusal =
  | NoteRefusal
  | { code: 'not-allowed' }
  | { code: 'unknown-batch' }
  | { code: 'batch-not-now'; standing: BatchStanding }

/** Asks everybody not to sell a batch while it is looked into; it stands on its public page at once. */
export const holdBatch = (
  ctx: Context,
  input: { batchId: string; reason: string },
): Promise<Result<undefined, BatchStopRefusal>> => turn(ctx, 'hold', input)

/** Lets a batch be sold again after it was held. A recalled batch is never released. */
export const releaseBatch = (
  ctx: Context,
  input: { batchId: string; reason: string },
): Promise<Result<undefined, BatchStopRefusal>> => turn(ctx, 'release', input)

export const mostAdviceLetters = 500

export type RecallRefusal =
  | BatchStopRefusal
  | { code: 'advice-missing'; language: 'id' | 'en' }
  | { code: 'advice-too-long'; language: 'id' | 'en'; most: number; got: number }

/**
 * Takes a batch back for good: nothing of it is sold any more, and its public page says what a buyer should do.
 * @param input.advice in both languages, since nobody knows who holds the pack
 */
export async function recallBatch(
  ctx: Context,
  input: { batchId: string; reason: string; advice: { id: string; en: string } },
): Promise<Result<undefined, RecallRefusal>> {
  return transact<undefined, RecallRefusal>(ctx, async ctx => {
    const stopped = await stoppable(ctx, 'recall', input)
    if (!stopped.ok) return stopped
    const { batch, reason, accountId } = stopped.value
    const adviceId = readAdvice(input.advice.id, 'id')
    if (!adviceId.ok) return adviceId
    const adviceEn = readAdvice(input.advice.en, 'en')
    if (!adviceEn.ok) return adviceEn
    await ctx.db
      .insertInto('batch_recall')
      .values({
        batch_id: batch.id,
        reason,
        advice_id: adviceId.value,
        advice_en: adviceEn.value,
        decided_at: ctx.now,
        decided_by_id: accountId,
      })
      .execute()
    await openedByRecall(ctx, batch, reason)
    await announce(ctx, 'recall', batch, reason)
    return ok(undefined)
  })
}

/** A recall is itself a nonconformity, to its cause and its effect check; one that is open about the batch is that one. */
async function openedByRecall(ctx: Context, batch: Selectable<BatchTable>, reason: string): Promise<void> {
  const open = await ctx.db
    .selectFrom('problem')
    .select('id')
    .where('batch_id', '=', batch.id)
    .where('state', 'in', openStates)
    .executeTakeFirst()
  if (open) return
  await insertProblem(ctx, {
    source: 'recall',
    kind: 'other',
    severity: 'critical',
    productId: batch.product_id,
    batchId: batch.id,
    counterId: undefined,
    said: reason,
    language: 'id',
    pictureIds: [],
    key: `recall-${batch.id}`,
  })
}

async function turn(
  ctx: Context,
  event: 'hold' | 'release',
  input: { batchId: string; reason: string },
): Promise<Result<undefined, BatchStopRefusal>> {
  return transact<undefined, BatchStopRefusal>(ctx, async ctx => {
    const stopped = await stoppable(ctx, event, input)
    if (!stopped.ok) return stopped
    const { batch, reason, accountId } = stopped.value
    const { last } = await ctx.db
      .selectFrom('batch_hold')
      .select(({ fn }) => fn.max('turn').as('last'))
      .where('batch_id', '=', batch.id)
      .executeTakeFirstOrThrow()
    await ctx.db
      .insertInto('batch_hold')
      .values({
        batch_id: batch.id,
        turn: (last ?? 0) + 1,
        upon_turn: last ?? null,
        kind: event === 'hold' ? 'held' : 'released',
        reason,
        decided_at: ctx.now,
        decided_by_id: accountId,
      })
      .execute()
    await announce(ctx, event, batch, reason)
    return ok(undefined)
  })
}

type Stoppable = { batch: Selectable<BatchTable>; reason: string; accountId: string }

/** The batch, held until the transaction ends, where this may be done to it now. */
async function stoppable(
  ctx: Context,
  event: BatchEvent,
  input: { batchId: string; reason: string },
): Promise<Result<Stoppable, BatchStopRefusal>> {
  if (!may(ctx.actor, 'batch:stop') || ctx.actor.kind !== 'person') return refuse({ code: 'not-allowed' })
  const row = ctx.db.selectFrom('batch').selectAll().where('id', '=', input.batchId)
  const batch = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  if (!batch) return refuse({ code: 'unknown-batch' })
  const standing = await standingOfBatch(ctx, batch.id)
  const onward: Partial<Record<BatchEvent, BatchStanding>> = batchTransitions[standing]
  if (onward[event] === undefined) return refuse({ code: 'batch-not-now', standing })
  const reason = readNote(input.reason, mostLetters)
  return reason.ok ? ok({ batch, reason: reason.value, accountId: ctx.actor.accountId }) : reason
}

function readAdvice(
  text: string,
  language: 'id' | 'en',
): Result<string, Extract<RecallRefusal, { language: 'id' | 'en' }>> {
  const read = readNote(text, mostAdviceLetters)
  if (read.ok) return read
  return read.error.code === 'note-missing'
    ? refuse({ code: 'advice-missing', language })
    : refuse({ code: 'advice-too-long', language, most: read.error.most, got: read.error.got })
}

/** Writes it down, and lets the pages follow: of the product, and of each counter where the batch stands. */
async function announce(
  ctx: Context,
  event: BatchEvent,
  batch: Selectable<BatchTable>,
  reason: string,
): Promise<void> {
  await recordActivity(ctx, { verb: `batch:${event}`, subject: `batch:${batch.id}`, after: { reason } })
  await tellOfStop(ctx, newsOf[event], batch)
  const shelves = await ctx.db
    .selectFrom('stock')
    .select('counter')
    .distinct()
    .where('batch_id', '=', batch.id)
    .where('bucket', '=', 'shelf')
    .execute()
  touch(ctx, `product:${batch.product_id}`, ...shelves.map(({ counter }) => `place:${counter}`))
}
