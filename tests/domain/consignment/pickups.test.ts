import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endAgreement } from '#app/domain/consignment/agreements/end-agreement.ts'
import { resolveDifference } from '#app/domain/consignment/deliveries/differences.ts'
import {
  agreePickup,
  cancelPickup,
  closePickup,
  handOverPickup,
  receivePickup,
} from '#app/domain/consignment/pickups/move-pickup.ts'
import { pickupTransitions } from '#app/domain/consignment/pickups/pickup-states.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import { randomWord } from '#app/domain/ids.ts'
import { piecesIn, postMovements } from '#app/domain/ledger/movements.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { transact } from '#app/domain/transact.ts'
import type { PickupState } from '#db/schema/deliveries.ts'
import { granted, lastri, lobbyShelf, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  partnerOf,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

let world: World
let pair: Pair
let agreementId: string
let batchId: string
beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair)).agreementId
  batchId = (await madeBatch(pair, 200)).batchId
  await delivered(pair, batchId, 200)
})
afterEach(async () => {
  expect(await verifyLedgers(world.db)).toBeUndefined()
  await world.drop()
})

const proposal = (change: object = {}) => ({
  agreementId,
  counterId: pair.counterId,
  lines: [{ batchId, pieces: 5 }],
  plannedOn: '2026-11-26',
  reason: 'pull-date' as const,
  key: randomWord(12),
  ...change,
})
const proposed = async (by = pair.her) => granted(await proposePickup(by, proposal())).pickupId
const five = [{ line: 1, pieces: 5 }]
const events = {
  agree: (pickupId: string) => agreePickup(pair.cashier, { pickupId }),
  cancel: (pickupId: string) => cancelPickup(pair.her, { pickupId, reason: 'Laku' }),
  handOver: (pickupId: string) => handOverPickup(pair.cashier, { pickupId, lines: five }),
  receive: (pickupId: string) => receivePickup(pair.her, { pickupId, lines: five }),
  close: (pickupId: string) => closePickup(pair.her, { pickupId }),
} satisfies Record<string, (id: string) => Promise<Result<unknown, { code: string }>>>

const stateOf = async (id: string) =>
  (await world.db.selectFrom('pickup').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

async function where() {
  const { counterId } = pair
  return {
    shelf: await piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId }),
    back: await piecesIn(world.ctx, batchId, { bucket: 'road-back', counterId }),
    home: await piecesIn(world.ctx, batchId, { bucket: 'home' }),
  }
}

test('five go home from the shelf: proposed by one, agreed by the other, counted by both', async () => {
  const pickupId = await proposed()
  expect(refused(await agreePickup(pair.her, { pickupId }))).toEqual({ code: 'other-side-agrees' })
  for (let times = 0; times < 5; times++) granted(await events.agree(pickupId))
  expect(await where()).toEqual({ shelf: 200, back: 0, home: 0 })
  for (let times = 0; times < 5; times++) granted(await events.handOver(pickupId))
  expect(await where()).toEqual({ shelf: 195, back: 5, home: 0 })
  for (let times = 0; times < 5; times++)
    expect(granted(await events.receive(pickupId))).toEqual({ withDifference: false })
  expect(await where()).toEqual({ shelf: 195, back: 0, home: 5 })
  for (let times = 0; times < 5; times++) granted(await events.close(pickupId))
  expect(await world.db.selectFrom('posting').selectAll().execute()).toEqual([])
})

test('what is missing at home stays on the road until it is cleared', async () => {
  const pickupId = await proposed(pair.cashier)
  granted(await agreePickup(pair.her, { pickupId }))
  granted(await handOverPickup(pair.her, { pickupId, lines: [{ line: 1, pieces: 4 }] }))
  const came = await receivePickup(pair.her, { pickupId, lines: [{ line: 1, pieces: 2 }] })
  expect(granted(came)).toEqual({ withDifference: true })
  expect(await where()).toEqual({ shelf: 196, back: 2, home: 2 })
  expect(refused(await events.close(pickupId))).toEqual({ code: 'differences-open', open: 1 })
  const task = await world.db.selectFrom('goods_difference').selectAll().executeTakeFirstOrThrow()
  expect(task).toMatchObject({ kind: 'missing', pieces: 2, owner_side: 'partner', due_on: '2026-12-01' })
  const clear = { differenceId: task.id, pieces: 1 }
  granted(await resolveDifference(pair.hotel, { ...clear, outcome: 'still-there', key: 'one-is-there' }))
  granted(await resolveDifference(pair.her, { ...clear, outcome: 'lost', key: 'one-is-lost' }))
  expect(await where()).toEqual({ shelf: 197, back: 0, home: 2 })
  granted(await events.close(pickupId))
})

