import { type ChildProcess, fork } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import type { BuyersOrder, BuyersTold } from '#tests/support/buyers.ts'
import { agreed, delivered, lastriAndHotel, madeBatch } from '#tests/support/consignment-cast.ts'
import { engine } from '#tests/support/database.ts'
import { key } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

/** A world that another process can open: a server's database, or a file. */
async function sharedWorld(): Promise<{ world: World; database: BuyersOrder['database'] }> {
  const world = await createWorld()
  if (engine === 'postgres') {
    onTestFinished(() => world.drop())
    return { world, database: { url: world.url ?? '' } }
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'omah-oleh-buyers-'))
  const file = path.join(folder, 'shop.sqlite')
  await copyFile(inject('templates').reference, file)
  const db = openSqlite(file)
  onTestFinished(async () => {
    await db.destroy()
    await world.drop()
    await rm(folder, { recursive: true, force: true })
  })
  const ctx = { ...world.ctx, db }
  return { world: { ...world, db, ctx, as: change => ({ ...ctx, ...change }) }, database: { file } }
}

const answer = (buyers: ChildProcess): Promise<BuyersTold> =>
  new Promise((resolve, reject) => {
    buyers.once('message', message => resolve(message as BuyersTold))
    buyers.once('exit', code => reject(new Error(`the buyers ended with ${code}`)))
  })

test('fifty buyers in two processes want the last piece: exactly one gets it, and the others hear that it is gone', async () => {
  const { world, database } = await sharedWorld()
  const pair = await lastriAndHotel(world)
  await agreed(pair)
  const { batchId } = await madeBatch(pair, 1)
  await delivered(pair, batchId, 1)
  const { counterId, variantId } = pair
  const program = path.resolve('tests/support/buyers.ts')
  const groups = [1, 2].map(() => {
    const group = fork(program, { execArgv: ['--import', 'tsx'] })
    onTestFinished(() => void group.kill('SIGKILL'))
    const good = { variantId, pieces: 1, priceIdr: 8_500 }
    const keys = Array.from({ length: 25 }, key)
    group.send({ database, now: world.ctx.now, counterId, good, keys } satisfies BuyersOrder)
    return group
  })
  for (const group of await Promise.all(groups.map(answer))) expect(group).toEqual({ ready: true })
  const told = Promise.all(groups.map(answer))
  for (const group of groups) group.send('go')
  const results = (await told).flatMap(one => ('got' in one ? [one] : []))

  expect(results.flatMap(one => one.got)).toHaveLength(1)
  expect(results.flatMap(one => one.refused)).toEqual(Array.from({ length: 49 }, () => 'pieces-gone'))
  expect(await piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId })).toBe(0)
  expect(await piecesIn(world.ctx, batchId, { bucket: 'held', counterId })).toBe(1)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})
