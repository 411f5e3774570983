import { type CounterShown, counterShown } from '../catalogue/counter-rows.ts'
import { distanceM, type Spot } from '../catalogue/distance.ts'
import { bySureness } from '../catalogue/have.ts'
import { type Hours, weekOf } from '../catalogue/opening.ts'
import type { Shelf } from '../catalogue/product-cards.ts'
import type { Town } from '../catalogue/town.ts'
import type { Instant } from '../dates.ts'
import { fewestStops, type Offer } from './fewest-stops.ts'

/** Something to be fetched, and the shelves that may have it. */
export type Wanted = { id: string; shelves: readonly Shelf[] }

export type PlannedStop = CounterShown & {
  hours: Hours[]
  latitude: number
  longitude: number
  /** From the stop before, or from the start, as the crow flies. */
  legM: number
  /** Each thing once: at the stop of the plan where it is surest, the earlier of equals. */
  gets: { id: string; shelf: Shelf }[]
}

export type PlannedTrip = {
  stops: PlannedStop[]
  distanceM: number
  missing: string[]
  isFewest: boolean
}

/** The fewest stops at which all that can be had is had. */
export function planTrip(start: Spot, wanted: readonly Wanted[], town: Town, now: Instant): PlannedTrip {
  const offers = new Map<string, Offer & { has: string[] }>()
  for (const { id, shelves } of wanted) {
    for (const { counterId, have } of shelves) {
      const counter = town.counters.get(counterId)
      if (!counter || have.state === 'none') continue
      const { name, lat, lng } = counter
      const offer = offers.get(counterId) ?? { id: counterId, name, lat, lng, has: [] }
      offer.has.push(id)
      offers.set(counterId, offer)
    }
  }
  const plan = fewestStops(
    start,
    wanted.map(({ id }) => id),
    [...offers.values()],
  )
  const surest = new Map(wanted.map(each => [each.id, surestOf(each, plan.stops)]))
  let here: Spot = start
  const stops = plan.stops.flatMap(({ id: counterId }) => {
    const counter = town.counters.get(counterId)
    if (!counter) return []
    const legM = distanceM(here, counter)
    here = counter
    return {
      ...counterShown(counter, start, now),
      ...{ hours: weekOf(counter.shifts), latitude: counter.lat, longitude: counter.lng, legM },
      gets: wanted.flatMap(({ id }) => {
        const shelf = surest.get(id)
        return shelf?.counterId === counterId ? [{ id, shelf }] : []
      }),
    }
  })
  return { stops, distanceM: plan.distanceM, missing: plan.missing, isFewest: plan.isFewest }
}

function surestOf({ shelves }: Wanted, stops: readonly Offer[]): Shelf | undefined {
  const inOrder = stops.flatMap(({ id }) => shelves.find(({ counterId }) => counterId === id) ?? [])
  return inOrder.sort((a, b) => bySureness(a.have, b.have))[0]
}
