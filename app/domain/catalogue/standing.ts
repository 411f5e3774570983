import { type SqlBool, sql } from 'kysely'
import type { Db } from '#db/engines/database.ts'
import { keptQuery } from '#db/engines/kept-query.ts'
import { asList, within } from '#db/engines/within.ts'
import { isNotStopped } from '../batches/stopped-batches.ts'
import type { Context } from '../context.ts'
import type { Count } from './have.ts'

/**
 * What stands of one batch of a variant on one counter, by the newest document that speaks of that shelf. A shelf
 * where nothing is left that may be sold has one entry of no pieces.
 */
export type Standing = Count & { counterId: string; variantId: string }
type Reader = Pick<Context, 'db'>
type Row = Standing & { productId: string }

/*
 * The seam between the shop and the stock ledger: the shop asks nothing else of it. Nothing is copied, so a document
 * and what the shop says of the shelf change in one transaction.
 */

/** By product, for variants that are still sold; a product that stands nowhere has no entry. */
export async function standingOf(
  ctx: Reader,
  productIds: readonly string[],
): Promise<Map<string, Standing[]>> {
  const found = new Map<string, Standing[]>()
  if (productIds.length === 0) return found
  for (const { productId, ...standing } of settled(await ofProducts(ctx.db, asList(ctx.db, productIds)))) {
    const known = found.get(productId)
    if (known) known.push(standing)
    else found.set(productId, [standing])
  }
  return found
}

/** All that stands or stood on a counter, with the product it belongs to. */
export const standingAt = async (ctx: Reader, counterId: string): Promise<Row[]> =>
  settled(await atCounter(ctx.db, counterId))

const ofProducts = keptQuery((db, productIds) =>
  shelves(db).where(within(db, 'variant.product_id', productIds)),
)
const atCounter = keptQuery((db, counterId) => shelves(db).where('shelf_document.counter_id', '=', counterId))

/** Batches that are held or recalled count for nothing; those past their date are told apart by the day of asking. */
const shelves = (db: Db) =>
  db
    .selectFrom('shelf_document')
    .innerJoin('variant', 'variant.id', 'shelf_document.variant_id')
    .leftJoin('stock', join =>
      join
        .onRef('stock.counter', '=', 'shelf_document.counter_id')
        .onRef('stock.variant_id', '=', 'shelf_document.variant_id')
        .on('stock.bucket', '=', 'shelf')
        .on(onShelf)
        .on(isNotStopped('stock.batch_id')),
    )
    .leftJoin('batch', 'batch.id', 'stock.batch_id')
    .select([
      'variant.product_id as productId',
      'shelf_document.counter_id as counterId',
      'shelf_document.variant_id as variantId',
      'stock.pieces',
      'shelf_document.documented_at as countedAt',
      'batch.best_before_on as earliestBestBeforeOn',
    ])
    .where('variant.ended_at', 'is', null)

/** A partial index answers only for the very words of its condition, which a parameter is not. */
const onShelf = sql<SqlBool>`stock.pieces <> 0`

/** Late facts can leave a batch below zero: what it lacks was taken from the batches beside it, the earliest first. */
function settled(rows: readonly (Omit<Row, 'pieces'> & { pieces: number | null })[]): Row[] {
  const all = rows.map(row => ({ ...row, pieces: Number(row.pieces ?? 0) }))
  for (const lacking of all) {
    if (lacking.pieces >= 0) continue
    const beside = all
      .filter(
        row => row.pieces > 0 && row.counterId === lacking.counterId && row.variantId === lacking.variantId,
      )
      .sort((a, b) => ((a.earliestBestBeforeOn ?? '~') < (b.earliestBestBeforeOn ?? '~') ? -1 : 1))
    for (const row of beside) {
      const taken = Math.min(row.pieces, -lacking.pieces)
      row.pieces -= taken
      lacking.pieces += taken
    }
    lacking.pieces = 0
  }
  return all
}
