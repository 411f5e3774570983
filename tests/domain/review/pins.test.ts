import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordPicture } from '#app/domain/catalogue/pictures.ts'
import type { Context } from '#app/domain/context.ts'
import { findVersion } from '#app/domain/listing/versions.ts'
import { claimReview } from '#app/domain/review/claims.ts'
import { decideReview } from '#app/domain/review/decisions.ts'
import { replyToPin } from '#app/domain/review/pin-replies.ts'
import { placePin, resolvePin } from '#app/domain/review/pins.ts'
import { openPins, pinsOfVersion } from '#app/domain/review/pins-of.ts'
import { recordSample, samplesOf } from '#app/domain/review/samples.ts'
import { answer, lastriAtHerPhone, maker } from '#tests/domain/listing/makers.ts'
import { chipsPicture, granted, lastri, refused, reviewer } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { at, chipsSent, type Sent, sentAgain } from './desk.ts'

let world: World
let her: Context & { producerId: string }
let endah: Context & { accountId: string }
let sent: Sent
let picture: string
beforeEach(async () => {
  world = await createWorld()
  her = await lastriAtHerPhone(world)
  sent = await chipsSent(her)
  endah = await reviewer(world.ctx)
  granted(await claimReview(endah, { reviewId: sent.packaging }))
  picture = (await findVersion(endah, sent.versionId))?.answers.photos?.photos[0]?.picture ?? ''
})
afterEach(() => world.drop())

const pin = (change: Partial<Parameters<typeof placePin>[1]> = {}) =>
  placePin(endah, {
    reviewId: sent.packaging,
    key: 'pin-number-one',
    spot: { pictureId: picture, xBps: 0, yBps: 10_000 },
    comment: 'Segelnya miring.',
    ...change,
  })

test('a pin sticks where it was put, once, up to the very edge of the photo', async () => {
  const { pinId } = granted(await pin())
  expect(granted(await pin({ comment: 'Sent twice.' })).pinId).toBe(pinId)
  expect(await pinsOfVersion(her, sent.versionId)).toMatchObject([
    { id: pinId, track: 'packaging', pictureId: picture, xBps: 0, yBps: 10_000, placedBy: 'Endah' },
  ])
})

test.each([
  ['beside the photo', { xBps: 10_001, yBps: 5 }, 'pin-outside'],
  ['above the photo', { xBps: 5, yBps: -1 }, 'pin-outside'],
  ['between two points', { xBps: 0.5, yBps: 5 }, 'pin-outside'],
])('a pin %s is refused', async (_, where, code) => {
  expect(refused(await pin({ spot: { pictureId: picture, ...where } })).code).toBe(code)
})

test('a pin needs a photo or field of this version, words, and a reason that exists', async () => {
  const other = granted(await recordPicture(endah, { ...chipsPicture, sha256: 'b'.repeat(64) })).pictureId
  expect(refused(await pin({ spot: { pictureId: other, xBps: 1, yBps: 1 } })).code).toBe(
    'picture-not-of-version',
  )
  expect(refused(await pin({ spot: { question: 'colour' } })).code).toBe('unknown-field')
  expect(refused(await pin({ comment: ' ' })).code).toBe('comment-missing')
  expect(refused(await pin({ key: 'x' })).code).toBe('key-unfit')
  expect(refused(await pin({ reasonId: 'ugly/1' })).code).toBe('unknown-reason')
  expect(refused(await pin({ examplePictureId: 'pic_none' })).code).toBe('unknown-picture')
  granted(await pin({ examplePictureId: other, reasonId: 'seal-open/1' }))
  expect((await pinsOfVersion(her, sent.versionId))[0]?.reason).toMatchObject({
    text: { id: expect.stringMatching(/./) },
    nextStep: { id: expect.stringMatching(/./) },
    picture: 'reason-seal-open',
  })
})

test('only whoever holds the review sticks pins', async () => {
  const surya = await reviewer(world.ctx, 'Surya')
  const spot = { question: 'story' }
  const asked = { reviewId: sent.packaging, key: 'pin-of-surya', spot, comment: 'x' }
  expect(refused(await placePin(surya, asked)).code).toBe('claim-missing')
  expect(refused(await placePin(her, asked)).code).toBe('not-allowed')
})

