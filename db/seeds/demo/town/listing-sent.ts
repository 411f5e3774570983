import { type Context, today } from '#app/domain/context.ts'
import { writeGrant } from '#app/domain/identity/roles.ts'
import { newId } from '#app/domain/ids.ts'
import { findDraft, startListing } from '#app/domain/listing/drafts.ts'
import { addListingPhoto } from '#app/domain/listing/listing-photos.ts'
import { saveAnswer } from '#app/domain/listing/save-answer.ts'
import { isQuestion, type Question } from '#app/domain/listing/steps.ts'
import { submitListing } from '#app/domain/listing/submission.ts'
import type { Fields } from '#app/domain/listing/typed-fields.ts'
import { halalNumber, pirtNumber } from '../goods/licence-numbers.ts'
import { drawnPicture } from './drawn.ts'
import { granted } from './granted.ts'

/** A snack that a maker proposes. */
export type ProposedSnack = {
  key: string
  name: string
  ingredients: readonly string[]
  story: string
  taste: string
  priceIdr: string
  /** Product of the town whose pictures it shows. */
  picturedAs: string
  number: number
}

/** A maker at her own phone. */
export async function makerAtHerPhone(ctx: Context, slug: string): Promise<Context> {
  const { id: producerId, greeting } = await ctx.db
    .selectFrom('producer')
    .select(['id', 'greeting'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const accountId = newId('acc', ctx.now)
  await ctx.db.insertInto('account').values({ id: accountId, name: greeting, created_at: ctx.now }).execute()
  await granted(writeGrant(ctx, accountId, { role: 'producer', producerId }))
  return {
    ...ctx,
    actor: { kind: 'person', accountId, name: greeting, roles: [{ role: 'producer', producerId }] },
  }
}

/** Filled in and sent, as she types it. */
export async function listingSent(
  her: Context,
  snack: ProposedSnack,
): Promise<{ listingId: string; versionId: string; pictureIds: string[] }> {
  const { listingId } = await granted(startListing(her, { key: `demo-${snack.key}` }))
  const pictureIds: string[] = []
  for (const view of ['front', 'scene']) {
    const pictureId = await drawnPicture(her, `product:${snack.picturedAs}:${view}`, 'snack-savoury')
    await granted(addListingPhoto(her, { listingId, pictureId, key: `photo-${view}-${snack.key}` }))
    pictureIds.push(pictureId)
  }
  for (const [question, fields] of Object.entries(formsOf(her, snack)))
    if (isQuestion(question)) await answered(her, listingId, question, fields, `${question}-${snack.key}`)
  const { versionId } = await granted(submitListing(her, { listingId }))
  return { listingId, versionId, pictureIds }
}

/** Answers one question upon what stands there. */
export async function answered(
  her: Context,
  listingId: string,
  question: Question,
  fields: Fields,
  key: string,
): Promise<void> {
  const draft = await findDraft(her, listingId)
  const revision = draft?.saved[question]?.revision ?? 0
  await granted(saveAnswer(her, { listingId, question, fields, revision, key }))
}

function formsOf(ctx: Context, snack: ProposedSnack): Partial<Record<Question, Fields>> {
  const { name, ingredients, story: description, taste, priceIdr, number } = snack
  const endYear = Number(today(ctx).slice(0, 4)) + 4
  const [first = '', ...others] = ingredients
  const items = [first, ...others]
    .slice(0, -1)
    .flatMap((ingredient, at) => [
      [`items.${at}.name`, ingredient] as const,
      [`items.${at}.grams`, String(600 - 150 * at)] as const,
    ])
  return {
    kind: { category: 'snack-savoury/food' },
    name: { name },
    ingredients: { ...Object.fromEntries(items), add: ingredients.at(-1) ?? '' },
    allergens: { 'contains.soy': ingredients.includes('Kedelai') ? 'on' : '', 'shared.none': 'on' },
    'net-content': { quantity: '150', unit: 'g', packaging: 'plastic' },
    keeping: { days: '90', storage: 'ambient-dry', afterOpeningDays: '7' },
    licences: {
      pirt: pirtNumber({ packaging: '2', group: '15', product: 60 + number, maker: 40 + number, endYear }),
      pirtUntil: `${endYear}-05-01`,
      halal: 'certified',
      halalNumber: halalNumber(9000 + number, today(ctx)),
    },
    story: { description, taste },
    english: {},
    sizes: { 'sizes.0.price': priceIdr, 'sizes.0.quantity': '150', 'sizes.0.unit': 'g' },
  }
}
