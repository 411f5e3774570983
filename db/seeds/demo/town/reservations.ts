import type { Context } from '#app/domain/context.ts'
import { demoPeople } from '#app/domain/identity/demo-people.ts'
import type { Seals } from '#app/domain/identity/sealed.ts'
import { handOver } from '#app/domain/orders/end-reservation.ts'
import { standingPieces } from '#app/domain/orders/reservable.ts'
import { reserve } from '#app/domain/orders/reserve.ts'
import { soldGood } from '#app/domain/orders/sold-goods.ts'
import { granted } from './granted.ts'

const hendra = demoPeople[1]
const buyers = [
  { name: 'Rahma Wulandari', contact: '081234567890', pieces: 2 },
  { name: 'Daniel Hartono', contact: 'daniel@example.com', pieces: 1 },
] as const

/** Two buyers at Pak Hendra's counter this morning: the one has been, the other is on her way. */
export async function reservationsMade(ctx: Context, seals: Seals): Promise<void> {
  const { accountId, name, about } = hendra
  const counter = await ctx.db
    .selectFrom('counter')
    .select(['id', 'partner_id'])
    .where('slug', '=', about)
    .executeTakeFirstOrThrow()
  const role = { role: 'partner-owner', partnerId: counter.partner_id } as const
  const keeper: Context = { ...ctx, actor: { kind: 'person', accountId, name, roles: [role] } }
  const visitor: Context = { ...ctx, actor: { kind: 'visitor' } }
  const goods = await goodsOnShelf(ctx, counter.id)
  for (const [at, good] of goods.entries()) {
    const buyer = buyers[at]
    if (!buyer) break
    const made = await granted(
      reserve(visitor, seals, {
        counterId: counter.id,
        goods: [{ variantId: good.variantId, pieces: buyer.pieces, priceIdr: good.priceIdr }],
        buyer,
        language: 'id',
        key: `demo-reservation-${at}`,
        address: 'demo',
      }),
    )
    if (at === 0) continue
    const { code } = await ctx.db
      .selectFrom('reservation')
      .select('code')
      .where('id', '=', made.reservationId)
      .executeTakeFirstOrThrow()
    await granted(handOver(keeper, seals, { code, address: 'demo' }))
  }
}

/** The first goods by name that enough of stands here, with their prices of today. */
export async function goodsOnShelf(ctx: Context, counterId: string) {
  const rows = await ctx.db
    .selectFrom('stock')
    .innerJoin('variant', 'variant.id', 'stock.variant_id')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('stock.variant_id as variantId')
    .where('stock.counter', '=', counterId)
    .where('stock.bucket', '=', 'shelf')
    .groupBy(['stock.variant_id', 'product.slug', 'variant.position'])
    .orderBy('product.slug')
    .orderBy('variant.position')
    .execute()
  const goods: { variantId: string; priceIdr: number }[] = []
  for (const { variantId } of rows) {
    if (goods.length === buyers.length) break
    const sold = await soldGood(ctx, { counterId, variantId })
    const enough = (await standingPieces(ctx, { counterId, variantId })) >= 3
    if (sold && enough) goods.push({ variantId, priceIdr: sold.terms.priceIdr })
  }
  return goods
}
