import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { declareConflict } from '#app/domain/review/conflicts.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { confirmLicence, licencesToConfirm } from '#app/domain/review/licence-papers.ts'
import { feedbackOn, placesInQueue } from '#app/domain/review/maker-feedback.ts'
import { openReviewAfter } from '#app/domain/review/newest-review.ts'
import { placePin } from '#app/domain/review/pins.ts'
import { standings } from '#app/domain/review/standards-pages.ts'
import { lastMonths } from '#app/domain/review/turnaround.ts'
import { versionHistory } from '#app/domain/review/version-history.ts'
import { reviewWorkbench } from '#app/domain/review/workbench.ts'
import { answer, lastriAtHerPhone, maker } from '#tests/domain/listing/makers.ts'
import { granted, lastri, officer, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, chipsSent, filledIn, sentAgain } from './desk.ts'

let world: World
let her: Context & { producerId: string }
let endah: Context & { accountId: string }
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  endah = await reviewer(world.ctx)
})
afterEach(() => world.drop())

test('her place in the queue is how many are promised before her, and another maker sees nothing of it', async () => {
  const first = await chipsSent(her)
  const second = await chipsSent(at(her, 1))
  expect((await placesInQueue(her, first.versionId)).map(place => place.ahead)).toEqual([0, 0])
  expect((await placesInQueue(her, second.versionId)).map(place => place.ahead)).toEqual([1, 1])
  const siti = await maker(world, await lastri(world.ctx, { slug: 'dapur-siti', name: 'Dapur Siti' }), 'Siti')
  expect(await feedbackOn(siti, first.listingId)).toBeUndefined()
})

test('she reads decisions and pins on the version she sent last, and may appeal a refusal once', async () => {
  const { listingId, versionId, packaging } = await chipsSent(her)
  await filledIn(endah, packaging)
  granted(
    await placePin(endah, {
      reviewId: packaging,
      key: 'pin-on-story',
      spot: { question: 'story', field: 'description' },
      comment: 'Tulis cara menyimpan.',
    }),
  )
  granted(
    await decideReview(endah, { reviewId: packaging, verdict: 'change-needed', reasonIds: ['seal-open/1'] }),
  )
  const read = await feedbackOn(her, listingId)
  expect(read).toMatchObject({ state: 'returned', isSelling: false, places: [], versionNumber: 1 })
  expect(read?.decisions).toMatchObject([{ verdict: 'change-needed', mayAppeal: true, versionId }])
  expect(read?.pins).toMatchObject([{ question: 'story', resolvedAt: undefined }])
})

test('the bench compares with what stands approved, else with what came before, and says who holds it', async () => {
  const sent = await chipsSent(her)
  await filledIn(endah, sent.packaging)
  const first = await reviewWorkbench(endah, sent.packaging, 'id')
  expect(first).toMatchObject({
    before: undefined,
    claim: { isMine: true },
    barredBy: undefined,
    isSelling: false,
  })
  expect(first?.items.every(item => item.answer === 'yes')).toBe(true)
  granted(await answer(at(her, 5), sent.listingId, 'story', { description: 'Baru.' }))
  const again = await sentAgain(at(her, 6), sent.listingId)
  const bench = await reviewWorkbench(at(endah, 7), again.packaging, 'id')
  expect(bench?.before?.number).toBe(1)
  expect(bench?.now.answers.story?.description).toBe('Baru.')
  expect(first && (await openReviewAfter(at(endah, 7), first))).toBe(again.packaging)
  expect(await reviewWorkbench(endah, 'rev_x', 'id')).toBeUndefined()
})

test('both yeses and every paper: the last number that is confirmed puts the product into the shop', async () => {
  const { versionId, quality, packaging, listingId } = await chipsSent(her)
  for (const reviewId of [quality, packaging]) {
    await filledIn(endah, reviewId)
    granted(await decideReview(endah, { reviewId, verdict: 'approve' }))
  }
  const { product_id: productId } = await world.db
    .selectFrom('listing')
    .select('product_id')
    .where('id', '=', listingId)
    .executeTakeFirstOrThrow()
  const papers = await licencesToConfirm(endah, productId)
  const [pirt] = papers.filter(paper => paper.kind === 'P-IRT')
  const licenceId = pirt?.licenceId ?? ''
  expect(refused(await confirmLicence(her, { licenceId }))).toEqual({ code: 'not-allowed' })
  const mine = { producerId: her.producerId, kind: 'family' as const, note: 'Sepupu' }
  const cousin = await reviewer(world.ctx, 'Galih')
  granted(await declareConflict(cousin, { accountId: cousin.accountId, ...mine }))
  expect(refused(await confirmLicence(cousin, { licenceId }))).toEqual({
    code: 'conflict-of-interest',
    kind: 'family',
  })
  expect(granted(await confirmLicence(endah, { licenceId }))).toEqual({ isPublished: true })
  expect(refused(await confirmLicence(endah, { licenceId }))).toMatchObject({ code: 'already-verified' })
  expect(refused(await confirmLicence(endah, { licenceId: 'lic_x' }))).toMatchObject({
    code: 'unknown-licence',
  })
  const history = await versionHistory(await officer(world), versionId)
  expect(history?.records.map(record => [record.verdict, record.isIntact])).toEqual([
    ['approve', true],
    ['approve', true],
  ])
  expect(await versionHistory(endah, 'lsv_x')).toBeUndefined()
})

test.each([
  ['the newest that has begun holds', '2026-06-01', ['past', 'in-force', 'announced']],
  ['one for a later day takes over on it', '2027-01-01', ['past', 'past', 'in-force']],
  ['after its last day nothing holds', '2028-01-01', ['past', 'past', 'past']],
  ['before the first day all are to come', '2019-01-01', ['announced', 'announced', 'announced']],
])('%s', (_, on, expected) => {
  const versions = [
    { version: 1, inForceFromOn: '2020-01-01' },
    { version: 2, inForceFromOn: '2026-01-01' },
    { version: 3, inForceFromOn: '2027-01-01', inForceUntilOn: '2027-12-31' },
  ]
  expect(standings(versions, on).map(one => one.standing)).toEqual(expected)
})

test('the last months are counted with this one, over the turn of the year', () => {
  expect(lastMonths('2026-11-24', 12)).toEqual({ fromMonth: '2025-12', toMonth: '2026-11' })
  expect(lastMonths('2026-01-05', 2)).toEqual({ fromMonth: '2025-12', toMonth: '2026-01' })
  expect(lastMonths('2026-12-31', 1)).toEqual({ fromMonth: '2026-12', toMonth: '2026-12' })
})
