import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { dayOf, type Instant, startOfDay } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { postMovements } from '../../ledger/movements.ts'
import { postMoney, saleEntries } from '../../ledger/postings.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { type Terms, termsOn } from '../agreements/terms-on.ts'
import { accountOf, lockedAgreement } from '../locked-agreement.ts'
import { isPieces, mostPieces } from '../locked-batches.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { payableOn } from '../rules/period.ts'
import { type SoldPiece, type SoldPieceRefusal, splitSoldPiece } from '../rules/unit-split.ts'
import { beforeCounts } from '../shelf/counts-follow.ts'
import { documentShelf } from '../shelf-document.ts'
import { latePicksFor, wasCountedSince } from './late-picks.ts'
import { batchesOnShelf, type PickRefusal, picksFor, type StandingBatch } from './shelf-batches.ts'

export type SoldGoods = {
  variantId: string
  pieces: number
  /** Left out, the batch that ends first. */
  batchId?: string | undefined
  /** What the buyer paid for one piece in rupiah; left out, the agreed price. */
  paidIdr?: number | undefined
}

export type SaleRefusal =
  | ClockRefusal
  | PickRefusal
  | SoldPieceRefusal
  | { code: 'unknown-counter'; counterId: string }
  | { code: 'key-unfit' }
  | { code: 'goods-missing' }
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'not-agreed'; variantId: string }

export type RecordedSale = { saleId: string; number: string }

type Agreed = { goods: SoldGoods; terms: Terms; piece: SoldPiece }
type Line = Agreed & { line: number; batchId: string; pieces: number; isLate: boolean }

/** One line of a sale with the terms and the split that apply to it. */
export type SoldLine = {
  line: number
  batchId: string
  pieces: number
  goods: { variantId: string }
  terms: Pick<Terms, 'agreementId' | 'agreementVersionId' | 'waitingDays'>
  piece: { priceIdr: number; shareIdr: number; commissionIdr: number }
  /** Counts that came since have taken the pieces for missing. */
  isLate: boolean
}

/**
 * What a counter sold, in whole pieces and rupiah, at the terms of the day of the sale. Refused where less stands on
 * the shelf. What counts have meanwhile taken for missing and was this sale comes back to the counter. The same key at
 * the same counter records once, and gives the first record again.
 * @param input.occurredAt when it was sold; left out, now
 * @param input.wasOffline a device without a line kept it until now: it has happened, whatever the shelf says
 */
export async function recordSale(
  ctx: Context,
  input: {
    counterId: string
    goods: readonly SoldGoods[]
    occurredAt?: Instant | undefined
    wasOffline?: boolean | undefined
    key: string
  },
): Promise<Result<RecordedSale, SaleRefusal>> {
  return transact<RecordedSale, SaleRefusal>(ctx, async ctx => {
    const { counterId, goods, key } = input
    if (!(await sellsAt(ctx, counterId))) return refuse({ code: 'unknown-counter', counterId })
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const sent = await recordedWith(ctx, counterId, key)
    if (sent) return ok(sent)
    if (goods.length === 0) return refuse({ code: 'goods-missing' })
    if (!goods.every(one => isPieces(one.pieces)))
      return refuse({ code: 'quantity-not-fit', most: mostPieces })
    const said = occurredAt(ctx, input.occurredAt)
    if (!said.ok) return said
    const agreed = await agreedPieces(ctx, counterId, goods, said.value)
    if (!agreed.ok) return agreed

    const agreementIds = [...new Set(agreed.value.map(one => one.terms.agreementId))].sort()
    for (const id of agreementIds) await lockedAgreement(ctx, id)
    // The same form may have been sent twice at once: the slower one waited here for the agreement.
    const faster = await recordedWith(ctx, counterId, key)
    if (faster) return ok(faster)
    const lines = await pickedLines(ctx, counterId, agreed.value, said.value, input.wasOffline ?? false)
    if (!lines.ok) return lines
    return ok(await writeSale(ctx, { counterId, key, at: said.value }, lines.value))
  })
}

/** Whether the actor records sales of this counter. */
export async function sellsAt(ctx: Context, counterId: string): Promise<boolean> {
  const counter = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirst()
  return counter !== undefined && may(ctx.actor, 'sale:record', { partnerId: counter.partner_id })
}

async function agreedPieces(
  ctx: Context,
  counterId: string,
  goods: readonly SoldGoods[],
  at: Instant,
): Promise<Result<Agreed[], SaleRefusal>> {
  const agreed: Agreed[] = []
  for (const one of goods) {
    const { variantId } = one
    const owner = await ctx.db
      .selectFrom('variant')
      .innerJoin('product', 'product.id', 'variant.product_id')
      .select('product.producer_id')
      .where('variant.id', '=', variantId)
      .executeTakeFirst()
    const terms =
      owner && (await termsOn(ctx, { producerId: owner.producer_id, counterId, variantId, day: dayOf(at) }))
    if (!terms) return refuse({ code: 'not-agreed', variantId })
    const piece = splitSoldPiece(terms.model, terms.priceIdr, one.paidIdr ?? terms.priceIdr, terms.discount)
    if (!piece.ok) return piece
    agreed.push({ goods: one, terms, piece: piece.value })
  }
  return ok(agreed)
}

