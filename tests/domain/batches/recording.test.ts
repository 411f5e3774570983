import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBatch, listBatches } from '#app/domain/batches/batch-lists.ts'
import { recordBatch } from '#app/domain/batches/batches.ts'
import { findOwnBatch } from '#app/domain/batches/own-batch.ts'
import { initialsOf } from '#app/domain/batches/variant-codes.ts'
import type { Context } from '#app/domain/context.ts'
import { granted, lastri, officer, publicChips, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { lastriAtHerPhone, maker } from '../listing/makers.ts'

let world: World
let ctx: Context & { producerId: string }
let made: { productId: string; variantId: string; madeOn: string; quantity: number; key: string }
beforeEach(async () => {
  world = await createWorld()
  ctx = await lastriAtHerPhone(world)
  const { productId, variantIds } = await publicChips(await officer(world), ctx.producerId)
  made = { productId, variantId: variantIds[0] ?? '', madeOn: '2026-11-24', quantity: 40, key: 'first-batch' }
})
afterEach(() => world.drop())

test('what she made gets its best-before and a code of its own', async () => {
  const { batchId, code } = granted(await recordBatch(ctx, made))
  expect(code).toMatch(/^KT1-261124-1[0-9A-Z]$/)
  expect(await listBatches(ctx, made.productId)).toEqual([
    {
      batchId,
      code,
      madeOn: '2026-11-24',
      quantity: 40,
      bestBeforeOn: '2027-02-22',
      size: { labelId: undefined, quantity: 180, unit: 'g' },
    },
  ])
})

test('sent twice with one key it is one batch; the next of the day has the next code', async () => {
  const first = granted(await recordBatch(ctx, made))
  expect(granted(await recordBatch(ctx, made))).toEqual(first)
  const second = granted(await recordBatch(ctx, { ...made, key: 'second-batch' }))
  expect(second.code).toMatch(/^KT1-261124-2/)
  expect(await listBatches(ctx, made.productId)).toHaveLength(2)
})

test.each([
  [
    'tomorrow',
    { madeOn: '2026-11-25' },
    { code: 'made-in-future', madeOn: '2026-11-25', today: '2026-11-24' },
  ],
  ['no day', { madeOn: '24-11-2026' }, { code: 'not-a-day', day: '24-11-2026' }],
  [
    'so long ago that it is over',
    { madeOn: '2026-01-01' },
    { code: 'batch-expired', bestBeforeOn: '2026-04-01' },
  ],
])('a batch made %s is refused', async (_, change, refusal) => {
  expect(refused(await recordBatch(ctx, { ...made, ...change }))).toEqual(refusal)
})

test.each([0, -1, 1.5, Number.NaN, 100_001])('a batch of %d packs is refused', async quantity => {
  expect(refused(await recordBatch(ctx, { ...made, quantity }))).toEqual({
    code: 'quantity-not-fit',
    most: 100_000,
  })
})

test('nobody records or sees batches of another maker', async () => {
  const { batchId } = granted(await recordBatch(ctx, made))
  const sri = await maker(world, await lastri(world.ctx, { slug: 'dapur-sri' }), 'Sri')
  expect(refused(await recordBatch(sri, { ...made, key: 'stolen-batch' }))).toMatchObject({
    code: 'unknown-product',
  })
  expect(await listBatches(sri, made.productId)).toEqual([])
  expect(await findOwnBatch(sri, batchId)).toBeUndefined()
  expect((await findOwnBatch(ctx, batchId))?.gtin).toMatch(/^02\d{12}$/)
})

test('a size of another product has no batch here', async () => {
  expect(refused(await recordBatch(ctx, { ...made, variantId: 'var_none' }))).toEqual({
    code: 'unknown-variant',
    variantId: 'var_none',
  })
})

test('the code on a pack tells everybody what it is, however it is typed', async () => {
  const { code } = granted(await recordBatch(ctx, made))
  const visitor = world.as({ actor: { kind: 'visitor' } })
  expect(await findBatch(visitor, code.toLowerCase().replaceAll('-', ' '), 'en')).toEqual({
    code,
    madeOn: '2026-11-24',
    bestBeforeOn: '2027-02-22',
    name: { text: 'Tempeh Chips', language: 'en' },
    slug: 'keripik-tempe',
    maker: { name: 'Dapur Lastri', slug: 'dapur-lastri' },
  })
  expect(await findBatch(visitor, `${code}0`, 'en')).toBeUndefined()
  expect(await findBatch(visitor, "' or 1=1", 'en')).toBeUndefined()
})

test('a batch stands for ever', async () => {
  granted(await recordBatch(ctx, made))
  await expect(world.db.updateTable('batch').set({ quantity: 1 }).execute()).rejects.toThrow('append-only')
  await expect(world.db.deleteFrom('batch').execute()).rejects.toThrow('append-only')
})

test('initials leave out letters that look like figures', () => {
  expect(initialsOf('keripik-tempe-original')).toBe('KT')
  expect(initialsOf('bakpia')).toBe('X')
})
