import { afterEach, beforeEach, expect, test } from 'vitest'
import { currentRevision, touchedSince } from '#app/domain/changes.ts'
import type { Context } from '#app/domain/context.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { touch, transact } from '#app/domain/transact.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.drop())

const addAccount = (ctx: Context, id: string) =>
  ctx.db.insertInto('account').values({ id, name: id, created_at: ctx.now }).execute()
const accounts = async () =>
  (await world.db.selectFrom('account').select('id').orderBy('id').execute()).map(a => a.id)

test('what a transaction did stands after it answered', async () => {
  const result = await transact(world.ctx, async ctx => {
    await addAccount(ctx, 'acc_1')
    return ok('done')
  })
  expect(result).toEqual({ ok: true, value: 'done' })
  expect(await accounts()).toEqual(['acc_1'])
})

test('a refusal takes back all that was done before it', async () => {
  const result = await transact(world.ctx, async ctx => {
    await addAccount(ctx, 'acc_1')
    return refuse({ code: 'too-late', by: 3 })
  })
  expect(result).toEqual({ ok: false, error: { code: 'too-late', by: 3 } })
  expect(await accounts()).toEqual([])
})

test('a throw takes everything back and is not swallowed', async () => {
  await expect(
    transact(world.ctx, async ctx => {
      await addAccount(ctx, 'acc_1')
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect(await accounts()).toEqual([])
})

test('a nested transaction joins: the outer refusal takes both back', async () => {
  const result = await transact(world.ctx, async outer => {
    await transact(outer, async inner => {
      await addAccount(inner, 'acc_inner')
      return ok(undefined)
    })
    return refuse({ code: 'no' })
  })
  expect(result.ok).toBe(false)
  expect(await accounts()).toEqual([])
})

test('a handle that outlived its transaction refuses to be used', async () => {
  let kept: Context | undefined
  await transact(world.ctx, async ctx => {
    kept = ctx
    return ok(undefined)
  })
  await expect((async () => kept && addAccount(kept, 'acc_late'))()).rejects.toThrow(
    'this transaction has ended',
  )
})

test('what a commit touched is announced once, with a revision that grows', async () => {
  await transact(world.ctx, async ctx => {
    touch(ctx, 'product:prd_1', 'product:prd_2', 'product:prd_1')
    return ok(undefined)
  })
  await transact(world.ctx, async ctx => {
    touch(ctx, 'place:cou_1')
    return refuse({ code: 'no' })
  })
  await transact(world.ctx, async ctx => {
    touch(ctx, 'product:prd_3')
    return ok(undefined)
  })
  expect(world.revisions).toEqual([1, 2])
  expect(await currentRevision(world.db)).toBe(2)
  expect(await touchedSince(world.db, 0)).toEqual({
    revision: 2,
    subjects: new Set(['product:prd_1', 'product:prd_2', 'product:prd_3']),
  })
  expect(await touchedSince(world.db, 1)).toEqual({ revision: 2, subjects: new Set(['product:prd_3']) })
  expect(await touchedSince(world.db, 2)).toEqual({ revision: 2, subjects: new Set() })
})

test('touching outside a transaction is a mistake of the program', () => {
  expect(() => touch(world.ctx, 'product:prd_1')).toThrow('touch() belongs inside transact()')
})

test('twenty transactions at once all land, each with a revision of its own', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      transact(world.ctx, async ctx => {
        await addAccount(ctx, `acc_${i}`)
        touch(ctx, `product:prd_${i}`)
        return ok(i)
      }),
    ),
  )
  expect(results.every(result => result.ok)).toBe(true)
  expect(await accounts()).toHaveLength(20)
  expect([...world.revisions].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})
