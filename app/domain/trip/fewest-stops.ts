import { distanceM, type Spot } from '../catalogue/distance.ts'
import { bitsIn, byName, mostOrderedStops, nearestNext, type Stop, shortestWays } from './stop-order.ts'

/** A counter, and what of the list can be had there. */
export type Offer = Stop & { has: readonly string[] }

export type TripPlan<O extends Offer> = {
  /** In the order to walk. */
  stops: O[]
  /** From the start through all stops, as the crow flies, in whole metres; the way back is not in it. */
  distanceM: number
  /** What no counter has. */
  missing: string[]
  /** False where there were too many counters to try them all: fewer stops may be possible. */
  isFewest: boolean
}

/**
 * The fewest counters that together have all that can be had, in the order that is the shortest way from the start;
 * of equally short ones the first by names. Up to twelve counters every choice is tried. Of more, those are left out
 * first that have nothing which another does not have as well; when still more than twelve are left, the counter
 * that has most of what is missing is taken each time.
 */
export function fewestStops<O extends Offer>(
  start: Spot,
  wanted: readonly string[],
  offers: readonly O[],
): TripPlan<O> {
  const items = [...new Set(wanted)]
  const useful = offers.filter(offer => items.some(item => offer.has.includes(item))).sort(byName)
  const missing = items.filter(item => !useful.some(offer => offer.has.includes(item)))
  const toGet = items.filter(item => !missing.includes(item))
  const candidates = useful.length > mostOrderedStops ? withoutOutdone(start, toGet, useful) : useful
  if (candidates.length <= mostOrderedStops) {
    return { ...everyChoiceTried(start, toGet, candidates), missing, isFewest: true }
  }
  return { ...mostMissingFirst(start, toGet, candidates), missing, isFewest: false }
}

function everyChoiceTried<O extends Offer>(start: Spot, items: readonly string[], offers: readonly O[]) {
  const has = offers.map(offer => items.map(item => offer.has.includes(item)))
  const covers = (set: number): boolean =>
    items.every((_, item) => has.some((row, at) => (set & (1 << at)) !== 0 && row[item]))
  let fewest = offers.length
  let found: number[] = []
  for (let set = 0; set < 1 << offers.length; set++) {
    const stops = bitsIn(set)
    if (stops > fewest || !covers(set)) continue
    if (stops < fewest) found = []
    fewest = stops
    found.push(set)
  }
  const wayThrough = shortestWays(start, offers, fewest)
  const ways = found.map(wayThrough)
  return ways.reduce((best, way) => (isSooner(way, best) ? way : best))
}

function isSooner(
  a: { stops: readonly Stop[]; distanceM: number },
  b: { stops: readonly Stop[]; distanceM: number },
): boolean {
  if (a.distanceM !== b.distanceM) return a.distanceM < b.distanceM
  for (const [i, stop] of a.stops.entries()) {
    const other = b.stops[i]
    if (other && other.id !== stop.id) return byName(stop, other) < 0
  }
  return false
}

/** Leaves out every counter all of whose goods another has too; of two with the same goods the nearer one stays. */
function withoutOutdone<O extends Offer>(start: Spot, items: readonly string[], offers: readonly O[]): O[] {
  const goods = new Map(offers.map(offer => [offer.id, items.filter(item => offer.has.includes(item))]))
  const of = (offer: O): readonly string[] => goods.get(offer.id) ?? []
  const kept: O[] = []
  const bestFirst = [...offers].sort(
    (a, b) => of(b).length - of(a).length || distanceM(start, a) - distanceM(start, b) || byName(a, b),
  )
  for (const offer of bestFirst) {
    if (!kept.some(other => of(offer).every(item => of(other).includes(item)))) kept.push(offer)
  }
  return kept.sort(byName)
}

function mostMissingFirst<O extends Offer>(start: Spot, items: readonly string[], offers: readonly O[]) {
  const taken: O[] = []
  let left = [...items]
  while (left.length > 0) {
    const gain = (offer: O): number => left.filter(item => offer.has.includes(item)).length
    const [next] = [...offers].sort(
      (a, b) => gain(b) - gain(a) || distanceM(start, a) - distanceM(start, b) || byName(a, b),
    )
    if (!next) break
    taken.push(next)
    left = left.filter(item => !next.has.includes(item))
  }
  const needed = withoutSpare(items, taken)
  return needed.length > mostOrderedStops ? nearestNext(start, needed) : orderedWay(start, needed)
}

/** What was taken early may have become needless by what was taken later. */
function withoutSpare<O extends Offer>(items: readonly string[], taken: readonly O[]): O[] {
  return taken.reduce<O[]>(
    (kept, offer) => {
      const others = kept.filter(other => other !== offer)
      return items.every(item => others.some(other => other.has.includes(item))) ? others : kept
    },
    [...taken],
  )
}

function orderedWay<O extends Offer>(start: Spot, stops: readonly O[]) {
  const inOrder = [...stops].sort(byName)
  return shortestWays(start, inOrder)((1 << inOrder.length) - 1)
}
