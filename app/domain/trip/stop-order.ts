import { distanceM, type Spot } from '../catalogue/distance.ts'

/** A counter that could be visited. `id` is unique; the name breaks ties. */
export type Stop = Spot & { id: string; name: string }

/** Stops that are ordered exactly; a way through more of them goes to the nearest next one each time. */
export const mostOrderedStops = 12

export type Way<S extends Stop> = { stops: S[]; distanceM: number }

/** In the order of names, so that the first of equals is the first by name. */
export const byName = (a: Stop, b: Stop): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1

/**
 * For each set of the stops (a bit for each, in their order here) the shortest way from the start through all of
 * it, ending anywhere; of equally short ways the one whose stops come first in the order given. Straight lines, in
 * whole metres. Sets with more than `most` stops are left out.
 */
export function shortestWays<S extends Stop>(
  start: Spot,
  stops: readonly S[],
  most = stops.length,
): (set: number) => Way<S> {
  const count = stops.length
  if (count > mostOrderedStops) throw new RangeError(`too many stops to order: ${count}`)
  const fromStart = stops.map(stop => distanceM(start, stop))
  const between = stops.map(a => stops.map(b => distanceM(a, b)))
  const size = 1 << count
  // The best way through a set that ends at a stop: its length, and its stops as digits of sixteen.
  const lengths = new Float64Array(size * count).fill(Number.POSITIVE_INFINITY)
  const orders = new Float64Array(size * count)
  for (let set = 1; set < size; set++) {
    if (bitsIn(set) > most) continue
    for (let last = 0; last < count; last++) {
      if ((set & (1 << last)) === 0) continue
      const before = set & ~(1 << last)
      const at = set * count + last
      if (before === 0) {
        lengths[at] = fromStart[last] ?? 0
        orders[at] = last
        continue
      }
      for (let previous = 0; previous < count; previous++) {
        if ((before & (1 << previous)) === 0) continue
        const from = before * count + previous
        const length = (lengths[from] ?? 0) + (between[previous]?.[last] ?? 0)
        const order = (orders[from] ?? 0) * 16 + last
        if (isBetter(length, order, lengths[at] ?? 0, orders[at] ?? 0)) {
          lengths[at] = length
          orders[at] = order
        }
      }
    }
  }

  return set => {
    let best = { length: set === 0 ? 0 : Number.POSITIVE_INFINITY, order: 0 }
    for (let last = 0; last < count; last++) {
      if ((set & (1 << last)) === 0) continue
      const length = lengths[set * count + last] ?? 0
      const order = orders[set * count + last] ?? 0
      if (isBetter(length, order, best.length, best.order)) best = { length, order }
    }
    return { stops: digitsOf(best.order, bitsIn(set)).flatMap(at => stops[at] ?? []), distanceM: best.length }
  }
}

/** From the start to the nearest, from there to the nearest that is left, and so on. */
export function nearestNext<S extends Stop>(start: Spot, stops: readonly S[]): Way<S> {
  const left = [...stops].sort(byName)
  const way: Way<S> = { stops: [], distanceM: 0 }
  let here: Spot = start
  for (;;) {
    const from = here
    const [next] = [...left].sort((a, b) => distanceM(from, a) - distanceM(from, b))
    if (!next) return way
    left.splice(left.indexOf(next), 1)
    way.stops.push(next)
    way.distanceM += distanceM(from, next)
    here = next
  }
}

export function bitsIn(set: number): number {
  let count = 0
  for (let left = set; left !== 0; left &= left - 1) count++
  return count
}

const isBetter = (length: number, order: number, than: number, thanOrder: number): boolean =>
  length < than || (length === than && order < thanOrder)

function digitsOf(order: number, howMany: number): number[] {
  const digits: number[] = []
  let left = order
  for (let i = 0; i < howMany; i++) {
    digits.unshift(left % 16)
    left = Math.floor(left / 16)
  }
  return digits
}
