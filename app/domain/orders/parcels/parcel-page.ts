import type { LiveCatalogue } from '../../catalogue/live-catalogue.ts'
import { type Language, textIn } from '../../catalogue/text.ts'
import { isSellable } from '../../consignment/rules/fefo.ts'
import { type Context, today } from '../../context.ts'
import { addDays } from '../../dates.ts'
import { type CartLine, type GoodShown, goodShown } from '../cart-page.ts'
import { mostPiecesHeld } from '../order-terms.ts'
import { batchesAtHome, priceAtHome } from './home-goods.ts'
import {
  type CannotTravel,
  type FeeRefusal,
  leastDaysOnArrival,
  type ParcelFee,
  parcelFee,
  reasonToStay,
} from './parcel-fee.ts'

export type ParcelGood = GoodShown & {
  variantId: string
  pieces: number
  /** In the cart, where a counter may ask another price. */
  seenIdr: number
  priceIdr: number
  /** Pieces at the maker's home that keep long enough. */
  atHome: number
}

export type ParcelPage = {
  producerId: string
  maker: string
  zones: { code: string; name: string; days: number }[]
  goods: ParcelGood[]
  /** What cannot be in the parcel, and why. */
  staying: { variantId: string; name: GoodShown['name']; why: CannotTravel['why'] | 'not-at-home' }[]
  goodsIdr: number
  /** Undefined until a zone is chosen, or where it is refused. */
  fee: ParcelFee | undefined
  refusal: FeeRefusal | undefined
}

export type MakerWhoSends = { producerId: string; name: string }

/** Makers of goods in this cart who have some of them at home. */
export async function makersWhoSend(ctx: Context, lines: readonly CartLine[]): Promise<MakerWhoSends[]> {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .innerJoin('stock', 'stock.variant_id', 'variant.id')
    .select(['producer.id as producerId', 'producer.name'])
    .distinct()
    .where('variant.id', 'in', ['none', ...lines.map(line => line.variantId)])
    .where('stock.bucket', '=', 'home')
    .where('stock.pieces', '>', 0)
    .orderBy('producer.name')
    .execute()
  return rows
}

/** Whether this good lies at its maker's home and stands the shortest way, so that a parcel of it can be asked for. */
export async function canBeSent(ctx: Context, variantId: string): Promise<boolean> {
  const product = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['storage', 'shelf_life_days', 'gross_weight_g'])
    .where('variant.id', '=', variantId)
    .executeTakeFirst()
  const { days } = await ctx.db
    .selectFrom('shipping_zone')
    .select(({ fn }) => fn.min('days').as('days'))
    .executeTakeFirstOrThrow()
  if (!product || days === null || reasonToStay(product, Number(days))) return false
  const keepsUntil = addDays(today(ctx), Number(days) + leastDaysOnArrival)
  return (await batchesAtHome(ctx, variantId)).some(batch => isSellable(batch.bestBeforeOn, keepsUntil))
}

/** A good that is asked for by itself, without a counter and with no price seen yet. */
export const fromNoCounter = (variantId: string): CartLine => ({
  counterId: '',
  variantId,
  pieces: 1,
  priceIdr: 0,
})

/** The goods in a cart that one maker makes, whoever sells them. */
export async function variantsOf(
  ctx: Context,
  producerId: string,
  lines: readonly CartLine[],
): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('variant.id')
    .where('product.producer_id', '=', producerId)
    .where('variant.id', 'in', ['none', ...lines.map(line => line.variantId)])
    .execute()
  return new Set(rows.map(row => row.id))
}

/**
 * The goods of one maker in the cart as a parcel, with their prices and the fee of now; undefined where there are
 * none. What cannot travel is named and left out.
 * @param input.pieces as typed, by good; of the others what the cart says
 */
export async function parcelPage(
  ctx: Context,
  live: LiveCatalogue,
  input: {
    producerId: string
    lines: readonly CartLine[]
    language: Language
    zone?: string | undefined
    pieces?: ReadonlyMap<string, number>
  },
): Promise<ParcelPage | undefined> {
  const { producerId, language } = input
  const own = await variantsOf(ctx, producerId, input.lines)
  if (own.size === 0) return undefined
  const zones = await ctx.db
    .selectFrom('shipping_zone')
    .select(['code', 'name_id', 'name_en', 'days'])
    .orderBy('position')
    .execute()
  const shortest = Math.min(...zones.map(zone => zone.days))
  const days = zones.find(zone => zone.code === input.zone)?.days ?? shortest
  const goods: ParcelGood[] = []
  const staying: ParcelPage['staying'] = []
  for (const variantId of own) {
    const shown = await goodShown(ctx, live, { variantId, language })
    if (!shown) continue
    const good = await goodOf(ctx, { ...input, variantId, days })
    if (typeof good === 'string') staying.push({ variantId, name: shown.name, why: good })
    else goods.push({ ...shown, ...good })
  }
  const maker = await ctx.db
    .selectFrom('producer')
    .select('name')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow()
  const fee =
    input.zone === undefined || goods.length === 0
      ? undefined
      : await parcelFee(ctx, { goods, zone: input.zone })
  return {
    producerId,
    maker: maker.name,
    zones: zones.map(({ code, name_id, name_en, days }) => ({
      code,
      name: textIn(language, { id: name_id, en: name_en })?.text ?? name_id,
      days,
    })),
    goods,
    staying,
    goodsIdr: goods.reduce((sum, good) => sum + good.priceIdr * good.pieces, 0),
    fee: fee?.ok ? fee.value : undefined,
    refusal: fee === undefined || fee.ok ? undefined : fee.error,
  }
}

async function goodOf(
  ctx: Context,
  of: {
    producerId: string
    variantId: string
    lines: readonly CartLine[]
    days: number
    pieces?: ReadonlyMap<string, number>
  },
): Promise<Omit<ParcelGood, keyof GoodShown> | CannotTravel['why'] | 'not-at-home'> {
  const { variantId } = of
  const priceIdr = await priceAtHome(ctx, of)
  if (priceIdr === undefined) return 'not-at-home'
  const product = await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(['storage', 'shelf_life_days', 'gross_weight_g'])
    .where('variant.id', '=', variantId)
    .executeTakeFirstOrThrow()
  const why = reasonToStay(product, of.days)
  if (why) return why
  const keepsUntil = addDays(today(ctx), of.days + leastDaysOnArrival)
  const batches = await batchesAtHome(ctx, variantId)
  const atHome = batches
    .filter(batch => isSellable(batch.bestBeforeOn, keepsUntil))
    .reduce((sum, batch) => sum + batch.pieces, 0)
  if (atHome === 0) return 'not-at-home'
  const inCart = of.lines.filter(line => line.variantId === variantId)
  const wanted = inCart.reduce((sum, line) => sum + line.pieces, 0)
  return {
    variantId,
    pieces: of.pieces?.get(variantId) ?? Math.min(wanted, mostPiecesHeld),
    seenIdr: inCart[0]?.priceIdr || priceIdr,
    priceIdr,
    atHome,
  }
}
