import { recordActivity } from '#app/domain/activity/activity.ts'
import type { Context } from '#app/domain/context.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { demoProducts } from './goods/demo-product.ts'
import { unready } from './goods/unready.ts'
import type { Traders } from './history/trade.ts'
import { isEmpty, seededVerb } from './holdings.ts'
import { countersOpen } from './town/counters-open.ts'
import { giftSetsPut } from './town/gift-sets.ts'
import { goodsArrive } from './town/goods-arrive.ts'
import { makersJoin } from './town/makers-join.ts'
import { manyProducts } from './town/many-products.ts'
import { office } from './town/office.ts'
import { reviewersHired } from './town/reviewers.ts'

export type TownStep = 'makers' | 'counters' | 'products' | 'many-products' | 'days'
export type Report = (step: TownStep, done: number, of: number) => void
export type TownCount = { makers: number; counters: number; products: number }
/** The town as it stands before anybody trades. */
export type DemoTown = Traders & { count: TownCount }

/**
 * Fills an empty database with a believable town, all or nothing: forty makers of five kecamatan, fourteen
 * counters, a hundred products that the public sees and four that it does not, each for its own reason. The shelves
 * are empty until the town has traded. The same town every time, apart from ids and from the days, which follow the
 * clock.
 * @param options.products how many products in all; beyond those of the list they are numbered copies
 */
export async function seedDemoTown(
  ctx: Context,
  options: { products?: number | undefined; report?: Report | undefined } = {},
): Promise<Result<DemoTown, { code: 'not-empty' }>> {
  const report = options.report ?? (() => {})
  return transact<DemoTown, { code: 'not-empty' }>(ctx, async ctx => {
    if (!(await isEmpty(ctx.db))) return refuse({ code: 'not-empty' })

    const byOffice = await office(ctx)
    const makerIds = await makersJoin(byOffice)
    report('makers', makerIds.size, makerIds.size)
    const counters = await countersOpen(byOffice)
    report('counters', counters.length, counters.length)
    const goods = await goodsArrive(byOffice, await reviewersHired(byOffice), makerIds, done =>
      report('products', done, demoProducts.size),
    )
    await giftSetsPut(byOffice)
    const first = goods.length + unready.length
    const further = Math.max(0, (options.products ?? 0) - first)
    if (further > 0) {
      const parts = { makerIds: [...makerIds.values()], counterIds: counters.map(c => c.counterId), further }
      await manyProducts(byOffice, parts, done => report('many-products', done, further))
    }

    const count = { makers: makerIds.size, counters: counters.length, products: first + further }
    await recordActivity(ctx, { verb: seededVerb, subject: 'reference', after: count })
    return ok({ count, goods, counters, makerIds })
  })
}
