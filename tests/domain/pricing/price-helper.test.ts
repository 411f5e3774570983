import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitPrice } from '#app/domain/pricing/commission.ts'
import {
  changePriceField,
  type PriceChange,
  type PriceFields,
  priceLeaving,
} from '#app/domain/pricing/price-helper.ts'
import { granted, refused } from '#tests/support/cast.ts'

/** Bu Lastri's pack: Rp6,800 to make, Rp8,800 for her of Rp11,000 on the shelf. */
const pack: PriceFields = {
  costIdr: 6_800,
  marginIdr: 2_000,
  commissionBps: 2_000,
  shareIdr: 8_800,
  priceIdr: 11_000,
}

test.each<[string, PriceChange, Partial<PriceFields>]>([
  [
    'when the cost rises, she keeps her margin and the price follows',
    { field: 'cost', costIdr: 7_200 },
    { costIdr: 7_200, marginIdr: 2_000, shareIdr: 9_200, priceIdr: 11_500 },
  ],
  [
    'when she wants more for her work, the price follows',
    { field: 'margin', marginIdr: 2_400 },
    { costIdr: 6_800, marginIdr: 2_400, shareIdr: 9_200, priceIdr: 11_500 },
  ],
  [
    'when the counter takes more, her share stays and the price follows',
    { field: 'commission', commissionBps: 3_000 },
    { marginIdr: 2_000, shareIdr: 8_800, priceIdr: 12_571 },
  ],
  [
    'when she names her share, the margin and the price follow',
    { field: 'share', shareIdr: 9_200 },
    { costIdr: 6_800, marginIdr: 2_400, priceIdr: 11_500 },
  ],
  [
    'when the shelf price changes, what is left for her follows',
    { field: 'price', priceIdr: 10_000 },
    { costIdr: 6_800, commissionBps: 2_000, shareIdr: 8_000, marginIdr: 1_200 },
  ],
  [
    'a price may leave her just her cost',
    { field: 'price', priceIdr: 8_500 },
    { shareIdr: 6_800, marginIdr: 0 },
  ],
])('%s', (_name, change, after) => {
  expect(granted(changePriceField(pack, change))).toMatchObject(after)
})

test('a price that is awkward to pay comes with its neighbours and what each leaves her', () => {
  const { points } = granted(changePriceField(pack, { field: 'commission', commissionBps: 3_000 }))
  expect(points).toEqual([
    { priceIdr: 12_500, shareIdr: 8_750, marginIdr: 1_950, isPopular: false },
    { priceIdr: 13_000, shareIdr: 9_100, marginIdr: 2_300, isPopular: false },
  ])
  expect(granted(changePriceField(pack, { field: 'price', priceIdr: 9_800 })).points.at(-1)).toMatchObject({
    priceIdr: 10_000,
    isPopular: true,
  })
  expect(granted(changePriceField(pack, { field: 'price', priceIdr: 12_500 })).points).toEqual([])
})

test('a point that would not cover her cost or the floor is not suggested', () => {
  const dear = { ...pack, costIdr: 8_800, marginIdr: 0 }
  const covering = granted(changePriceField(dear, { field: 'price', priceIdr: 11_200 }))
  expect(covering.points.map(point => point.priceIdr)).toEqual([11_000, 11_500])
  const bare = granted(changePriceField({ ...dear, costIdr: 8_900 }, { field: 'price', priceIdr: 11_200 }))
  expect(bare.points.map(point => point.priceIdr)).toEqual([11_500])
  const floored = granted(changePriceField(pack, { field: 'price', priceIdr: 10_300 }, 10_200))
  expect(floored.points.map(point => point.priceIdr)).toEqual([10_500])
})

test('the floor holds: below it her share stays and the counter takes less', () => {
  expect(granted(changePriceField(pack, { field: 'price', priceIdr: 8_800 }, 8_000))).toMatchObject({
    shareIdr: 8_000,
    commissionIdr: 800,
    marginIdr: 1_200,
  })
})

