import { expect, test } from 'vitest'
import { listWish, searchWish, threeFacetsWish } from '#scripts/bench/asked-pages.ts'
import { isMet, type Measure, median } from '#scripts/bench/measure.ts'

const speed: Measure = { part: 'cached', what: 'list page', value: 0.7, unit: 'of floor' }

test('the median is the middle one, or between the two in the middle', () => {
  expect(median([9, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 100])).toBe(3)
  expect(median([])).toBeNaN()
})

test('a target is met on its edge, missed beyond it, and what has none is not judged', () => {
  expect(isMet({ ...speed, target: { atLeast: 0.7 } })).toBe(true)
  expect(isMet({ ...speed, target: { atLeast: 0.71 } })).toBe(false)
  expect(isMet({ ...speed, target: { atMost: 0.69 } })).toBe(false)
  expect(isMet({ ...speed, value: Number.NaN, target: { atMost: 3 } })).toBe(false)
  expect(isMet(speed)).toBeUndefined()
})

test('the questions asked outnumber the answers that the catalogue keeps', () => {
  const kept = 64
  for (const wish of [listWish, threeFacetsWish, searchWish]) {
    const asked = Array.from({ length: kept + 20 }, (_, n) => JSON.stringify(wish(n)))
    expect(new Set(asked).size).toBe(asked.length)
  }
})
