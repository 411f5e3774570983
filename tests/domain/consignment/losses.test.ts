import { afterEach, beforeEach, expect, test } from 'vitest'
import { recallBatch } from '#app/domain/batches/batch-stops.ts'
import {
  answerContest,
  contestLoss,
  ruleLoss,
  sweepLosses,
} from '#app/domain/consignment/losses/contest-loss.ts'
import { type LostGoods, previewLoss } from '#app/domain/consignment/losses/loss-case.ts'
import { lossesOf, lossWords } from '#app/domain/consignment/losses/loss-pages.ts'
import { lossTransitions } from '#app/domain/consignment/losses/loss-states.ts'
import { recordLoss } from '#app/domain/consignment/losses/record-loss.ts'
import { cancelPickup } from '#app/domain/consignment/pickups/move-pickup.ts'
import { proposePickup } from '#app/domain/consignment/pickups/propose-pickup.ts'
import type { Context } from '#app/domain/context.ts'
import { piecesIn } from '#app/domain/ledger/movements.ts'
import { dueToProducer } from '#app/domain/ledger/postings.ts'
import { verifyLedgers } from '#app/domain/ledger/verify-ledgers.ts'
import type { LossState } from '#db/schema/losses.ts'
import { granted, refused } from '#tests/support/cast.ts'
import {
  agreed,
  delivered,
  lastriAndHotel,
  madeBatch,
  type Pair,
  personWith,
} from '#tests/support/consignment-cast.ts'
import { key, later, sold } from '#tests/support/shelf-cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'

const noon = '2026-11-24T05:00:00.000Z'
const share = 7_438
/** Ninety days after it was made, and the day after that. */
const bestBefore = '2027-02-22'
const pastDate = '2027-02-23T03:00:00.000Z'
let world: World
let pair: Pair
let agreementId: string
let batchId: string

beforeEach(async () => {
  world = await createWorld()
  pair = await lastriAndHotel(world)
  agreementId = (await agreed(pair, { waitingDays: 0 })).agreementId
  batchId = (await madeBatch(pair, 40)).batchId
  await delivered(pair, batchId, 20)
})
afterEach(() => world.drop())

const lost = (change: Partial<LostGoods> = {}): LostGoods => ({
  ...{ counterId: pair.counterId, batchId, pieces: 2, cause: 'damaged' as const },
  ...change,
})
const record = (change: Partial<LostGoods & { key: string }> = {}, now = noon, by = pair.cashier) =>
  recordLoss(later(by, now), { ...lost(change), key: change.key ?? key() })
const preview = async (change: Partial<LostGoods>, now = noon) =>
  granted(await previewLoss(later(pair.cashier, now), lost(change)))
const due = () => dueToProducer(world.ctx, agreementId)
const hers = { bearer: 'producer', producerBearsIdr: 2 * share, partnerPaysIdr: 0 }
const theirs = { bearer: 'partner', producerBearsIdr: 0, partnerPaysIdr: 2 * share }

test('what happens in the counter’s care is the counter’s: shown before, written down the same, sent five times once', async () => {
  expect(await preview({})).toMatchObject({ ...theirs, why: { code: 'in-counters-care' } })
  expect(await world.db.selectFrom('loss').selectAll().execute()).toEqual([])
  const again = key()
  const sent = await Promise.all([1, 2, 3, 4, 5].map(() => record({ key: again })))
  expect(new Set(sent.map(one => JSON.stringify(granted(one)))).size).toBe(1)
  expect(granted(sent[0] ?? (await record({})))).toMatchObject({ ...theirs, number: 'NK/2026/11/0001' })
  expect(await due()).toBe(2 * share)
  expect(await piecesIn(world.ctx, batchId, { bucket: 'gone-damaged' })).toBe(2)
  expect(await piecesIn(world.ctx, batchId, { bucket: 'shelf', counterId: pair.counterId })).toBe(18)
  granted(await record({ cause: 'stolen', pieces: 1 }))
  expect(granted(await record({ cause: 'defect', pieces: 1 }))).toMatchObject({ bearer: 'producer' })
  expect(await due()).toBe(3 * share)
  expect(await verifyLedgers(world.db)).toBeUndefined()
  const told = await world.db
    .selectFrom('notice')
    .select('facts')
    .where('kind', '=', 'loss-recorded')
    .execute()
  expect(told.map(one => JSON.parse(one.facts).bearer).sort()).toEqual(['partner', 'partner', 'producer'])
})

