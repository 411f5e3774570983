import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BatchHolders, stockHolders } from '#app/domain/batches/batch-holders.ts'
import { getBatchSheet, listStoppedBatches } from '#app/domain/batches/batch-sheet.ts'
import {
  batchEvents,
  batchTransitions,
  holdBatch,
  recallBatch,
  releaseBatch,
} from '#app/domain/batches/batch-stops.ts'
import { recordBatch } from '#app/domain/batches/batches.ts'
import {
  type BatchStanding,
  isBatchStopped,
  isNotStopped,
  noticeOf,
} from '#app/domain/batches/stopped-batches.ts'
import type { RoleHeld } from '#app/domain/context.ts'
import { postMovements } from '#app/domain/ledger/movements.ts'
import { listNotices } from '#app/domain/notices/notice-list.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { granted, lobbyShelf, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { chipsInTown, newKey, type Town } from '../problems/stories.ts'

let world: World
let town: Town
let batchId: string
beforeAll(async () => {
  world = await createWorld()
  town = await chipsInTown(world)
})
afterAll(() => world.drop())
beforeEach(async () => {
  const { productId, variantId } = town
  const made = { productId, variantId, madeOn: '2026-11-21', quantity: 40, key: newKey() }
  batchId = granted(await recordBatch(town.her, made)).batchId
})

const advice = {
  id: 'Jangan dimakan. Kembalikan ke konter.',
  en: 'Do not eat. Bring it back to the counter.',
}
const why = { reason: 'Laporan benda asing' }
const deeds = {
  hold: () => holdBatch(town.office, { batchId, ...why }),
  release: () => releaseBatch(town.office, { batchId, ...why }),
  recall: () => recallBatch(town.office, { batchId, ...why, advice }),
}
const ways: Record<BatchStanding, (keyof typeof deeds)[]> = {
  free: [],
  held: ['hold'],
  recalled: ['hold', 'recall'],
}

test.each(
  (Object.keys(ways) as BatchStanding[]).flatMap(standing =>
    batchEvents.map(event => [standing, event] as const),
  ),
)('a batch that is %s: %s', async (standing, event) => {
  for (const deed of ways[standing]) granted(await deeds[deed]())
  const onward = (batchTransitions[standing] as Partial<Record<string, BatchStanding>>)[event]
  const answer = await deeds[event]()
  if (onward === undefined) expect(refused(answer)).toEqual({ code: 'batch-not-now', standing })
  else granted(answer)
  expect((await getBatchSheet(town.office, batchId, 'id'))?.standing).toBe(onward ?? standing)
})

test('whoever sells asks for all of a sale at once, and shelves leave stopped batches out', async () => {
  granted(await deeds.hold())
  const shown = async () =>
    (
      await world.db
        .selectFrom('stock')
        .select('batch_id')
        .where('bucket', '=', 'home')
        .where(isNotStopped('stock.batch_id'))
        .execute()
    ).map(row => row.batch_id)
  expect(await isBatchStopped(world.ctx, [batchId, town.batchId])).toEqual(new Map([[batchId, 'held']]))
  expect(await shown()).not.toContain(batchId)
  expect(await shown()).toContain(town.batchId)
  granted(await deeds.release())
  expect((await isBatchStopped(world.ctx, [batchId])).size).toBe(0)
  expect(await shown()).toContain(batchId)
  granted(await deeds.recall())
  expect(await isBatchStopped(world.ctx, [batchId])).toEqual(new Map([[batchId, 'recalled']]))
  expect(await shown()).not.toContain(batchId)
  expect((await isBatchStopped(world.ctx, [])).size).toBe(0)
})

test('a recall says who, when, why and what to do, and the pages of product and counter follow', async () => {
  const { counterId } = await lobbyShelf(town.office, { slug: 'rak-penarikan' })
  await moved(30, { bucket: 'home' }, { bucket: 'shelf', counterId })
  const before = await world.db.selectFrom('catalogue_change').select('subject').execute()
  granted(await deeds.recall())
  const changes = await world.db.selectFrom('catalogue_change').select('subject').execute()
  expect(
    changes
      .slice(before.length)
      .map(change => change.subject)
      .sort(),
  ).toEqual([`place:${counterId}`, `product:${town.productId}`].sort())
  expect(await noticeOf(world.ctx, batchId)).toEqual({ kind: 'recalled', on: '2026-11-24', advice })
  const sheet = await getBatchSheet(town.office, batchId, 'id')
  expect(sheet?.turns).toEqual([{ kind: 'recalled', reason: why.reason, at: world.ctx.now, by: 'Ratna' }])
})

