import { pauseProduct, resumeProduct } from '../catalogue/product-pause.ts'
import type { UnknownProduct } from '../catalogue/products.ts'
import type { Context } from '../context.ts'
import { type Day, isDay } from '../dates.ts'
import { type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { ownProduct } from './own.ts'

type PauseRefusal =
  | UnknownProduct
  | { code: 'not-a-day'; day: string }
  | { code: 'already-paused' }
  | { code: 'pause-already-over'; untilOn: Day; today: Day }

/** Rests one of her own products; anybody else's is not found. */
export async function pauseOwnProduct(
  ctx: Context,
  input: { productId: string; untilOn?: Day | undefined },
): Promise<Result<undefined, PauseRefusal>> {
  return transact<undefined, PauseRefusal>(ctx, async ctx => {
    const { productId, untilOn } = input
    if (!(await ownProduct(ctx, productId))) return refuse({ code: 'unknown-product', productId })
    if (untilOn !== undefined && !isDay(untilOn)) return refuse({ code: 'not-a-day', day: untilOn })
    return pauseProduct(ctx, input)
  })
}

export async function resumeOwnProduct(
  ctx: Context,
  input: { productId: string },
): Promise<Result<undefined, UnknownProduct | { code: 'not-paused' }>> {
  return transact<undefined, UnknownProduct | { code: 'not-paused' }>(ctx, async ctx => {
    if (!(await ownProduct(ctx, input.productId)))
      return refuse({ code: 'unknown-product', productId: input.productId })
    return resumeProduct(ctx, input)
  })
}