test('expired goods: whoever could have saved them and did not bears them', async () => {
  const expired = { cause: 'expired' as const }
  expect(refused(await previewLoss(later(pair.cashier, noon), lost(expired)))).toEqual({
    code: 'not-past-its-date',
    bestBeforeOn: bestBefore,
  })
  expect(await preview(expired, pastDate)).toMatchObject({ ...theirs, why: { code: 'pull-not-announced' } })
  const pickup = (by: Context, now: string) =>
    proposePickup(later(by, now), {
      ...{ agreementId, counterId: pair.counterId, lines: [{ batchId, pieces: 2 }], reason: 'pull-date' },
      ...{ plannedOn: '2027-02-28', key: key() },
    })
  granted(await pickup(pair.hotel, '2027-02-15T03:00:00.000Z'))
  expect(await preview(expired, pastDate)).toMatchObject({
    ...theirs,
    why: { code: 'pull-announced-late', daysBefore: 7, neededDays: 14 },
  })
  granted(await pickup(pair.hotel, '2027-02-01T03:00:00.000Z'))
  expect(await preview(expired, pastDate)).toMatchObject({
    ...hers,
    why: { code: 'pull-announced', daysBefore: 21, neededDays: 14 },
    evidence: ['notice-log'],
  })
  const asked = granted(await pickup(pair.her, '2027-02-10T03:00:00.000Z'))
  expect(await preview(expired, pastDate)).toMatchObject({
    ...theirs,
    why: { code: 'pull-ignored', days: 12 },
  })
  const refusal = { pickupId: asked.pickupId, reason: 'Tidak sempat' }
  granted(await cancelPickup(later(pair.hotel, '2027-02-11T03:00:00.000Z'), refusal))
  expect(await preview(expired, pastDate)).toMatchObject({ ...theirs, why: { code: 'pull-refused' } })
})

test('a later batch sold before the earlier one makes its end the counter’s, whatever was announced', async () => {
  const newer = (await madeBatch(pair, 5, '2026-11-24')).batchId
  await world.db.selectFrom('batch').select('id').where('id', '=', newer).executeTakeFirstOrThrow()
  const old = await madeBatch(pair, 5, '2026-11-01')
  await delivered(pair, old.batchId, 5)
  await sold(pair, 1, { goods: { batchId } })
  const soon = '2027-01-31T03:00:00.000Z'
  expect(await preview({ batchId: old.batchId, cause: 'expired' }, soon)).toMatchObject({
    why: { code: 'sold-out-of-turn' },
    bearer: 'partner',
  })
})

test('a loss that she bears may be contested for 72 hours; the counter gives in, and pays', async () => {
  const { lossId } = granted(await record({ cause: 'defect' }))
  expect(await due()).toBe(0)
  const object = (by = pair.her, now = noon, text = 'Kemasan utuh waktu diserahkan') =>
    contestLoss(later(by, now), { lossId, text })
  for (const stranger of [
    pair.cashier,
    pair.office,
    await personWith(world, 'Sri', { role: 'producer', producerId: 'prc_other' }),
  ])
    expect(refused(await object(stranger))).toEqual({ code: 'unknown-loss', lossId })
  expect(refused(await object(pair.her, noon, ' '))).toEqual({ code: 'words-missing' })
  expect(refused(await object(pair.her, '2026-11-27T05:00:00.000Z'))).toMatchObject({
    code: 'contest-too-late',
  })
  granted(await object(pair.her, '2026-11-27T04:59:59.999Z'))
  expect(refused(await object())).toEqual({ code: 'loss-not-so', state: 'contested' })
  expect(await sweepLosses({ ...world.ctx, now: '2026-12-01T00:00:00.000Z' })).toBe(0)
  const answer = { lossId, agrees: true, text: 'Benar, jatuh di sini' }
  expect(refused(await answerContest(pair.cashier, answer))).toMatchObject({ code: 'unknown-loss' })
  granted(await answerContest(later(pair.hotel, noon), answer))
  expect(await due()).toBe(2 * share)
  expect(await lossesOf(pair.her, 'id')).toMatchObject([
    { state: 'final', bearer: 'partner', amountIdr: 2 * share, canContest: false },
  ])
  expect((await lossWords(pair.hotel, lossId)).map(word => word.side)).toEqual(['producer', 'partner'])
  expect(await verifyLedgers(world.db)).toBeUndefined()
})

