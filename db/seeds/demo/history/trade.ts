import { recordShelf } from '#app/domain/catalogue/shelf.ts'
import type { Context } from '#app/domain/context.ts'
import { dayOf, daysBetween } from '#app/domain/dates.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { standsToday } from '../shelves/stands.ts'
import type { OpenedCounter } from '../town/counters-open.ts'
import type { Good } from '../town/goods-arrive.ts'
import { granted } from '../town/granted.ts'
import { agreeOnGoods } from './agreements.ts'
import { Bakery } from './baking.ts'
import { calendarOf } from './calendar.ts'
import { deliverGoods } from './deliveries.ts'
import { Diary } from './diary.ts'
import { handsOf } from './hands.ts'
import { pairsOf } from './pairs.ts'
import { sellGoods } from './sales.ts'
import { letSilenceAccept, settle } from './settling.ts'
import { planOf, type ShelfPlan, supply } from './shelf-plan.ts'
import type { Stage } from './stage.ts'

/** What the town's trade is made of. */
export type Traders = {
  goods: readonly Good[]
  counters: readonly OpenedCounter[]
  makerIds: ReadonlyMap<string, string>
}

/** A quarter of a year: three statements by the month. */
export const usualDays = 90

/**
 * Lets the town trade from some days ago until now, by the commands that everybody uses and in the order of time, so
 * that each shelf holds today what its documents say. The same deeds every time, on the days that follow the clock.
 * @param options.days three weeks at least
 */
export async function trade(
  ctx: Context,
  traders: Traders,
  options: { days: number; report: (done: number, of: number) => void },
): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    const calendar = calendarOf(ctx.now, options.days)
    const hands = await handsOf(ctx, traders)
    const stage: Stage = { calendar, hands, diary: new Diary(), agreementIds: new Map() }
    const pairs = pairsOf(calendar, standsToday(traders.goods, traders.counters))
    const bakery = new Bakery()
    const all: ShelfPlan[] = []
    for (const pair of pairs) {
      const plans = pair.stands.map(stand => supply(planOf(calendar, pair, stand)))
      agreeOnGoods(stage, pair, plans)
      deliverGoods(stage, bakery, pair, plans)
      settle(stage, pair, firstDay(plans))
      all.push(...plans)
    }
    bakery.bake(stage)
    sellGoods(stage, all)
    letSilenceAccept(stage)
    await stage.diary.live(ctx, at =>
      options.report(options.days - Math.max(0, daysBetween(dayOf(at), calendar.on(0))), options.days),
    )
    options.report(options.days, options.days)
    for (const { variantId, counter, pieces, documentedDaysAgo } of all)
      await granted(
        recordShelf(ctx, {
          ...{ variantId, counterId: counter.counterId, pieces },
          countedAt: calendar.at(documentedDaysAgo, 19),
        }),
      )
    return ok(undefined)
  })
}

const firstDay = (plans: readonly ShelfPlan[]): number =>
  Math.max(...plans.map(plan => plan.arriving[0]?.daysAgo ?? 0))
