import type { Context } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'

export type UnknownIngredients =
  | { code: 'unknown-ingredient'; slug: string }
  | { code: 'unknown-allergen'; allergen: string }

/** What is in a product, with its allergens known. */
export type Composition = {
  ingredientSlugs: string[]
  contains: string[]
  mayContain: string[]
  customsTags: string[]
}

/**
 * The allergens of a product: what its ingredients bring, and what the maker declares beside them. What it
 * contains is not said again as "may contain".
 */
export async function composition(
  ctx: Context,
  input: {
    ingredientSlugs: readonly string[]
    contains?: readonly string[] | undefined
    mayContain?: readonly string[] | undefined
    customsTags?: readonly string[] | undefined
  },
): Promise<Result<Composition, UnknownIngredients>> {
  const ingredientSlugs = [...new Set(input.ingredientSlugs)]
  const known = ingredientSlugs.length
    ? await ctx.db
        .selectFrom('ingredient')
        .select(['slug', 'allergen_code'])
        .where('slug', 'in', ingredientSlugs)
        .execute()
    : []
  const strange = ingredientSlugs.find(slug => !known.some(ingredient => ingredient.slug === slug))
  if (strange !== undefined) return refuse({ code: 'unknown-ingredient', slug: strange })

  const brought = known.flatMap(ingredient => ingredient.allergen_code ?? [])
  const contains = [...new Set([...brought, ...(input.contains ?? [])])]
  const mayContain = [...new Set(input.mayContain ?? [])].filter(allergen => !contains.includes(allergen))
  const allergens = await ctx.db.selectFrom('allergen').select('code').execute()
  const unknown = [...contains, ...mayContain].find(code => !allergens.some(known => known.code === code))
  if (unknown !== undefined) return refuse({ code: 'unknown-allergen', allergen: unknown })

  return ok({ ingredientSlugs, contains, mayContain, customsTags: [...new Set(input.customsTags ?? [])] })
}

export async function writeComposition(
  ctx: Context,
  productId: string,
  { ingredientSlugs, contains, mayContain, customsTags }: Composition,
): Promise<void> {
  if (ingredientSlugs.length > 0)
    await ctx.db
      .insertInto('product_ingredient')
      .values(
        ingredientSlugs.map((ingredient_slug, position) => ({
          product_id: productId,
          position,
          ingredient_slug,
        })),
      )
      .execute()
  const allergens = [
    ...contains.map(code => ({ allergen_code: code, presence: 'contains' as const })),
    ...mayContain.map(code => ({ allergen_code: code, presence: 'may-contain' as const })),
  ]
  if (allergens.length > 0)
    await ctx.db
      .insertInto('product_allergen')
      .values(allergens.map(allergen => ({ product_id: productId, ...allergen })))
      .execute()
  if (customsTags.length > 0)
    await ctx.db
      .insertInto('product_customs_tag')
      .values(customsTags.map(tag => ({ product_id: productId, tag })))
      .execute()
}
