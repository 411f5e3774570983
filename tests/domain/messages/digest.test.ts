import { afterEach, beforeEach, expect, test } from 'vitest'
import { voidSale } from '#app/domain/consignment/sales/void-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { digestOf } from '#app/domain/messages/digest.ts'
import { chooseMessages } from '#app/domain/messages/message-choice.ts'
import { queueDigests } from '#app/domain/messages/queue-digests.ts'
import { sendQueued } from '#app/domain/messages/send-queued.ts'
import { listNotices } from '#app/domain/notices/notice-list.ts'
import { ok } from '#app/domain/result.ts'
import { granted } from '#tests/support/cast.ts'
import { agreed, delivered, lastriAndHotel, madeBatch, type Pair } from '#tests/support/consignment-cast.ts'
import { later, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  await agreed(pair)
  const { batchId } = await madeBatch(pair, 60)
  await delivered(pair, batchId, 40)
  const { her } = pair
  if (her.actor.kind !== 'person') return
  await world.db
    .insertInto('role_grant')
    .values({
      ...{ id: 'grt_her', account_id: her.actor.accountId, role: 'producer', producer_id: pair.producerId },
      ...{ partner_id: null, granted_at: world.ctx.now, granted_by_id: null },
      ...{ ended_at: null, ended_by_id: null },
    })
    .execute()
})
afterEach(() => world.drop())

const nobody = { deliver: async () => Promise.reject(new Error('no letter was to go')) }
const at = (now: string): Context => later(world.ctx, now)
const dayOf = (on: string, ctx: Context = pair.her) =>
  digestOf(ctx, { producerIds: [pair.producerId], fromOn: on, untilOn: on }, 'id')
const news = async () => {
  const { her } = pair
  if (her.actor.kind !== 'person') return []
  const { notices } = await listNotices({ ...her, actor: her.actor })
  return notices.filter(one => one.kind === 'daily-digest')
}

test('a digest says what became known on its day, to the rupiah: a sale told late stands on the day it was told, a void takes its own away', async () => {
  await sold(pair, 3)
  const wrong = await sold(pair, 2)
  granted(await voidSale(pair.cashier, { saleId: wrong, reason: 'salah pencet' }))
  await sold(pair, 1, { now: '2026-11-26T03:00:00.000Z', occurredAt: '2026-11-24T05:00:00.000Z' })
  expect(await dayOf('2026-11-24')).toMatchObject({
    ...{ pieces: 3, amountIdr: 22_314, others: [] },
    counters: [{ counterId: pair.counterId, goods: [{ pieces: 3, amountIdr: 22_314 }] }],
    money: { willBePaidIdr: 29_752, lateIdr: 0 },
  })
  expect(await dayOf('2026-11-25')).toMatchObject({ pieces: 0, amountIdr: 0, counters: [] })
  expect(await dayOf('2026-11-26')).toMatchObject({ pieces: 1, amountIdr: 7_438 })
  const other = await digestOf(
    pair.her,
    { producerIds: [], fromOn: '2026-11-24', untilOn: '2026-11-24' },
    'id',
  )
  expect(other).toMatchObject({ pieces: 0, counters: [], money: { willBePaidIdr: 0 } })
})

test('yesterday is told once, from six in the morning, to whoever keeps the goods; a quiet day says nothing', async () => {
  await sold(pair, 3)
  expect(await queueDigests(at('2026-11-24T10:00:00.000Z'))).toBe(0)
  expect(await queueDigests(at('2026-11-24T22:59:00.000Z'))).toBe(0)
  const morning = at('2026-11-24T23:00:00.000Z')
  expect(await queueDigests(morning)).toBe(1)
  expect(await queueDigests(morning)).toBe(0)
  expect(await sendQueued(morning, nobody, async () => undefined)).toMatchObject({ sent: 1, failures: [] })
  expect(await sendQueued(morning, nobody, async () => undefined)).toMatchObject({ sent: 0 })
  expect(await news()).toMatchObject([{ subject: 'day:2026-11-24', facts: { on: '2026-11-24' } }])
  expect(await queueDigests(at('2026-11-26T00:00:00.000Z'))).toBe(0)
})

test('days that a standstill left untold come in one digest, a week at most', async () => {
  await sold(pair, 3)
  expect(await queueDigests(at('2026-11-25T01:00:00.000Z'))).toBe(1)
  await sold(pair, 1, { now: '2026-11-26T03:00:00.000Z' })
  await sold(pair, 1, { now: '2026-11-29T03:00:00.000Z' })
  expect(await queueDigests(at('2026-11-30T01:00:00.000Z'))).toBe(1)
  const facts = await world.db.selectFrom('outbox_message').select('facts').orderBy('cause').execute()
  expect(facts.map(row => JSON.parse(row.facts))).toEqual([
    { fromOn: '2026-11-24', untilOn: '2026-11-24' },
    { fromOn: '2026-11-25', untilOn: '2026-11-29' },
  ])
})

test('who wants none gets none, who wants letters gets a letter and no notice', async () => {
  await sold(pair, 3)
  granted(await chooseMessages(pair.her, { channel: 'none', email: '', language: 'id' }))
  const morning = at('2026-11-25T01:00:00.000Z')
  expect(await queueDigests(morning)).toBe(0)
  granted(await chooseMessages(pair.her, { channel: 'mail', email: 'her@dapur.example', language: 'id' }))
  await world.db.updateTable('message_choice').set({ confirmed_at: pair.her.now }).execute()
  expect(await queueDigests(morning)).toBe(1)
  const to: string[] = []
  const post = {
    deliver: async (letter: { to: string }) => {
      to.push(letter.to)
      return ok(undefined)
    },
  }
  await sendQueued(morning, post, async message => {
    if (message.kind !== 'digest') return undefined
    return { subject: message.untilOn, text: message.fromOn }
  })
  expect(to).toEqual(['her@dapur.example'])
  expect(await news()).toEqual([])
})
