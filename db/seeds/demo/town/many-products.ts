import { type Context, today } from '#app/domain/context.ts'
import { addDays } from '#app/domain/dates.ts'
import { newId } from '#app/domain/ids.ts'
import { touch } from '#app/domain/transact.ts'
import { chance, chanceBetween } from '../chance.ts'
import type { Copy } from './copies.ts'
import { copyProducts, copyTable, dropCopyTable } from './copies.ts'
import { daysAgo } from './past.ts'

type Parts = { makerIds: readonly string[]; counterIds: readonly string[]; further: number }
type Model = { id: string; slug: string; priceIdr: number; shelfLifeDays: number | null }

const batch = 1000

/**
 * Fills the town far beyond the list: numbered copies of the public products, spread over the makers, with prices
 * and shelves of their own. Rows go in by the thousand, so this path writes no activity for each of them.
 */
export async function manyProducts(
  ctx: Context,
  parts: Parts,
  report: (done: number) => void,
): Promise<void> {
  const models = await publicModels(ctx)
  await copyTable(ctx.db)
  const copying = ctx.db.withTables<{ copy: Copy }>()
  for (let from = 0; from < parts.further; from += batch) {
    const size = Math.min(batch, parts.further - from)
    const copies = Array.from({ length: size }, (_, i) => oneCopy(ctx, models, parts, from + i))
    await copying.insertInto('copy').values(copies).execute()
    await copyProducts(copying)
    await copying.deleteFrom('copy').execute()
    report(from + size)
  }
  await dropCopyTable(ctx.db)
  touch(ctx, 'reference')
}

/** What the public sees, with the price of its first variant. */
async function publicModels(ctx: Context): Promise<Model[]> {
  return ctx.db
    .selectFrom('product')
    .innerJoin('publication', 'publication.product_id', 'product.id')
    .innerJoin('variant', join =>
      join.onRef('variant.product_id', '=', 'product.id').on('variant.position', '=', 0),
    )
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .where('producer.paused_at', 'is', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('licence')
            .select('licence.id')
            .whereRef('licence.product_id', '=', 'product.id')
            .where('licence.valid_until_on', '<', today(ctx)),
        ),
      ),
    )
    .select([
      'product.id',
      'product.slug',
      'variant.price_idr as priceIdr',
      'product.shelf_life_days as shelfLifeDays',
    ])
    .orderBy('product.slug')
    .execute()
}

function oneCopy(ctx: Context, models: readonly Model[], parts: Parts, index: number): Copy {
  const model = pick(models, index)
  const number = Math.floor(index / models.length) + 2
  // In the order of time, so that ids grow and the engine appends.
  const then = daysAgo(ctx, 300 * (1 - index / parts.further)).now
  const id = newId('prd', then)
  const keeps = model.shelfLifeDays
  const left = Math.max(1, Math.round((keeps ?? 0) * (0.4 + 0.6 * chance('made', index))))
  return {
    id,
    twin: newId('prd', then).slice(4),
    model_id: model.id,
    slug: `${model.slug}-${number}`,
    number,
    producer_id: pick(parts.makerIds, chanceBetween(0, parts.makerIds.length - 1, 'maker', index)),
    price_idr: Math.max(500, Math.round((model.priceIdr * (0.7 + 0.6 * chance('price', index))) / 500) * 500),
    popularity: chanceBetween(1, 600, 'popularity', index),
    at: then,
    counter_id: pick(parts.counterIds, chanceBetween(0, parts.counterIds.length - 1, 'counter', index)),
    pieces: chance('sold out', index) < 0.1 ? 0 : chanceBetween(1, 24, 'pieces', index),
    counted_at: daysAgo(ctx, 12 * chance('counted', index)).now,
    best_before_on: keeps === null ? null : addDays(today(ctx), left),
    made_on: addDays(today(ctx), keeps === null ? -30 : left - keeps),
  }
}

function pick<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things[index % things.length]
  if (thing === undefined) throw new Error('nothing to pick from')
  return thing
}
