import { engineOf } from '#db/engines/database.ts'
import { recordActivity } from '../activity/activity.ts'
import type { Context } from '../context.ts'
import { may } from '../identity/permissions.ts'
import type { NotAllowed } from '../identity/roles.ts'
import { newId } from '../ids.ts'
import { postMovements, type ShelfShort, shortOf } from '../ledger/movements.ts'
import { isClientKey } from '../listing/drafts.ts'
import { mostLetters } from '../problems/problem-terms.ts'
import { type NoteRefusal, readNote } from '../problems/read-note.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { standingOfBatch } from './stopped-batches.ts'

export type DestroyRefusal =
  | NotAllowed
  | NoteRefusal
  | { code: 'key-unfit' }
  | { code: 'unknown-batch' }
  | { code: 'batch-not-recalled' }
  | { code: 'quantity-not-fit'; most: number }
  | (Omit<ShelfShort, 'code'> & { code: 'home-short' })

/**
 * Writes down that pieces of a recalled batch were destroyed where they were made: by the office, or by their maker.
 * What stands at a counter is written off there. The same key is one destruction.
 * @param input.note how, and who saw it
 */
export async function destroyGoods(
  ctx: Context,
  input: { batchId: string; pieces: number; note: string; key: string },
): Promise<Result<{ destructionId: string }, DestroyRefusal>> {
  return transact<{ destructionId: string }, DestroyRefusal>(ctx, async ctx => {
    const { batchId, pieces, key } = input
    if (ctx.actor.kind !== 'person') return refuse({ code: 'not-allowed' })
    const row = ctx.db
      .selectFrom('batch')
      .innerJoin('product', 'product.id', 'batch.product_id')
      .select(['batch.variant_id', 'batch.quantity', 'product.id as product_id', 'product.producer_id'])
      .where('batch.id', '=', batchId)
    const batch = await (engineOf(ctx.db) === 'postgres' ? row.forUpdate('batch') : row).executeTakeFirst()
    const isTheirs =
      batch &&
      (may(ctx.actor, 'batch:stop') || may(ctx.actor, 'goods:send', { producerId: batch.producer_id }))
    if (!batch || !isTheirs) return refuse({ code: 'unknown-batch' })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const known = await ctx.db
      .selectFrom('destruction')
      .select('id')
      .where('client_key', '=', key)
      .executeTakeFirst()
    if (known) return ok({ destructionId: known.id })
    if ((await standingOfBatch(ctx, batchId)) !== 'recalled') return refuse({ code: 'batch-not-recalled' })
    if (!Number.isInteger(pieces) || pieces < 1)
      return refuse({ code: 'quantity-not-fit', most: batch.quantity })
    const note = readNote(input.note, mostLetters)
    if (!note.ok) return note
    const line = { batchId, variantId: batch.variant_id, from: { bucket: 'home' as const }, pieces }
    const short = await shortOf(ctx, [line])
    if (short) return refuse({ ...short, code: 'home-short' })

    const destructionId = newId('dst', ctx.now)
    await ctx.db
      .insertInto('destruction')
      .values({
        id: destructionId,
        batch_id: batchId,
        pieces,
        note: note.value,
        client_key: key,
        destroyed_at: ctx.now,
        recorded_by_id: ctx.actor.accountId,
      })
      .execute()
    const cause = { documentKind: 'destruction', documentId: destructionId, occurredAt: ctx.now }
    await postMovements(ctx, cause, [{ ...line, to: { bucket: 'gone-recalled' } }])
    await recordActivity(ctx, {
      verb: 'destroyGoods',
      subject: `batch:${batchId}`,
      after: { destructionId, pieces, note: note.value },
    })
    touch(ctx, `product:${batch.product_id}`)
    return ok({ destructionId })
  })
}
