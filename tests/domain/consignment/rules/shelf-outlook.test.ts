import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availabilityOf } from '#app/domain/consignment/rules/availability.ts'
import {
  type OtherShelf,
  type PullProposal,
  pullOutlook,
  type ShelfOutlook,
} from '#app/domain/consignment/rules/pull-forward.ts'
import { chanceOfLeft, sellingRate } from '#app/domain/consignment/rules/selling-rate.ts'
import { runs } from './property-runs.ts'

const now = '2026-11-24T02:00:00.000Z' // Tuesday 09:00 WIB
const today = '2026-11-24'
const counted = (pieces: number, countedAt: string) => ({ pieces, countedAt, earliestBestBeforeOn: null })
const likelihood = (pieces: number, countedAt: string, perDay?: number) =>
  availabilityOf(counted(pieces, countedAt), perDay, now).likelihood

describe('what may be said of a shelf', () => {
  test('grows weaker with what should have been sold since', () => {
    expect(likelihood(6, '2026-11-22T02:00:00.000Z', 1)).toBe('likely')
    expect(likelihood(2, '2026-11-22T02:00:00.000Z', 1)).toBe('may-be-gone')
    expect(likelihood(1, '2026-11-22T02:00:00.000Z', 1)).toBe('ask')
    const fresh = availabilityOf(counted(2, '2026-11-22T02:00:00.000Z'), 1, now)
    expect(fresh.have).toEqual({ state: 'counted', pieces: 2, countedDaysAgo: 2 })
    expect(fresh.chance).toBeCloseTo(3 * Math.exp(-2), 10)
  })

  test('without known sales follows the days alone', () => {
    expect(likelihood(2, '2026-11-22T02:00:00.000Z')).toBe('likely')
    expect(likelihood(2, '2026-11-18T02:00:00.000Z')).toBe('may-be-gone')
  })

  test('is never more than a reason to ask on old data, however much there was', () => {
    const old = availabilityOf(counted(500, '2026-11-16T02:00:00.000Z'), 0, now)
    expect(old).toEqual({ have: { state: 'ask', countedDaysAgo: 8 }, likelihood: 'ask' })
  })

  test('is nothing where nothing is left or nothing ever was', () => {
    expect(likelihood(0, now, 1)).toBe('none')
    expect(availabilityOf(undefined, 1, now).likelihood).toBe('none')
  })

  test('never grows stronger by waiting', () => {
    const strength = { likely: 3, 'may-be-gone': 2, ask: 1, none: 0 }
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(80),
        fc.nat(400),
        fc.nat(100),
        (pieces, rate, a, b) => {
          const at = (hours: number) =>
            availabilityOf(
              counted(pieces, new Date(Date.parse(now) - hours * 3_600_000).toISOString()),
              rate / 10,
              now,
            )
          expect(strength[at(a + b).likelihood]).toBeLessThanOrEqual(strength[at(a).likelihood])
        },
      ),
      runs,
    )
  })
})

test('the chance stays a number for very large shelves and very long times', () => {
  expect(chanceOfLeft(3_000, 2_000)).toBeCloseTo(1, 6)
  expect(chanceOfLeft(1_000, 2_000)).toBeCloseTo(0, 6)
  expect(chanceOfLeft(2_000, 2_000)).toBeCloseTo(0.5, 1)
  expect([chanceOfLeft(0, 1), chanceOfLeft(5, 0)]).toEqual([0, 1])
})

test('a lucky first day makes no best-seller', () => {
  expect(sellingRate({ soldPieces: 6, days: 1, usualPerDay: 1 })).toBeCloseTo(20 / 15, 10)
  expect(sellingRate({ soldPieces: 0, days: 0, usualPerDay: 1.5 })).toBe(1.5)
  expect(sellingRate({ soldPieces: 120, days: 60, usualPerDay: 1 })).toBeCloseTo(134 / 74, 10)
  expect(() => sellingRate({ soldPieces: -1, days: 1, usualPerDay: 1 })).toThrow('not negative')
})

const hotel: ShelfOutlook = {
  counterId: 'hotel',
  pieces: 20,
  aheadPieces: 0,
  bestBeforeOn: '2026-12-18',
  pullDaysBefore: 14,
  perDay: 0.5,
  model: { kind: 'percent-floor', bps: 1250, floorIdr: 7_000 },
  priceIdr: 8_500,
  discountBearer: { kind: 'producer' },
}
const station: OtherShelf = {
  counterId: 'station',
  perDay: 2,
  pieces: 7,
  pullDaysBefore: 7,
  model: { kind: 'mark-up', shareIdr: 7_200 },
  priceIdr: 9_000,
}
const kinds = (proposals: readonly PullProposal[]) =>
  proposals.map(one => [one.kind, 'pieces' in one && one.pieces])

