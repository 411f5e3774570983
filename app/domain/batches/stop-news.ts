import { namedProduct } from '../catalogue/named-product.ts'
import type { Context } from '../context.ts'
import { newId } from '../ids.ts'
import type { NoticeKind } from '../notices/notice-kinds.ts'
import { notify } from '../notices/notify.ts'

/** Tells the maker, and every partner on whose counters pieces of it stand, with how many. */
export async function tellOfStop(
  ctx: Context,
  kind: Extract<NoticeKind, 'batch-held' | 'batch-released' | 'batch-recalled'>,
  batch: { id: string; code: string; product_id: string },
): Promise<void> {
  const { producerId, name } = await namedProduct(ctx, batch.product_id)
  const cause = newId('act', ctx.now)
  await notify(ctx, {
    audience: { producerId },
    kind,
    subject: `product:${batch.product_id}`,
    cause,
    facts: { name, code: batch.code },
  })
  const holders = await ctx.db
    .selectFrom('stock')
    .innerJoin('counter', 'counter.id', 'stock.counter')
    .select(({ fn }) => ['counter.partner_id', fn.sum<number>('stock.pieces').as('pieces')])
    .where('stock.batch_id', '=', batch.id)
    .where('stock.bucket', '=', 'shelf')
    .where('stock.pieces', '>', 0)
    .groupBy('counter.partner_id')
    .execute()
  for (const { partner_id, pieces } of holders)
    await notify(ctx, {
      audience: { partnerId: partner_id },
      kind,
      subject: `partner:${partner_id}`,
      cause,
      facts: { name, code: batch.code, pieces: Number(pieces) },
    })
}