test('its reach: each holder with phone and pieces, down to none', async () => {
  const phone = { slug: 'rak-jangkauan', phoneE164: '+62341000111' }
  const { counterId } = await lobbyShelf(town.office, phone)
  await moved(30, { bucket: 'home' }, { bucket: 'shelf', counterId })
  await moved(12, { bucket: 'shelf', counterId }, { bucket: 'sold' })
  granted(await deeds.recall())
  const reach = async (holders: BatchHolders = stockHolders) =>
    (await getBatchSheet(town.office, batchId, 'id', holders))?.reach
  expect(await reach()).toMatchObject({
    made: 40,
    sold: 12,
    gone: 0,
    out: 28,
    holders: [
      { where: 'counter', name: 'Hotel Arunika', pieces: 18 },
      { where: 'home', name: 'Dapur Lastri', pieces: 10 },
    ],
  })
  await moved(18, { bucket: 'shelf', counterId }, { bucket: 'gone-recalled' })
  await moved(10, { bucket: 'home' }, { bucket: 'gone-recalled' })
  expect(await reach()).toMatchObject({ made: 40, sold: 12, gone: 28, out: 0, holders: [] })
  const other: BatchHolders = async () => [
    { key: 'counter', where: 'counter', name: 'Toko', phone: undefined, pieces: 3 },
  ]
  expect(await reach(other)).toMatchObject({ out: 3 })
})

test('the maker and whoever has pieces of it hear of each turn, and nobody else does', async () => {
  const { counterId } = await lobbyShelf(town.office, { slug: 'rak-berkabar' })
  await lobbyShelf(town.office, { slug: 'rak-kosong' })
  await moved(25, { bucket: 'home' }, { bucket: 'shelf', counterId })
  granted(await deeds.hold())
  granted(await deeds.recall())
  const { partner_id: partnerId } = await world.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirstOrThrow()
  const name = 'Keripik Tempe'
  const code = (await getBatchSheet(town.office, batchId, 'id'))?.code ?? ''
  expect(await heard({ role: 'producer', producerId: town.her.producerId }, code)).toEqual([
    ['batch-held', { name, code }],
    ['batch-recalled', { name, code }],
  ])
  expect(await heard({ role: 'partner-owner', partnerId }, code)).toEqual([
    ['batch-held', { name, code, pieces: 25 }],
    ['batch-recalled', { name, code, pieces: 25 }],
  ])
  const told = await world.db.selectFrom('notice').select(['partner_id', 'facts']).execute()
  expect(told.filter(row => row.facts.includes(code))).toHaveLength(4)
})

/** What of a batch these roles were told, by kind. */
async function heard(role: RoleHeld, code: string): Promise<unknown[]> {
  const actor = { kind: 'person' as const, accountId: 'acc_reader', name: 'Pembaca', roles: [role] }
  const { notices } = await listNotices({ ...town.office, actor })
  return notices
    .filter(({ facts }) => facts.code === code)
    .map(({ kind, facts }) => [kind, facts])
    .sort()
}

test('only the office stops a batch, with a reason; a recall needs words for the buyer in both languages', async () => {
  expect(refused(await holdBatch(town.her, { batchId, ...why })).code).toBe('not-allowed')
  expect(refused(await holdBatch(town.office, { batchId: 'bat_none', ...why })).code).toBe('unknown-batch')
  expect(refused(await holdBatch(town.office, { batchId, reason: '' })).code).toBe('note-missing')
  const without = (change: Partial<typeof advice>) =>
    recallBatch(town.office, { batchId, ...why, advice: { ...advice, ...change } })
  expect(refused(await without({ en: ' ' }))).toEqual({ code: 'advice-missing', language: 'en' })
  expect(refused(await without({ id: 'a'.repeat(501) }))).toMatchObject({
    code: 'advice-too-long',
    language: 'id',
  })
  expect((await isBatchStopped(world.ctx, [batchId])).size).toBe(0)
})

test('the database keeps the turns of a hold in order and forgets none, whoever writes', async () => {
  granted(await deeds.hold())
  const row = await world.db
    .selectFrom('batch_hold')
    .selectAll()
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  const write = (change: Partial<typeof row>) =>
    world.db
      .insertInto('batch_hold')
      .values({ ...row, ...change })
      .execute()
  await expect(write({ turn: 2, upon_turn: 1, kind: 'held' })).rejects.toThrow(/batch_hold_alternates/)
  await expect(write({ turn: 4, upon_turn: 3, kind: 'released' })).rejects.toThrow(/foreign key/i)
  await expect(write({ turn: 3, upon_turn: 1, kind: 'held' })).rejects.toThrow(/batch_hold_in_turn/)
  await expect(world.db.deleteFrom('batch_hold').execute()).rejects.toThrow('append-only')
  granted(await deeds.recall())
  await expect(world.db.deleteFrom('batch_recall').execute()).rejects.toThrow('append-only')
  expect((await listStoppedBatches(town.office, 'id')).map(line => line.batchId)).toContain(batchId)
})

async function moved(
  pieces: number,
  from: Parameters<typeof postMovements>[2][number]['from'],
  to: Parameters<typeof postMovements>[2][number]['to'],
): Promise<void> {
  const cause = { documentKind: 'test', documentId: newKey(), occurredAt: world.ctx.now }
  const { variantId } = town
  granted(
    await transact<undefined, never>(town.office, async ctx => {
      await postMovements(ctx, cause, [{ batchId, variantId, from, to, pieces }])
      return ok(undefined)
    }),
  )
}
