import type { LanguageCode } from '#db/schema/products.ts'
import { recordActivity } from '../activity/activity.ts'
import { lockedAgreement } from '../consignment/locked-agreement.ts'
import { batchesOnShelf, picksFor } from '../consignment/sales/shelf-batches.ts'
import { type Context, today } from '../context.ts'
import type { Seals } from '../identity/sealed.ts'
import { newId } from '../ids.ts'
import { isClientKey } from '../listing/drafts.ts'
import { notify } from '../notices/notify.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { type Buyer, type BuyerRefusal, readBuyer, sealBuyer } from './buyer.ts'
import { type CounterShut, heldUntil } from './held-until.ts'
import { linkDigest, linkOf } from './order-codes.ts'
import { mostPiecesHeld } from './order-terms.ts'
import { openCounter, soldGood } from './sold-goods.ts'
import { lapseAt } from './sweep-orders.ts'
import {
  type Picked,
  type Reservation,
  reservedWith,
  setAside,
  type TooManyOpen,
  tooManyOpen,
  writeReservation,
} from './write-reservation.ts'

/** What the buyer saw: the price is compared with the one that applies. */
export type AskedGood = { variantId: string; pieces: number; priceIdr: number }

export type ReserveRefusal =
  | BuyerRefusal
  | CounterShut
  | { code: 'key-unfit' }
  | { code: 'unknown-counter'; counterId: string }
  | { code: 'cart-empty' }
  | { code: 'pieces-gone'; variantId: string; pieces: number; standing: number }
  | { code: 'pieces-unfit'; most: number }
  | { code: 'not-sold-here'; variantId: string }
  | { code: 'price-changed'; variantId: string; seenIdr: number; nowIdr: number }
  | TooManyOpen

/**
 * Sets goods of one counter aside for a buyer without an account, at the price that the buyer saw, in rupiah. Refused
 * where that price, the goods or the counter are no longer so; then nothing is held. The same key is one reservation.
 */
export async function reserve(
  ctx: Context,
  seals: Seals,
  input: {
    counterId: string
    goods: readonly AskedGood[]
    buyer: Buyer
    language: LanguageCode
    key: string
    /** The sender's network address; only a digest is kept. */
    address: string
  },
): Promise<Result<Reservation, ReserveRefusal>> {
  const { counterId, goods, key } = input
  await lapseAt(ctx, counterId)
  return transact<Reservation, ReserveRefusal>(ctx, async ctx => {
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const sent = await reservedWith(ctx, seals, key)
    if (sent) return ok(sent)
    const counter = await openCounter(ctx, counterId)
    if (!counter) return refuse({ code: 'unknown-counter', counterId })
    if (goods.length === 0) return refuse({ code: 'cart-empty' })
    if (!goods.every(one => Number.isInteger(one.pieces) && one.pieces >= 1 && one.pieces <= mostPiecesHeld))
      return refuse({ code: 'pieces-unfit', most: mostPiecesHeld })
    const buyer = readBuyer(input.buyer)
    if (!buyer.ok) return buyer
    const until = heldUntil(counter.shifts, counter.closures, ctx.now)
    if (!until.ok) return until

    const agreementIds = new Set<string>()
    for (const { variantId } of goods) {
      const sold = await soldGood(ctx, { counterId, variantId })
      if (!sold) return refuse({ code: 'not-sold-here', variantId })
      agreementIds.add(sold.terms.agreementId)
    }
    for (const id of [...agreementIds].sort()) await lockedAgreement(ctx, id)
    // The same form may have been sent twice at once: the slower one waited here for the agreement.
    const faster = await reservedWith(ctx, seals, key)
    if (faster) return ok(faster)
    const senderKey = seals.digest('reservation-sender', input.address)
    const many = await tooManyOpen(ctx, senderKey)
    if (many) return refuse(many)
    const picked = await pickedGoods(ctx, counterId, goods)
    if (!picked.ok) return picked

    const reservationId = newId('rsv', ctx.now)
    const link = linkOf(seals, reservationId)
    const code = await writeReservation(ctx, {
      id: reservationId,
      link_digest: linkDigest(seals, link),
      way: 'counter',
      counter_id: counterId,
      producer_id: null,
      state: 'held',
      pay: 'at-counter',
      language: input.language,
      buyer_sealed: sealBuyer(seals, reservationId, buyer.value),
      sender_key: senderKey,
      client_key: key,
      made_at: ctx.now,
      held_until: until.value,
    })
    await setAside(ctx, { id: reservationId, counter_id: counterId }, picked.value)
    const pieces = picked.value.reduce((sum, line) => sum + line.pieces, 0)
    await notify(ctx, {
      audience: { partnerId: counter.partner_id },
      kind: 'reservation-made',
      subject: `reservation:${reservationId}`,
      cause: reservationId,
      facts: { code: code.toUpperCase(), counter: counter.name, pieces },
    })
    await recordActivity(ctx, {
      verb: 'reserve',
      subject: `reservation:${reservationId}`,
      after: { counterId, pieces, heldUntil: until.value },
    })
    return ok({ reservationId, link, heldUntil: until.value })
  })
}

/** With the agreements held: the terms are read anew, and the batches that end first are taken. */
async function pickedGoods(
  ctx: Context,
  counterId: string,
  goods: readonly AskedGood[],
): Promise<Result<Picked[], ReserveRefusal>> {
  const picked: Picked[] = []
  for (const { variantId, pieces, priceIdr } of goods) {
    const terms = (await soldGood(ctx, { counterId, variantId }))?.terms
    if (!terms) return refuse({ code: 'not-sold-here', variantId })
    if (terms.priceIdr !== priceIdr)
      return refuse({ code: 'price-changed', variantId, seenIdr: priceIdr, nowIdr: terms.priceIdr })
    if (picked.some(one => one.variantId === variantId))
      return refuse({ code: 'pieces-unfit', most: mostPiecesHeld })
    const shelf = await batchesOnShelf(ctx, { counterId, variantId })
    const picks = picksFor(shelf, { variantId, pieces }, { at: ctx.now, day: today(ctx) })
    if (!picks.ok) {
      const standing = picks.error.code === 'sold-out' ? picks.error.standing : 0
      return refuse({ code: 'pieces-gone', variantId, pieces, standing })
    }
    for (const pick of picks.value) {
      const { agreementVersionId, shareIdr, commissionIdr } = terms
      picked.push({ ...pick, variantId, agreementVersionId, priceIdr, shareIdr, commissionIdr })
    }
  }
  return ok(picked)
}
