import { afterEach, beforeEach, expect, test } from 'vitest'
import { postCorrection } from '#app/domain/consignment/corrections/post-correction.ts'
import { draftDelivery } from '#app/domain/consignment/deliveries/draft-delivery.ts'
import { receiveDelivery } from '#app/domain/consignment/deliveries/receive-delivery.ts'
import { sendDelivery } from '#app/domain/consignment/deliveries/send-delivery.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { askReopening, closePeriod, confirmReopening } from '#app/domain/consignment/periods/close-period.ts'
import { acceptStatement } from '#app/domain/consignment/statements/accept-statement.ts'
import { statementPreview } from '#app/domain/consignment/statements/statement-preview.ts'
import { statementDifference } from '#app/domain/consignment/statements/statement-proof.ts'
import { sweepConsignment } from '#app/domain/consignment/sweep.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import { granted, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { counted, key, later, pairAt, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

const november = '2026-11-24T05:00:00.000Z'
const december = '2026-12-03T02:00:00.000Z'
const share = 7_438
let world: World
let pair: Pair
let agreementId: string
let batchId: string

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair, { waitingDays: 0, period: 'monthly', slotFeeIdr: 10_000 })).agreementId
  batchId = (await madeBatch(pair, 40)).batchId
  await delivered(pair, batchId, 20)
})
afterEach(() => world.drop())

const close = (now = december, by = pair.office) => closePeriod(later(by, now), { agreementId })
const statements = () => world.db.selectFrom('statement').selectAll().orderBy('nth').execute()

test('a period closes when nothing of it is open, and says all that is', async () => {
  await sold(pair, 5, { now: november })
  const { producerId, counterId, her, cashier } = pairAt(pair, november)
  const note = { producerId, counterId, lines: [{ batchId, pieces: 4 }], key: key() }
  const { deliveryId } = granted(await draftDelivery(her, note))
  granted(await sendDelivery(her, { deliveryId }))
  for (const stranger of [pair.her, pair.hotel])
    expect(refused(await close(december, stranger)).code).toBe('unknown-agreement')
  expect(refused(await close())).toMatchObject({
    code: 'period-not-ready',
    open: [{ what: 'delivery-on-the-way', documentId: deliveryId }],
  })
  granted(
    await receiveDelivery(
      { ...cashier, now: december },
      { deliveryId, lines: [{ line: 1, accepted: 3 }], key: key() },
    ),
  )
  expect(refused(await close('2026-12-02T16:59:59.999Z')).code).toBe('period-still-open')
  expect(refused(await close('2027-01-03T02:00:00.000Z'))).toMatchObject({
    open: [{ what: 'count-too-old', counterName: 'Hotel Arunika', countedOn: undefined }],
  })
  granted(await close())
  expect(await statements()).toMatchObject([{ nth: 1, from_on: '2026-11-24', until_on: '2026-11-30' }])
})

test('the sweep closes what is over with its statement, takes silence for a yes, and does nothing twice', async () => {
  const { batchId } = await madeBatch(pair, 10)
  await delivered(pair, batchId, 10)
  await sold(pair, 5, { now: november })
  const lost = { counterId: pair.counterId, batchId, pieces: 1, cause: 'damaged' } as const
  granted(await recordLoss(later(pair.cashier, november), { ...lost, key: key() }))
  const sweep = (now: string) => sweepConsignment({ ...world.ctx, now })
  const nothing = { finalLosses: 0, silences: 0, statements: 0 }
  expect(await sweep('2026-11-27T04:59:59.999Z')).toEqual(nothing)
  expect(await sweep('2026-11-27T05:00:00.000Z')).toEqual({ ...nothing, finalLosses: 1 })
  expect(await sweep('2026-12-02T16:59:59.999Z')).toEqual(nothing)
  expect(await sweep('2026-12-02T17:00:00.000Z')).toEqual({ ...nothing, statements: 1 })
  expect(await sweep('2026-12-07T16:59:59.999Z')).toEqual(nothing)
  expect(await sweep('2026-12-07T17:00:00.000Z')).toEqual({ ...nothing, silences: 2 })
  expect(await sweep('2026-12-07T18:00:00.000Z')).toEqual(nothing)
  expect(await statements()).toMatchObject([{ nth: 1, state: 'accepted', until_on: '2026-11-30' }])
  // The shelf has not been counted for more than 35 days: the office has to see to it first.
  expect(await sweep('2027-01-03T02:00:00.000Z')).toEqual(nothing)
})

