import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordBatch } from '#app/domain/batches/batches.ts'
import type { Context } from '#app/domain/context.ts'
import { goodsPlaces, whereabouts } from '#app/domain/ledger/goods-places.ts'
import { type Movement, postMovements } from '#app/domain/ledger/movements.ts'
import { ok } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import { granted, lastri, lobbyShelf, officer, publicChips } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { lastriAtHerPhone, later, maker } from '../listing/makers.ts'

let world: World
let her: Context & { producerId: string }
let goods: { productId: string; variantId: string }
let counterId: string
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  const office = await officer(world)
  const { productId, variantIds } = await publicChips(office, her.producerId)
  goods = { productId, variantId: variantIds[0] ?? '' }
  counterId = (await lobbyShelf(office)).counterId
})
afterEach(() => world.drop())

const made = async (quantity: number, key: string) =>
  granted(await recordBatch(her, { ...goods, madeOn: '2026-11-24', quantity, key })).batchId

const move = (batchId: string, ...steps: Pick<Movement, 'from' | 'to' | 'pieces'>[]) =>
  transact<string[], never>(world.ctx, async ctx =>
    ok(
      await postMovements(
        ctx,
        { documentKind: 'test', documentId: 'doc_1', occurredAt: ctx.now },
        steps.map(step => ({ batchId, variantId: goods.variantId, ...step })),
      ),
    ),
  )

test('wherever they go, her goods add up to what she made', async () => {
  const first = await made(40, 'first-batch')
  const second = await made(60, 'second-batch')
  const shelf = { bucket: 'shelf', counterId } as const
  await move(
    first,
    { from: { bucket: 'home' }, to: { bucket: 'road-out' }, pieces: 30 },
    { from: { bucket: 'road-out' }, to: shelf, pieces: 26 },
    { from: { bucket: 'road-out' }, to: { bucket: 'gone-transit' }, pieces: 1 },
    { from: shelf, to: { bucket: 'sold' }, pieces: 9 },
    { from: shelf, to: { bucket: 'gone-shrink' }, pieces: 2 },
    { from: shelf, to: { bucket: 'held', counterId }, pieces: 3 },
  )
  const all = await goodsPlaces(her, 'id')
  expect(all.made).toBe(100)
  expect(all.places).toEqual({ home: 70, road: 3, counter: 15, sold: 9, gone: 3 })
  expect(all.counterCount).toBe(1)
  for (const batch of all.batches) {
    expect(whereabouts.reduce((sum, place) => sum + batch.places[place], 0)).toBe(batch.made)
  }
  expect(all.batches.map(batch => [batch.batchId, batch.counters])).toEqual([
    [first, [{ name: 'Hotel Arunika', pieces: 15 }]],
    [second, []],
  ])
  expect(all.batches[0]?.name).toEqual({ text: 'Keripik Tempe', language: 'id' })
})

test('another maker and a visitor see nothing of it', async () => {
  await made(40, 'first-batch')
  const other = await maker(world, await lastri(world.ctx, { slug: 'dapur-tutik', name: 'Dapur Tutik' }))
  expect((await goodsPlaces(other, 'id')).batches).toEqual([])
  expect((await goodsPlaces(world.as({ actor: { kind: 'visitor' } }), 'id')).made).toBe(0)
})

test('a batch that is used up is shown for thirty days, one that stands somewhere for as long as it does', async () => {
  const sold = await made(10, 'first-batch')
  await made(5, 'second-batch')
  await move(sold, { from: { bucket: 'home' }, to: { bucket: 'sold' }, pieces: 10 })
  const on = async (days: number) => (await goodsPlaces(later(her, days * 24 * 60), 'id')).made
  expect([await on(30), await on(31)]).toEqual([15, 5])
})
