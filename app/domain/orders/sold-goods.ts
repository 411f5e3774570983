import { notPausing } from '../catalogue/not-pausing.ts'
import { type Terms, termsOn } from '../consignment/agreements/terms-on.ts'
import { type Context, today } from '../context.ts'

/** A good that a counter sells now, with the terms that apply to it there. */
export type SoldGood = { productId: string; terms: Terms }

/** Undefined where the good is not in the shop today, or the counter has no agreement in force about it. */
export async function soldGood(
  ctx: Context,
  asked: { counterId: string; variantId: string },
): Promise<SoldGood | undefined> {
  const day = today(ctx)
  const row = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .innerJoin('publication', 'publication.product_id', 'product.id')
    .leftJoin('publication_end', 'publication_end.publication_id', 'publication.id')
    .select(['product.id', 'product.producer_id'])
    .where('variant.id', '=', asked.variantId)
    .where('variant.ended_at', 'is', null)
    .where('publication_end.publication_id', 'is', null)
    .where(notPausing('product', day))
    .where(notPausing('producer', day))
    .executeTakeFirst()
  if (!row) return undefined
  const terms = await termsOn(ctx, { producerId: row.producer_id, ...asked, day })
  return terms?.state === 'active' ? { productId: row.id, terms } : undefined
}

/** The counter with its hours, or undefined where it is unknown or has ended. */
export async function openCounter(ctx: Context, counterId: string) {
  const counter = await ctx.db
    .selectFrom('counter')
    .select(['id', 'slug', 'name', 'partner_id', 'lat', 'lng', 'spot_id', 'spot_en', 'takes_qris'])
    .where('id', '=', counterId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return counter && { ...counter, ...(await hoursOf(ctx, counterId)) }
}

export async function hoursOf(ctx: Context, counterId: string) {
  const shifts = await ctx.db
    .selectFrom('opening_hours')
    .select(['weekday', 'opens_minute as opensMinute', 'closes_minute as closesMinute'])
    .where('counter_id', '=', counterId)
    .execute()
  const closures = await ctx.db
    .selectFrom('closure')
    .select(['from_on as fromOn', 'until_on as untilOn'])
    .where('counter_id', '=', counterId)
    .execute()
  return { shifts, closures }
}