test.each<[PriceChange, number, object]>([
  [
    { field: 'price', priceIdr: 7_900 },
    8_000,
    { code: 'price-under-floor', priceIdr: 7_900, floorIdr: 8_000 },
  ],
  [
    { field: 'share', shareIdr: 7_900 },
    8_000,
    { code: 'share-under-floor', shareIdr: 7_900, floorIdr: 8_000 },
  ],
  [
    { field: 'margin', marginIdr: 1_000 },
    8_000,
    { code: 'share-under-floor', shareIdr: 7_800, floorIdr: 8_000 },
  ],
  [{ field: 'price', priceIdr: 8_498 }, 0, { code: 'share-under-cost', shareIdr: 6_799, costIdr: 6_800 }],
  [{ field: 'share', shareIdr: 6_799 }, 0, { code: 'share-under-cost', shareIdr: 6_799, costIdr: 6_800 }],
  [{ field: 'price', priceIdr: 0 }, 0, { code: 'not-an-amount', field: 'price', amountIdr: 0 }],
  [{ field: 'cost', costIdr: -1 }, 0, { code: 'not-an-amount', field: 'cost', amountIdr: -1 }],
  [{ field: 'margin', marginIdr: 0.5 }, 0, { code: 'not-an-amount', field: 'margin', amountIdr: 0.5 }],
  [{ field: 'commission', commissionBps: 10_000 }, 0, { code: 'commission-out-of-range', bps: 10_000 }],
  [{ field: 'commission', commissionBps: -1 }, 0, { code: 'commission-out-of-range', bps: -1 }],
  [{ field: 'commission', commissionBps: 9_999.5 }, 0, { code: 'commission-out-of-range', bps: 9_999.5 }],
  [{ field: 'margin', marginIdr: 99_999_999 }, 0, { code: 'price-too-high', highestIdr: 100_000_000 }],
])('%j with a floor of %i is refused', (change, floorIdr, refusal) => {
  expect(refused(changePriceField(pack, change, floorIdr))).toEqual(refusal)
})

const amounts = fc.integer({ min: 0, max: 5_000_000 })
const changes: fc.Arbitrary<PriceChange> = fc.oneof(
  fc.record({ field: fc.constant('cost' as const), costIdr: amounts }),
  fc.record({ field: fc.constant('margin' as const), marginIdr: amounts }),
  fc.record({ field: fc.constant('commission' as const), commissionBps: fc.integer({ min: 0, max: 6_000 }) }),
  fc.record({ field: fc.constant('share' as const), shareIdr: amounts }),
  fc.record({ field: fc.constant('price' as const), priceIdr: amounts }),
)

test('whatever is changed in whatever order, the five fields agree and nothing is negative', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 8 }), fc.constantFrom(0, 500, 7_000), (steps, floorIdr) => {
      let fields: PriceFields = pack
      for (const change of steps) {
        const changed = changePriceField(fields, change, floorIdr)
        if (!changed.ok) continue
        const after = changed.value
        expect(after.shareIdr).toBe(after.costIdr + after.marginIdr)
        expect(after.shareIdr + after.commissionIdr).toBe(after.priceIdr)
        for (const idr of [
          after.costIdr,
          after.marginIdr,
          after.shareIdr,
          after.priceIdr,
          after.commissionIdr,
        ])
          expect(Number.isSafeInteger(idr) && idr >= 0).toBe(true)
        expect(after.shareIdr).toBeGreaterThanOrEqual(floorIdr)
        const model = { kind: 'percent-floor' as const, bps: after.commissionBps, floorIdr }
        expect(granted(splitPrice(model, after.priceIdr)).shareIdr).toBe(after.shareIdr)
        expect(after).toMatchObject(withoutField(change))
        fields = after
      }
    }),
  )
})

test('the price that follows leaves her exactly her share, and is easy to pay where that can be', () => {
  expect(priceLeaving(9_200, 2_000)).toBe(11_500)
  expect(priceLeaving(7_438, 1_250)).toBe(8_500)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 9_000 }),
      (shareIdr, bps) => {
        const shareAt = (price: number) => price - Math.floor((price * bps) / 10_000)
        const priceIdr = priceLeaving(shareIdr, bps)
        expect(shareAt(priceIdr)).toBe(shareIdr)
        if (priceIdr % 500 !== 0) expect(shareAt(priceIdr - 1)).toBeLessThan(shareIdr)
      },
    ),
  )
})

const withoutField = ({ field: _field, ...amount }: PriceChange) => amount
