import type { UnknownProduct } from '../catalogue/products.ts'
import { changePrice } from '../catalogue/variants.ts'
import { type Context, today } from '../context.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import type { ListedSize, SizesAnswer } from './answers.ts'
import { latestAnswers, priceKey } from './drafts.ts'
import { isSameSize } from './matched-sizes.ts'
import { ownProduct, writerOf } from './own.ts'
import { productAnswers } from './product-answers.ts'
import { openListing } from './product-listing.ts'
import { approvedAnswers } from './versions.ts'

export type PriceBand = { fromIdr: number; toIdr: number }

export type OwnPriceRefusal =
  | UnknownProduct
  | { code: 'unknown-variant'; variantId: string }
  | { code: 'not-a-maker' }
  | ({ code: 'price-outside-band' } & PriceBand)

/** Up and down from the price that was approved, both ends allowed. */
export const bandAround = (approvedIdr: number, bandBps: number): PriceBand => ({
  fromIdr: approvedIdr - Math.floor((approvedIdr * bandBps) / 10_000),
  toIdr: approvedIdr + Math.floor((approvedIdr * bandBps) / 10_000),
})

/**
 * Within the band a price changes at once; beyond it the new price goes the way of every other change. The band is
 * measured from the approved price, so that small steps do not add up.
 */
export async function changeOwnPrice(
  ctx: Context,
  input: { productId: string; variantId: string; priceIdr: number },
): Promise<Result<undefined, OwnPriceRefusal>> {
  return transact<undefined, OwnPriceRefusal>(ctx, async ctx => {
    const { productId, variantId, priceIdr } = input
    const opened = await openListing(ctx, { productId })
    if (!opened.ok) return opened
    const band = (await ownPrices(ctx, productId)).find(one => one.variantId === variantId)
    if (!band) return refuse({ code: 'unknown-variant', variantId })
    const { fromIdr, toIdr } = band
    if (!(Number.isInteger(priceIdr) && priceIdr >= fromIdr && priceIdr <= toIdr))
      return refuse({ code: 'price-outside-band', fromIdr, toIdr })
    const changed = await changePrice(ctx, { variantId, priceIdr })
    if (!changed.ok) return refuse({ code: 'unknown-variant', variantId })
    await writeIntoDraft(ctx, opened.value.listingId, band, priceIdr)
    return ok(undefined)
  })
}

export type OwnPrice = PriceBand & {
  variantId: string
  sku: string
  labelId: string | undefined
  quantity: number
  unit: 'g' | 'ml' | 'pcs'
  priceIdr: number
}

/** What her product costs in each size, and how far she may move that by herself. Empty for another's product. */
export async function ownPrices(ctx: Context, productId: string): Promise<OwnPrice[]> {
  if (!(await ownProduct(ctx, productId))) return []
  const bandBps = await bandInForce(ctx)
  const approved = await approvedSizes(ctx, productId)
  const rows = await ctx.db
    .selectFrom('variant')
    .selectAll()
    .where('product_id', '=', productId)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    variantId: row.id,
    sku: row.sku,
    labelId: row.label_id ?? undefined,
    quantity: row.net_quantity,
    unit: row.net_unit,
    priceIdr: row.price_idr,
    ...bandAround(
      approved.find(
        size =>
          size.sku === row.sku ||
          isSameSize(size, { labelId: row.label_id, quantity: row.net_quantity, unit: row.net_unit }),
      )?.priceIdr ?? row.price_idr,
      bandBps,
    ),
  }))
}

async function approvedSizes(ctx: Context, productId: string) {
  const listing = await ctx.db
    .selectFrom('listing')
    .select('id')
    .where('product_id', '=', productId)
    .executeTakeFirst()
  const approved = listing && (await approvedAnswers(ctx, listing.id))
  return (approved ?? (await productAnswers(ctx, productId))).sizes?.sizes ?? []
}

async function bandInForce(ctx: Context): Promise<number> {
  const row = await ctx.db
    .selectFrom('price_band')
    .select('band_bps')
    .where('in_force_from_on', '<=', today(ctx))
    .orderBy('in_force_from_on', 'desc')
    .executeTakeFirst()
  return row?.band_bps ?? 0
}

/** The draft follows, so that a later version does not ask for the old price again. */
async function writeIntoDraft(
  ctx: Context,
  listingId: string,
  { sku, labelId, quantity, unit }: OwnPrice,
  priceIdr: number,
): Promise<void> {
  const saved = (await latestAnswers(ctx, listingId)).sizes
  const writer = writerOf(ctx)
  if (!saved || writer === undefined) return
  const { sizes } = saved.answer
  const isIt = (size: ListedSize) =>
    size.sku === sku || isSameSize(size, { labelId: labelId ?? null, quantity, unit })
  if (sizes.every(size => !isIt(size) || size.priceIdr === priceIdr)) return
  const answer: SizesAnswer = { sizes: sizes.map(size => (isIt(size) ? { ...size, priceIdr } : size)) }
  const revision = saved.revision + 1
  await ctx.db
    .insertInto('listing_answer')
    .values({
      listing_id: listingId,
      step: 'sizes',
      revision,
      client_key: `${priceKey}${revision}`,
      answer: JSON.stringify(answer),
      saved_at: ctx.now,
      saved_by_id: writer,
    })
    .execute()
}
