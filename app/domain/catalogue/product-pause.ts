import { recordActivity } from '../activity/activity.ts'
import { type Context, today } from '../context.ts'
import type { Day } from '../dates.ts'
import { ok, type Result, refuse } from '../result.ts'
import { touch, transact } from '../transact.ts'
import { lockedProduct } from './locked.ts'
import { isPausedOn } from './pause.ts'
import type { PauseRefusal } from './producers.ts'
import type { UnknownProduct } from './products.ts'

/** The product leaves the shop until `untilOn`, that day included; without it, until it is resumed. */
export async function pauseProduct(
  ctx: Context,
  input: { productId: string; untilOn?: Day | undefined },
): Promise<Result<undefined, UnknownProduct | PauseRefusal>> {
  return transact<undefined, UnknownProduct | PauseRefusal>(ctx, async ctx => {
    const { productId, untilOn } = input
    const product = await lockedProduct(ctx, productId)
    if (!product) return refuse({ code: 'unknown-product', productId })
    if (isPausedOn(product, today(ctx))) return refuse({ code: 'already-paused' })
    if (untilOn !== undefined && untilOn < today(ctx))
      return refuse({ code: 'pause-already-over', untilOn, today: today(ctx) })

    await ctx.db
      .updateTable('product')
      .set({ paused_at: ctx.now, pause_until_on: untilOn ?? null })
      .where('id', '=', productId)
      .execute()
    await recordActivity(ctx, {
      verb: 'pauseProduct',
      subject: `product:${productId}`,
      after: { untilOn: untilOn ?? null },
    })
    touch(ctx, `product:${productId}`)
    return ok(undefined)
  })
}

export async function resumeProduct(
  ctx: Context,
  input: { productId: string },
): Promise<Result<undefined, UnknownProduct | { code: 'not-paused' }>> {
  return transact<undefined, UnknownProduct | { code: 'not-paused' }>(ctx, async ctx => {
    const { productId } = input
    const product = await lockedProduct(ctx, productId)
    if (!product) return refuse({ code: 'unknown-product', productId })
    if (product.paused_at === null) return refuse({ code: 'not-paused' })

    await ctx.db
      .updateTable('product')
      .set({ paused_at: null, pause_until_on: null })
      .where('id', '=', productId)
      .execute()
    await recordActivity(ctx, {
      verb: 'resumeProduct',
      subject: `product:${productId}`,
      before: { pausedAt: product.paused_at, untilOn: product.pause_until_on },
    })
    touch(ctx, `product:${productId}`)
    return ok(undefined)
  })
}
