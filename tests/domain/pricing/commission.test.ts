import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommissionModel, splitPrice } from '#app/domain/pricing/commission.ts'
import { granted, refused } from '#tests/support/cast.ts'

const prices = fc.integer({ min: 1, max: 100_000_000 })
const rates = fc.integer({ min: 0, max: 10_000 })

const models: fc.Arbitrary<CommissionModel> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), bps: rates }),
  fc.record({ kind: fc.constant('percent-floor' as const), bps: rates, floorIdr: prices }),
  fc.record({ kind: fc.constant('mark-up' as const), shareIdr: prices }),
  fc.record({
    kind: fc.constant('tier' as const),
    bands: fc.array(fc.record({ fromIdr: fc.nat(50_000_000), bps: rates }), { maxLength: 4 }),
  }),
)

test.each<[string, CommissionModel, number, number, number]>([
  ['12.5 % of Rp8,500', { kind: 'percent', bps: 1250 }, 8_500, 7_438, 1_062],
  [
    'the same with a floor that is not reached',
    { kind: 'percent-floor', bps: 1250, floorIdr: 7_000 },
    8_500,
    7_438,
    1_062,
  ],
  [
    '20 % with a floor that holds',
    { kind: 'percent-floor', bps: 2000, floorIdr: 7_000 },
    8_500,
    7_000,
    1_500,
  ],
  [
    'sold under the floor, the counter gives',
    { kind: 'percent-floor', bps: 2000, floorIdr: 7_000 },
    6_500,
    7_000,
    -500,
  ],
  ['harga titip', { kind: 'mark-up', shareIdr: 7_000 }, 9_000, 7_000, 2_000],
  ['harga titip in a discount of the counter', { kind: 'mark-up', shareIdr: 7_000 }, 8_000, 7_000, 1_000],
  ['harga titip without a gain', { kind: 'mark-up', shareIdr: 7_000 }, 7_000, 7_000, 0],
  ['20 % of Rp11,000', { kind: 'percent', bps: 2000 }, 11_000, 8_800, 2_200],
  ['nothing for the counter', { kind: 'percent', bps: 0 }, 8_500, 8_500, 0],
  ['a fraction of a rupiah is hers', { kind: 'percent', bps: 9_999 }, 1, 1, 0],
])('%s', (_name, model, priceIdr, shareIdr, commissionIdr) => {
  expect(granted(splitPrice(model, priceIdr))).toEqual({ priceIdr, shareIdr, commissionIdr })
})

describe('commission by price', () => {
  const bands = [
    { fromIdr: 50_000, bps: 1500 },
    { fromIdr: 1, bps: 2500 },
    { fromIdr: 20_000, bps: 2000 },
  ]

  test.each([
    [19_999, 4_999],
    [20_000, 4_000],
    [49_999, 9_999],
    [50_000, 7_500],
    [1_000_000, 150_000],
  ])('of Rp%i the counter keeps Rp%i', (priceIdr, commissionIdr) => {
    expect(granted(splitPrice({ kind: 'tier', bands }, priceIdr)).commissionIdr).toBe(commissionIdr)
  })

  test('a price under all bands has no commission agreed', () => {
    const high = { kind: 'tier' as const, bands: bands.filter(band => band.fromIdr > 1) }
    expect(refused(splitPrice(high, 10_000))).toEqual({
      code: 'price-under-all-bands',
      priceIdr: 10_000,
      fromIdr: 20_000,
    })
    expect(refused(splitPrice({ kind: 'tier', bands: [] }, 10_000))).toMatchObject({ fromIdr: undefined })
  })
})

test('share and commission are exactly the price, whatever was agreed', () => {
  fc.assert(
    fc.property(models, prices, (model, priceIdr) => {
      const split = splitPrice(model, priceIdr)
      if (!split.ok) return
      const { shareIdr, commissionIdr } = split.value
      expect(shareIdr + commissionIdr).toBe(priceIdr)
      expect(Number.isSafeInteger(shareIdr) && Number.isSafeInteger(commissionIdr)).toBe(true)
      expect(shareIdr).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a higher price never leaves either of them less', () => {
  const percent = fc.record({ kind: fc.constant('percent' as const), bps: rates })
  fc.assert(
    fc.property(percent, prices, fc.nat(10_000), (model, priceIdr, more) => {
      const low = granted(splitPrice(model, priceIdr))
      const high = splitPrice(model, priceIdr + more)
      if (!high.ok) return
      expect(high.value.shareIdr).toBeGreaterThanOrEqual(low.shareIdr)
      expect(high.value.commissionIdr).toBeGreaterThanOrEqual(low.commissionIdr)
    }),
  )
})

test('a higher rate never leaves her more, and a floor never less than the floor', () => {
  fc.assert(
    fc.property(prices, rates, rates, prices, (priceIdr, one, other, floorIdr) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const shareAt = (bps: number) => granted(splitPrice({ kind: 'percent', bps }, priceIdr)).shareIdr
      expect(shareAt(high)).toBeLessThanOrEqual(shareAt(low))
      const withFloor = granted(splitPrice({ kind: 'percent-floor', bps: high, floorIdr }, priceIdr))
      expect(withFloor.shareIdr).toBe(Math.max(shareAt(high), floorIdr))
    }),
  )
})

test('the commission is the whole part of its per cent', () => {
  fc.assert(
    fc.property(prices, rates, (priceIdr, bps) => {
      const { commissionIdr } = granted(splitPrice({ kind: 'percent', bps }, priceIdr))
      const exact = BigInt(priceIdr) * BigInt(bps)
      expect(BigInt(commissionIdr)).toBe(exact / 10_000n)
    }),
  )
})

test.each<[CommissionModel, number, object]>([
  [{ kind: 'percent', bps: 1250 }, 0, { code: 'price-not-whole', priceIdr: 0 }],
  [{ kind: 'percent', bps: 1250 }, -500, { code: 'price-not-whole', priceIdr: -500 }],
  [{ kind: 'percent', bps: 1250 }, 8_500.5, { code: 'price-not-whole', priceIdr: 8_500.5 }],
  [{ kind: 'percent', bps: 1250 }, 100_000_001, { code: 'price-not-whole', priceIdr: 100_000_001 }],
  [{ kind: 'percent', bps: 10_001 }, 8_500, { code: 'commission-out-of-range', bps: 10_001 }],
  [{ kind: 'percent', bps: 12.5 }, 8_500, { code: 'commission-out-of-range', bps: 12.5 }],
  [{ kind: 'percent-floor', bps: 1250, floorIdr: -1 }, 8_500, { code: 'share-not-whole', shareIdr: -1 }],
  [{ kind: 'mark-up', shareIdr: 0 }, 8_500, { code: 'share-not-whole', shareIdr: 0 }],
  [
    { kind: 'mark-up', shareIdr: 9_000 },
    8_500,
    { code: 'price-under-share', priceIdr: 8_500, shareIdr: 9_000 },
  ],
  [{ kind: 'tier', bands: [{ fromIdr: 1, bps: -1 }] }, 8_500, { code: 'commission-out-of-range', bps: -1 }],
])('what cannot be shared is refused: %j at %s', (model, priceIdr, refusal) => {
  expect(refused(splitPrice(model, priceIdr))).toEqual(refusal)
})