describe('what will be left over', () => {
  test('is what is there less rate x days, after the batches that end before it', () => {
    expect(pullOutlook(hotel, [], today)).toMatchObject({
      pullOn: '2026-12-04',
      daysLeft: 10,
      expectedSoldPieces: 5,
      leftOverPieces: 15,
    })
    expect(pullOutlook({ ...hotel, aheadPieces: 4 }, [], today)).toMatchObject({ expectedSoldPieces: 1 })
    expect(pullOutlook({ ...hotel, perDay: 0.3 }, [], today)).toMatchObject({ expectedSoldPieces: 3 })
  })

  test('is nothing where the shelf sells fast enough, and then nothing is proposed', () => {
    expect(pullOutlook({ ...hotel, perDay: 2 }, [station], today)).toMatchObject({
      leftOverPieces: 0,
      proposals: [],
    })
  })

  test('moves first to a counter that sells faster, under the agreement there', () => {
    const { proposals } = pullOutlook(hotel, [station], today)
    expect(proposals).toEqual([
      {
        kind: 'move',
        toCounterId: 'station',
        pieces: 15,
        perDayHere: 0.5,
        perDayThere: 2,
        daysThere: 15,
        roomPieces: 23,
        shareHereIdr: 7_438,
        shareThereIdr: 7_200,
      },
    ])
  })

  test('fills the fastest counter before the next, and never one that is slower or full', () => {
    const others = [
      { ...station, counterId: 'slow', perDay: 0.4 },
      { ...station, counterId: 'full', pieces: 30 },
      { ...station, counterId: 'next', perDay: 1, pieces: 5 },
      { ...station, counterId: 'fast', perDay: 2, pieces: 27 },
    ]
    const { proposals } = pullOutlook(hotel, others, today)
    expect(proposals.map(one => one.kind === 'move' && [one.toCounterId, one.pieces])).toEqual([
      ['fast', 3],
      ['next', 10],
      false,
      false,
    ])
  })

  test('then steps the price down within her floor, with what it costs and what it saves', () => {
    const { proposals } = pullOutlook({ ...hotel, priceIdr: 9_500 }, [], today)
    expect(proposals).toEqual([
      {
        kind: 'price-step',
        fromPriceIdr: 9_500,
        toPriceIdr: 8_500,
        shareFromIdr: 8_313,
        shareToIdr: 7_313,
        pieces: 15,
        neededPerDay: 2,
        perDayHere: 0.5,
        costsHerIdr: 5_000,
        savesHerIdr: 109_695,
      },
      { kind: 'pick-up', pieces: 15, byOn: '2026-12-04' },
    ])
  })

  test('steps no price that the counter would pay for from its own, or that costs her more than it saves', () => {
    const noRoom = { ...hotel, model: { kind: 'mark-up' as const, shareIdr: 8_400 } }
    expect(kinds(pullOutlook(noRoom, [], today).proposals)).toEqual([['pick-up', 15]])
    const almost = { ...hotel, perDay: 10, pieces: 101, model: { kind: 'percent' as const, bps: 9_000 } }
    expect(kinds(pullOutlook(almost, [], today).proposals)).toEqual([['pick-up', 1]])
  })

  test('on and after the day of pulling there is only the road home', () => {
    expect(pullOutlook(hotel, [], '2026-12-04').proposals).toEqual([
      { kind: 'pick-up', pieces: 20, byOn: '2026-12-04' },
    ])
    expect(pullOutlook(hotel, [], '2026-12-06')).toMatchObject({
      daysLeft: 0,
      proposals: [{ kind: 'pick-up', pieces: 20, byOn: '2026-12-06' }],
    })
  })

  test('finds every piece left over a way out, and none twice', () => {
    const other = fc.record({
      perDay: fc.nat(40).map(n => n / 10),
      pieces: fc.nat(40),
      pullDaysBefore: fc.nat(20),
    })
    const shelf = fc.record({
      perDay: fc.nat(40).map(n => n / 10),
      pieces: fc.nat(60),
      aheadPieces: fc.nat(10),
      pullDaysBefore: fc.nat(30),
    })
    fc.assert(
      fc.property(shelf, fc.array(other, { maxLength: 4 }), (change, others) => {
        const there = others.map((one, i) => ({ ...station, ...one, counterId: `c${i}` }))
        const { leftOverPieces, expectedSoldPieces, proposals } = pullOutlook(
          { ...hotel, ...change },
          there,
          today,
        )
        expect(expectedSoldPieces + leftOverPieces).toBe(change.pieces)
        const out = proposals.filter(one => one.kind !== 'price-step')
        expect(out.reduce((sum, one) => sum + one.pieces, 0)).toBe(leftOverPieces)
        expect(proposals.every(one => one.pieces > 0)).toBe(true)
      }),
      runs,
    )
  })
})
