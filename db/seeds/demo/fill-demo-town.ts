import type { Context } from '#app/domain/context.ts'
import { type Instant, instantOf } from '#app/domain/dates.ts'
import type { Db } from '#db/engines/database.ts'
import { seedDemoPeople } from './people.ts'
import { seedDemoProblems } from './problems.ts'
import { type Report, seedDemoTown, type TownCount, type TownStep } from './seed-demo-town.ts'
import { reviewsUnderWay } from './town/reviews-under-way.ts'

export { holdsDemoTown, isEmpty } from './holdings.ts'

const words: Record<TownStep, string> = {
  makers: 'makers',
  counters: 'counters',
  products: 'products',
  shelves: 'counts on shelves',
  'many-products': 'further products',
}

/** Fills an empty database and says each step; throws on one that is not empty. */
export async function fillDemoTown(
  db: Db,
  options: { say: (text: string) => void; products?: number | undefined; now?: Instant | undefined },
): Promise<TownCount> {
  const ctx: Context = {
    db,
    now: options.now ?? instantOf(new Date()),
    actor: { kind: 'system', name: 'seed' },
    requestId: 'seed',
    changes: { revision: () => 0, committed: () => {} },
  }
  const result = await seedDemoTown(ctx, { products: options.products, report: inSteps(options.say) })
  if (!result.ok) throw new Error('the demo town needs an empty database')
  await seedDemoPeople(ctx)
  await seedDemoProblems(ctx)
  await reviewsUnderWay(ctx)
  return result.value
}

/** Says a step at its end, and a long one every tenth part of the way. */
function inSteps(say: (text: string) => void): Report {
  const said = new Map<TownStep, number>()
  return (step, done, of) => {
    const tenth = of >= 1000 ? Math.floor((done * 10) / of) : Math.floor(done / of)
    if (tenth <= (said.get(step) ?? 0)) return
    said.set(step, tenth)
    say(done === of ? `${of} ${words[step]}` : `${done} of ${of} ${words[step]}`)
  }
}
