import { recordActivity } from '../activity/activity.ts'
import type { UnknownProduct } from '../catalogue/products.ts'
import { type Context, today } from '../context.ts'
import { addDays, type Day, isDay } from '../dates.ts'
import { newId } from '../ids.ts'
import { postMovements } from '../ledger/movements.ts'
import { isClientKey } from '../listing/drafts.ts'
import { ownProduct, writerOf } from '../listing/own.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { codeOf, mostBatchesADay } from './batch-code.ts'
import { bestBefore } from './best-before.ts'
import { variantCode } from './variant-codes.ts'

export type RecordBatchRefusal =
  | UnknownProduct
  | { code: 'unknown-variant'; variantId: string }
  | { code: 'not-a-day'; day: string }
  | { code: 'made-in-future'; madeOn: Day; today: Day }
  | { code: 'batch-expired'; bestBeforeOn: Day }
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'too-many-batches-a-day'; nth: number; limit: number }
  | { code: 'key-unfit' }
  | { code: 'not-a-maker' }

export const mostInBatch = 100_000

/**
 * Writes down what she made: its best-before follows from the shelf life, its code from product, day and order. It
 * stands for ever. The same key records once.
 */
export async function recordBatch(
  ctx: Context,
  input: { productId: string; variantId: string; madeOn: Day; quantity: number; key: string },
): Promise<Result<{ batchId: string; code: string }, RecordBatchRefusal>> {
  return transact<{ batchId: string; code: string }, RecordBatchRefusal>(ctx, async ctx => {
    const { productId, variantId, madeOn, quantity, key } = input
    const writer = writerOf(ctx)
    if (writer === undefined) return refuse({ code: 'not-a-maker' })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const product = await ownProduct(ctx, productId)
    if (!product) return refuse({ code: 'unknown-product', productId })
    const sent = await recordedWith(ctx, productId, key)
    if (sent) return ok({ batchId: sent.id, code: sent.code })

    const variant = await ctx.db
      .selectFrom('variant')
      .select('id')
      .where('id', '=', variantId)
      .where('product_id', '=', productId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!variant) return refuse({ code: 'unknown-variant', variantId })
    if (!isDay(madeOn)) return refuse({ code: 'not-a-day', day: madeOn })
    if (madeOn > today(ctx)) return refuse({ code: 'made-in-future', madeOn, today: today(ctx) })
    if (!(Number.isInteger(quantity) && quantity >= 1 && quantity <= mostInBatch))
      return refuse({ code: 'quantity-not-fit', most: mostInBatch })
    const days = product.shelf_life_days
    const bestBeforeOn = days === null ? undefined : bestBefore(madeOn, days)
    const oldest = addDays(today(ctx), -3650)
    if (bestBeforeOn !== undefined ? bestBeforeOn < today(ctx) : madeOn < oldest)
      return refuse({ code: 'batch-expired', bestBeforeOn: bestBeforeOn ?? madeOn })

    const nth = (await countOn(ctx, variantId, madeOn)) + 1
    if (nth > mostBatchesADay) return refuse({ code: 'too-many-batches-a-day', nth, limit: mostBatchesADay })
    const code = codeOf((await variantCode(ctx, variantId)).code, madeOn, nth)
    if (!code.ok) throw new Error(`no batch code: ${JSON.stringify(code.error)}`)
    const batchId = newId('bat', ctx.now)
    await ctx.db
      .insertInto('batch')
      .values({
        id: batchId,
        product_id: productId,
        variant_id: variantId,
        made_on: madeOn,
        nth,
        quantity,
        best_before_on: bestBeforeOn ?? null,
        code: code.value,
        client_key: key,
        recorded_at: ctx.now,
        recorded_by_id: writer,
      })
      .execute()
    await postMovements(ctx, { documentKind: 'batch', documentId: batchId, occurredAt: ctx.now }, [
      { batchId, variantId, from: { bucket: 'made' }, to: { bucket: 'home' }, pieces: quantity },
    ])
    await recordActivity(ctx, {
      verb: 'recordBatch',
      subject: `product:${productId}`,
      after: { batchId, code: code.value, madeOn, quantity, bestBeforeOn: bestBeforeOn ?? null },
    })
    touch(ctx, `product:${productId}`)
    return ok({ batchId, code: code.value })
  })
}

const recordedWith = (ctx: Context, productId: string, key: string) =>
  ctx.db
    .selectFrom('batch')
    .select(['id', 'code'])
    .where('product_id', '=', productId)
    .where('client_key', '=', key)
    .executeTakeFirst()

async function countOn(ctx: Context, variantId: string, madeOn: Day): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('batch')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('variant_id', '=', variantId)
    .where('made_on', '=', madeOn)
    .executeTakeFirstOrThrow()
  return Number(count)
}
