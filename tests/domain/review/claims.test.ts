import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { writeGrant } from '#app/domain/identity/roles.ts'
import { ok } from '#app/domain/result.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { conflictsDeclared, declareConflict, endConflict } from '#app/domain/review/conflicts.ts'
import { saveReviewAnswers } from '#app/domain/review/findings.ts'
import { reviewQueue } from '#app/domain/review/queue.ts'
import { sweepReviews } from '#app/domain/review/sweep.ts'
import { transact } from '#app/domain/transact.ts'
import { lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import { granted, officer, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, chipsSent, reviewRow, type Sent } from './desk.ts'

let world: World
let her: Context & { producerId: string }
let endah: Context & { accountId: string }
let surya: Context & { accountId: string }
let sent: Sent
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  sent = await chipsSent(her)
  endah = await reviewer(world.ctx)
  surya = await reviewer(world.ctx, 'Surya')
})
afterEach(() => world.drop())

const yes = (ctx: Context) =>
  saveReviewAnswers(ctx, {
    reviewId: sent.quality,
    answers: [{ itemId: 'quality/food/1/clean', answer: 'yes' }],
  })

test('a review is claimed by one, and the other is told by whom and until when', async () => {
  granted(await claimReview(endah, { reviewId: sent.quality }))
  expect(refused(await claimReview(at(surya, 30), { reviewId: sent.quality }))).toEqual({
    code: 'review-claimed',
    by: 'Endah',
    untilAt: at(endah, 120).now,
  })
  expect(refused(await yes(surya))).toEqual({ code: 'claim-missing' })
  granted(await claimReview(surya, { reviewId: sent.packaging }))
})

test('of two who claim at the same moment exactly one has it', async () => {
  const both = await Promise.all([endah, surya].map(ctx => claimReview(ctx, { reviewId: sent.quality })))
  expect(both.filter(result => result.ok)).toHaveLength(1)
  expect(both.find(result => !result.ok)).toMatchObject({ error: { code: 'review-claimed' } })
})

test('a claim lasts two hours from the last work on it, and then frees itself at the moment of reading', async () => {
  granted(await claimReview(endah, { reviewId: sent.quality }))
  granted(await yes(at(endah, 119)))
  expect(refused(await claimReview(at(surya, 238), { reviewId: sent.quality })).code).toBe('review-claimed')
  const [row] = (await reviewQueue(at(surya, 239), { track: 'quality' })).reviews
  expect(row).toMatchObject({ state: 'waiting', claim: undefined })
  expect(refused(await yes(at(endah, 239)))).toEqual({ code: 'claim-missing' })
  granted(await claimReview(at(surya, 240), { reviewId: sent.quality }))
  const ends = await world.db.selectFrom('review_claim').select(['account_id', 'ended_why']).execute()
  expect(ends).toContainEqual({ account_id: endah.accountId, ended_why: 'expired' })
})

test('the sweep writes down what has run out, once', async () => {
  granted(await claimReview(endah, { reviewId: sent.quality }))
  expect((await sweepReviews(at(world.ctx, 60))).freed).toBe(0)
  expect((await sweepReviews(at(world.ctx, 121))).freed).toBe(1)
  expect((await sweepReviews(at(world.ctx, 122))).freed).toBe(0)
  expect((await reviewRow(endah, sent.quality)).state).toBe('waiting')
})

test('nobody but a reviewer claims: not the office, not the maker, not a program', async () => {
  for (const ctx of [await officer(world), her, world.ctx])
    expect(refused(await claimReview(ctx, { reviewId: sent.quality })).code).toBe('not-allowed')
  expect(refused(await claimReview(endah, { reviewId: 'rev_none' })).code).toBe('unknown-review')
})

test('whoever declared an interest in the maker cannot claim her goods, until the office lifts it', async () => {
  const { conflictId } = granted(
    await declareConflict(endah, {
      accountId: endah.accountId,
      producerId: her.producerId,
      kind: 'family',
      note: 'Kakak ipar',
    }),
  )
  expect(refused(await claimReview(endah, { reviewId: sent.quality }))).toEqual({
    code: 'conflict-of-interest',
    kind: 'family',
  })
  expect((await conflictsDeclared(endah)).map(one => [one.name, one.producerName, one.kind])).toEqual([
    ['Endah', 'Dapur Lastri', 'family'],
  ])
  expect(refused(await endConflict(endah, { conflictId })).code).toBe('not-allowed')
  const office = await officer(world)
  granted(await endConflict(office, { conflictId }))
  expect(refused(await endConflict(office, { conflictId })).code).toBe('not-found')
  granted(await claimReview(endah, { reviewId: sent.quality }))
})

test('an interest is declared once, by oneself or the office, about people and makers that exist', async () => {
  const own = { accountId: endah.accountId, producerId: her.producerId, kind: 'declared' as const }
  expect(refused(await declareConflict(surya, own)).code).toBe('not-allowed')
  const office = await officer(world)
  granted(await declareConflict(office, own))
  expect(refused(await declareConflict(endah, own)).code).toBe('conflict-declared')
  expect(refused(await declareConflict(office, { ...own, producerId: 'prc_none' })).code).toBe(
    'unknown-producer',
  )
  expect(refused(await declareConflict(office, { ...own, accountId: 'acc_none' })).code).toBe(
    'unknown-account',
  )
})

test('a reviewer who also makes is barred from her own goods without any entry', async () => {
  await transact(world.ctx, async ctx => {
    granted(await writeGrant(ctx, endah.accountId, { role: 'producer', producerId: her.producerId }))
    return ok(undefined)
  })
  expect(refused(await claimReview(endah, { reviewId: sent.quality }))).toEqual({
    code: 'conflict-of-interest',
    kind: 'own',
  })
})
