import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { findVersion } from '#app/domain/listing/versions.ts'
import { appealDecision } from '#app/domain/review/appeals.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { openReviewsOf } from '#app/domain/review/opening.ts'
import { judged } from '#db/seeds/demo/town/judged.ts'
import { answer, lastriAtHerPhone, maker } from '#tests/domain/listing/makers.ts'
import { granted, lastri, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, chipsSent, filledIn, reviewRow, type Sent, sentAgain } from './desk.ts'

let world: World
let her: Context & { producerId: string }
let endah: Context & { accountId: string }
let surya: Context & { accountId: string }
let sent: Sent
let decisionId: string
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  sent = await chipsSent(her)
  endah = await reviewer(world.ctx)
  surya = await reviewer(world.ctx, 'Surya')
  decisionId = await judged(endah, sent.quality, {
    decided: { verdict: 'reject', reasonIds: ['soft/1'] },
  })
})
afterEach(() => world.drop())

const appeal = (ctx: Context = at(her, 5), text = 'Contohnya terbuka di jalan.') =>
  appealDecision(ctx, { decisionId, text })

test('an appeal makes the version wait again, on both tracks, and goes to somebody else', async () => {
  granted(await appeal())
  expect((await findVersion(her, sent.versionId))?.state).toBe('submitted')
  const [quality = '', packaging = ''] = await openReviewsOf(her, sent.versionId)
  expect((await reviewRow(her, quality)).kind).toBe('appeal')
  expect((await reviewRow(her, packaging)).kind).toBe('new')
  expect(refused(await claimReview(at(endah, 6), { reviewId: quality })).code).toBe('second-reviewer-needed')
  granted(await claimReview(at(endah, 6), { reviewId: packaging }))
  await judged(at(surya, 7), quality)
  await judged(at(endah, 8), packaging)
  expect((await findVersion(her, sent.versionId))?.state).toBe('approved')
})

test('the second reviewer may say the same, and then it is over', async () => {
  granted(await appeal())
  const [quality = ''] = await openReviewsOf(her, sent.versionId)
  await filledIn(at(surya, 6), quality)
  granted(await decideReview(at(surya, 6), { reviewId: quality, verdict: 'reject', reasonIds: ['soft/1'] }))
  expect((await findVersion(her, sent.versionId))?.state).toBe('returned')
  expect(await openReviewsOf(her, sent.versionId)).toEqual([])
  expect(refused(await appeal(at(her, 9)))).toEqual({ code: 'appealed-before', appealedAt: at(her, 5).now })
})

test('an appeal needs words, a refusal to appeal against, and to be hers', async () => {
  expect(refused(await appeal(her, ' ')).code).toBe('comment-missing')
  const other = await maker(
    world,
    await lastri(world.ctx, { slug: 'dapur-lain', name: 'Dapur Lain' }),
    'Yuyun',
  )
  expect(refused(await appeal(other)).code).toBe('unknown-decision')
  expect(refused(await appealDecision(her, { decisionId: 'dec_none', text: 'x' })).code).toBe(
    'unknown-decision',
  )
  granted(await appeal())
  const [quality = ''] = await openReviewsOf(her, sent.versionId)
  const yes = await judged(at(surya, 6), quality)
  expect(refused(await appealDecision(her, { decisionId: yes, text: 'x' })).code).toBe('nothing-to-appeal')
})

test('who has sent another version has nothing to appeal any more', async () => {
  granted(await answer(at(her, 1), sent.listingId, 'name', { name: 'Keripik Tempe Renyah' }))
  await sentAgain(at(her, 2), sent.listingId)
  expect(refused(await appeal()).code).toBe('appeal-too-late')
})
