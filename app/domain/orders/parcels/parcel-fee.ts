import { type Context, today } from '../../context.ts'
import { ok, type Result, refuse } from '../../result.ts'

/** Days that food should still keep when the parcel arrives. */
export const leastDaysOnArrival = 7
/** Paper, tape and the box, in grams. */
const wrappingG = 150

export type CannotTravel = {
  code: 'cannot-travel'
  why: 'frozen' | 'keeps-too-short' | 'weight-unknown'
  productId: string
}
export type FeeRefusal =
  | CannotTravel
  | { code: 'zone-unknown' }
  | { code: 'parcel-too-heavy'; mostG: number; weightG: number }
  | { code: 'not-sold-here'; variantId: string }

export type ParcelFee = { weightG: number; feeIdr: number; days: number }

/**
 * What it costs to send these goods there today, in rupiah, by the tariff that applies; refused for goods that do not
 * stand the way, with the reason.
 */
export async function parcelFee(
  ctx: Context,
  asked: { goods: readonly { variantId: string; pieces: number }[]; zone: string },
): Promise<Result<ParcelFee, FeeRefusal>> {
  const zone = await ctx.db
    .selectFrom('shipping_zone')
    .select('days')
    .where('code', '=', asked.zone)
    .executeTakeFirst()
  if (!zone) return refuse({ code: 'zone-unknown' })
  let weightG = wrappingG
  for (const { variantId, pieces } of asked.goods) {
    const product = await ctx.db
      .selectFrom('variant')
      .innerJoin('product', 'product.id', 'variant.product_id')
      .select(['product.id', 'storage', 'shelf_life_days', 'gross_weight_g'])
      .where('variant.id', '=', variantId)
      .executeTakeFirst()
    if (!product) return refuse({ code: 'not-sold-here', variantId })
    const why = reasonToStay(product, zone.days)
    if (why) return refuse({ code: 'cannot-travel', why, productId: product.id })
    weightG += (product.gross_weight_g ?? 0) * pieces
  }
  const bands = await tariff(ctx, asked.zone)
  const band = bands.find(one => weightG <= one.upto_g)
  if (!band) return refuse({ code: 'parcel-too-heavy', mostG: bands.at(-1)?.upto_g ?? 0, weightG })
  return ok({ weightG, feeIdr: Number(band.fee_idr), days: zone.days })
}

/** Why goods do not travel so many days, or undefined. */
export function reasonToStay(
  product: { storage: string; shelf_life_days: number | null; gross_weight_g: number | null },
  days: number,
): CannotTravel['why'] | undefined {
  if (product.storage === 'frozen') return 'frozen'
  if (product.shelf_life_days !== null && product.shelf_life_days < days + leastDaysOnArrival)
    return 'keeps-too-short'
  return product.gross_weight_g === null ? 'weight-unknown' : undefined
}

/** The bands of the newest tariff that has begun, lightest first. */
async function tariff(ctx: Context, zone: string) {
  const { newest } = await ctx.db
    .selectFrom('shipping_fee')
    .select(({ fn }) => fn.max('valid_from_on').as('newest'))
    .where('zone', '=', zone)
    .where('valid_from_on', '<=', today(ctx))
    .executeTakeFirstOrThrow()
  return ctx.db
    .selectFrom('shipping_fee')
    .select(['upto_g', 'fee_idr'])
    .where('zone', '=', zone)
    .where('valid_from_on', '=', newest ?? today(ctx))
    .orderBy('upto_g')
    .execute()
}
