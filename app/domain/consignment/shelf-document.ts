import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import { touch } from '../transact.ts'

/**
 * Says that a document speaks of these goods on a counter's shelf; the newest one counts, in whatever order they come.
 * The shop looks at the shelf and at the goods again.
 */
export async function documentShelf(
  ctx: Context,
  shelf: { counterId: string; variantIds: readonly string[]; documentedAt: Instant },
): Promise<void> {
  for (const variantId of [...new Set(shelf.variantIds)].sort())
    await ctx.db
      .insertInto('shelf_document')
      .values({
        counter_id: shelf.counterId,
        variant_id: variantId,
        documented_at: shelf.documentedAt,
        counted_at: null,
      })
      .onConflict(conflict =>
        conflict
          .columns(['counter_id', 'variant_id'])
          .doUpdateSet({ documented_at: shelf.documentedAt })
          .where('shelf_document.documented_at', '<', shelf.documentedAt),
      )
      .execute()
  const products = await ctx.db
    .selectFrom('variant')
    .select('product_id')
    .distinct()
    .where('id', 'in', ['none', ...shelf.variantIds])
    .execute()
  touch(ctx, `place:${shelf.counterId}`, ...products.map(row => `product:${row.product_id}` as const))
}

/** Says that these goods were counted by hand then; the newest count stays. */
export async function documentCount(
  ctx: Context,
  shelf: { counterId: string; variantIds: readonly string[]; countedAt: Instant },
): Promise<void> {
  const { counterId, countedAt } = shelf
  const variantIds = [...new Set(shelf.variantIds)].sort()
  await documentShelf(ctx, { counterId, variantIds, documentedAt: countedAt })
  await ctx.db
    .updateTable('shelf_document')
    .set({ counted_at: countedAt })
    .where('counter_id', '=', counterId)
    .where('variant_id', 'in', ['none', ...variantIds])
    .where(eb => eb.or([eb('counted_at', 'is', null), eb('counted_at', '<', countedAt)]))
    .execute()
}
