import type { Context } from '../context.ts'

/** The publication that has not ended, if a product has one. */
export const openPublication = (ctx: Context, productId: string) =>
  ctx.db
    .selectFrom('publication')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .select(['publication.id', 'publication.published_at'])
    .where('publication.product_id', '=', productId)
    .where('publication_end.publication_id', 'is', null)
    .executeTakeFirst()

/** Whether a product is published, paused or not. */
export async function isOnSale(ctx: Context, productId: string | null | undefined): Promise<boolean> {
  if (productId === null || productId === undefined) return false
  return (await openPublication(ctx, productId)) !== undefined
}
