import type { OrderState, OrderWay, PayWay } from '#db/schema/orders.ts'
import type { LanguageCode } from '#db/schema/products.ts'
import { documentShelf } from '../consignment/shelf-document.ts'
import type { Context } from '../context.ts'
import type { Instant } from '../dates.ts'
import type { Seals } from '../identity/sealed.ts'
import { postMovements } from '../ledger/movements.ts'
import { placesOf } from './locked-order.ts'
import { linkOf, newOrderCode } from './order-codes.ts'
import { endingStates } from './order-machine.ts'
import { mostOpen, parcelReturnRule, returnRule } from './order-terms.ts'

export type Reservation = { reservationId: string; link: string; heldUntil: Instant }

/** Pieces of one batch as they are set aside, with the price and the shares of one piece, in rupiah. */
export type Picked = {
  variantId: string
  batchId: string
  pieces: number
  agreementVersionId: string | null
  priceIdr: number
  shareIdr: number
  commissionIdr: number
}

/** What the same form has made already. */
export async function reservedWith(
  ctx: Context,
  seals: Seals,
  key: string,
): Promise<Reservation | undefined> {
  const row = await ctx.db
    .selectFrom('reservation')
    .select(['id', 'held_until'])
    .where('client_key', '=', key)
    .executeTakeFirst()
  return row && { reservationId: row.id, link: linkOf(seals, row.id), heldUntil: row.held_until }
}

export type TooManyOpen = { code: 'too-many-reservations'; most: number }

/** One sender keeps so many goods from others at a time, and no more. */
export async function tooManyOpen(ctx: Context, senderKey: string): Promise<TooManyOpen | undefined> {
  const { count } = await ctx.db
    .selectFrom('reservation')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('sender_key', '=', senderKey)
    .where('state', 'in', endingStates)
    .where('held_until', '>', ctx.now)
    .executeTakeFirstOrThrow()
  return Number(count) >= mostOpen ? { code: 'too-many-reservations', most: mostOpen } : undefined
}

/** Writes the order under a code that no other has, and answers the code. */
export async function writeReservation(
  ctx: Context,
  row: {
    id: string
    link_digest: string
    way: OrderWay
    counter_id: string | null
    producer_id: string | null
    state: OrderState
    pay: PayWay
    language: LanguageCode
    buyer_sealed: string
    sender_key: string
    client_key: string
    made_at: Instant
    held_until: Instant
  },
): Promise<string> {
  for (;;) {
    const written = await ctx.db
      .insertInto('reservation')
      .values({
        ...row,
        code: newOrderCode(),
        return_rule: row.way === 'parcel' ? parcelReturnRule : returnRule,
        ended_at: null,
        end_reason: null,
        sale_id: null,
      })
      .onConflict(conflict => conflict.column('code').doNothing())
      .returning('code')
      .executeTakeFirst()
    if (written) return written.code
  }
}

/** Moves the goods from where they are to where they wait, and freezes their prices on the lines. */
export async function setAside(
  ctx: Context,
  order: { id: string; counter_id: string | null },
  picked: readonly Picked[],
): Promise<void> {
  const { from, aside } = placesOf(order)
  for (const [at, one] of picked.entries()) {
    const line = at + 1
    const { batchId, variantId, pieces, agreementVersionId } = one
    await ctx.db
      .insertInto('reservation_line')
      .values({
        reservation_id: order.id,
        line,
        batch_id: batchId,
        variant_id: variantId,
        agreement_version_id: agreementVersionId,
        pieces,
        price_idr: one.priceIdr,
        share_idr: one.shareIdr,
        commission_idr: one.commissionIdr,
      })
      .execute()
    await postMovements(
      ctx,
      {
        documentKind: 'reservation',
        documentId: order.id,
        agreementVersionId: agreementVersionId ?? undefined,
        occurredAt: ctx.now,
      },
      [{ batchId, variantId, from, to: aside, pieces, line }],
    )
  }
  if (order.counter_id === null) return
  const variantIds = picked.map(one => one.variantId)
  await documentShelf(ctx, { counterId: order.counter_id, variantIds, documentedAt: ctx.now })
}
