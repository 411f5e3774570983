import type { ReturnedGoods } from '#db/schema/losses.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import { addDays, type Day, dayOf, type Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { postMovements, type Spot } from '../../ledger/movements.ts'
import { postMoney, saleEntries } from '../../ledger/postings.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import { isPieces, mostPieces } from '../locked-batches.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { bearerOf, type LossDecision, usualLossTerms } from '../rules/loss-bearer.ts'
import { lockedSale } from '../sales/void-sale.ts'
import { beforeCounts } from '../shelf/counts-follow.ts'
import { documentShelf } from '../shelf-document.ts'

export type BroughtBack = {
  saleId: string
  line: number
  pieces: number
  why: 'defect' | 'changed-mind'
  /** The pack has not been opened; asked where the buyer changed her mind. */
  isSealed?: boolean | undefined
  occurredAt?: Instant | undefined
}

export type ReturnRefusal =
  | ClockRefusal
  | { code: 'unknown-sale'; saleId: string }
  | { code: 'sale-void'; saleId: string }
  | { code: 'returned-before-sold'; soldAt: Instant }
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'more-than-sold'; sold: number; returned: number }
  | { code: 'key-unfit' }

/** Where the pieces go, and what turns: the maker's share and the counter's commission, together what was paid. */
export type ReturnPreview = {
  goods: ReturnedGoods
  why: LossDecision['why']
  refundIdr: number
  shareIdr: number
  commissionIdr: number
}

/** What would be written down, before anything is. */
export async function previewReturn(
  ctx: Context,
  back: BroughtBack,
): Promise<Result<ReturnPreview, ReturnRefusal>> {
  const judged = await transact<Judged, ReturnRefusal>(ctx, ctx => judgedReturn(ctx, back))
  return judged.ok ? ok(judged.value.preview) : judged
}

/**
 * A buyer brings pieces of a sale back. What has a defect turns its sale exactly and is gone; who changed her mind
 * gives back what can be sold again, and otherwise the sale stands and the counter keeps the pieces. The same key at
 * the same counter records once.
 */
export async function recordReturn(
  ctx: Context,
  input: BroughtBack & { note?: string | undefined; pictureId?: string | undefined; key: string },
): Promise<Result<ReturnPreview & { returnId: string; number: string }, ReturnRefusal>> {
  return transact<ReturnPreview & { returnId: string; number: string }, ReturnRefusal>(ctx, async ctx => {
    const { saleId, line, pieces, key } = input
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    const judged = await judgedReturn(ctx, input, key)
    if (!judged.ok) return judged
    const { preview, known, sold, at } = judged.value
    if (known) return ok({ ...preview, returnId: known.id, number: known.number })
    const { counter_id: counterId, batch_id: batchId, variant_id: variantId } = sold
    const returnId = newId('ret', ctx.now)
    const document = { documentKind: 'customer-return', documentId: returnId, occurredAt: at }
    const agreementVersionId = sold.agreement_version_id
    const countsFollow = await beforeCounts(ctx, { counterId, batchIds: [batchId], since: at })
    if (preview.goods !== 'kept-by-counter') {
      const to: Spot = preview.goods === 'defect' ? { bucket: 'gone-defect' } : { bucket: 'shelf', counterId }
      await postMovements(ctx, { ...document, agreementVersionId }, [
        { batchId, variantId, from: { bucket: 'sold' }, to, pieces },
      ])
      const entries = saleEntries({
        line: 1,
        goods: { batchId, variantId, counterId, pieces: -pieces },
        shareIdr: Number(sold.share_idr),
        commissionIdr: Number(sold.commission_idr),
        payableFromAt: latest(sold.payable_from_at, at),
      })
      await postMoney(
        ctx,
        { ...document, agreementId: sold.agreement_id, agreementVersionId },
        entries.map(entry => ({ ...entry, what: 'return' })),
      )
    }
    const number = await nextNumber(ctx, 'customer-return')
    await ctx.db
      .insertInto('customer_return')
      .values({
        id: returnId,
        number,
        counter_id: counterId,
        sale_id: saleId,
        line,
        pieces,
        why: input.why,
        is_sealed: input.isSealed ? 1 : 0,
        goods: preview.goods,
        note: input.note?.trim() || null,
        picture_id: input.pictureId ?? null,
        client_key: key,
        occurred_at: at,
        recorded_at: ctx.now,
        recorded_by_id: accountOf(ctx),
      })
      .execute()
    await countsFollow(document)
    if (preview.goods === 'resaleable')
      await documentShelf(ctx, { counterId, variantIds: [variantId], documentedAt: at })
    await recordActivity(ctx, {
      verb: 'recordReturn',
      subject: `sale:${saleId}`,
      after: { returnId, number, line, pieces, goods: preview.goods },
    })
    return ok({ ...preview, returnId, number })
  })
}

