import { engineOf } from '#db/engines/database.ts'
import type { PayWay } from '#db/schema/orders.ts'
import type { LanguageCode } from '#db/schema/products.ts'
import { recordActivity } from '../../activity/activity.ts'
import { pickBatches } from '../../consignment/rules/fefo.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Instant } from '../../dates.ts'
import type { Seals } from '../../identity/sealed.ts'
import { newId } from '../../ids.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { touch, transact } from '../../transact.ts'
import { type Buyer, type BuyerRefusal, readBuyer, sealBuyer } from '../buyer.ts'
import { linkDigest, linkOf } from '../order-codes.ts'
import { holdMinutes, mostPiecesHeld } from '../order-terms.ts'
import type { AskedGood } from '../reserve.ts'
import {
  type Picked,
  type Reservation,
  reservedWith,
  setAside,
  type TooManyOpen,
  tooManyOpen,
  writeReservation,
} from '../write-reservation.ts'
import { batchesAtHome, priceAtHome } from './home-goods.ts'
import { type AddressRefusal, readAddress, sealAddress } from './parcel-address.ts'
import { type FeeRefusal, leastDaysOnArrival, parcelFee } from './parcel-fee.ts'

export type OrderParcelRefusal =
  | BuyerRefusal
  | AddressRefusal
  | FeeRefusal
  | { code: 'key-unfit' }
  | { code: 'cart-empty' }
  | { code: 'pieces-unfit'; most: number }
  | { code: 'pieces-gone'; variantId: string; pieces: number; standing: number }
  | { code: 'price-changed'; variantId: string; seenIdr: number; nowIdr: number }
  | { code: 'fee-changed'; seenIdr: number; nowIdr: number }
  | TooManyOpen

/**
 * Sets goods that lie at a maker's home aside for a parcel, at the prices and the fee that the buyer saw, in rupiah:
 * they wait for payment for two hours. What would not keep a week after the way stays at home. The same key is one order.
 */
export async function orderParcel(
  ctx: Context,
  seals: Seals,
  input: {
    producerId: string
    goods: readonly AskedGood[]
    buyer: Buyer
    /** Where it goes, and by which zone it is charged. */
    address: string
    zone: string
    feeIdr: number
    pay: Exclude<PayWay, 'at-counter'>
    language: LanguageCode
    key: string
    /** The sender's network address; only a digest is kept. */
    sender: string
  },
): Promise<Result<Reservation, OrderParcelRefusal>> {
  const { producerId, goods, key } = input
  return transact<Reservation, OrderParcelRefusal>(ctx, async ctx => {
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const sent = await reservedWith(ctx, seals, key)
    if (sent) return ok(sent)
    if (goods.length === 0) return refuse({ code: 'cart-empty' })
    const twice = new Set(goods.map(one => one.variantId)).size < goods.length
    const fit = ({ pieces }: AskedGood) => Number.isInteger(pieces) && pieces >= 1 && pieces <= mostPiecesHeld
    if (twice || !goods.every(fit)) return refuse({ code: 'pieces-unfit', most: mostPiecesHeld })
    const buyer = readBuyer(input.buyer)
    if (!buyer.ok) return buyer
    const address = readAddress(input.address)
    if (!address.ok) return address

    await lockedMaker(ctx, producerId)
    const faster = await reservedWith(ctx, seals, key)
    if (faster) return ok(faster)
    const senderKey = seals.digest('reservation-sender', input.sender)
    const many = await tooManyOpen(ctx, senderKey)
    if (many) return refuse(many)
    const fee = await parcelFee(ctx, { goods, zone: input.zone })
    if (!fee.ok) return fee
    const { weightG, feeIdr, days } = fee.value
    if (feeIdr !== input.feeIdr) return refuse({ code: 'fee-changed', seenIdr: input.feeIdr, nowIdr: feeIdr })
    const picked = await pickedAtHome(ctx, { producerId, goods, days })
    if (!picked.ok) return picked

    const reservationId = newId('rsv', ctx.now)
    const link = linkOf(seals, reservationId)
    const heldUntil: Instant = new Date(Date.parse(ctx.now) + holdMinutes * 60_000).toISOString()
    await writeReservation(ctx, {
      id: reservationId,
      link_digest: linkDigest(seals, link),
      way: 'parcel',
      counter_id: null,
      producer_id: producerId,
      state: 'awaiting-payment',
      pay: input.pay,
      language: input.language,
      buyer_sealed: sealBuyer(seals, reservationId, buyer.value),
      sender_key: senderKey,
      client_key: key,
      made_at: ctx.now,
      held_until: heldUntil,
    })
    await ctx.db
      .insertInto('shipment')
      .values({
        reservation_id: reservationId,
        zone: input.zone,
        weight_g: weightG,
        fee_idr: feeIdr,
        address_sealed: sealAddress(seals, reservationId, address.value),
        carrier: null,
        tracking: null,
        sent_at: null,
      })
      .execute()
    await setAside(ctx, { id: reservationId, counter_id: null }, picked.value)
    await recordActivity(ctx, {
      verb: 'orderParcel',
      subject: `reservation:${reservationId}`,
      after: { producerId, zone: input.zone, weightG, feeIdr, heldUntil },
    })
    touch(ctx, `producer:${producerId}`)
    return ok({ reservationId, link, heldUntil })
  })
}

/** Parcels of one maker are packed one after the other: her row is held until the transaction ends. */
async function lockedMaker(ctx: Context, producerId: string): Promise<void> {
  const row = ctx.db.selectFrom('producer').select('id').where('id', '=', producerId)
  await (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

async function pickedAtHome(
  ctx: Context,
  asked: { producerId: string; goods: readonly AskedGood[]; days: number },
): Promise<Result<Picked[], OrderParcelRefusal>> {
  const picked: Picked[] = []
  for (const { variantId, pieces, priceIdr } of asked.goods) {
    const nowIdr = await priceAtHome(ctx, { producerId: asked.producerId, variantId })
    if (nowIdr === undefined) return refuse({ code: 'not-sold-here', variantId })
    if (nowIdr !== priceIdr) return refuse({ code: 'price-changed', variantId, seenIdr: priceIdr, nowIdr })
    const batches = await batchesAtHome(ctx, variantId)
    const keepsUntil = addDays(today(ctx), asked.days + leastDaysOnArrival)
    const { picks, missingPieces } = pickBatches(batches, pieces, keepsUntil)
    if (missingPieces > 0)
      return refuse({ code: 'pieces-gone', variantId, pieces, standing: pieces - missingPieces })
    for (const pick of picks)
      picked.push({
        ...pick,
        variantId,
        agreementVersionId: null,
        priceIdr,
        shareIdr: priceIdr,
        commissionIdr: 0,
      })
  }
  return ok(picked)
}
