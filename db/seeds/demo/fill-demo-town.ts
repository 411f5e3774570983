import type { Context } from '#app/domain/context.ts'
import { type Instant, instantOf } from '#app/domain/dates.ts'
import type { Seals } from '#app/domain/identity/sealed.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import type { Db } from '#db/engines/database.ts'
import { trade, usualDays } from './history/trade.ts'
import { seedDemoPeople } from './people.ts'
import { seedDemoProblems } from './problems.ts'
import { type Report, seedDemoTown, type TownCount, type TownStep } from './seed-demo-town.ts'
import { ordersPaidOnline } from './town/online-orders.ts'
import { reservationsMade } from './town/reservations.ts'
import { reviewsUnderWay } from './town/reviews-under-way.ts'

export { holdsDemoTown, isEmpty } from './holdings.ts'

const words: Record<TownStep, string> = {
  makers: 'makers',
  counters: 'counters',
  products: 'products',
  'many-products': 'further products',
  days: 'days of trade',
}

/**
 * Fills an empty database, all or nothing, and says each step; throws on one that is not empty.
 * @param options.days how long the town has traded; a quarter of a year by default, four weeks at least
 */
export async function fillDemoTown(
  db: Db,
  options: {
    say: (text: string) => void
    products?: number | undefined
    now?: Instant | undefined
    days?: number | undefined
    /** Of the installation that opens what buyers say; without, nobody has reserved anything. */
    seals?: Seals | undefined
  },
): Promise<TownCount> {
  const { say, products, now = instantOf(new Date()), days = usualDays } = options
  const ctx: Context = {
    ...{ db, now },
    actor: { kind: 'system', name: 'seed' },
    requestId: 'seed',
    changes: { revision: () => 0, committed: () => {} },
  }
  const report = inSteps(say)
  const filled = await transact<TownCount, { code: 'not-empty' }>(ctx, async ctx => {
    const town = await seedDemoTown(ctx, { products, report })
    if (!town.ok) return town
    await seedDemoPeople(ctx)
    await trade(ctx, town.value, { days, report: (done, of) => report('days', done, of) })
    await seedDemoProblems(ctx)
    await reviewsUnderWay(ctx)
    if (options.seals) {
      await ordersPaidOnline(ctx, options.seals)
      await reservationsMade(ctx, options.seals)
    }
    return ok(town.value.count)
  })
  if (!filled.ok) throw new Error('the demo town needs an empty database')
  return filled.value
}

/** Says a step at its end, and a long one every tenth part of the way. */
function inSteps(say: (text: string) => void): Report {
  const said = new Map<TownStep, number>()
  return (step, done, of) => {
    const tenth = of >= 60 ? Math.floor((done * 10) / of) : Math.floor(done / of)
    if (tenth <= (said.get(step) ?? 0)) return
    said.set(step, tenth)
    say(done === of ? `${of} ${words[step]}` : `${done} of ${of} ${words[step]}`)
  }
}
