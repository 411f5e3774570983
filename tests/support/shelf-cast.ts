import { enterCount } from '#app/domain/consignment/counts/enter-count.ts'
import { explainCount, type SaidReason } from '#app/domain/consignment/counts/explain-count.ts'
import { openCount } from '#app/domain/consignment/counts/open-count.ts'
import { postCount } from '#app/domain/consignment/counts/post-count.ts'
import { recordSale, type SoldGoods } from '#app/domain/consignment/sales/record-sale.ts'
import type { Context } from '#app/domain/context.ts'
import { randomWord } from '#app/domain/ids.ts'
import { granted } from './cast.ts'
import type { Pair } from './consignment-cast.ts'

export const key = () => randomWord(12)

/** One person at a later time. */
export const later = (ctx: Context, now: string): Context => ({ ...ctx, now })

/** Some packs sold at the counter, told at once unless the story says when they were. */
export async function sold(
  pair: Pair,
  pieces: number,
  change: { now?: string; occurredAt?: string; wasOffline?: boolean; goods?: Partial<SoldGoods> } = {},
): Promise<string> {
  const { now = pair.cashier.now, occurredAt, wasOffline, goods } = change
  const { saleId } = granted(
    await recordSale(later(pair.cashier, now), {
      counterId: pair.counterId,
      goods: [{ variantId: pair.variantId, pieces, ...goods }],
      occurredAt,
      wasOffline,
      key: key(),
    }),
  )
  return saleId
}

/** A whole count of the shelf: so many pieces are there, and the rest has a reason. */
export async function counted(
  pair: Pair,
  pieces: number,
  now: string,
  reasons: readonly SaidReason[] = [],
  salesFrom: 'reports' | 'counts' = 'reports',
): Promise<string> {
  const cashier = later(pair.cashier, now)
  const { countId } = granted(await openCount(cashier, { counterId: pair.counterId, salesFrom, key: key() }))
  granted(await enterCount(cashier, { countId, goods: [{ variantId: pair.variantId, pieces }] }))
  if (salesFrom === 'reports') granted(await explainCount(cashier, { countId, reasons }))
  granted(await postCount(cashier, { countId }))
  return countId
}

/** The same people at another time. */
export const pairAt = (pair: Pair, now: string): Pair => ({
  ...pair,
  ...{ her: later(pair.her, now), hotel: later(pair.hotel, now) },
  ...{ cashier: later(pair.cashier, now), office: later(pair.office, now) },
})
