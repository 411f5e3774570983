import { afterEach, beforeEach, expect, test } from 'vitest'
import { blindCount, countSum, countsOf } from '#app/domain/consignment/counts/count-pages.ts'
import { countTransitions } from '#app/domain/consignment/counts/count-states.ts'
import { enterCount } from '#app/domain/consignment/counts/enter-count.ts'
import { explainCount } from '#app/domain/consignment/counts/explain-count.ts'
import { cancelCount, openCount } from '#app/domain/consignment/counts/open-count.ts'
import { postCount } from '#app/domain/consignment/counts/post-count.ts'
import { finishVariance, varianceTasks } from '#app/domain/consignment/shelf/variance-tasks.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import type { CountState } from '#db/schema/counts.ts'
import { granted, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { counted, key, later, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

const noon = '2026-11-24T05:00:00.000Z'
const evening = '2026-11-24T11:00:00.000Z'
const nextDay = '2026-11-25T05:00:00.000Z'
let world: World
let pair: Pair
let agreementId: string
let batchId: string

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair, { waitingDays: 0, shrinkToleranceBps: 1_000 })).agreementId
  batchId = (await madeBatch(pair, 40)).batchId
  await delivered(pair, batchId, 20)
})
afterEach(() => world.drop())

const onShelf = (id = batchId) => piecesIn(world.ctx, id, { bucket: 'shelf', counterId: pair.counterId })
const due = () => dueToProducer(world.ctx, agreementId)
const commission = async () => {
  const row = await world.db
    .selectFrom('money_balance')
    .select('balance_idr')
    .where('account', '=', 'partner-commission')
    .executeTakeFirst()
  return 0 - Number(row?.balance_idr ?? 0)
}
const opened = async (now = noon) =>
  granted(await openCount(later(pair.cashier, now), { counterId: pair.counterId, key: key() })).countId
const entered = (countId: string, pieces: number, now = noon) =>
  enterCount(later(pair.cashier, now), { countId, goods: [{ variantId: pair.variantId, pieces }] })

test('whoever counts sees what there is to count and never how many; afterwards the sum, part by part', async () => {
  await sold(pair, 5)
  const countId = await opened()
  const blind = await blindCount(pair.cashier, countId, 'id')
  expect(blind?.goods).toMatchObject([{ variantId: pair.variantId, batches: [{ batchId }] }])
  expect(JSON.stringify(blind)).not.toMatch(/[Pp]ieces/)
  expect(await countSum(pair.cashier, countId, 'id')).toMatchObject({ lines: [] })
  expect(granted(await entered(countId, 12))).toEqual({ differing: 1 })
  expect((await countSum(pair.cashier, countId, 'id'))?.lines).toMatchObject([
    {
      openingPieces: 0,
      inPieces: 20,
      outPieces: 0,
      soldPieces: 5,
      lostPieces: 0,
      expectedPieces: 15,
      countedPieces: 12,
      difference: -3,
    },
  ])
  expect(await onShelf()).toBe(15)
})

