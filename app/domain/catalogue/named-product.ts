import type { Context } from '../context.ts'
import { productNames } from './product-names.ts'
import { nameIn } from './text.ts'

/** Whose a product is, and its name in Indonesian: the language in which makers, partners and the office are told. */
export async function namedProduct(
  ctx: Context,
  productId: string,
): Promise<{ producerId: string; name: string }> {
  const row = await ctx.db
    .selectFrom('product')
    .select(['product.producer_id', ...productNames('product.id')])
    .where('product.id', '=', productId)
    .executeTakeFirstOrThrow()
  return { producerId: row.producer_id, name: nameIn('id', { id: row.id_name, en: row.en_name }).text }
}
