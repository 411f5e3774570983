import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { ListingTable } from '#db/schema/listings.ts'
import type { ProductTable } from '#db/schema/products.ts'
import type { Context } from '../context.ts'
import { rolesFor } from '../identity/permissions.ts'

/*
 * Whose things one may touch. Every query carries the owner, so that what belongs to another maker is simply not
 * found. `none` stands for nobody: a list that is empty would be no list to the engines.
 */

const none = ['none']

/** The makers for whom the actor may write: herself, her group, or the one whom an officer helps. */
export function ownProducerIds(ctx: Context): string[] {
  return rolesFor(ctx.actor, 'listing:edit').flatMap(role => role.producerId ?? [])
}

export const ownerList = (ctx: Context): string[] => {
  const own = ownProducerIds(ctx)
  return own.length > 0 ? own : none
}

/** The account that writes; a system writes no listings. */
export const writerOf = (ctx: Context): string | undefined =>
  ctx.actor.kind === 'person' ? ctx.actor.accountId : undefined

/** Held until the transaction ends, so that two phones come one after the other. */
export async function lockedListing(
  ctx: Context,
  listingId: string,
): Promise<Selectable<ListingTable> | undefined> {
  const row = ctx.db
    .selectFrom('listing')
    .selectAll()
    .where('id', '=', listingId)
    .where('producer_id', 'in', ownerList(ctx))
    .where('discarded_at', 'is', null)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

export async function ownProduct(
  ctx: Context,
  productId: string,
): Promise<Selectable<ProductTable> | undefined> {
  const row = ctx.db
    .selectFrom('product')
    .selectAll()
    .where('id', '=', productId)
    .where('producer_id', 'in', ownerList(ctx))
  return (ctx.transaction && engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}
