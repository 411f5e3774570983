import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slotFee } from '#app/domain/consignment/rules/slot-fee.ts'
import { type DiscountBearer, shareFloor, splitSoldPiece } from '#app/domain/consignment/rules/unit-split.ts'
import type { CommissionModel } from '#app/domain/pricing/commission.ts'
import { granted, refused } from '#tests/support/cast.ts'
import { runs } from './property-runs.ts'

const floor = { kind: 'percent-floor' as const, bps: 1250, floorIdr: 7_000 }
const percent = { kind: 'percent' as const, bps: 1250 }
const titip = { kind: 'mark-up' as const, shareIdr: 7_000 }
const partner = { kind: 'partner' as const }
const producer = { kind: 'producer' as const }

test.each<[string, CommissionModel, number, number, DiscountBearer, number, number]>([
  ['at its price', floor, 8_500, 8_500, partner, 7_438, 1_062],
  ['discount of the counter', floor, 8_500, 8_000, partner, 7_438, 562],
  ['discount of the maker', floor, 8_500, 8_300, producer, 7_238, 1_062],
  ['discount of the maker down to her floor', floor, 8_500, 8_000, producer, 7_000, 1_000],
  ['below her floor the counter carries it', floor, 8_500, 6_500, producer, 7_000, -500],
  [
    'shared, the fraction is hers',
    percent,
    8_500,
    8_499,
    { kind: 'shared', producerBps: 5000 },
    7_438,
    1_061,
  ],
  ['shared by halves', percent, 8_500, 8_000, { kind: 'shared', producerBps: 5000 }, 7_188, 812],
  ['harga titip, discount of the counter', titip, 9_000, 8_000, partner, 7_000, 1_000],
  ['harga titip is her floor', titip, 9_000, 8_000, producer, 7_000, 1_000],
  ['harga titip, sold above the price', titip, 9_000, 10_000, partner, 7_000, 3_000],
  ['harga titip, sold below her share', titip, 9_000, 6_000, partner, 7_000, -1_000],
  ['nothing is left to share', percent, 8_500, 500, producer, 0, 500],
])('%s', (_name, model, priceIdr, soldPriceIdr, bearer, shareIdr, commissionIdr) => {
  const piece = granted(splitSoldPiece(model, priceIdr, soldPriceIdr, bearer))
  expect(piece).toMatchObject({ priceIdr: soldPriceIdr, shareIdr, commissionIdr })
})

test.each<[CommissionModel, number, number, DiscountBearer, object]>([
  [percent, 8_500, 9_000, partner, { code: 'sold-above-price', soldPriceIdr: 9_000, priceIdr: 8_500 }],
  [percent, 8_500, 0, partner, { code: 'price-not-whole', priceIdr: 0 }],
  [percent, 8_500, 7_999.5, partner, { code: 'price-not-whole', priceIdr: 7_999.5 }],
  [percent, 8_500, 8_000, { kind: 'shared', producerBps: 10_001 }, { code: 'commission-out-of-range' }],
  [titip, 6_000, 6_000, partner, { code: 'price-under-share', priceIdr: 6_000, shareIdr: 7_000 }],
])(
  'what cannot be sold so is refused: %j, Rp%i at Rp%s',
  (model, priceIdr, soldPriceIdr, bearer, refusal) => {
    expect(refused(splitSoldPiece(model, priceIdr, soldPriceIdr, bearer))).toMatchObject(refusal)
  },
)

const prices = fc.integer({ min: 1, max: 1_000_000 })
const rates = fc.integer({ min: 0, max: 10_000 })
const models: fc.Arbitrary<CommissionModel> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), bps: rates }),
  fc.record({ kind: fc.constant('percent-floor' as const), bps: rates, floorIdr: prices }),
  fc.record({ kind: fc.constant('mark-up' as const), shareIdr: prices }),
  fc.record({
    kind: fc.constant('tier' as const),
    bands: fc.array(fc.record({ fromIdr: fc.nat(500_000), bps: rates }), { minLength: 1, maxLength: 3 }),
  }),
)
const bearers: fc.Arbitrary<DiscountBearer> = fc.oneof(
  fc.constant(partner),
  fc.constant(producer),
  fc.record({ kind: fc.constant('shared' as const), producerBps: rates }),
)

test('whatever it is sold for, both parts are what the buyer paid, and hers is never below the floor', () => {
  fc.assert(
    fc.property(models, prices, prices, bearers, (model, priceIdr, soldPriceIdr, bearer) => {
      const split = splitSoldPiece(model, priceIdr, soldPriceIdr, bearer)
      if (!split.ok) return
      const { shareIdr, commissionIdr, discountIdr, producerGivesIdr, partnerGivesIdr } = split.value
      expect(shareIdr + commissionIdr).toBe(soldPriceIdr)
      expect(shareIdr).toBeGreaterThanOrEqual(shareFloor(model))
      expect(producerGivesIdr + partnerGivesIdr).toBe(discountIdr)
      expect(producerGivesIdr).toBeGreaterThanOrEqual(0)
      if (bearer.kind === 'partner') expect(producerGivesIdr).toBe(0)
    }),
    runs,
  )
})

test('the rent of a shelf is never more than she earned in the period, and the rest is waived', () => {
  expect(slotFee(50_000, 282_644)).toEqual({ chargedIdr: 50_000, waivedIdr: 0 })
  expect(slotFee(50_000, 30_000)).toEqual({ chargedIdr: 30_000, waivedIdr: 20_000 })
  expect(slotFee(50_000, -7_438)).toEqual({ chargedIdr: 0, waivedIdr: 50_000 })
  expect(() => slotFee(-1, 0)).toThrow('not a fee')
})
