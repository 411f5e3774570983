import type { Context } from '../context.ts'

/**
 * The short name of a variant on its packs and its in-house number, given at its first batch and kept: initials of
 * the product, then the number, `KT12`.
 */
export async function variantCode(
  ctx: Context,
  variantId: string,
): Promise<{ code: string; number: number }> {
  for (;;) {
    const known = await ctx.db
      .selectFrom('variant_code')
      .select(['code', 'number'])
      .where('variant_id', '=', variantId)
      .executeTakeFirst()
    if (known) return known
    const { last } = await ctx.db
      .selectFrom('variant_code')
      .select(({ fn }) => fn.max('number').as('last'))
      .executeTakeFirstOrThrow()
    const number = (last ?? 0) + 1
    // Another maker may take the same number at the same moment: then the next round finds a higher one.
    await ctx.db
      .insertInto('variant_code')
      .values({ variant_id: variantId, number, code: `${await initials(ctx, variantId)}${number}` })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

async function initials(ctx: Context, variantId: string): Promise<string> {
  const row = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('product.slug')
    .where('variant.id', '=', variantId)
    .executeTakeFirstOrThrow()
  return initialsOf(row.slug)
}

/** Two letters that batch codes may have; the letters that look like figures are left out. */
export function initialsOf(slug: string): string {
  const first = slug
    .split('-')
    .map(word => word.charAt(0).toUpperCase())
    .filter(letter => /[AC-HJKMNP-TV-Z]/.test(letter))
  return first.slice(0, 2).join('') || 'X'
}
