import { recordBatch } from '#app/domain/batches/batches.ts'
import { chanceBetween } from '../chance.ts'
import type { Good } from '../town/goods-arrive.ts'
import { granted } from '../town/granted.ts'
import { by } from './hands.ts'
import type { Stage } from './stage.ts'

type Baking = { good: Good; variantId: string; sku: string; daysAgo: number; pieces: number; batchId: string }

/** What each maker bakes, sews or roasts, and when: one batch serves all counters until the next one. */
export class Bakery {
  readonly #bakings = new Map<string, Baking>()

  /**
   * Sets pieces aside for a counter.
   * @param sent so many days ago they leave her home
   * @returns gives the batch once it has been made
   */
  order(good: Good, variantId: string, sent: { daysAgo: number; pieces: number }): () => string {
    const daysAgo = madeDaysAgo(good, sent.daysAgo)
    const key = `${variantId} ${daysAgo}`
    const sku = good.skus[good.variantIds.indexOf(variantId)] ?? ''
    const baking = this.#bakings.get(key) ?? { good, variantId, sku, daysAgo, pieces: 0, batchId: '' }
    baking.pieces += sent.pieces
    this.#bakings.set(key, baking)
    return () => baking.batchId
  }

  /** Notes all batches in the diary, each with a few pieces that stay at home. */
  bake({ diary, calendar, hands }: Stage): void {
    for (const baking of this.#bakings.values())
      diary.note(calendar.at(baking.daysAgo, 6), async ctx => {
        const { good, variantId, sku, daysAgo, pieces } = baking
        const { batchId } = await granted(
          recordBatch(by(ctx, hands.maker(good.maker)), {
            productId: good.productId,
            variantId,
            madeOn: calendar.on(daysAgo),
            quantity: pieces + chanceBetween(1, 9, sku, daysAgo, 'at home'),
            key: `demo-${sku}-${daysAgo}`.toLowerCase(),
          }),
        )
        baking.batchId = batchId
      })
  }
}

/** She bakes on days of her own; what is new in the shop was made the day before it was sent. */
function madeDaysAgo({ product, maker, publishedDaysAgo }: Good, sentDaysAgo: number): number {
  const every = bakesEvery(product.shelfLifeDays)
  const rest = product.shelfLifeDays !== null && product.shelfLifeDays <= 14 ? 0 : 1
  const turn = chanceBetween(0, every - 1, maker, product.slug, 'bakes')
  const wanted = sentDaysAgo + rest
  const made = Math.ceil((wanted - turn) / every) * every + turn
  return made > Math.max(publishedDaysAgo, wanted) ? wanted : made
}

/** Days from one batch to the next: a fifth of what it keeps, or four weeks. */
function bakesEvery(shelfLifeDays: number | null): number {
  if (shelfLifeDays === null) return 28
  if (shelfLifeDays < 10) return 1
  return shelfLifeDays < 150 ? Math.floor(shelfLifeDays / 5) : 21
}
