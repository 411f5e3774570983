import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { ok } from '#app/domain/result.ts'
import { claimReview, releaseReview } from '#app/domain/review/claims.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { overtakeReviews } from '#app/domain/review/opening.ts'
import {
  type ReviewEvent,
  reviewEvents,
  reviewTransitions,
  stateAfter,
} from '#app/domain/review/review-states.ts'
import { transact } from '#app/domain/transact.ts'
import type { ReviewState } from '#db/schema/reviews.ts'
import { lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import { granted, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { chipsSent, filledIn, reviewRow, type Sent } from './desk.ts'

let world: World
let endah: Context
let sent: Sent
beforeEach(async () => {
  world = await createWorld()
  sent = await chipsSent(await lastriAtHerPhone(world))
  endah = await reviewer(world.ctx)
})
afterEach(() => world.drop())

const deeds: Record<ReviewEvent, () => Promise<unknown>> = {
  claim: () => claimReview(endah, { reviewId: sent.quality }),
  free: () => releaseReview(endah, { reviewId: sent.quality }),
  decide: () => decideReview(endah, { reviewId: sent.quality, verdict: 'approve' }),
  overtake: () =>
    transact(endah, async ctx => {
      await overtakeReviews(ctx, [sent.quality])
      return ok(undefined)
    }),
}

async function bring(to: ReviewState): Promise<void> {
  if (to === 'waiting') return
  await filledIn(endah, sent.quality)
  if (to === 'decided') await deeds.decide()
  if (to === 'overtaken') await deeds.overtake()
}

const states = Object.keys(reviewTransitions) as ReviewState[]
test.each(states.flatMap(state => reviewEvents.map(event => [state, event] as const)))(
  'a review that is %s goes at the event %s where the table says, and nowhere else',
  async (state, event) => {
    await bring(state)
    expect((await reviewRow(endah, sent.quality)).state).toBe(state)
    await deeds[event]()
    const expected = stateAfter(state, event) ?? state
    expect((await reviewRow(endah, sent.quality)).state).toBe(expected)
  },
)

test('the database itself knows the table: no hand moves a review where no arrow leads', async () => {
  const moved = (to: ReviewState) =>
    world.db
      .updateTable('review')
      .set({ state: to, ended_at: to === 'decided' || to === 'overtaken' ? endah.now : null })
      .where('id', '=', sent.quality)
      .execute()
  await expect(moved('decided')).rejects.toThrow()
  await bring('decided')
  for (const to of ['waiting', 'claimed', 'overtaken'] as const) await expect(moved(to)).rejects.toThrow()
})

test('what a review was opened with, and all that was said in it, can neither be changed nor removed', async () => {
  await bring('decided')
  const reviews = world.db.updateTable('review')
  await expect(reviews.set({ promised_on: '2030-01-01' }).execute()).rejects.toThrow('append-only')
  await expect(reviews.set({ checklist_id: 'quality/beverage/1' }).execute()).rejects.toThrow('append-only')
  await expect(world.db.deleteFrom('review').execute()).rejects.toThrow('append-only')
  const written = [
    'decision',
    'review_answer',
    'review_score',
    'auto_check',
    'checklist_item',
    'rubric_dimension',
    'review_reason',
  ] as const
  for (const table of written)
    await expect(world.db.deleteFrom(table).execute(), table).rejects.toThrow('append-only')
  await expect(world.db.updateTable('decision').set({ verdict: 'reject' }).execute()).rejects.toThrow(
    'append-only',
  )
  await expect(world.db.updateTable('review_score').set({ score: 1 }).execute()).rejects.toThrow(
    'append-only',
  )
})

test('a version has one open review on each track, with the list and scale of its goods', async () => {
  const rows = await world.db.selectFrom('review').selectAll().orderBy('track', 'desc').execute()
  expect(rows).toMatchObject([
    {
      track: 'quality',
      kind: 'new',
      state: 'waiting',
      checklist_id: 'quality/food/1',
      rubric_id: 'quality/1',
    },
    { track: 'packaging', checklist_id: 'packaging/food/1', rubric_id: 'packaging/1' },
  ])
  await expect(
    world.db
      .insertInto('review')
      .values({ ...(await reviewRow(endah, sent.quality)), id: 'rev_second' })
      .execute(),
  ).rejects.toThrow()
})

test('claiming twice is claiming once, and what was released can be claimed again', async () => {
  const first = granted(await claimReview(endah, { reviewId: sent.quality }))
  expect(granted(await claimReview(endah, { reviewId: sent.quality }))).toEqual(first)
  granted(await releaseReview(endah, { reviewId: sent.quality }))
  granted(await claimReview(endah, { reviewId: sent.quality }))
  const claims = await world.db.selectFrom('review_claim').select('ended_why').orderBy('id').execute()
  expect(claims.map(claim => claim.ended_why).sort()).toEqual([null, 'released'].sort())
})
