import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cornerAt, grownSquare, middleSquare, movedSquare, pulledSquare } from '#app/phone/square.ts'

const photo = { width: 1600, height: 1200 }

test('a crop begins with the largest square in the middle', () => {
  expect(middleSquare(photo)).toEqual({ left: 200, top: 0, side: 1200 })
  expect(middleSquare({ width: 900, height: 1600 })).toEqual({ left: 0, top: 350, side: 900 })
})

test('moved against the edge it stops there', () => {
  expect(movedSquare(middleSquare(photo), photo, -9999, 50)).toEqual({ left: 0, top: 0, side: 1200 })
})

test('made smaller it keeps its middle, and never gets too small to be of use', () => {
  const smaller = grownSquare(middleSquare(photo), photo, -200)
  expect(smaller).toEqual({ left: 300, top: 100, side: 1000 })
  expect(grownSquare(smaller, photo, -5000).side).toBe(320)
})

test('pulled at a corner, the corner across stays', () => {
  const square = { left: 400, top: 200, side: 600 }
  expect(pulledSquare(square, photo, 'bottom-right', 900, 650)).toEqual({ left: 400, top: 200, side: 500 })
  expect(pulledSquare(square, photo, 'top-left', 500, 350)).toEqual({ left: 500, top: 300, side: 500 })
})

test('a finger finds the corner that it is near, and the inside otherwise', () => {
  const square = { left: 400, top: 200, side: 600 }
  expect(cornerAt(square, 410, 195, 30)).toBe('top-left')
  expect(cornerAt(square, 1010, 790, 30)).toBe('bottom-right')
  expect(cornerAt(square, 700, 500, 30)).toBeUndefined()
  expect(cornerAt(square, 400, 500, 30)).toBeUndefined()
})

test('whatever she does, the square is square and on the photo', () => {
  const size = fc.record({
    width: fc.integer({ min: 320, max: 4000 }),
    height: fc.integer({ min: 320, max: 4000 }),
  })
  const deed = fc.oneof(
    fc.tuple(
      fc.constant('move' as const),
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -5000, max: 5000 }),
    ),
    fc.tuple(fc.constant('grow' as const), fc.integer({ min: -5000, max: 5000 }), fc.constant(0)),
    fc.tuple(
      fc.constantFrom(
        'top-left' as const,
        'top-right' as const,
        'bottom-left' as const,
        'bottom-right' as const,
      ),
      fc.integer({ min: -500, max: 5000 }),
      fc.integer({ min: -500, max: 5000 }),
    ),
  )
  fc.assert(
    fc.property(size, fc.array(deed, { maxLength: 12 }), (size, deeds) => {
      let square = middleSquare(size)
      for (const [what, x, y] of deeds) {
        if (what === 'move') square = movedSquare(square, size, x, y)
        else if (what === 'grow') square = grownSquare(square, size, x)
        else square = pulledSquare(square, size, what, x, y)
      }
      expect(square.left).toBeGreaterThanOrEqual(0)
      expect(square.top).toBeGreaterThanOrEqual(0)
      expect(square.side).toBeGreaterThan(0)
      expect(square.left + square.side).toBeLessThanOrEqual(size.width)
      expect(square.top + square.side).toBeLessThanOrEqual(size.height)
      expect(Number.isInteger(square.side)).toBe(true)
    }),
  )
})
