import type { Bakery } from '../baking.ts'
import type { Pair } from '../pairs.ts'
import type { ShelfPlan } from '../shelf-plan.ts'

/** Whom and what the stories of the town are about. */
export class Book {
  readonly #used = new Set<ShelfPlan>()
  readonly pairs: readonly Pair[]
  readonly plans: readonly ShelfPlan[]
  readonly bakery: Bakery

  constructor(pairs: readonly Pair[], plans: readonly ShelfPlan[], bakery: Bakery) {
    this.pairs = pairs
    this.plans = plans
    this.bakery = bakery
  }

  pair(maker: string, partner: string): Pair {
    const pair = this.pairs.find(one => one.maker === maker && one.partner === partner)
    if (!pair) throw new Error(`${maker} and ${partner} have nothing to do with each other`)
    return pair
  }

  /** The first shelf that fits and that no other story has taken. */
  shelf(fits: (plan: ShelfPlan) => boolean): ShelfPlan {
    const plan = this.plans.find(one => !this.#used.has(one) && fits(one))
    if (!plan) throw new Error('no shelf of the demo town fits the story')
    this.#used.add(plan)
    return plan
  }
}