test('what the two cannot agree on the office rules, with words; silence of 72 hours is an end', async () => {
  const { lossId } = granted(await record({ cause: 'defect' }))
  const quiet = granted(await record({ cause: 'stolen', pieces: 1 }))
  expect(refused(await contestLoss(later(pair.her, noon), { lossId: quiet.lossId, text: 'Tidak' }))).toEqual({
    code: 'not-hers-to-bear',
  })
  granted(await contestLoss(later(pair.her, noon), { lossId, text: 'Tidak cacat' }))
  granted(await answerContest(later(pair.hotel, noon), { lossId, agrees: false, text: 'Bocor dari dalam' }))
  const ruling = { lossId, bearer: 'partner' as const, text: 'Foto menunjukkan bekas jatuh' }
  expect(refused(await ruleLoss(later(pair.hotel, noon), ruling))).toMatchObject({ code: 'unknown-loss' })
  granted(await ruleLoss(later(pair.office, noon), ruling))
  expect(refused(await ruleLoss(later(pair.office, noon), ruling))).toEqual({
    code: 'loss-not-so',
    state: 'final',
  })
  expect(await due()).toBe(3 * share)
  expect(await sweepLosses({ ...world.ctx, now: '2026-11-27T04:59:59.999Z' })).toBe(0)
  expect(await sweepLosses({ ...world.ctx, now: '2026-11-27T05:00:00.000Z' })).toBe(1)
  expect(await lossesOf(pair.office, 'en', { state: 'final' })).toHaveLength(2)
  const kinds = await world.db
    .selectFrom('notice')
    .select(['kind', 'audience'])
    .where('kind', 'like', 'loss-%')
    .execute()
  expect(new Set(kinds.map(one => `${one.kind} ${one.audience}`))).toEqual(
    new Set([
      'loss-recorded producer',
      'loss-contested partner',
      'loss-to-rule office',
      'loss-settled producer',
      'loss-ruled partner',
    ]),
  )
})

test('what cannot be lost there is refused with its reason, and moves nothing', async () => {
  const reason = async (...asked: Parameters<typeof record>) => refused(await record(...asked)).code
  for (const pieces of [0, -2, 0.5, 100_001, Number.NaN])
    expect(await reason({ pieces })).toBe('quantity-not-fit')
  expect(refused(await record({ pieces: 21 }))).toMatchObject({ code: 'shelf-short', standing: 20 })
  expect(await reason({ batchId: 'bat_other' })).toBe('unknown-batch')
  expect(await reason({ counterId: 'cou_other' })).toBe('unknown-counter')
  expect(await reason({ key: 'x' })).toBe('key-unfit')
  expect(await reason({ occurredAt: '2026-11-26T00:00:00.000Z' })).toBe('clock-ahead')
  expect(await reason({ occurredAt: 'kemarin' })).toBe('not-a-moment')
  expect(await reason({ cause: 'recalled' })).toBe('batch-not-recalled')
  const other = await personWith(world, 'Tono', { role: 'partner-staff', partnerId: 'par_other' })
  for (const stranger of [other, pair.her]) expect(await reason({}, noon, stranger)).toBe('unknown-counter')
  expect(await lossesOf(other, 'id')).toEqual([])
  expect(await world.db.selectFrom('loss').selectAll().execute()).toEqual([])
  const advice = { id: 'Kembalikan ke gerai', en: 'Bring it back' }
  granted(await recallBatch(later(pair.office, noon), { batchId, reason: 'Tutup bocor', advice }))
  expect(granted(await record({ cause: 'recalled' }))).toMatchObject({ bearer: 'producer' })
})

test('a loss moves along its arrows only, whoever writes to the database', async () => {
  const states = Object.keys(lossTransitions) as LossState[]
  const facts = (state: LossState) => ({
    state,
    final_at: state === 'final' ? noon : null,
    final_bearer: state === 'final' ? ('partner' as const) : null,
  })
  for (const from of states)
    for (const to of states.filter(state => state !== from)) {
      const { lossId } = granted(await record({ pieces: 1 }))
      const move = (state: LossState) =>
        world.db.updateTable('loss').set(facts(state)).where('id', '=', lossId).execute()
      if (from !== 'recorded') await move(from)
      const arrows: readonly LossState[] = lossTransitions[from]
      if (arrows.includes(to)) await move(to)
      else await expect(move(to)).rejects.toThrow(/may not move/)
      await expect(
        world.db.updateTable('loss').set({ pieces: 9 }).where('id', '=', lossId).execute(),
      ).rejects.toThrow(/append-only/)
    }
})