type Judged = {
  preview: ReturnPreview
  /** Recorded before with the same key. */
  known: { id: string; number: string } | undefined
  sold: NonNullable<Awaited<ReturnType<typeof soldLine>>>
  at: Instant
}

async function judgedReturn(
  ctx: Context,
  back: BroughtBack,
  key?: string,
): Promise<Result<Judged, ReturnRefusal>> {
  const { saleId, line, pieces } = back
  const unknown = refuse({ code: 'unknown-sale', saleId })
  const held = await lockedSale(ctx, saleId)
  const sold = held && (await soldLine(ctx, saleId, line))
  if (!held || !sold || !may(ctx.actor, 'loss:record', { partnerId: sold.partner_id })) return unknown
  const earlier = await ctx.db
    .selectFrom('customer_return')
    .leftJoin('correction', 'correction.document_id', 'customer_return.id')
    .select(['customer_return.id', 'customer_return.number', 'customer_return.client_key'])
    .select(['customer_return.pieces', 'customer_return.goods', 'correction.id as corrected'])
    .where('customer_return.sale_id', '=', saleId)
    .where('customer_return.line', '=', line)
    .execute()
  const known = earlier.find(one => one.client_key === key)
  const when = occurredAt(ctx, back.occurredAt)
  if (!when.ok) return when
  if (!isPieces(pieces)) return refuse({ code: 'quantity-not-fit', most: mostPieces })
  if (!known) {
    if (held.sale.state === 'void') return refuse({ code: 'sale-void', saleId })
    if (when.value < held.sale.occurred_at)
      return refuse({ code: 'returned-before-sold', soldAt: held.sale.occurred_at })
    const returned = earlier.reduce((sum, one) => sum + (one.corrected === null ? one.pieces : 0), 0)
    if (pieces > sold.pieces - returned)
      return refuse({ code: 'more-than-sold', sold: sold.pieces, returned })
  }
  const decision = bearerOf(
    back.why === 'defect'
      ? { event: 'returned-defect' }
      : {
          event: 'changed-mind',
          isSealed: back.isSealed ?? false,
          isShortDated: isShortDated(sold, dayOf(when.value)),
        },
    pieces,
    Number(sold.share_idr),
    { ...usualLossTerms, agreedBearers: JSON.parse(sold.loss_terms) },
  )
  const goods: ReturnedGoods =
    known?.goods ??
    (decision.bearer === 'partner' ? 'kept-by-counter' : back.why === 'defect' ? 'defect' : 'resaleable')
  const turns = goods === 'kept-by-counter' ? 0 : pieces
  const shareIdr = Number(sold.share_idr) * turns
  const commissionIdr = Number(sold.commission_idr) * turns
  const preview: ReturnPreview = {
    ...{ goods, why: decision.why, shareIdr, commissionIdr },
    refundIdr: shareIdr + commissionIdr,
  }
  return ok({ preview, known, sold, at: when.value })
}

const latest = (a: Instant, b: Instant): Instant => (a < b ? b : a)

/** Near enough to its end that the counter would take it off the shelf. */
const isShortDated = (sold: { best_before_on: Day | null; pull_days: number }, day: Day): boolean =>
  sold.best_before_on !== null && addDays(sold.best_before_on, -sold.pull_days) <= day

const soldLine = (ctx: Context, saleId: string, line: number) =>
  ctx.db
    .selectFrom('sale_line')
    .innerJoin('sale', 'sale.id', 'sale_line.sale_id')
    .innerJoin('counter', 'counter.id', 'sale.counter_id')
    .innerJoin('batch', 'batch.id', 'sale_line.batch_id')
    .innerJoin('agreement_version', 'agreement_version.id', 'sale_line.agreement_version_id')
    .innerJoin('posting', join =>
      join
        .onRef('posting.document_id', '=', 'sale_line.sale_id')
        .onRef('posting.line', '=', 'sale_line.line')
        .on('posting.credit', 'in', ['due-to-producer', 'partner-commission'])
        .on('posting.reverses_id', 'is', null),
    )
    .selectAll('sale_line')
    .select(['sale.counter_id', 'counter.partner_id', 'batch.best_before_on'])
    .select(['agreement_version.agreement_id', 'agreement_version.pull_days', 'agreement_version.loss_terms'])
    .select('posting.payable_from_at')
    .where('sale_line.sale_id', '=', saleId)
    .where('sale_line.line', '=', line)
    .orderBy('posting.id')
    .limit(1)
    .executeTakeFirst()
