import { recordPicture } from '#app/domain/catalogue/pictures.ts'
import type { Context } from '#app/domain/context.ts'
import { newId, randomWord } from '#app/domain/ids.ts'
import type { Answers } from '#app/domain/listing/answers.ts'
import { findDraft, startListing } from '#app/domain/listing/drafts.ts'
import { addListingPhoto } from '#app/domain/listing/listing-photos.ts'
import { saveAnswer } from '#app/domain/listing/save-answer.ts'
import type { Question } from '#app/domain/listing/steps.ts'
import type { Fields } from '#app/domain/listing/typed-fields.ts'
import { chipsPicture, granted, lastri } from '#tests/support/cast.ts'
import type { World } from '#tests/support/world.ts'

/** Somebody who may write for a maker. */
export async function maker(world: World, producerId: string, name = 'Lastri'): Promise<Context> {
  const accountId = newId('acc', world.ctx.now)
  await world.db.insertInto('account').values({ id: accountId, name, created_at: world.ctx.now }).execute()
  return world.as({
    actor: { kind: 'person', accountId, name, roles: [{ role: 'producer', producerId }] },
  })
}

/** Bu Lastri at her phone, with her kitchen. */
export async function lastriAtHerPhone(world: World): Promise<Context & { producerId: string }> {
  const producerId = await lastri(world.ctx)
  return { ...(await maker(world, producerId)), producerId }
}

/** A minute later than before: what is saved is later than what was sent. */
export const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString(),
})

/** All that tempeh chips are asked, as she types it. */
export const chipsForms: Readonly<Partial<Record<Question, Fields>>> = {
  kind: { category: 'snack-savoury/food' },
  name: { name: 'Keripik Tempe Pedas' },
  ingredients: {
    'items.0.name': 'Kedelai',
    'items.0.grams': '500',
    'items.1.name': 'tepung beras',
    'items.1.grams': '200',
    add: 'garam',
  },
  allergens: { 'contains.soy': 'on', 'shared.peanut': 'on' },
  'net-content': { quantity: '180', unit: 'g', packaging: 'plastic' },
  keeping: { days: '90', storage: 'ambient-dry', afterOpeningDays: '7' },
  licences: {
    pirt: '215357301999931',
    pirtUntil: '2031-05-01',
    halal: 'certified',
    halalNumber: 'ID35110000000000126',
  },
  story: { description: 'Irisan tempe tipis, digoreng garing.', taste: 'Gurih pedas' },
  english: { name: 'Spicy Tempeh Chips', description: 'Thin and crisp.' },
  sizes: { 'sizes.0.price': '11.000', 'sizes.0.quantity': '180', 'sizes.0.unit': 'g' },
}

export async function newListing(ctx: Context): Promise<string> {
  return granted(await startListing(ctx, { key: randomWord(12) })).listingId
}

/** Answers a question upon what stands there. */
export async function answer(
  ctx: Context,
  listingId: string,
  question: Question,
  fields: Fields,
  key = randomWord(12),
) {
  const draft = await findDraft(ctx, listingId)
  const revision = draft?.saved[question]?.revision ?? 0
  return saveAnswer(ctx, { listingId, question, fields, revision, key })
}

export async function withPhoto(ctx: Context, listingId: string, key = randomWord(12)): Promise<string> {
  const { pictureId } = granted(await recordPicture(ctx, chipsPicture))
  granted(await addListingPhoto(ctx, { listingId, pictureId, key }))
  return pictureId
}

/** A listing with every answer and a photo. */
export async function finishedListing(
  ctx: Context,
  change: Partial<Record<Question, Fields>> = {},
): Promise<string> {
  const listingId = await newListing(ctx)
  await withPhoto(ctx, listingId)
  for (const [question, fields] of Object.entries({ ...chipsForms, ...change }))
    granted(await answer(ctx, listingId, question as Question, fields))
  return listingId
}

export async function answersOf(ctx: Context, listingId: string): Promise<Answers> {
  const draft = await findDraft(ctx, listingId)
  if (!draft) throw new Error('this listing is not hers')
  return draft.answers
}
