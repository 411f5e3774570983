import type { Context } from '../context.ts'

/** Whether a product is published, paused or not. */
export async function isOnSale(ctx: Context, productId: string | null | undefined): Promise<boolean> {
  if (productId === null || productId === undefined) return false
  const row = await ctx.db
    .selectFrom('publication')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .select('publication.id')
    .where('publication.product_id', '=', productId)
    .where('publication_end.publication_id', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
