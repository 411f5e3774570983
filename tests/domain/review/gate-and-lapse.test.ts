import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordLicence, revokeLicence, verifyLicence } from '#app/domain/catalogue/licences.ts'
import { mayBePublished, publishProduct } from '#app/domain/catalogue/publication.ts'
import type { Context } from '#app/domain/context.ts'
import { applyApprovedVersion } from '#app/domain/listing/apply-version.ts'
import { openListing } from '#app/domain/listing/product-listing.ts'
import { listNotices } from '#app/domain/notices/notice-list.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { reviewProduct } from '#app/domain/review/product-review.ts'
import { sweepReviews } from '#app/domain/review/sweep.ts'
import { judged } from '#db/seeds/demo/town/judged.ts'
import { answer, lastriAtHerPhone } from '#tests/domain/listing/makers.ts'
import {
  granted,
  officer,
  publicChips,
  readyChips,
  refused,
  reviewed,
  reviewer,
} from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, atWib, chipsSent, filledIn, reviewRow, sentAgain } from './desk.ts'

let world: World
let her: Context & { producerId: string }
let office: Context
let endah: Context & { accountId: string }
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  office = await officer(world)
  endah = await reviewer(world.ctx)
})
afterEach(() => world.drop())

const isPublic = async (productId: string): Promise<boolean> => {
  const open = await world.db
    .selectFrom('publication')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .select('publication.id')
    .where('product_id', '=', productId)
    .where('publication_end.publication_id', 'is', null)
    .execute()
  return open.length > 0
}
/** Her news, oldest first. */
const herNews = async () => {
  if (her.actor.kind !== 'person') throw new Error('nobody')
  const { notices } = await listNotices({ ...her, actor: her.actor })
  return notices.map(({ kind, facts }) => [kind, facts.days ?? facts.reason]).reverse()
}
const reviewsOf = (kind: 'licence-lapse' | 're-review' | 'complaint') =>
  world.db.selectFrom('review').selectAll().where('kind', '=', kind).execute()

test('an approval written past the reviews opens nothing', async () => {
  const { versionId } = await chipsSent(her)
  const { productId } = granted(await applyApprovedVersion(office, { versionId }))
  expect(refused(await publishProduct(office, { productId }))).toMatchObject({
    missing: [
      { what: 'licence' },
      { what: 'review', track: 'quality' },
      { what: 'review', track: 'packaging' },
    ],
  })
})

test('what two reviewers approve is in the shop with the second yes, if its licence is verified', async () => {
  const { productId } = await readyChips(office, her.producerId)
  const { reviewIds } = granted(await reviewProduct(office, { productId }))
  const [quality = '', packaging = ''] = reviewIds
  await judged(endah, quality)
  expect(refused(await publishProduct(office, { productId }))).toMatchObject({
    missing: [
      { what: 'review', track: 'quality' },
      { what: 'review', track: 'packaging' },
    ],
  })
  await judged(endah, packaging)
  expect(await isPublic(productId)).toBe(true)
})

test('what is on sale goes on selling while its new version is reviewed, and changes with the second yes', async () => {
  const { productId } = await publicChips(office, her.producerId)
  const { listingId } = granted(await openListing(her, { productId }))
  await judgedChange(listingId, productId)
})

async function judgedChange(listingId: string, productId: string): Promise<void> {
  const shown = () =>
    world.db
      .selectFrom('product_text')
      .select('name')
      .where('product_id', '=', productId)
      .where('language', '=', 'id')
      .executeTakeFirstOrThrow()
  granted(await answer(at(her, 1), listingId, 'name', { name: 'Keripik Tempe Asli' }))
  for (const [question, fields] of [
    [
      'licences',
      {
        pirt: '215357301999929',
        pirtUntil: '2029-12-31',
        halal: 'certified',
        halalNumber: 'ID35110000000000126',
      },
    ],
    ['allergens', { 'contains.soy': 'on', 'shared.none': 'on' }],
  ] as const)
    granted(await answer(at(her, 1), listingId, question, fields))
  const sent = await sentAgain(at(her, 2), listingId)
  expect((await reviewRow(endah, sent.quality)).kind).toBe('change')
  await judged(at(endah, 3), sent.quality)
  expect(await isPublic(productId)).toBe(true)
  expect((await shown()).name).toBe('Keripik Tempe')
  await judged(at(endah, 4), sent.packaging)
  expect((await shown()).name).toBe('Keripik Tempe Asli')
  expect(await isPublic(productId)).toBe(true)
  expect((await mayBePublished(endah, productId)).ok).toBe(true)
}

