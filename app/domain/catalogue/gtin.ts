import type { Context } from '../context.ts'

/** Fourteen digits of which the last checks the others (GS1 General Specifications, section 7.9). */
export function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const digits = [...text.padStart(14, '0')].map(Number)
  const sum = digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** The product that carries a GTIN, in whatever length it was written. */
export async function slugOfGtin(ctx: Context, text: string): Promise<string | undefined> {
  if (!isGtin(text)) return undefined
  const bare = text.replace(/^0+/, '')
  const forms = [8, 12, 13, 14]
    .filter(length => length >= bare.length)
    .map(length => bare.padStart(length, '0'))
  const row = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('product.slug')
    .where('variant.gtin', 'in', forms)
    .executeTakeFirst()
  return row?.slug
}
