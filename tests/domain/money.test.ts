import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRupiah, pricePer100, rupiah, timesRupiah } from '#app/domain/money.ts'

test('there are no fractions of a rupiah', () => {
  expect(() => rupiah(8500.5)).toThrow('not whole rupiah: 8500.5')
  expect(() => rupiah(Number.NaN)).toThrow()
  expect(() => rupiah(2 ** 53)).toThrow()
  expect(() => timesRupiah(rupiah(8500), 1.5)).toThrow('not a whole quantity: 1.5')
})

test('a line is its unit price times its pieces, and lines add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.nat(1000), fc.nat(1000), (unit, some, more) => {
      const price = rupiah(unit)
      expect(addRupiah(timesRupiah(price, some), timesRupiah(price, more))).toBe(
        timesRupiah(price, some + more),
      )
    }),
  )
})

test('packs of different size are compared by 100 grams', () => {
  expect(pricePer100(11_000, 180, 'g')).toBe(6111)
  expect(pricePer100(15_000, 250, 'g')).toBe(6000)
  expect(pricePer100(30_000, 1440, 'ml')).toBe(2083)
  expect(pricePer100(95_000, 1, 'pcs')).toBeUndefined()
})
