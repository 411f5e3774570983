import { expect, test } from 'vitest'
import { refillOf } from '#app/domain/consignment/rules/refill.ts'

const facts = { parPieces: 24, perDay: 1, batches: [{ pieces: 10, daysLeft: 40 }], roadPieces: 6 }

test('a refill is what the shelf should hold, less what stands there, less what is on the road', () => {
  expect(refillOf(facts)).toEqual({
    parPieces: 24,
    countedPieces: 10,
    leavingPieces: 0,
    roadPieces: 6,
    wantedPieces: 8,
  })
})

test('what must leave the shelf before the refill comes does not count', () => {
  const batches = [
    { pieces: 10, daysLeft: 3 },
    { pieces: 4, daysLeft: 4 },
    { pieces: 2, daysLeft: undefined },
  ]
  expect(refillOf({ ...facts, batches })).toMatchObject({
    countedPieces: 6,
    leavingPieces: 10,
    wantedPieces: 12,
  })
})

test('without an agreed number two weeks of sales are kept', () => {
  expect(refillOf({ ...facts, parPieces: undefined, perDay: 0.5, roadPieces: 0 })).toMatchObject({
    parPieces: 7,
    wantedPieces: 0,
  })
  expect(refillOf({ ...facts, parPieces: undefined, perDay: 0, batches: [] }).wantedPieces).toBe(0)
})

test('a full shelf, or one that fell below zero, asks for no more than its number', () => {
  expect(refillOf({ ...facts, batches: [{ pieces: 90, daysLeft: 40 }] }).wantedPieces).toBe(0)
  expect(refillOf({ ...facts, batches: [{ pieces: -3, daysLeft: 40 }], roadPieces: 0 }).wantedPieces).toBe(24)
})
