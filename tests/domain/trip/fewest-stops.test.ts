import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceM, type Spot } from '#app/domain/catalogue/distance.ts'
import { fewestStops, type Offer } from '#app/domain/trip/fewest-stops.ts'

const hotel: Spot = { lat: -7.98, lng: 112.63 }
/** So many hundredths of a degree north of the hotel: a good kilometre each. */
const north = (steps: number) => ({ lat: hotel.lat + steps / 100, lng: hotel.lng })
const counter = (name: string, at: Spot, ...has: string[]): Offer => ({ id: name, name, ...at, has })
const names = (offers: readonly Offer[]): string[] => offers.map(offer => offer.name)

const runs = Number(process.env.PROPERTY_RUNS ?? 500)
const items = ['apel', 'batik', 'dodol', 'kopi', 'tempe']

const town = (most: number): fc.Arbitrary<Offer[]> =>
  fc
    .array(
      fc.record({
        // A coarse grid, so that equally long ways happen.
        lat: fc.integer({ min: -2, max: 2 }),
        lng: fc.integer({ min: -2, max: 2 }),
        has: fc.subarray(items),
      }),
      { maxLength: most },
    )
    .map(spots =>
      spots.map(({ lat, lng, has }, i) =>
        counter(
          `Konter ${String.fromCharCode(65 + i)}`,
          { lat: hotel.lat + lat / 100, lng: 112.63 + lng / 100 },
          ...has,
        ),
      ),
    )

/** Every order of every choice of counters. */
function* everyWay(offers: readonly Offer[], way: Offer[] = []): Generator<Offer[]> {
  yield way
  for (const offer of offers) if (!way.includes(offer)) yield* everyWay(offers, [...way, offer])
}

function lengthOf(way: readonly Offer[]): number {
  let here: Spot = hotel
  let length = 0
  for (const stop of way) {
    length += distanceM(here, stop)
    here = stop
  }
  return length
}

const gets = (way: readonly Offer[], item: string): boolean => way.some(stop => stop.has.includes(item))

function bestByTryingAll(wanted: readonly string[], offers: readonly Offer[]): Offer[] {
  const toGet = wanted.filter(item => gets(offers, item))
  let best: Offer[] | undefined
  for (const way of everyWay(offers)) {
    if (!toGet.every(item => gets(way, item))) continue
    const first = best && [way.length - best.length, lengthOf(way) - lengthOf(best)].find(by => by !== 0)
    if (!best || (first ?? (names(way).join() < names(best).join() ? -1 : 1)) < 0) best = way
  }
  return best ?? []
}

test('five goods on four counters: two stops have all, the nearer first', () => {
  const offers = [
    counter('Hotel Barat', north(4), 'apel', 'kopi'),
    counter('Stasiun', north(1), 'apel', 'batik'),
    counter('Toko Tugu', north(3), 'kopi', 'tempe', 'dodol'),
    counter('Warung Dinoyo', north(2), 'tempe'),
  ]
  const plan = fewestStops(hotel, items, offers)
  expect(names(plan.stops)).toEqual(['Stasiun', 'Toko Tugu'])
  expect(plan).toMatchObject({ missing: [], isFewest: true, distanceM: distanceM(hotel, north(3)) })
})

test('what no counter has is named, and the rest is planned all the same', () => {
  const plan = fewestStops(hotel, ['apel', 'batik'], [counter('Stasiun', north(1), 'apel')])
  expect(names(plan.stops)).toEqual(['Stasiun'])
  expect(plan.missing).toEqual(['batik'])
  expect(fewestStops(hotel, ['batik'], [])).toEqual({
    stops: [],
    distanceM: 0,
    missing: ['batik'],
    isFewest: true,
  })
})

test('of counters that are equally far, the first by name', () => {
  const plan = fewestStops(
    hotel,
    ['apel'],
    [counter('Toko B', north(1), 'apel'), counter('Toko A', north(1), 'apel')],
  )
  expect(names(plan.stops)).toEqual(['Toko A'])
})

test('the plan is the one that trying every order of every choice finds', () => {
  fc.assert(
    fc.property(town(6), fc.subarray(items), (offers, wanted) => {
      const plan = fewestStops(hotel, wanted, offers)
      const best = bestByTryingAll(wanted, offers)
      expect(names(plan.stops)).toEqual(names(best))
      expect(plan.distanceM).toBe(lengthOf(best))
      expect(plan.missing).toEqual(wanted.filter(item => !gets(offers, item)))
      expect(plan.isFewest).toBe(true)
    }),
    { numRuns: runs },
  )
})

const manyItems = Array.from({ length: 14 }, (_, i) => `barang-${i}`)
const largeTown: fc.Arbitrary<Offer[]> = fc
  .array(fc.subarray(manyItems, { minLength: 1, maxLength: 3 }), { minLength: 13, maxLength: 20 })
  .map(goods => goods.map((has, i) => counter(`Konter ${100 + i}`, north(i % 5), ...has)))

test('with more than twelve counters all is had still, and what is called the fewest is the fewest', () => {
  const said = { fewest: 0, unproved: 0 }
  fc.assert(
    fc.property(largeTown, offers => {
      const { stops, missing, isFewest } = fewestStops(hotel, manyItems, offers)
      const toGet = manyItems.filter(item => gets(offers, item))
      expect(missing).toEqual(manyItems.filter(item => !gets(offers, item)))
      for (const item of toGet) expect(gets(stops, item), item).toBe(true)
      // No stop is idle: each has something that no other of them has.
      for (const stop of stops) {
        const others = stops.filter(other => other !== stop)
        expect(
          toGet.every(item => gets(others, item)),
          stop.name,
        ).toBe(false)
      }
      if (isFewest) expect(stops.length).toBe(fewestOf(offers, toGet))
      said[isFewest ? 'fewest' : 'unproved']++
    }),
    { numRuns: Math.ceil(runs / 5) },
  )
  expect(said.fewest).toBeGreaterThan(0)
  expect(said.unproved).toBeGreaterThan(0)
})

function fewestOf(offers: readonly Offer[], toGet: readonly string[]): number {
  const all = (1 << toGet.length) - 1
  const masks = offers.map(({ has }) =>
    toGet.reduce((mask, item, i) => (has.includes(item) ? mask | (1 << i) : mask), 0),
  )
  const fewest = new Map([[0, 0]])
  for (const mask of masks) {
    for (const [had, stops] of [...fewest]) {
      const now = had | mask
      if (stops + 1 < (fewest.get(now) ?? Number.POSITIVE_INFINITY)) fewest.set(now, stops + 1)
    }
  }
  return fewest.get(all) ?? Number.POSITIVE_INFINITY
}