test('a sale of a closed period, told later, changes nothing there and stands in the next under its own day', async () => {
  await sold(pair, 5, { now: november })
  const { statementId } = granted(await close())
  const [closed] = await statements()
  await sold(pair, 2, { now: '2026-12-04T02:00:00.000Z', occurredAt: november, wasOffline: true })
  expect(await statements()).toEqual([closed])
  const preview = await statementPreview(later(pair.her, '2026-12-04T02:00:00.000Z'), { agreementId })
  expect(preview?.openingIdr).toBe(Number(closed?.closing_idr))
  expect(
    preview?.lines.map(line => [line.what, line.occurredAt, line.amountIdr, line.isLate]),
  ).toContainEqual(['sale', november, 2 * share, true])
  expect(closed?.id).toBe(statementId)
  expect(await statementDifference(world.db)).toBeUndefined()
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('two persons open a closed period again: its revision holds what was told since, and names the one before', async () => {
  await sold(pair, 5, { now: november })
  const { statementId } = granted(await close())
  const first = (await statements())[0]
  await sold(pair, 1, { now: '2026-12-04T02:00:00.000Z', occurredAt: november })
  const office = later(pair.office, '2026-12-05T02:00:00.000Z')
  const second = later(await personWith(world, 'Bagus', { role: 'administrator' }), office.now)
  const ask = (by = office, reason = 'Nota satu hari terlewat') => askReopening(by, { statementId, reason })
  expect(refused(await ask(pair.hotel))).toMatchObject({ code: 'unknown-statement' })
  expect(refused(await ask(office, ' '))).toEqual({ code: 'reason-missing' })
  const { reopeningId } = granted(await ask())
  expect(granted(await ask(second))).toEqual({ reopeningId })
  expect(await statementPreview(office, { agreementId })).toMatchObject({ period: { fromOn: '2026-12-01' } })
  expect(refused(await confirmReopening(office, { reopeningId }))).toEqual({ code: 'second-person-needed' })
  expect(refused(await confirmReopening(pair.her, { reopeningId }))).toMatchObject({
    code: 'unknown-reopening',
  })
  for (const _ of [1, 2]) granted(await confirmReopening(second, { reopeningId }))
  expect(await statementPreview(office, { agreementId })).toMatchObject({
    period: { fromOn: '2026-11-24', toOn: '2026-11-30' },
    chargesIdr: share,
    lines: [{ what: 'sale', isLate: false }],
  })
  const revision = granted(await close(office.now))
  const [old, anew] = await statements()
  expect(old).toEqual(first)
  expect(anew).toMatchObject({
    ...{ id: revision.statementId, nth: 2, from_on: '2026-11-24', previous_sha256: first?.sha256 },
    ...{ opening_idr: first?.closing_idr, charges_idr: share },
  })
  expect(await statementPreview(office, { agreementId })).toMatchObject({ period: { fromOn: '2026-12-01' } })
  // The old period is no longer the last one.
  expect(granted(await askReopening(second, { statementId, reason: 'Lagi' }))).toEqual({ reopeningId })
  expect(await statementDifference(world.db)).toBeUndefined()
  // The fee of the days was taken once.
  expect(await dueToProducer(world.ctx, agreementId)).toBe(6 * share - 10_000)
})

test('a statement is accepted while a correction is posted: it stays as it is, the difference is late in the next one', async () => {
  const saleId = await sold(pair, 5, { now: november })
  const { statementId } = granted(await close())
  const before = (await statements())[0]
  const at = '2026-12-04T02:00:00.000Z'
  const correction = { kind: 'sale' as const, documentId: saleId, reason: 'Hanya tiga' }
  const instead = { sale: [{ variantId: pair.variantId, pieces: 3 }] }
  const [hers, theirs, corrected] = await Promise.all([
    acceptStatement(later(pair.her, at), { statementId, side: 'producer' }),
    acceptStatement(later(pair.hotel, at), { statementId, side: 'partner' }),
    postCorrection(later(pair.office, at), { ...correction, instead }),
  ])
  expect([hers.ok, theirs.ok, corrected.ok]).toEqual([true, true, true])
  expect({ ...(await statements())[0], state: '' }).toEqual({ ...before, state: '' })
  const preview = await statementPreview(later(pair.her, at), { agreementId })
  expect(preview?.lines.map(line => [line.what, line.amountIdr, line.isLate]).sort()).toEqual(
    [
      ['correction', -5 * share, true],
      ['sale', 3 * share, true],
    ].sort(),
  )
  const tooLate = '2027-02-02T02:00:00.000Z'
  const last = await world.db
    .selectFrom('sale')
    .select('id')
    .where('state', '=', 'recorded')
    .executeTakeFirstOrThrow()
  await counted(pair, 17, '2027-01-02T01:00:00.000Z')
  granted(await close('2027-01-03T02:00:00.000Z'))
  const again = { kind: 'sale' as const, documentId: last.id, reason: 'Terlambat' }
  granted(await postCorrection(later(pair.office, tooLate), again))
  expect(await verifyLedgers(world.db)).toBeUndefined()
  expect(
    refused(
      await postCorrection(later(pair.office, '2027-04-01T00:00:00.000Z'), { ...again, documentId: saleId }),
    ),
  ).toMatchObject({
    code: 'already-corrected',
  })
})

test('what stands in a statement may be corrected for sixty days and no longer', async () => {
  const saleId = await sold(pair, 5, { now: november })
  granted(await close())
  const late = later(pair.office, '2027-02-01T02:00:00.001Z')
  expect(refused(await postCorrection(late, { kind: 'sale', documentId: saleId, reason: 'Salah' }))).toEqual({
    code: 'too-late-to-correct',
    untilAt: '2027-02-01T02:00:00.000Z',
  })
})
