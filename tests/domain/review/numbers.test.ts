import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { reviewerSpread } from '#app/domain/review/reviewer-spread.ts'
import { meanOf, medianOf, p90Of } from '#app/domain/review/spread-of.ts'
import { reviewTurnaround } from '#app/domain/review/turnaround.ts'
import { judged } from '#db/seeds/demo/town/judged.ts'
import { answer, lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import { granted, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, atWib, chipsSent, sentAgain } from './desk.ts'

test('median, nine of ten and mean are those of plain arithmetic', () => {
  expect([medianOf([]), p90Of([]), meanOf([])]).toEqual([undefined, undefined, undefined])
  expect([medianOf([3]), p90Of([3]), meanOf([3])]).toEqual([3, 3, 3])
  expect(medianOf([9, 1, 4])).toBe(4)
  expect(medianOf([4, 1, 9, 2])).toBe(3)
  expect(p90Of([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toBe(9)
  expect(p90Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toBe(10)
  expect(meanOf([1, 2, 6])).toBe(3)
})

let world: World
let her: Context & { producerId: string }
let endah: Context
let surya: Context
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  endah = await reviewer(world.ctx)
  surya = await reviewer(world.ctx, 'Surya')
})
afterEach(() => world.drop())

test('turnaround is from sending to the answer, in the month of the answer in Malang; first tries are counted', async () => {
  const passed = await chipsSent(atWib(her, '2026-10-28T08:00'))
  await judged(atWib(endah, '2026-10-29T08:00'), passed.quality)
  await judged(atWib(surya, '2026-11-01T00:00'), passed.packaging)

  const back = await chipsSent(atWib(her, '2026-11-02T08:00'))
  await judged(atWib(endah, '2026-11-04T08:00'), back.packaging, {
    decided: { verdict: 'change-needed', reasonIds: ['seal-open/1'] },
  })
  granted(
    await answer(atWib(her, '2026-11-04T09:00'), back.listingId, 'name', { name: 'Keripik Tempe Rapat' }),
  )
  const second = await sentAgain(atWib(her, '2026-11-05T08:00'), back.listingId)
  await judged(atWib(endah, '2026-11-05T20:00'), second.quality)
  await judged(atWib(endah, '2026-11-06T08:00'), second.packaging)

  const half = await chipsSent(atWib(her, '2026-11-10T08:00'))
  await judged(atWib(endah, '2026-11-11T08:00'), half.quality)

  const [october, november, december] = await reviewTurnaround(endah, {
    fromMonth: '2026-10',
    toMonth: '2026-12',
  })
  expect(october).toMatchObject({
    month: '2026-10',
    versions: { answered: 0, medianDays: undefined },
    tracks: { quality: { answered: 1, medianDays: 1 }, packaging: { answered: 0 } },
    firstPass: { passed: 0, of: 0 },
  })
  expect(november).toEqual({
    month: '2026-11',
    versions: { answered: 3, medianDays: 2, p90Days: 3.7 },
    tracks: {
      quality: { answered: 2, medianDays: 0.8, p90Days: 1 },
      packaging: { answered: 3, medianDays: 2, p90Days: 3.7 },
    },
    firstPass: { passed: 1, of: 2 },
    paceByKind: { food: { answered: 3, medianDays: 2, p90Days: 3.7 } },
    firstPassByKind: { food: { passed: 1, of: 2 } },
  })
  expect(december?.versions.answered).toBe(0)
  const crafts = await reviewTurnaround(endah, {
    fromMonth: '2026-11',
    toMonth: '2026-11',
    goodsKind: 'non-food',
  })
  expect(crafts[0]?.versions.answered).toBe(0)
  expect(JSON.stringify([october, november])).not.toMatch(/Endah|Surya|Lastri|acc_|prc_/)
})

test('the spread is between the mildest and the strictest who have scored enough', async () => {
  const scores = [
    [endah, [5, 5, 4]],
    [surya, [3, 4, 3]],
  ] as const
  let minutes = 0
  for (const [ctx, given] of scores)
    for (const score of given) {
      minutes += 10
      const { quality } = await chipsSent(at(her, minutes))
      await judged(at(ctx, minutes + 1), quality, { score: code => (code === 'taste' ? score : 4) })
    }
  const spread = await reviewerSpread(endah)
  const taste = spread.find(one => one.code === 'taste')
  expect(taste).toMatchObject({
    reviewers: [
      { name: 'Endah', scores: 3, mean: 467 },
      { name: 'Surya', scores: 3, mean: 333 },
    ],
    spread: 134,
    trend: [{ month: '2026-11', scores: 6, mean: 400 }],
  })
  expect(spread.find(one => one.code === 'price')?.spread).toBe(0)
  const single = await chipsSent(at(her, 500))
  await judged(at(endah, 501), single.packaging)
  const packaging = (await reviewerSpread(endah)).filter(one => one.track === 'packaging')
  expect(packaging.map(one => one.spread)).toEqual([undefined, undefined, undefined, undefined])
})