test('what is missing is hers within the tolerance and the counter’s above it; sold without a record is sold', async () => {
  await counted(pair, 13, noon, [
    { line: 1, reason: 'sold-not-recorded', pieces: 3 },
    { line: 1, reason: 'missing', pieces: 4 },
  ])
  expect(await onShelf()).toBe(13)
  expect(await piecesIn(world.ctx, batchId, { bucket: 'sold' })).toBe(3)
  expect(await piecesIn(world.ctx, batchId, { bucket: 'gone-shrink' })).toBe(4)
  // A tenth of 20 may go missing at her cost: 2 of the 4; 3 sold and 2 charged are hers.
  expect(await due()).toBe(5 * 7_438)
  expect(await commission()).toBe(3 * 1_062)
  const notices = await world.db
    .selectFrom('notice')
    .select(['kind', 'producer_id'])
    .where('kind', '=', 'count-variance')
    .execute()
  expect(notices).toEqual([{ kind: 'count-variance', producer_id: pair.producerId }])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('a counter that reports no sales owes to the rupiah what the same sales would owe one by one', async () => {
  await counted(pair, 9, noon, [], 'counts')
  const byCount = [await due(), await commission(), await onShelf()]
  for (let piece = 0; piece < 4; piece++) await sold(pair, 1)
  expect([await due(), await commission(), await onShelf()]).toEqual([15 * 7_438, 15 * 1_062, 5])
  expect(byCount).toEqual([11 * 7_438, 11 * 1_062, 9])
})

test('pieces that are there again give back what was charged for them, once', async () => {
  await counted(pair, 15, noon, [{ line: 1, reason: 'missing', pieces: 5 }])
  expect(await due()).toBe(3 * 7_438)
  await counted(pair, 19, evening, [{ line: 1, reason: 'found', pieces: 4 }])
  expect([await onShelf(), await due()]).toEqual([19, 0])
  await counted(pair, 22, nextDay, [{ line: 1, reason: 'found', pieces: 3 }])
  expect([await onShelf(), await due()]).toEqual([20, 0])
  const [task] = await varianceTasks(pair.cashier, 'id')
  expect(task).toMatchObject({ kind: 'surplus', pieces: 2, batchId, isOverdue: false })
  expect(await verifyLedgers(world.db)).toBeUndefined()
  for (const stranger of [
    pair.her,
    await personWith(world, 'Tono', { role: 'partner-owner', partnerId: 'par_other' }),
  ]) {
    expect(await varianceTasks(stranger, 'id')).toEqual([])
    expect(
      refused(await finishVariance(stranger, { taskId: task?.taskId ?? '', outcome: 'Ada' })),
    ).toMatchObject({
      code: 'unknown-task',
    })
  }
  expect(await varianceTasks(pair.office, 'id')).toHaveLength(1)
  const taskId = task?.taskId ?? ''
  expect(refused(await finishVariance(pair.cashier, { taskId, outcome: ' ' }))).toEqual({
    code: 'words-missing',
  })
  for (const _ of [1, 2])
    granted(await finishVariance(pair.cashier, { taskId, outcome: 'Titipan tanpa nota' }))
  expect(await varianceTasks(pair.cashier, 'id')).toEqual([])
})

test('of two batches the ones that end last are what is left, and misplaced pieces stay in the books', async () => {
  const newer = (await madeBatch(pair, 10, '2026-11-24')).batchId
  await delivered(pair, newer, 10)
  const countId = await opened()
  granted(await entered(countId, 26))
  const lines = (await countSum(pair.cashier, countId, 'en'))?.lines ?? []
  const older = lines.find(line => line.batchId === batchId)
  expect(lines.find(line => line.batchId === newer)).toMatchObject({ countedPieces: 10, difference: 0 })
  expect(older).toMatchObject({ countedPieces: 16, difference: -4 })
  const line = older?.line ?? 0
  const reasons = [
    { line, reason: 'misplaced' as const, pieces: 3, note: 'Di gudang belakang' },
    { line, reason: 'missing' as const, pieces: 1 },
  ]
  granted(await explainCount(later(pair.cashier, noon), { countId, reasons }))
  granted(await postCount(later(pair.cashier, noon), { countId }))
  expect([await onShelf(), await onShelf(newer), await due()]).toEqual([19, 10, 0])
  expect(await varianceTasks(pair.hotel, 'id')).toMatchObject([{ kind: 'misplaced', pieces: 3 }])
})

test('an open count is the only one of its counter, and what cannot be is refused with its reason', async () => {
  const again = key()
  const ask = (by = later(pair.cashier, noon), change: Partial<Parameters<typeof openCount>[1]> = {}) =>
    openCount(by, { counterId: pair.counterId, key: again, ...change })
  const five = await Promise.all([1, 2, 3, 4, 5].map(() => ask()))
  expect(new Set(five.map(one => granted(one).countId)).size).toBe(1)
  const { countId, number } = granted(await ask())
  expect(number).toBe('OP/2026/11/0001')
  expect(refused(await ask(undefined, { key: key() }))).toEqual({ code: 'count-under-way', countId, number })
  expect(refused(await ask(pair.her))).toMatchObject({ code: 'unknown-counter' })
  expect(refused(await ask(undefined, { key: 'x' }))).toEqual({ code: 'key-unfit' })

  const enter = async (goods: Parameters<typeof enterCount>[1]['goods'], occurredAt?: string) =>
    refused(await enterCount(later(pair.cashier, noon), { countId, goods, occurredAt })).code
  const { variantId } = pair
  for (const pieces of [-1, 1.5, 100_001, Number.NaN])
    expect(await enter([{ variantId, pieces }])).toBe('quantity-not-fit')
  expect(await enter([])).toBe('goods-uncounted')
  expect(await enter([{ variantId: 'var_other', pieces: 1 }])).toBe('unknown-variant')
  expect(await enter([{ batchId: 'bat_other', pieces: 1 }])).toBe('unknown-batch')
  expect(
    await enter([
      { variantId, pieces: 1 },
      { batchId, pieces: 1 },
    ]),
  ).toBe('counted-twice')
  expect(await enter([{ variantId, pieces: 1 }], '2026-11-26T00:00:00.000Z')).toBe('clock-ahead')
  expect(refused(await entered('cnt_other', 1)).code).toBe('unknown-count')
  expect(await blindCount(pair.her, countId, 'id')).toBeUndefined()
  expect(await countsOf(pair.her)).toEqual([])

  granted(await entered(countId, 12))
  granted(await entered(countId, 18))
  const explain = async (reasons: Parameters<typeof explainCount>[1]['reasons']) =>
    refused(await explainCount(later(pair.cashier, noon), { countId, reasons }))
  expect(await explain([])).toEqual({ code: 'reasons-incomplete', line: 1, difference: -2, explained: 0 })
  expect((await explain([{ line: 1, reason: 'found', pieces: 2 }])).code).toBe('reason-not-fit')
  expect((await explain([{ line: 1, reason: 'missing', pieces: -2 }])).code).toBe('reasons-incomplete')
  expect((await explain([{ line: 7, reason: 'missing', pieces: 2 }])).code).toBe('unknown-count-line')
  expect(refused(await postCount(pair.cashier, { countId }))).toEqual({
    code: 'count-not-so',
    state: 'counted',
  })
  const missing = [{ line: 1, reason: 'missing' as const, pieces: 2 }]
  granted(await explainCount(later(pair.cashier, noon), { countId, reasons: missing }))
  // A sale of before the count comes in: what was explained is no longer so.
  await sold(pair, 1, { now: evening, occurredAt: '2026-11-24T04:00:00.000Z' })
  expect(refused(await postCount(later(pair.cashier, evening), { countId })).code).toBe('reasons-incomplete')
  granted(
    await explainCount(later(pair.cashier, evening), {
      countId,
      reasons: [{ line: 1, reason: 'missing', pieces: 1 }],
    }),
  )
  const posts = await Promise.all(
    [1, 2, 3, 4, 5].map(() => postCount(later(pair.cashier, evening), { countId })),
  )
  expect(posts.every(one => one.ok)).toBe(true)
  expect([await onShelf(), await due()]).toEqual([18, 7_438])
  expect(refused(await cancelCount(pair.cashier, { countId, reason: 'Salah' }))).toEqual({
    code: 'count-not-so',
    state: 'posted',
  })
  const next = await opened(nextDay)
  const before = await enterCount(later(pair.cashier, nextDay), {
    countId: next,
    goods: [{ variantId, pieces: 18 }],
    occurredAt: noon,
  })
  expect(refused(before)).toEqual({ code: 'counted-before-last', lastAt: noon })
  expect(refused(await cancelCount(pair.cashier, { countId: next, reason: '' }))).toEqual({
    code: 'reason-missing',
  })
  for (const _ of [1, 2]) granted(await cancelCount(pair.cashier, { countId: next, reason: 'Toko ramai' }))
  expect((await countsOf(pair.cashier)).map(one => one.state)).toEqual(['cancelled', 'posted'])
})

test('a count moves along its arrows only, whoever writes to the database', async () => {
  const states = Object.keys(countTransitions) as CountState[]
  const facts = (state: CountState) => ({
    state,
    posted_at: state === 'posted' ? noon : null,
    cancelled_at: state === 'cancelled' ? noon : null,
  })
  for (const from of states) {
    for (const to of states.filter(state => state !== from)) {
      const countId = await opened()
      const move = (state: CountState) =>
        world.db.updateTable('shelf_count').set(facts(state)).where('id', '=', countId).execute()
      const way: Record<CountState, CountState[]> = {
        open: [],
        counted: ['counted'],
        explained: ['counted', 'explained'],
        posted: ['counted', 'explained', 'posted'],
        cancelled: ['cancelled'],
      }
      for (const step of way[from]) await move(step)
      const arrows: readonly CountState[] = countTransitions[from]
      if (arrows.includes(to)) await move(to)
      else await expect(move(to)).rejects.toThrow(/may not move/)
      const state = (
        await world.db
          .selectFrom('shelf_count')
          .select('state')
          .where('id', '=', countId)
          .executeTakeFirstOrThrow()
      ).state
      if (state !== 'posted' && state !== 'cancelled') await move('cancelled')
    }
  }
})
