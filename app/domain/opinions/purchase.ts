import { sql } from 'kysely'
import { productNames } from '../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../catalogue/text.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { givenBack } from './given-back.ts'
import { readPurchaseToken } from './purchase-proof.ts'

/** A purchase as its proof knows it: a sale at a counter, reserved before or not, or an order that is sent. */
export type Purchase = {
  purchase: string
  saleId: string | undefined
  reservationId: string | undefined
  counterId: string | undefined
  /** The counter, or the maker who sent the parcel. */
  from: string
  boughtAt: Instant
  /** `not-yet`: paid or on its way. `gone`: taken back as a whole, lost, or never handed over. */
  standing: 'stands' | 'not-yet' | 'gone'
}

/** The purchase behind a token; undefined for one that was not made here. */
export async function purchaseByToken(
  ctx: Context,
  seals: Seals,
  token: string,
): Promise<Purchase | undefined> {
  const purchase = readPurchaseToken(seals, token)
  if (purchase === undefined) return undefined
  return purchase.startsWith('sal_') ? saleOf(ctx, purchase) : parcelOf(ctx, purchase)
}

async function saleOf(ctx: Context, saleId: string): Promise<Purchase | undefined> {
  const row = await ctx.db
    .selectFrom('sale')
    .innerJoin('counter', 'counter.id', 'sale.counter_id')
    .leftJoin('reservation', 'reservation.sale_id', 'sale.id')
    .select(['sale.counter_id', 'sale.occurred_at', 'sale.state', 'counter.name'])
    .select(['reservation.id as reservation_id', 'reservation.state as order_state'])
    .where('sale.id', '=', saleId)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    purchase: saleId,
    saleId,
    reservationId: row.reservation_id ?? undefined,
    counterId: row.counter_id,
    from: row.name,
    boughtAt: row.occurred_at,
    standing: row.state === 'void' || row.order_state === 'refunded' ? 'gone' : 'stands',
  }
}

async function parcelOf(ctx: Context, reservationId: string): Promise<Purchase | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .innerJoin('producer', 'producer.id', 'reservation.producer_id')
    .select(['reservation.state', 'reservation.made_at', 'producer.name'])
    .where('reservation.id', '=', reservationId)
    .executeTakeFirst()
  if (!row) return undefined
  const { state } = row
  const isUnderWay = state === 'awaiting-payment' || state === 'paid' || state === 'sent'
  return {
    purchase: reservationId,
    saleId: undefined,
    reservationId,
    counterId: undefined,
    from: row.name,
    boughtAt: row.made_at,
    standing: state === 'delivered' ? 'stands' : isUnderWay ? 'not-yet' : 'gone',
  }
}

export type BoughtGood = {
  productId: string
  slug: string
  name: Text
  isGivenBack: boolean
  /** What was said about it already. */
  opinion: { stars: number; said: string; isWaiting: boolean } | undefined
}

/** The products in a purchase, each once, with what its buyer has said of them. */
export async function boughtGoods(
  ctx: Context,
  { purchase, saleId, reservationId }: Purchase,
  language: Language,
): Promise<BoughtGood[]> {
  const bought =
    saleId === undefined
      ? ctx.db
          .selectFrom('reservation_line')
          .select('variant_id')
          .where('reservation_id', '=', reservationId ?? '')
      : ctx.db.selectFrom('sale_line').select('variant_id').where('sale_id', '=', saleId)
  const rows = await ctx.db
    .selectFrom('product')
    .leftJoin('opinion', join =>
      join.onRef('opinion.product_id', '=', 'product.id').on('opinion.purchase', '=', purchase),
    )
    .select(['product.id', 'product.slug', 'opinion.stars', 'opinion.said', 'opinion.state'])
    .select(productNames('product.id'))
    .select(
      givenBack({
        saleId: sql.val(saleId ?? ''),
        reservationId: sql.val(reservationId ?? ''),
        productId: sql.ref('product.id'),
      }).as('given_back'),
    )
    .where('product.id', 'in', eb =>
      eb.selectFrom('variant').select('variant.product_id').where('variant.id', 'in', bought),
    )
    .orderBy('product.slug')
    .execute()
  return rows.map(row => ({
    productId: row.id,
    slug: row.slug,
    name: nameIn(language, { id: row.id_name, en: row.en_name }),
    isGivenBack: Number(row.given_back) === 1,
    opinion:
      row.stars === null || row.said === null
        ? undefined
        : { stars: row.stars, said: row.said, isWaiting: row.state === 'waiting' },
  }))
}
