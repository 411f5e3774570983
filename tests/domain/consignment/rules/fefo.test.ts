import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOutOfTurn, pickBatches, type ShelfBatch } from '#app/domain/consignment/rules/fefo.ts'
import { addDays } from '#app/domain/dates.ts'
import { runs } from './property-runs.ts'

const today = '2026-11-24'
const batch = (
  batchId: string,
  bestBeforeOn: string | null,
  pieces: number,
  madeOn = '2026-10-01',
): ShelfBatch => ({
  batchId,
  code: `KTE-${batchId}`,
  madeOn,
  bestBeforeOn,
  pieces,
})

test('the first to end goes first, on its last day too, and what is past it never', () => {
  const shelf = [
    batch('later', '2026-12-20', 5),
    batch('past', '2026-11-23', 9),
    batch('last-day', today, 2),
    batch('bowl', null, 5),
  ]
  expect(pickBatches(shelf, 9, today)).toEqual({
    picks: [
      { batchId: 'last-day', pieces: 2 },
      { batchId: 'later', pieces: 5 },
      { batchId: 'bowl', pieces: 2 },
    ],
    missingPieces: 0,
  })
  expect(pickBatches(shelf, 20, today).missingPieces).toBe(8)
  expect(() => pickBatches(shelf, 0, today)).toThrow('not a number of pieces')
})

test('of two that end together the older goes first, then by its code', () => {
  const shelf = [
    batch('c', '2026-12-20', 1),
    batch('b', '2026-12-20', 1),
    batch('older', '2026-12-20', 1, '2026-09-30'),
  ]
  expect(pickBatches(shelf, 3, today).picks.map(pick => pick.batchId)).toEqual(['older', 'b', 'c'])
})

test('selling past one that ends earlier is out of turn', () => {
  const shelf = [
    batch('first', '2026-12-01', 1),
    batch('second', '2026-12-20', 1),
    batch('same', '2026-12-01', 1),
  ]
  expect(isOutOfTurn(shelf, 'second', today)).toBe(true)
  expect(isOutOfTurn(shelf, 'first', today)).toBe(false)
  expect(isOutOfTurn(shelf, 'same', today)).toBe(false)
  expect(isOutOfTurn(shelf, 'unknown', today)).toBe(false)
  expect(isOutOfTurn([batch('first', '2026-12-01', 0), ...shelf.slice(1, 2)], 'second', today)).toBe(false)
})

test('nothing that ends earlier is ever left lying beside a picked batch', () => {
  const day = fc.integer({ min: -5, max: 30 }).map(days => addDays(today, days))
  const one = fc.record({
    bestBeforeOn: fc.option(day),
    madeOn: day,
    pieces: fc.integer({ min: -2, max: 9 }),
  })
  const shelves = fc
    .array(one, { maxLength: 8 })
    .map(all => all.map((each, place) => ({ ...each, batchId: `b${place}`, code: `K${place}` })))
  fc.assert(
    fc.property(shelves, fc.integer({ min: 1, max: 30 }), (shelf, pieces) => {
      const { picks, missingPieces } = pickBatches(shelf, pieces, today)
      const taken = new Map(picks.map(pick => [pick.batchId, pick.pieces]))
      expect([...taken.values()].reduce((sum, n) => sum + n, missingPieces)).toBe(pieces)
      const end = (each: ShelfBatch) => each.bestBeforeOn ?? '9999'
      const picked = shelf.filter(each => taken.has(each.batchId))
      const left = shelf.filter(each => each.pieces > (taken.get(each.batchId) ?? 0) && end(each) >= today)
      for (const each of picked) {
        expect(end(each) >= today).toBe(true)
        expect(taken.get(each.batchId)).toBeLessThanOrEqual(each.pieces)
        expect(left.every(other => end(other) >= end(each))).toBe(true)
      }
      if (missingPieces > 0) expect(left).toEqual([])
    }),
    runs,
  )
})
