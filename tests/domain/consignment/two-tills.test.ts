import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { agreed, delivered, lastriAndHotel, madeBatch } from '#tests/support/consignment-cast.ts'
import { sharedWorld } from '#tests/support/shared-world.ts'
import { key } from '#tests/support/shelf-cast.ts'
import type { TillOrder, TillTold } from '#tests/support/till.ts'

const answer = (till: ChildProcess): Promise<TillTold> =>
  new Promise((resolve, reject) => {
    till.once('message', message => resolve(message as TillTold))
    till.once('exit', code => reject(new Error(`a till ended with ${code}`)))
  })

test('two tills in two processes sell the last ten pieces fifty times, one sale told at both: exactly ten are sold', async () => {
  const { world, database } = await sharedWorld()
  const pair = await lastriAndHotel(world)
  const { agreementId } = await agreed(pair)
  const { batchId } = await madeBatch(pair, 10)
  await delivered(pair, batchId, 10)
  const { counterId, variantId, cashier } = pair
  const ctx = { now: cashier.now, actor: cashier.actor }
  const both = key()
  const program = path.resolve('tests/support/till.ts')
  const tills = [1, 2].map(() => {
    const till = fork(program, { execArgv: ['--import', 'tsx'] })
    onTestFinished(() => void till.kill('SIGKILL'))
    const keys = [both, ...Array.from({ length: 24 }, key)]
    till.send({ database, ctx, counterId, variantId, keys } satisfies TillOrder)
    return till
  })
  for (const till of await Promise.all(tills.map(answer))) expect(till).toEqual({ ready: true })
  const told = Promise.all(tills.map(answer))
  for (const till of tills) till.send('go')
  const results = (await told).flatMap(one => ('sold' in one ? [one] : []))

  const sold = new Set(results.flatMap(one => one.sold))
  expect(sold.size).toBe(10)
  const refused = results.flatMap(one => one.refused)
  expect(new Set(refused)).toEqual(new Set(['sold-out']))
  expect(results.flatMap(one => one.sold).length + refused.length).toBe(50)
  expect(await piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId })).toBe(0)
  expect(await dueToProducer(world.ctx, agreementId)).toBe(74_380)
  expect(await verifyLedgers(world.db)).toBeUndefined()
})
