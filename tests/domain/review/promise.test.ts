import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { promisedWorkdays, promiseFor } from '#app/domain/review/promise.ts'
import { reviewQueue } from '#app/domain/review/queue.ts'
import { isWorkday, workdaysAfter, workdaysBetween } from '#app/domain/review/workdays.ts'
import { lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import { granted, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, atWib, chipsSent, reviewRow } from './desk.ts'

const setting = { promiseMinWorkdays: 1, promiseMaxWorkdays: 10, decisionsADayFloor: 4 }

test.each([
  ['an empty desk answers on the next working day', { ahead: 0, decided: 0, workdays: 20 }, 1],
  ['the pace never counts as slower than the floor', { ahead: 7, decided: 0, workdays: 20 }, 2],
  ['the ninth in line needs a third day', { ahead: 8, decided: 0, workdays: 20 }, 3],
  ['ten decisions a day move twenty-five in three days', { ahead: 24, decided: 200, workdays: 20 }, 3],
  ['one more is a day more', { ahead: 30, decided: 200, workdays: 20 }, 4],
  ['no promise is later than the bound', { ahead: 900, decided: 0, workdays: 20 }, 10],
  ['a desk that has no past uses the floor', { ahead: 4, decided: 0, workdays: 0 }, 2],
])('%s', (_, queue, days) => {
  expect(promisedWorkdays(queue, setting)).toBe(days)
})

test('the office rests on Saturday and Sunday', () => {
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isWorkday)).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect(workdaysAfter('2026-11-27', 1)).toBe('2026-11-30')
  expect(workdaysAfter('2026-11-28', 1)).toBe('2026-11-30')
  expect(workdaysAfter('2026-11-24', 5)).toBe('2026-12-01')
  expect(workdaysAfter('2026-11-24', 0)).toBe('2026-11-24')
  expect(workdaysBetween('2026-11-24', '2026-12-22')).toBe(20)
  expect(workdaysBetween('2026-11-28', '2026-11-30')).toBe(0)
})

let world: World
let her: Context & { producerId: string }
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
})
afterEach(() => world.drop())

test('the day she is told before she sends is the day that stands on the review, whatever comes after', async () => {
  const friday = atWib(her, '2026-11-27T23:30')
  const promised = await promiseFor(friday)
  expect(promised).toEqual({
    tracks: {
      quality: { promisedOn: '2026-11-30', ahead: 0 },
      packaging: { promisedOn: '2026-11-30', ahead: 0 },
    },
    promisedOn: '2026-11-30',
  })
  const sent = await chipsSent(friday)
  expect((await reviewRow(her, sent.quality)).promised_on).toBe('2026-11-30')
  for (let more = 0; more < 4; more++) await chipsSent(at(friday, more + 1))
  expect((await promiseFor(friday)).tracks.quality).toEqual({ promisedOn: '2026-12-01', ahead: 5 })
  expect((await reviewRow(her, sent.quality)).promised_on).toBe('2026-11-30')
})

test('the queue shows the oldest promise first, how many of each sort, and what is late in red words', async () => {
  const old = await chipsSent(atWib(her, '2026-11-20T10:00'))
  const young = await chipsSent(atWib(her, '2026-11-24T10:00'))
  const endah = await reviewer(atWib(world.ctx, '2026-11-24T11:00'))
  granted(await claimReview(endah, { reviewId: young.quality }))
  const all = await reviewQueue(endah)
  expect(all.counts).toEqual({
    total: 4,
    tracks: { quality: 2, packaging: 2 },
    kinds: { new: 4 },
    states: { waiting: 3, claimed: 1 },
    mine: 1,
    overdue: 2,
  })
  expect(all.reviews.slice(0, 2).map(row => row.versionId)).toEqual([old.versionId, old.versionId])
  expect(all.reviews[0]).toMatchObject({
    productName: 'Keripik Tempe Pedas',
    producerName: 'Dapur Lastri',
    ageDays: 4,
    promisedOn: '2026-11-23',
    isOverdue: true,
    state: 'waiting',
  })
  const ids = async (filter: Parameters<typeof reviewQueue>[1]) =>
    (await reviewQueue(endah, filter)).reviews.map(row => row.reviewId)
  expect(await ids({ mine: true })).toEqual([young.quality])
  expect(await ids({ state: 'claimed' })).toEqual([young.quality])
  expect(await ids({ overdue: true, track: 'packaging' })).toEqual([old.packaging])
  expect(await ids({ kind: 'appeal' })).toEqual([])
  expect(await ids({ page: 2 })).toEqual([])
  const late = (await reviewQueue(endah, { track: 'packaging' })).counts
  expect(late).toMatchObject({ total: 2, tracks: { quality: 2, packaging: 2 }, mine: 0, overdue: 1 })
})

test('the desk of the demo town has work of every sort on it', async () => {
  const town = await createWorld(undefined, 'town')
  try {
    const { counts } = await reviewQueue(town.ctx)
    expect(counts.kinds).toMatchObject({ new: 9, appeal: 1 })
    expect(counts.states).toEqual({ waiting: 9, claimed: 1 })
    expect(counts.overdue).toBe(2)
    const verdicts = await town.db.selectFrom('decision').select('verdict').distinct().execute()
    expect(verdicts.map(row => row.verdict).sort()).toEqual([
      'approve',
      'change-needed',
      'conditional',
      'reject',
    ])
    expect(await town.db.selectFrom('pin').select('id').execute()).toHaveLength(2)
  } finally {
    await town.drop()
  }
})