test('maker and reviewer talk below a pin; another maker does not find it', async () => {
  const { pinId } = granted(await pin())
  const said = (ctx: Context, key: string, text = 'Sudah saya ganti.') =>
    replyToPin(ctx, { pinId, key, text })
  const { replyId } = granted(await said(at(her, 1), 'reply-hers'))
  expect(granted(await said(at(her, 2), 'reply-hers')).replyId).toBe(replyId)
  granted(await said(at(endah, 3), 'reply-endah', 'Terima kasih.'))
  expect((await pinsOfVersion(her, sent.versionId))[0]?.replies).toMatchObject([
    { text: 'Sudah saya ganti.', by: 'Lastri', isMaker: true },
    { text: 'Terima kasih.', by: 'Endah', isMaker: false },
  ])
  const other = await maker(
    world,
    await lastri(world.ctx, { slug: 'dapur-lain', name: 'Dapur Lain' }),
    'Yuyun',
  )
  expect(refused(await said(other, 'reply-other')).code).toBe('unknown-pin')
  expect(refused(await said(her, 'reply-empty', ' ')).code).toBe('comment-missing')
  expect(refused(await said(her, '!')).code).toBe('key-unfit')
})

test('a new version settles the pins on what it changes, and leaves the others', async () => {
  granted(await pin())
  granted(
    await pin({ key: 'pin-on-name', spot: { question: 'name', field: 'name' }, comment: 'Terlalu umum.' }),
  )
  granted(await pin({ key: 'pin-on-story', spot: { question: 'story' }, comment: 'Ceritakan lebih.' }))
  granted(
    await decideReview(endah, {
      reviewId: sent.packaging,
      verdict: 'change-needed',
      note: 'Lihat catatan.',
      nextStep: 'Betulkan, lalu kirim lagi.',
    }),
  )
  granted(await answer(at(her, 1), sent.listingId, 'name', { name: 'Keripik Tempe Daun Jeruk' }))
  const second = await sentAgain(at(her, 2), sent.listingId)
  const open = await openPins(her, sent.listingId)
  expect(open.map(one => one.comment).sort()).toEqual(['Ceritakan lebih.', 'Segelnya miring.'])
  const settled = await world.db.selectFrom('pin_resolution').select('version_id').execute()
  expect(settled).toEqual([{ version_id: second.versionId }])
})

test('the reviewer settles a pin herself while she holds the review', async () => {
  const { pinId } = granted(await pin())
  granted(await resolvePin(endah, { pinId }))
  granted(await resolvePin(endah, { pinId }))
  expect(await openPins(her, sent.listingId)).toEqual([])
  expect(refused(await resolvePin(endah, { pinId: 'pin_none' })).code).toBe('unknown-pin')
  expect(refused(await resolvePin(her, { pinId })).code).toBe('not-allowed')
})

test('the log of samples belongs to a version and knows no tomorrow', async () => {
  const log = (change: Partial<Parameters<typeof recordSample>[1]> = {}, ctx: Context = endah) =>
    recordSample(ctx, {
      versionId: sent.versionId,
      key: 'sample-one',
      event: 'received',
      happenedOn: '2026-11-23',
      note: 'Tiga kemasan.',
      ...change,
    })
  granted(await log())
  granted(await log())
  granted(await log({ key: 'sample-two', event: 'lab', happenedOn: '2026-11-24', note: 'Kadar air 3 %.' }))
  expect((await samplesOf(endah, sent.versionId)).map(one => one.event)).toEqual(['received', 'lab'])
  expect(refused(await log({ key: 'sample-three', happenedOn: '2026-11-25' })).code).toBe('sample-in-future')
  expect(refused(await log({ key: 'sample-three', happenedOn: '2026-13-01' })).code).toBe('not-a-day')
  expect(refused(await log({ key: 'sample-three', versionId: 'lsv_none' })).code).toBe('unknown-version')
  expect(refused(await log({ key: 'sample-three' }, her)).code).toBe('not-allowed')
})
