import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordPicture } from '#app/domain/catalogue/pictures.ts'
import type { Context } from '#app/domain/context.ts'
import { discardListing, findDraft, startListing } from '#app/domain/listing/drafts.ts'
import { addListingPhoto } from '#app/domain/listing/listing-photos.ts'
import { saveAnswer } from '#app/domain/listing/save-answer.ts'
import { chipsPicture, granted, lastri, refused } from '#tests/support/cast.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { answer, answersOf, chipsForms, lastriAtHerPhone, maker, newListing, withPhoto } from './makers.ts'

let world: World
let ctx: Context & { producerId: string }
beforeEach(async () => {
  world = await createWorld()
  ctx = await lastriAtHerPhone(world)
})
afterEach(() => world.drop())

test('a listing started twice with one key is one listing', async () => {
  const first = granted(await startListing(ctx, { key: 'key-of-one' }))
  expect(granted(await startListing(ctx, { key: 'key-of-one' }))).toEqual(first)
  expect(granted(await startListing(ctx, { key: 'key-of-two' })).listingId).not.toBe(first.listingId)
})

test('a key that is none starts nothing, and nobody but a maker starts anything', async () => {
  expect(refused(await startListing(ctx, { key: 'x' }))).toEqual({ code: 'key-unfit' })
  expect(refused(await startListing(ctx, { key: `'; drop table listing` }))).toEqual({ code: 'key-unfit' })
  expect(refused(await startListing(world.ctx, { key: 'key-of-one' }))).toEqual({ code: 'not-a-maker' })
  const other = await lastri(world.ctx, { slug: 'dapur-sri', greeting: 'Bu Sri' })
  expect(refused(await startListing(ctx, { key: 'key-of-one', producerId: other }))).toEqual({
    code: 'not-a-maker',
  })
})

test('each saved screen is kept and the listing goes on at the next one', async () => {
  const listingId = await newListing(ctx)
  expect((await findDraft(ctx, listingId))?.lastStep).toBe('kind')
  expect(granted(await answer(ctx, listingId, 'kind', { category: 'snack-savoury/food' })).next).toBe('name')
  granted(await answer(ctx, listingId, 'name', { name: '  Keripik   Tempe ', brand: '' }))
  const draft = await findDraft(ctx, listingId)
  expect(draft?.answers.name).toEqual({ name: 'Keripik Tempe' })
  expect(draft?.lastStep).toBe('photos')
  expect(draft?.saved.name).toMatchObject({ revision: 1, savedBy: 'Lastri', savedAt: ctx.now })
})

test('an answer sent twice with one key is saved once', async () => {
  const listingId = await newListing(ctx)
  const input = {
    listingId,
    question: 'name',
    fields: { name: 'Keripik Tempe' },
    revision: 0,
    key: 'once-once',
  } as const
  expect(granted(await saveAnswer(ctx, input))).toMatchObject({ revision: 1 })
  expect(granted(await saveAnswer(ctx, input))).toMatchObject({ revision: 1 })
  granted(await answer(ctx, listingId, 'name', { name: 'Keripik Tempe Pedas' }))
  expect(granted(await saveAnswer(ctx, input)).revision).toBe(1)
  expect((await answersOf(ctx, listingId)).name?.name).toBe('Keripik Tempe Pedas')
})

test('two phones that saved one screen are both kept, and the second is asked which to keep', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'name', { name: 'Keripik Tempe', brand: 'Omah' }))
  const daughter = await maker(world, ctx.producerId, 'Dewi')
  granted(await answer(daughter, listingId, 'name', { name: 'Keripik Tempe', brand: 'Lastri' }))
  const mine = { name: 'Keripik Tempe Pedas', brand: 'Omah' }
  const sent = { listingId, question: 'name', fields: mine, revision: 1, key: 'second-phone' } as const
  expect(refused(await saveAnswer(ctx, sent))).toEqual({
    code: 'answer-changed',
    question: 'name',
    mine,
    theirs: { name: 'Keripik Tempe', brand: 'Lastri' },
    revision: 2,
    savedAt: daughter.now,
    savedBy: 'Dewi',
  })
  expect((await answersOf(ctx, listingId)).name?.brand).toBe('Lastri')
  granted(await saveAnswer(ctx, { ...sent, revision: 2 }))
  const kept = await world.db
    .selectFrom('listing_answer')
    .select('answer')
    .where('listing_id', '=', listingId)
    .where('step', '=', 'name')
    .execute()
  expect(kept).toHaveLength(3)
})

test('of two phones that send at the same moment exactly one is saved, the other is asked', async () => {
  const listingId = await newListing(ctx)
  const send = (name: string) =>
    saveAnswer(ctx, { listingId, question: 'name', fields: { name }, revision: 0, key: `key-of-${name}` })
  const sent = await Promise.all(['Keripik', 'Kerupuk', 'Rempeyek', 'Stik', 'Abon'].map(send))
  expect(sent.filter(one => one.ok)).toHaveLength(1)
  const refusals = sent.flatMap(one => (one.ok ? [] : [one.error.code]))
  expect(refusals).toEqual(Array(4).fill('answer-changed'))
})