test('a licence that ends takes the product off at midnight in Malang, and the sweep writes it down once', async () => {
  const { productId } = await readyChips(office, her.producerId, {}, { validUntilOn: '2026-12-31' })
  await reviewed(office, productId)
  const lastMinute = atWib(world.ctx, '2026-12-31T23:59')
  const midnight = atWib(world.ctx, '2027-01-01T00:00')
  expect(await sweepReviews(lastMinute)).toMatchObject({ withdrawn: 0, reopened: 0 })
  expect(await isPublic(productId)).toBe(true)
  expect((await mayBePublished(midnight, productId)).ok).toBe(false)
  expect(await sweepReviews(midnight)).toMatchObject({ withdrawn: 1, reopened: 1 })
  expect(await sweepReviews(at(midnight, 60))).toMatchObject({ withdrawn: 0, reopened: 0 })
  expect(await world.db.selectFrom('publication_end').select(['reason', 'ended_at']).execute()).toEqual([
    { reason: 'licence-lapsed', ended_at: midnight.now },
  ])
  expect(await reviewsOf('licence-lapse')).toMatchObject([{ track: 'packaging', state: 'waiting' }])
  expect((await herNews()).filter(([kind]) => kind !== 'version-approved')).toEqual([
    ['licence-ends', 0],
    ['shop-left', 'licence-lapsed'],
  ])
})

test('with a new licence the second look brings it back', async () => {
  const { productId, licenceId } = await publicChips(office, her.producerId)
  granted(await revokeLicence(office, { licenceId, reason: 'number withdrawn' }))
  await sweepReviews(world.ctx)
  expect(await isPublic(productId)).toBe(false)
  const renewed = granted(
    await recordLicence(office, {
      producerId: her.producerId,
      productId,
      kind: 'P-IRT',
      number: '2153573029999-31',
      validUntilOn: '2031-12-31',
    }),
  )
  granted(await verifyLicence(office, renewed))
  const [review] = await reviewsOf('licence-lapse')
  await judged(endah, review?.id ?? '')
  expect(await isPublic(productId)).toBe(true)
})

test('an approval on condition stands to its last day, is announced thirty days before, and lapses by itself', async () => {
  const { productId } = await readyChips(office, her.producerId)
  const { reviewIds } = granted(await reviewProduct(office, { productId }))
  const [quality = '', packaging = ''] = reviewIds
  await judged(endah, quality)
  await judged(endah, packaging, {
    decided: { verdict: 'conditional', note: 'Ganti segel.', untilOn: '2027-01-31' },
  })
  expect(await isPublic(productId)).toBe(true)
  expect((await sweepReviews(atWib(world.ctx, '2026-12-31T23:59'))).reminded).toBe(0)
  expect((await sweepReviews(atWib(world.ctx, '2027-01-01T00:00'))).reminded).toBe(1)
  expect((await sweepReviews(atWib(world.ctx, '2027-01-02T00:00'))).reminded).toBe(0)
  expect((await herNews()).filter(([kind]) => kind === 'approval-ends')).toEqual([['approval-ends', 30]])
  expect((await mayBePublished(atWib(world.ctx, '2027-01-31T23:59'), productId)).ok).toBe(true)
  const after = atWib(world.ctx, '2027-02-01T00:00')
  expect(refused(await mayBePublished(after, productId))).toMatchObject({
    missing: [{ what: 'review', track: 'packaging' }],
  })
  expect(await sweepReviews(after)).toMatchObject({ withdrawn: 1, reopened: 1 })
  expect(await sweepReviews(at(after, 60))).toMatchObject({ withdrawn: 0, reopened: 0 })
  const [again] = await reviewsOf('re-review')
  expect(again).toMatchObject({ track: 'packaging', reason: 'approval-lapsed 2027-02-01' })
  await judged(at(endah, 200_000), again?.id ?? '')
  expect(await isPublic(productId)).toBe(true)
})