async function pickedLines(
  ctx: Context,
  counterId: string,
  agreed: readonly Agreed[],
  at: Instant,
  wasOffline: boolean,
): Promise<Result<Line[], PickRefusal>> {
  const shelves = new Map<string, StandingBatch[]>()
  const lines: Line[] = []
  for (const one of agreed) {
    const { variantId } = one.goods
    const moment = { at, day: dayOf(at) }
    const isLate = wasOffline || (await wasCountedSince(ctx, { counterId, variantId }, at))
    const named = agreed.flatMap(each =>
      each.goods.variantId === variantId ? (each.goods.batchId ?? []) : [],
    )
    const shelf =
      shelves.get(variantId) ??
      (await batchesOnShelf(ctx, { counterId, variantId }, { named, ever: isLate || at < ctx.now }))
    const picks = isLate
      ? await latePicksFor(ctx, { counterId, shelf }, one.goods, { ...moment, wasOffline })
      : picksFor(shelf, one.goods, moment)
    if (!picks.ok) return picks
    for (const pick of picks.value) lines.push({ ...one, ...pick, isLate, line: lines.length + 1 })
    const taken = new Map(picks.value.map(pick => [pick.batchId, pick.pieces]))
    shelves.set(
      variantId,
      shelf.map(batch => ({ ...batch, pieces: batch.pieces - (taken.get(batch.batchId) ?? 0) })),
    )
  }
  return ok(lines)
}

const recordedWith = (ctx: Context, counterId: string, key: string) =>
  ctx.db
    .selectFrom('sale')
    .select(['id as saleId', 'number'])
    .where('counter_id', '=', counterId)
    .where('client_key', '=', key)
    .executeTakeFirst()

/** Writes a sale whose agreements are held and whose pieces stand on the shelf: goods, money, document. */
export async function writeSale(
  ctx: Context,
  sale: { counterId: string; key: string; at: Instant },
  lines: readonly SoldLine[],
): Promise<RecordedSale> {
  const { counterId, key, at } = sale
  const saleId = newId('sal', ctx.now)
  const document = { documentKind: 'sale', documentId: saleId, occurredAt: at }
  const payableFrom = ({ waitingDays }: SoldLine['terms']): Instant =>
    waitingDays === 0 ? at : startOfDay(payableOn(at, waitingDays))
  const batches = new Map(lines.map(one => [one.batchId, payableFrom(one.terms)]))
  const following: (() => Promise<void>)[] = []
  for (const [batchId, payableFromAt] of batches) {
    const countsFollow = await beforeCounts(ctx, { counterId, batchIds: [batchId], since: at })
    following.push(() => countsFollow({ ...document, payableFromAt }))
  }
  for (const { line, batchId, pieces, isLate, terms, goods, piece } of lines) {
    const { agreementId, agreementVersionId } = terms
    const cause = { ...document, agreementId, agreementVersionId, isLate }
    const { variantId } = goods
    const from = { bucket: 'shelf', counterId } as const
    await postMovements(ctx, cause, [{ batchId, variantId, from, to: { bucket: 'sold' }, pieces, line }])
    const entries = saleEntries({
      line,
      goods: { batchId, variantId, counterId, pieces },
      shareIdr: piece.shareIdr,
      commissionIdr: piece.commissionIdr,
      payableFromAt: payableFrom(terms),
    })
    await postMoney(ctx, cause, entries)
  }
  await documentShelf(ctx, { counterId, variantIds: lines.map(one => one.goods.variantId), documentedAt: at })
  const number = await nextNumber(ctx, 'sale')
  await ctx.db
    .insertInto('sale')
    .values({
      id: saleId,
      number,
      counter_id: counterId,
      state: 'recorded',
      client_key: key,
      occurred_at: at,
      recorded_at: ctx.now,
      recorded_by_id: accountOf(ctx),
      voided_at: null,
      voided_by_id: null,
      void_reason: null,
    })
    .execute()
  for (const { line, batchId, pieces, terms, goods, piece } of lines)
    await ctx.db
      .insertInto('sale_line')
      .values({
        sale_id: saleId,
        line,
        batch_id: batchId,
        variant_id: goods.variantId,
        agreement_version_id: terms.agreementVersionId,
        pieces,
        price_idr: piece.priceIdr,
        share_idr: piece.shareIdr,
        commission_idr: piece.commissionIdr,
      })
      .execute()
  for (const countsFollow of following) await countsFollow()
  const subject = `sale:${saleId}`
  await recordActivity(ctx, { verb: 'recordSale', subject, after: { number, counterId, at } })
  return { saleId, number }
}