const inState: Record<PickupState, () => Promise<string>> = {
  proposed: () => proposed(),
  agreed: () => after(inState.proposed, events.agree),
  'picked-up': () => after(inState.agreed, events.handOver),
  received: () => after(inState['picked-up'], events.receive),
  'received-with-difference': () =>
    after(inState['picked-up'], id =>
      receivePickup(pair.her, { pickupId: id, lines: [{ line: 1, pieces: 4 }] }),
    ),
  closed: () => after(inState.received, events.close),
  cancelled: () => after(inState.proposed, events.cancel),
}
async function after(
  before: () => Promise<string>,
  event: (id: string) => Promise<Result<unknown, unknown>>,
): Promise<string> {
  const id = await before()
  granted(await event(id))
  return id
}

const no = 'pickup-not-so'
/** `=` is the same once more, which moves nothing. */
const walk: Record<PickupState, Record<keyof typeof events, string>> = {
  proposed: { agree: 'agreed', cancel: 'cancelled', handOver: no, receive: no, close: no },
  agreed: { agree: '=', cancel: 'cancelled', handOver: 'picked-up', receive: no, close: no },
  'picked-up': { agree: no, cancel: no, handOver: '=', receive: 'received', close: no },
  received: { agree: no, cancel: no, handOver: no, receive: '=', close: 'closed' },
  'received-with-difference': {
    agree: no,
    cancel: no,
    handOver: no,
    receive: '=',
    close: 'differences-open',
  },
  closed: { agree: no, cancel: no, handOver: no, receive: no, close: '=' },
  cancelled: { agree: no, cancel: '=', handOver: no, receive: no, close: no },
}
const states = Object.keys(pickupTransitions) as PickupState[]

test.each(states)('from %s a pick-up moves along its arrows only, by command and by hand', async from => {
  for (const [event, run] of Object.entries(events)) {
    const id = await inState[from]()
    const result = await run(id)
    const expected = walk[from][event as keyof typeof events]
    if (result.ok) expect(await stateOf(id), event).toBe(expected === '=' ? from : expected)
    else expect([result.error.code, await stateOf(id)], event).toEqual([expected, from])
  }
  for (const to of states.filter(state => state !== from)) {
    const may: readonly string[] = pickupTransitions[from]
    const move = sql`
      update pickup set state = ${to},
        cancelled_at = case when ${to} = 'cancelled' then proposed_at end,
        closed_at = case when ${to} = 'closed' then proposed_at end,
        picked_up_at = case when ${to} not in ('proposed', 'agreed', 'cancelled') then proposed_at end
      where id = ${await inState[from]()}`.execute(world.db)
    if (may.includes(to)) await move
    else await expect(move, `${from} to ${to}`).rejects.toThrow()
  }
})

test('more than was proposed, taken or stands there does not move', async () => {
  const pickupId = await inState.agreed()
  const over = [{ line: 1, pieces: 6 }]
  const beyond = { code: 'more-than-before', line: 1, before: 5, pieces: 6 }
  expect(refused(await handOverPickup(pair.cashier, { pickupId, lines: over }))).toEqual(beyond)
  for (const [lines, code] of [
    [[], 'lines-not-these'],
    [[...five, ...five], 'lines-not-these'],
    [[{ line: 1, pieces: -1 }], 'quantity-not-fit'],
    [[{ line: 1, pieces: 0.5 }], 'quantity-not-fit'],
  ] as const)
    expect(refused(await handOverPickup(pair.cashier, { pickupId, lines }))).toMatchObject({ code })
  await sold(197)
  expect(refused(await events.handOver(pickupId))).toMatchObject({ code: 'shelf-short', standing: 3 })
  granted(await handOverPickup(pair.cashier, { pickupId, lines: [{ line: 1, pieces: 3 }] }))
  expect(refused(await events.receive(pickupId))).toMatchObject({ code: 'more-than-before', before: 3 })
  await expect(
    sql`insert into pickup_received (pickup_id, line, taken, pieces) values (${pickupId}, 1, 3, 4)`.execute(
      world.db,
    ),
  ).rejects.toThrow()
  for (const deed of [
    'update pickup_line set pieces = 1',
    'delete from pickup_taken',
    `update pickup set note = 'x'`,
  ])
    await expect(sql.raw(deed).execute(world.db), deed).rejects.toThrow()
})