test('a complaint that is found right takes the product off and gives the version back', async () => {
  const { productId } = await publicChips(office, her.producerId)
  const complaint = { productId, kind: 'complaint' as const, tracks: ['quality' as const] }
  expect(refused(await reviewProduct(office, complaint)).code).toBe('reason-missing')
  const { reviewIds } = granted(
    await reviewProduct(office, { ...complaint, reason: 'Tiga pembeli: tengik.' }),
  )
  expect(refused(await reviewProduct(office, { ...complaint, reason: 'x' })).code).toBe('review-open')
  expect(await isPublic(productId)).toBe(true)
  const [reviewId = ''] = reviewIds
  await filledIn(endah, reviewId, { no: ['sound-smell'] })
  const decided = granted(
    await decideReview(endah, { reviewId, verdict: 'change-needed', reasonIds: ['rancid/1'] }),
  )
  expect(decided.outcome).toEqual({ became: 'returned' })
  expect(await isPublic(productId)).toBe(false)
  expect(await world.db.selectFrom('publication_end').select('reason').execute()).toEqual([
    { reason: 'review-negative' },
  ])
  expect(refused(await publishProduct(office, { productId })).code).toBe('not-ready')
  expect(refused(await reviewProduct(office, { ...complaint, reason: 'x' })).code).toBe('nothing-to-review')
})

test('a complaint that is found wrong changes nothing', async () => {
  const { productId } = await publicChips(office, her.producerId)
  const { reviewIds } = granted(
    await reviewProduct(office, { productId, kind: 'complaint', reason: 'Satu pembeli: terlalu asin.' }),
  )
  await judged(endah, reviewIds[0] ?? '')
  expect(await isPublic(productId)).toBe(true)
})

test('the office opens reviews, a maker does not, and of nothing there is none', async () => {
  const { productId } = await readyChips(office, her.producerId)
  expect(refused(await reviewProduct(her, { productId })).code).toBe('not-allowed')
  expect(refused(await reviewProduct(world.ctx, { productId })).code).toBe('person-needed')
  expect(refused(await reviewProduct(office, { productId: 'prd_none' })).code).toBe('unknown-product')
})

test('a licence is announced at 90, 60, 30 and 7 days, once each; whoever is late hears the one that fits', async () => {
  const { licenceId } = await readyChips(office, her.producerId, {}, { validUntilOn: '2027-03-31' })
  const steps = async () =>
    (
      await world.db
        .selectFrom('licence_reminder')
        .select('days_before')
        .where('licence_id', '=', licenceId)
        .orderBy('days_before', 'desc')
        .execute()
    ).map(row => row.days_before)
  await sweepReviews(atWib(world.ctx, '2026-12-30T08:00'))
  expect(await steps()).toEqual([])
  for (const day of ['2026-12-31', '2027-01-01', '2027-01-30', '2027-03-01', '2027-03-24', '2027-03-31'])
    await sweepReviews(atWib(world.ctx, `${day}T00:00`))
  expect(await steps()).toEqual([90, 60, 30, 7])
  expect((await herNews()).map(([, days]) => days)).toEqual([90, 60, 30, 7])
  const late = await readyChips(
    office,
    her.producerId,
    { slug: 'lain', variants: [{ sku: 'LAST-LAIN-1', priceIdr: 9_000, netQuantity: 100, netUnit: 'g' }] },
    { validUntilOn: '2027-04-05' },
  )
  await sweepReviews(atWib(world.ctx, '2027-04-01T00:00'))
  const told = await world.db
    .selectFrom('licence_reminder')
    .select('days_before')
    .where('licence_id', '=', late.licenceId)
    .execute()
  expect(told).toEqual([{ days_before: 7 }])
})

test('a claim of a review that is over is refused', async () => {
  const { productId } = await publicChips(office, her.producerId)
  const [done] = await world.db.selectFrom('review').select('id').where('state', '=', 'decided').execute()
  expect(refused(await claimReview(endah, { reviewId: done?.id ?? '' }))).toEqual({
    code: 'review-ended',
    state: 'decided',
  })
  expect(await isPublic(productId)).toBe(true)
})