test('two phones that saved the very same words do not quarrel', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'name', { name: 'Keripik Tempe' }))
  const again = {
    listingId,
    question: 'name',
    fields: { name: 'Keripik Tempe' },
    revision: 0,
    key: 'same-words',
  } as const
  expect(granted(await saveAnswer(ctx, again))).toMatchObject({ revision: 1 })
})

test('another maker finds neither the listing nor a way to write into it', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'name', { name: 'Keripik Tempe' }))
  const sri = await maker(world, await lastri(world.ctx, { slug: 'dapur-sri' }), 'Sri')
  expect(await findDraft(sri, listingId)).toBeUndefined()
  expect(refused(await answer(sri, listingId, 'name', { name: 'Milik Sri' }))).toEqual({
    code: 'unknown-listing',
    listingId,
  })
  expect(refused(await discardListing(sri, { listingId }))).toEqual({ code: 'unknown-listing', listingId })
  expect((await answersOf(ctx, listingId)).name?.name).toBe('Keripik Tempe')
})

test('an officer who helps her writes into her listing in their own name', async () => {
  const listingId = await newListing(ctx)
  const officer = await maker(world, ctx.producerId, 'Ratna')
  if (officer.actor.kind !== 'person') throw new Error('no person')
  const helping: Context = {
    ...officer,
    actor: { ...officer.actor, roles: [{ role: 'office' }], assistingProducerId: ctx.producerId },
  }
  granted(await answer(helping, listingId, 'name', { name: 'Keripik Tempe' }))
  expect((await findDraft(ctx, listingId))?.saved.name?.savedBy).toBe('Ratna')
  const deed = await world.db
    .selectFrom('activity')
    .select(['actor_id', 'on_behalf_of'])
    .where('verb', '=', 'saveAnswer')
    .executeTakeFirstOrThrow()
  expect(deed).toEqual({ actor_id: officer.actor.accountId, on_behalf_of: `producer:${ctx.producerId}` })
})

test('a photo that arrives is part of the draft at once, and once', async () => {
  const listingId = await newListing(ctx)
  const picture = await withPhoto(ctx, listingId, 'photo-key-1')
  const { pictureId } = granted(await recordPicture(ctx, chipsPicture))
  expect(granted(await addListingPhoto(ctx, { listingId, pictureId, key: 'photo-key-1' }))).toEqual({
    position: 0,
  })
  expect((await answersOf(ctx, listingId)).photos?.photos).toEqual([{ picture }])
})

test('photos that arrive while their form stands open go behind those of the form', async () => {
  const listingId = await newListing(ctx)
  const first = await withPhoto(ctx, listingId)
  const second = await withPhoto(ctx, listingId)
  const form = { 'photos.0.picture': first, 'photos.0.altId': 'Kemasan depan' }
  granted(
    await saveAnswer(ctx, { listingId, question: 'photos', fields: form, revision: 1, key: 'open-form' }),
  )
  expect((await answersOf(ctx, listingId)).photos?.photos).toEqual([
    { picture: first, altId: 'Kemasan depan' },
    { picture: second },
  ])
})

test('a picture that was not sent for this listing cannot be put into it', async () => {
  const listingId = await newListing(ctx)
  const { pictureId } = granted(await recordPicture(ctx, chipsPicture))
  expect(refused(await answer(ctx, listingId, 'photos', { 'photos.0.picture': pictureId }))).toEqual({
    code: 'answer-unfit',
    problems: { photos: { code: 'photo-not-yours' } },
  })
  expect(
    refused(await addListingPhoto(ctx, { listingId, pictureId: 'pic_none', key: 'photo-key-1' })),
  ).toEqual({ code: 'unknown-picture', pictureId: 'pic_none' })
})

test('ingredients of her own are proposed to the office once', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'ingredients', { add: 'kedelai, Rempah Rahasia Mbah' }))
  granted(await answer(ctx, listingId, 'ingredients', { add: 'kedelai, Rempah Rahasia Mbah, garam' }))
  const proposed = await world.db.selectFrom('ingredient_proposal').select(['slug', 'name']).execute()
  expect(proposed).toEqual([{ slug: 'rempah-rahasia-mbah', name: 'Rempah Rahasia Mbah' }])
})

test('a draft is thrown away and is then nowhere', async () => {
  const listingId = await newListing(ctx)
  granted(await discardListing(ctx, { listingId }))
  expect(await findDraft(ctx, listingId)).toBeUndefined()
  expect(refused(await answer(ctx, listingId, 'kind', chipsForms.kind ?? {}))).toMatchObject({
    code: 'unknown-listing',
  })
})

test('a saved answer can be added to, never changed or removed', async () => {
  const listingId = await newListing(ctx)
  granted(await answer(ctx, listingId, 'name', { name: 'Keripik Tempe' }))
  await expect(world.db.updateTable('listing_answer').set({ answer: '{}' }).execute()).rejects.toThrow(
    'append-only',
  )
  await expect(world.db.deleteFrom('listing_answer').execute()).rejects.toThrow('append-only')
})