test.each([
  ['for yesterday', { plannedOn: '2026-11-23' }, 'planned-in-the-past'],
  ['for no day', { plannedOn: 'besok' }, 'not-a-day'],
  ['of nothing', { lines: [] }, 'goods-missing'],
  ['of a batch of nobody', { lines: [{ batchId: 'bat_none', pieces: 1 }] }, 'unknown-batch'],
  ['from a counter of nobody', { counterId: 'cou_none' }, 'not-agreed'],
  ['without a fit key', { key: 'x' }, 'key-unfit'],
])('a pick-up %s is refused', async (_, change, code) => {
  expect(refused(await proposePickup(pair.her, proposal(change)))).toMatchObject({ code })
})

test('more than stands on the shelf is not proposed; the same key proposes once', async () => {
  const all = proposal({ lines: [{ batchId, pieces: 201 }] })
  expect(refused(await proposePickup(pair.her, all))).toMatchObject({ code: 'shelf-short', standing: 200 })
  const once = proposal()
  const first = granted(await proposePickup(pair.her, once))
  for (let times = 0; times < 4; times++) expect(granted(await proposePickup(pair.her, once))).toEqual(first)
})

test('after the end of the agreement what stands there goes home', async () => {
  granted(await endAgreement(pair.hotel, { agreementId, reason: 'Tutup' }))
  const all = proposal({ lines: [{ batchId, pieces: 200 }], reason: 'agreement-ended' })
  const { pickupId } = granted(await proposePickup(pair.hotel, all))
  granted(await agreePickup(pair.her, { pickupId }))
  const lines = [{ line: 1, pieces: 200 }]
  granted(await handOverPickup(pair.hotel, { pickupId, lines }))
  granted(await receivePickup(pair.her, { pickupId, lines }))
  expect(await where()).toEqual({ shelf: 0, back: 0, home: 200 })
})

test('another maker’s and another counter’s pick-ups are not found', async () => {
  const pickupId = await inState.agreed()
  const sriId = await lastri(pair.office, { slug: 'dapur-sri' })
  const { counterId } = await lobbyShelf(pair.office, { slug: 'toko-lain' })
  const partnerId = await partnerOf(world, counterId)
  const others = [
    await personWith(world, 'Sri', { role: 'producer', producerId: sriId }),
    await personWith(world, 'Joko', { role: 'partner-owner', partnerId }),
    pair.office,
  ]
  const unknown = { code: 'unknown-pickup', pickupId }
  for (const other of others) {
    expect(refused(await proposePickup(other, proposal()))).toMatchObject({ code: 'unknown-agreement' })
    expect(refused(await agreePickup(other, { pickupId }))).toEqual(unknown)
    expect(refused(await cancelPickup(other, { pickupId, reason: 'x' }))).toEqual(unknown)
    expect(refused(await handOverPickup(other, { pickupId, lines: five }))).toEqual(unknown)
    expect(refused(await receivePickup(other, { pickupId, lines: five }))).toEqual(unknown)
    expect(refused(await closePickup(other, { pickupId }))).toEqual(unknown)
  }
  expect(refused(await receivePickup(pair.hotel, { pickupId, lines: five }))).toEqual(unknown)
})

/** So many bought from the shelf meanwhile. */
const sold = (pieces: number) =>
  transact(world.ctx, async ctx => {
    const { variantId, counterId } = pair
    const cause = { documentKind: 'sale', documentId: 'sale-of-the-day', occurredAt: ctx.now }
    const from = { bucket: 'shelf', counterId } as const
    return ok(await postMovements(ctx, cause, [{ batchId, variantId, from, to: { bucket: 'sold' }, pieces }]))
  })
