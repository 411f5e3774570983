import type { Context } from '#app/domain/context.ts'
import { dayOf, daysBetween } from '#app/domain/dates.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { standsToday } from '../shelves/stands.ts'
import type { OpenedCounter } from '../town/counters-open.ts'
import type { Good } from '../town/goods-arrive.ts'
import { agreeOnGoods, firstDay } from './agreements.ts'
import { Bakery } from './baking.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import { countShelves } from './counts.ts'
import { deliverGoods } from './deliveries.ts'
import { Diary } from './diary.ts'
import { handsOf } from './hands.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { sellGoods } from './sales.ts'
import { letSilenceAccept, settle } from './settling.ts'
import { planOf, supply } from './shelf-plan.ts'
import type { Stage } from './stage.ts'
import { Book } from './stories/book.ts'
import { kioskCloses, openKiosk, standsOfKiosk } from './stories/closed-house.ts'
import { correctedSale, openedAgain } from './stories/corrections.ts'
import { countsUnderWay } from './stories/counts-under-way.ts'
import { disputedLines } from './stories/disputes.ts'
import { losses } from './stories/losses.ts'
import { offerToTheHotel, onTheRoad } from './stories/on-the-road.ts'
import { pickUps } from './stories/pick-ups.ts'
import { recalledPies } from './stories/recall.ts'
import { returns } from './stories/returns.ts'
import { voidedSales } from './stories/voided-sales.ts'

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
 * @param options.days four weeks at least
 */
export async function trade(
  ctx: Context,
  traders: Traders,
  options: { days: number; report: (done: number, of: number) => void },
): Promise<void> {
  await transact<undefined, never>(ctx, async ctx => {
    const calendar = calendarOf(ctx.now, options.days)
    const kiosk = await openKiosk(ctx)
    const counters = [...traders.counters, kiosk]
    const hands = await handsOf(ctx, { ...traders, counters })
    const stands = [
      ...standsToday(traders.goods, traders.counters),
      ...standsOfKiosk(calendar, traders.goods, kiosk),
    ]
    const pairs = pairsOf(calendar, stands)
    const plans = pairs.flatMap(pair => pair.stands.map(stand => planOf(calendar, pair, stand)))
    const book = new Book(pairs, plans, new Bakery())
    const stage: Stage = {
      ...{ calendar, hands, diary: new Diary() },
      agreementIds: new Map(),
      lostTransfers: new Set(lostTransfers(calendar, pairs)),
    }
    for (const story of stories) story(stage, book)
    dailyTrade(stage, book)
    await stage.diary.live(ctx, at =>
      options.report(options.days - Math.max(0, daysBetween(dayOf(at), calendar.on(0))), options.days),
    )
    options.report(options.days, options.days)
    return ok(undefined)
  })
}

/** Two makers of one house wait in vain once. */
const lostTransfers = ({ days }: Calendar, pairs: readonly Pair[]): Pair[] =>
  pairs.filter(pair => pair.partner === 'griya-inap-tugu-embun' && pair.beganDaysAgo > 0.8 * days).slice(0, 2)

/** The larger stories first: they choose whom they are about. */
const stories = [
  disputedLines,
  recalledPies,
  kioskCloses,
  onTheRoad,
  offerToTheHotel,
  pickUps,
  voidedSales,
  countsUnderWay,
  losses,
  returns,
  correctedSale,
  openedAgain,
] as const satisfies readonly ((stage: Stage, book: Book) => void)[]

/** What goes on at every counter, whatever else happens. */
function dailyTrade(stage: Stage, { pairs, plans, bakery }: Book): void {
  countShelves(stage, plans)
  for (const plan of plans) supply(plan)
  for (const pair of pairs) {
    const hers = plans.filter(plan => plan.pair === pair)
    agreeOnGoods(stage, pair, hers)
    deliverGoods(stage, bakery, pair, hers)
    settle(stage, pair, Math.max(...hers.map(firstDay)))
  }
  bakery.bake(stage)
  sellGoods(stage, plans)
  letSilenceAccept(stage)
}
