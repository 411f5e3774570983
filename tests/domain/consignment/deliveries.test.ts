import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordPicture } from '#app/domain/catalogue/pictures.ts'
import { closeDelivery, objectToReceipt } from '#app/domain/consignment/deliveries/close-delivery.ts'
import { deliveryTransitions } from '#app/domain/consignment/deliveries/delivery-states.ts'
import { resolveDifference } from '#app/domain/consignment/deliveries/differences.ts'
import { changeDraft, draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { cancelDelivery, sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import type { Context } from '#app/domain/context.ts'
import { randomWord } from '#app/domain/ids.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import type { Result } from '#app/domain/result.ts'
import type { DeliveryState } from '#db/schema/deliveries.ts'
import { chipsPicture, granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import {
  agreed,
  lastriAndHotel,
  madeBatch,
  type Pair,
  partnerOf,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
let batchId: string
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  await agreed(pair)
  batchId = (await madeBatch(pair, 60)).batchId
})
afterEach(async () => {
  expect(await verifyLedgers(world.db)).toBeUndefined()
  await world.drop()
})

const draft = (pieces = 40, key = randomWord(12)) => {
  const { producerId, counterId } = pair
  return draftDelivery(pair.her, { producerId, counterId, lines: [{ batchId, pieces }], key })
}
const send = (deliveryId: string) => sendDelivery(pair.her, { deliveryId })
const receive = (deliveryId: string, accepted = 40, more: object = {}, key = 'first-receipt') =>
  receiveDelivery(pair.cashier, { deliveryId, lines: [{ line: 1, accepted, ...more }], key })
const cancel = (deliveryId: string) => cancelDelivery(pair.her, { deliveryId, reason: 'Hujan' })
const close = (deliveryId: string) => closeDelivery(pair.her, { deliveryId })

async function sent(pieces = 40): Promise<string> {
  const { deliveryId } = granted(await draft(pieces))
  granted(await send(deliveryId))
  return deliveryId
}

async function where() {
  const { counterId } = pair
  const at = (bucket: 'home' | 'gone-transit') => piecesIn(world.ctx, batchId, { bucket })
  const near = (bucket: 'road-out' | 'shelf' | 'road-back') =>
    piecesIn(world.ctx, batchId, { bucket, counterId })
  return {
    home: await at('home'),
    out: await near('road-out'),
    shelf: await near('shelf'),
    back: await near('road-back'),
    gone: await at('gone-transit'),
  }
}

const differences = (deliveryId: string) =>
  world.db
    .selectFrom('goods_difference')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .orderBy('kind')
    .execute()

test('forty leave home, and only the accepted ones reach the shelf; the rest is somewhere until it is cleared', async () => {
  const { pictureId } = granted(await recordPicture(pair.office, chipsPicture))
  const { deliveryId } = granted(await draft())
  expect(await where()).toEqual({ home: 60, out: 0, shelf: 0, back: 0, gone: 0 })
  expect(granted(await send(deliveryId))).toEqual({ number: 'SJ/2026/11/0001' })
  expect(await where()).toEqual({ home: 20, out: 40, shelf: 0, back: 0, gone: 0 })
  const receipt = granted(await receive(deliveryId, 34, { damaged: 1, refused: 2, photoId: pictureId }))
  expect(receipt).toMatchObject({ number: 'TT/2026/11/0001', withDifference: true })
  expect(await where()).toEqual({ home: 20, out: 3, shelf: 34, back: 2, gone: 1 })
  expect(await differences(deliveryId)).toMatchObject([
    { kind: 'refused', pieces: 2, owner_side: 'producer', due_on: '2026-12-01', state: 'open' },
    { kind: 'short', pieces: 3, owner_side: 'producer', due_on: '2026-12-01', state: 'open' },
  ])
  expect(world.revisions.length).toBeGreaterThan(0)
  const document = await world.db.selectFrom('shelf_document').selectAll().executeTakeFirstOrThrow()
  expect(document).toMatchObject({
    counter_id: pair.counterId,
    documented_at: world.ctx.now,
    counted_at: null,
  })
  const [refusedOnes, short] = await differences(deliveryId)
  const clear = (by: Context, differenceId = '', outcome = 'lost', pieces = 1, key = randomWord(12)) =>
    resolveDifference(by, { differenceId, outcome: outcome as 'lost', pieces, key })
  expect(refused(await close(deliveryId))).toEqual({ code: 'differences-open', open: 2 })
  for (let times = 0; times < 5; times++)
    expect(granted(await clear(pair.cashier, short?.id, 'arrived', 1, 'one-arrived'))).toEqual({ open: 2 })
  expect(refused(await clear(pair.cashier, short?.id, 'lost'))).toMatchObject({ code: 'outcome-not-fit' })
  expect(refused(await clear(pair.her, short?.id, 'arrived'))).toMatchObject({ code: 'outcome-not-fit' })
  expect(refused(await clear(pair.her, short?.id, 'lost', 3))).toEqual({
    code: 'pieces-beyond-difference',
    pieces: 3,
    open: 2,
  })
  granted(await clear(pair.her, short?.id, 'lost', 2))
  granted(await clear(pair.her, refusedOnes?.id, 'came-home', 2))
  expect(await where()).toEqual({ home: 22, out: 0, shelf: 35, back: 0, gone: 3 })
  granted(await close(deliveryId))
})

test('five times the same is once', async () => {
  const ids = new Set<string>()
  for (let times = 0; times < 5; times++) ids.add(granted(await draft(40, 'one-draft-key')).deliveryId)
  const [deliveryId = ''] = ids
  expect(ids.size).toBe(1)
  const numbers = new Set<string>()
  for (let times = 0; times < 5; times++) numbers.add(granted(await send(deliveryId)).number)
  for (let times = 0; times < 5; times++) numbers.add(granted(await receive(deliveryId)).number)
  for (let times = 0; times < 5; times++) granted(await close(deliveryId))
  expect([...numbers]).toEqual(['SJ/2026/11/0001', 'TT/2026/11/0001'])
  expect(await where()).toEqual({ home: 20, out: 0, shelf: 40, back: 0, gone: 0 })
  const other = await sent(5)
  for (let times = 0; times < 5; times++) granted(await cancel(other))
  expect((await where()).home).toBe(20)
})

const inState: Record<DeliveryState, () => Promise<string>> = {
  draft: async () => granted(await draft()).deliveryId,
  sent: () => sent(),
  received: async () => {
    const id = await sent()
    granted(await receive(id))
    return id
  },
  'received-with-difference': async () => {
    const id = await sent()
    granted(await receive(id, 39, { damaged: 1 }))
    return id
  },
  closed: async () => {
    const id = await inState.received()
    granted(await close(id))
    return id
  },
  cancelled: async () => {
    const id = await sent()
    granted(await cancel(id))
    return id
  },
}
const events = {
  send,
  receive: (id: string) => receive(id, 40, {}, 'other-receipt'),
  cancel,
  close,
} satisfies Record<string, (id: string) => Promise<Result<unknown, { code: string }>>>
const no = 'delivery-not-so'
/** `=` is the same once more, which moves nothing. */
const walk: Record<DeliveryState, Record<keyof typeof events, DeliveryState | '=' | string>> = {
  draft: { send: 'sent', receive: 'unknown-delivery', cancel: no, close: no },
  sent: { send: '=', receive: 'received', cancel: 'cancelled', close: no },
  received: { send: '=', receive: no, cancel: no, close: 'closed' },
  'received-with-difference': { send: '=', receive: no, cancel: no, close: 'closed' },
  closed: { send: '=', receive: no, cancel: no, close: '=' },
  cancelled: { send: no, receive: no, cancel: '=', close: no },
}
const states = Object.keys(deliveryTransitions) as DeliveryState[]
const stateOf = async (id: string) =>
  (await world.db.selectFrom('delivery').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

test.each(states)('from %s a delivery moves along its arrows only, by command and by hand', async from => {
  batchId = (await madeBatch(pair, 1_000)).batchId
  for (const [event, run] of Object.entries(events)) {
    const id = await inState[from]()
    const result = await run(id)
    const expected = walk[from][event as keyof typeof events]
    if (result.ok) expect(await stateOf(id), event).toBe(expected === '=' ? from : expected)
    else expect([result.error.code, await stateOf(id)], event).toEqual([expected, from])
  }
  for (const to of states.filter(state => state !== from)) {
    const may: readonly string[] = deliveryTransitions[from]
    const id = await inState[from]()
    const move = sql`
      update delivery set state = ${to},
        number = coalesce(number, id), sent_at = coalesce(sent_at, created_at),
        agreement_version_id = coalesce(agreement_version_id, (select id from agreement_version)),
        cancelled_at = case when ${to} = 'cancelled' then created_at end,
        closed_at = case when ${to} = 'closed' then created_at end
      where id = ${id}`
    const bare = sql`
      update delivery set state = ${to}, cancelled_at = case when ${to} = 'cancelled' then created_at end,
        closed_at = case when ${to} = 'closed' then created_at end
      where id = ${id}`
    const hand = (from === 'draft' ? move : bare).execute(world.db)
    if (may.includes(to)) await hand
    else await expect(hand, `${from} to ${to}`).rejects.toThrow()
  }
})

test('a draft may be written anew; what was sent and what was received can be changed by nobody', async () => {
  const { deliveryId } = granted(await draft())
  const { counterId } = pair
  const anew = { deliveryId, counterId, lines: [{ batchId, pieces: 12 }] }
  granted(await changeDraft(pair.her, anew))
  granted(await send(deliveryId))
  expect((await where()).out).toBe(12)
  expect(refused(await changeDraft(pair.her, anew))).toEqual({ code: 'delivery-not-so', state: 'sent' })
  granted(await receive(deliveryId, 11))
  for (const deed of [
    `update delivery set courier = 'x'`,
    `update delivery set sent_at = created_at, number = 'SJ/1'`,
    `delete from delivery`,
    `update delivery_line set pieces = 13`,
    `delete from delivery_line`,
    `insert into delivery_line select delivery_id, 2, batch_id, variant_id, 1 from delivery_line`,
    `update receipt_line set accepted = 12, short = 0`,
    `delete from receipt`,
    `update goods_difference set pieces = 2`,
    `delete from goods_difference`,
  ])
    await expect(sql.raw(deed).execute(world.db), deed).rejects.toThrow()
})

test.each<[string, object, object]>([
  ['more than was sent', { accepted: 41 }, { code: 'more-than-sent', sent: 40, counted: 41 }],
  ['more than was sent in parts', { accepted: 39, damaged: 1, refused: 1 }, { code: 'more-than-sent' }],
  ['less than nothing', { accepted: -1 }, { code: 'quantity-not-fit' }],
  ['half a piece', { accepted: 1.5 }, { code: 'quantity-not-fit' }],
  ['far too many', { accepted: 1e9 }, { code: 'quantity-not-fit' }],
  ['another line', { line: 2 }, { code: 'lines-not-these', lines: [1] }],
  ['a picture of nobody', { photoId: 'pic_none' }, { code: 'unknown-picture' }],
])('a receipt of %s is refused', async (_, line, refusal) => {
  const deliveryId = await sent()
  expect(refused(await receive(deliveryId, 40, line))).toMatchObject(refusal)
  const before = '2026-11-24T01:59:59.999Z'
  const far = '2026-11-26T02:00:00.000Z'
  const lines = [{ line: 1, accepted: 40 }]
  for (const [occurredAt, code] of [
    [before, 'received-before-sent'],
    [far, 'clock-ahead'],
    ['yesterday', 'not-a-moment'],
  ] as const)
    expect(
      refused(await receiveDelivery(pair.cashier, { deliveryId, lines, occurredAt, key: 'some-receipt' })),
    ).toMatchObject({ code })
  expect((await where()).out).toBe(40)
})

test('she cannot send what she has not, what is past its date or what nobody agreed on', async () => {
  const { producerId, counterId, her } = pair
  const drafted = (change: object) =>
    draftDelivery(her, {
      producerId,
      counterId,
      lines: [{ batchId, pieces: 1 }],
      key: randomWord(12),
      ...change,
    })
  for (const [change, code] of [
    [{ lines: [] }, 'goods-missing'],
    [{ lines: [{ batchId, pieces: 0 }] }, 'quantity-not-fit'],
    [
      {
        lines: [
          { batchId, pieces: 1 },
          { batchId, pieces: 2 },
        ],
      },
      'batch-twice',
    ],
    [{ lines: [{ batchId: 'bat_none', pieces: 1 }] }, 'unknown-batch'],
    [{ counterId: 'cou_none' }, 'not-agreed'],
    [{ fromCounterId: counterId }, 'same-counter'],
    [{ key: 'x' }, 'key-unfit'],
  ] as const)
    expect(refused(await drafted(change))).toMatchObject({ code })
  const { deliveryId } = granted(await draft(61))
  expect(refused(await send(deliveryId))).toMatchObject({ code: 'home-short', pieces: 61, standing: 60 })
  const later = { ...her, now: '2027-03-01T02:00:00.000Z' }
  expect(refused(await sendDelivery(later, { deliveryId }))).toMatchObject({
    code: 'batch-past-date',
    bestBeforeOn: '2027-02-22',
  })
})

test('another maker’s and another counter’s deliveries are not found', async () => {
  const deliveryId = await sent()
  const sriId = await lastri(pair.office, { slug: 'dapur-sri' })
  const sri = await personWith(world, 'Sri', { role: 'producer', producerId: sriId })
  const { counterId } = await lobbyShelf(pair.office, { slug: 'toko-lain' })
  const shop = await personWith(world, 'Joko', {
    role: 'partner-owner',
    partnerId: await partnerOf(world, counterId),
  })
  const stolen = {
    producerId: sriId,
    counterId: pair.counterId,
    lines: [{ batchId, pieces: 1 }],
    key: 'stolen-key',
  }
  expect(refused(await draftDelivery(sri, stolen))).toMatchObject({ code: 'unknown-batch' })
  expect(refused(await draftDelivery(sri, { ...stolen, producerId: pair.producerId }))).toMatchObject({
    code: 'not-a-maker',
  })
  const unknown = { code: 'unknown-delivery', deliveryId }
  const lines = [{ line: 1, accepted: 40 }]
  for (const other of [sri, shop, pair.office]) {
    expect(refused(await sendDelivery(other, { deliveryId }))).toEqual(unknown)
    expect(refused(await cancelDelivery(other, { deliveryId, reason: 'x' }))).toEqual(unknown)
    expect(refused(await receiveDelivery(other, { deliveryId, lines, key: 'some-receipt' }))).toEqual(unknown)
    expect(refused(await objectToReceipt(other, { deliveryId, line: 1, text: 'x' }))).toEqual(unknown)
    expect(refused(await closeDelivery(other, { deliveryId }))).toEqual(unknown)
  }
  expect(refused(await receiveDelivery(pair.her, { deliveryId, lines, key: 'some-receipt' }))).toEqual(
    unknown,
  )
  expect(refused(await cancelDelivery(pair.hotel, { deliveryId, reason: 'x' }))).toEqual(unknown)
  granted(await receive(deliveryId, 39))
  const [short] = await differences(deliveryId)
  const clear = { differenceId: short?.id ?? '', outcome: 'lost', pieces: 1, key: 'stolen-key' } as const
  for (const other of [sri, shop])
    expect(refused(await resolveDifference(other, clear))).toMatchObject({ code: 'unknown-difference' })
})

test('she may object for 48 hours, and until it is settled the delivery stays open', async () => {
  const deliveryId = await inState['received-with-difference']()
  const object = (hours: number, text = 'Saya kirim utuh') => {
    const now = new Date(Date.parse(world.ctx.now) + hours * 3_600_000).toISOString()
    return objectToReceipt({ ...pair.her, now }, { deliveryId, line: 1, text })
  }
  expect(refused(await closeDelivery(pair.hotel, { deliveryId }))).toMatchObject({ code: 'may-still-object' })
  expect(refused(await object(49))).toMatchObject({ code: 'objection-too-late' })
  expect(refused(await object(1, ' '))).toEqual({ code: 'words-missing' })
  for (let times = 0; times < 5; times++) granted(await object(48))
  expect(refused(await close(deliveryId))).toEqual({ code: 'differences-open', open: 1 })
  const [objection] = await differences(deliveryId)
  const settle = { differenceId: objection?.id ?? '', pieces: 1, key: 'settled-key' }
  granted(await resolveDifference(pair.her, { ...settle, outcome: 'withdrawn' }))
  const late = { ...world.ctx, now: '2026-11-26T02:00:00.001Z' }
  granted(await closeDelivery(late, { deliveryId }))
})

test('goods move from one counter to another under the agreement of each', async () => {
  const { counterId } = await lobbyShelf(pair.office, { slug: 'toko-lain' })
  const partnerId = await partnerOf(world, counterId)
  const shop = await personWith(world, 'Joko', { role: 'partner-owner', partnerId })
  granted(await receive(await sent()))
  const move = (key: string) =>
    draftDelivery(pair.her, {
      producerId: pair.producerId,
      counterId,
      fromCounterId: pair.counterId,
      lines: [{ batchId, pieces: 15 }],
      key,
    })
  expect(refused(await move('first-move'))).toMatchObject({ code: 'not-agreed', counterId })
  await agreed({ ...pair, hotel: shop, partnerId, counterId })
  const { deliveryId } = granted(await move('first-move'))
  granted(await send(deliveryId))
  expect((await where()).shelf).toBe(25)
  granted(await cancel(deliveryId))
  expect((await where()).shelf).toBe(40)
  const { deliveryId: again } = granted(await move('second-move'))
  granted(await send(again))
  const lines = [{ line: 1, accepted: 15 }]
  expect(
    refused(await receiveDelivery(pair.cashier, { deliveryId: again, lines, key: 'some-receipt' })),
  ).toMatchObject({ code: 'unknown-delivery' })
  granted(await receiveDelivery(shop, { deliveryId: again, lines, key: 'some-receipt' }))
  expect(await piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId })).toBe(15)
  expect(await where()).toEqual({ home: 20, out: 0, shelf: 25, back: 0, gone: 0 })
})
