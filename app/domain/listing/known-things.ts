import type { Context } from '../context.ts'
import type { KnownThings } from './read-lists.ts'

/** What the forms of a listing may refer to: our lists, and the pictures that were sent for it. */
export async function knownThings(ctx: Context, listingId: string): Promise<KnownThings> {
  const categories = await ctx.db.selectFrom('category').select('slug').orderBy('position').execute()
  const allergens = await ctx.db.selectFrom('allergen').select('code').orderBy('position').execute()
  const ingredients = await ctx.db
    .selectFrom('ingredient')
    .select(['slug', 'name_id', 'name_en', 'allergen_code'])
    .orderBy('name_id')
    .execute()
  const pictures = await ctx.db
    .selectFrom('listing_photo')
    .select('picture_id')
    .where('listing_id', '=', listingId)
    .execute()
  return {
    categories: categories.map(row => row.slug),
    allergens: allergens.map(row => row.code),
    ingredients: ingredients.map(row => ({
      slug: row.slug,
      nameId: row.name_id,
      nameEn: row.name_en,
      allergen: row.allergen_code ?? undefined,
    })),
    pictures: pictures.map(row => row.picture_id),
  }
}
