import { chance, chanceBetween } from '../chance.ts'
import { type Stand, spoilsSoon } from '../shelves/stands.ts'
import type { Calendar } from './calendar.ts'
import type { Pair } from './pairs.ts'
import { type Sold, soldOn } from './rhythm.ts'

/** Pieces that leave a shelf: sold by the day's report, or apart from it, by a document of their own. */
export type Leaving = Sold & { daysAgo: number; way: 'sold' | 'apart' }
export type Arriving = { daysAgo: number; pieces: number }

/** The whole life of one shelf: what comes always covers what goes, and what is left is what stands there today. */
export type ShelfPlan = Stand & { pair: Pair; leaving: Leaving[]; arriving: Arriving[] }

export function planOf(calendar: Calendar, pair: Pair, stand: Stand): ShelfPlan {
  const days = arrivalDays(calendar, pair, stand)
  const first = days[0] ?? stand.documentedDaysAgo
  return { ...stand, pair, leaving: sales(calendar, stand, first), arriving: days.map(none) }
}

const none = (daysAgo: number): Arriving => ({ daysAgo, pieces: 0 })

/** From the first day to the last document, which is a sale wherever goods had time to sell. */
function sales(calendar: Calendar, stand: Stand, first: number): Leaving[] {
  const last = stand.documentedDaysAgo
  const leaving: Leaving[] = []
  for (let daysAgo = first; daysAgo >= last; daysAgo--) {
    const sold = soldOn(calendar, stand, daysAgo)
    const mustSell = daysAgo === last && (first > last || stand.pieces === 0)
    if (sold ?? mustSell) leaving.push({ daysAgo, way: 'sold', ...(sold ?? { pieces: 1 }) })
  }
  return leaving
}

/** The days on which goods come: with her round of this counter, and of what spoils soon every few days. */
function arrivalDays({ days: all }: Calendar, pair: Pair, stand: Stand): number[] {
  const { good, documentedDaysAgo: last } = stand
  const { shelfLifeDays } = good.product
  if (spoilsSoon(good.product)) return dayByDay(all, pair, stand)
  const since = Math.min(pair.beganDaysAgo, good.publishedDaysAgo)
  const step = roundOf(pair, shelfLifeDays)
  const days: number[] = []
  for (let day = pair.beganDaysAgo; day >= last; day -= step) if (day <= since) days.push(day)
  return days.length > 0 ? days : [Math.max(last, since)]
}

/** Days between two rounds: never so many that goods of two rounds ago could end on the shelf. */
function roundOf(pair: Pair, shelfLifeDays: number | null): number {
  if (shelfLifeDays !== null && shelfLifeDays < 90) return Math.floor(shelfLifeDays / 3)
  if (shelfLifeDays !== null && shelfLifeDays < 150) return 24
  return chanceBetween(26, 38, pair.maker, pair.partner, 'round')
}

/** Counted back from the last document, so that what stands there today is fresh. */
function dayByDay(all: number, pair: Pair, { good, documentedDaysAgo: last }: Stand): number[] {
  const keeps = good.product.shelfLifeDays ?? 0
  const step = Math.max(2, Math.ceil(keeps / 3))
  const longest = Math.round(keeps <= 6 ? all / 3 : all / 2)
  const since = Math.min(pair.beganDaysAgo, Math.max(last, good.publishedDaysAgo), longest)
  const days: number[] = []
  for (let day = last; day <= since; day += step) days.unshift(day)
  return days
}

/** Fills in what has to come on each day: what goes until the next time, and now and then a few more. */
export function supply(plan: ShelfPlan): void {
  const days = plan.arriving.map(one => one.daysAgo)
  const leaves = days.map((day, at) =>
    plan.leaving
      .filter(one => one.daysAgo <= day && one.daysAgo > (days[at + 1] ?? -1))
      .reduce((sum, one) => sum + one.pieces, 0),
  )
  let standing = 0
  const arriving = days.map((daysAgo, at): Arriving => {
    const isLast = at === days.length - 1
    const rest = isLast ? plan.pieces : Math.min(leaves[at + 1] ?? 0, spare(plan, at))
    const pieces = (leaves[at] ?? 0) + rest - standing
    standing = rest
    return { daysAgo, pieces }
  })
  plan.arriving = arriving.filter(one => one.pieces > 0)
}

/** More than were sold: they go first when the next ones have come. */
const spare = ({ good, sku, counter }: ShelfPlan, at: number): number =>
  spoilsSoon(good.product) || chance(sku, counter.slug, at, 'spare') < 0.5
    ? 0
    : chanceBetween(1, 3, sku, counter.slug, at, 'pieces left')
