import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { ProducerTable } from '#db/schema/producers.ts'
import type { ProductTable } from '#db/schema/products.ts'
import type { Context } from '../context.ts'

/*
 * The row of a product or a maker, held until the transaction ends, so that two commands about the same thing
 * come one after the other. SQLite has one writer anyway and knows no `for update`.
 */

export async function lockedProduct(ctx: Context, id: string): Promise<Selectable<ProductTable> | undefined> {
  const row = ctx.db.selectFrom('product').selectAll().where('id', '=', id)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

export async function lockedProducer(
  ctx: Context,
  id: string,
): Promise<Selectable<ProducerTable> | undefined> {
  const row = ctx.db.selectFrom('producer').selectAll().where('id', '=', id)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

export async function lockedLicence(ctx: Context, id: string) {
  const row = ctx.db.selectFrom('licence').selectAll().where('id', '=', id)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

export async function lockedVariant(ctx: Context, id: string) {
  const row = ctx.db.selectFrom('variant').selectAll().where('id', '=', id)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

export async function lockedCounter(ctx: Context, id: string) {
  const row = ctx.db.selectFrom('counter').selectAll().where('id', '=', id)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}
