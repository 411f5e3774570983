import type { LicenceNeeded } from '#db/schema/products.ts'
import { type Context, today } from '../context.ts'
import { licencePath } from '../label/licence-path.ts'
import { labelRulesInForce } from '../label/rules-in-force.ts'
import type { Answers, ListedSize } from './answers.ts'
import { labelMaker } from './checked-listing.ts'
import { knownThings } from './known-things.ts'
import { labelOf } from './label-of.ts'
import { ingredientSlug } from './own-ingredients.ts'
import { licenceNeededOf, skuOf } from './product-facts-of.ts'
import type { Version } from './versions.ts'

/** What a version means for the licence, by the rules of today. */
export async function licenceNeededBy(ctx: Context, version: Version): Promise<LicenceNeeded> {
  const known = await knownThings(ctx, version.listingId)
  const label = labelOf(version.answers, await labelMaker(ctx, version.producerId), known.ingredients)
  const rules = await labelRulesInForce(ctx, today(ctx))
  const rule = rules.find(one => one.code === 'licence-needed')
  if (!rule) return licenceNeededOf({ licence: 'ask', because: [] }, version.answers)
  return licenceNeededOf(licencePath(label, rule.parameters), version.answers)
}

/** Slugs in the order of the label; an ingredient of her own enters our list with the approval. */
export async function ingredientSlugsOf(ctx: Context, { ingredients }: Answers): Promise<string[]> {
  const items = ingredients?.items ?? []
  for (const { slug, name } of items)
    if (slug === undefined)
      await ctx.db
        .insertInto('ingredient')
        .values({ slug: ingredientSlug(name), name_id: name, name_en: name, allergen_code: null })
        .onConflict(conflict => conflict.doNothing())
        .execute()
  return items.map(({ slug, name }) => slug ?? ingredientSlug(name))
}

/** A stock name that nobody has yet. */
export async function freeSku(ctx: Context, slug: string, size: ListedSize): Promise<string> {
  const wanted = skuOf(slug, size)
  for (let nth = 1; ; nth++) {
    const sku = nth === 1 ? wanted : `${wanted}-${nth}`
    const taken = await ctx.db.selectFrom('variant').select('id').where('sku', '=', sku).executeTakeFirst()
    if (!taken) return sku
  }
}
