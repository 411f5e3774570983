import type { LossCause } from '#db/schema/losses.ts'
import { standingOfBatch } from '../../batches/stopped-batches.ts'
import type { Context } from '../../context.ts'
import { type Day, dayOf, type Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { type Terms, termsOn } from '../agreements/terms-on.ts'
import { isPieces, mostPieces } from '../locked-batches.ts'
import { type ClockRefusal, occurredAt } from '../occurred-at.ts'
import { isSellable } from '../rules/fefo.ts'
import { bearerOf, type LossCase, type LossDecision, usualLossTerms } from '../rules/loss-bearer.ts'
import { expiryFacts } from './expiry-facts.ts'

export type LostGoods = {
  counterId: string
  batchId: string
  pieces: number
  cause: LossCause
  /** When it happened; left out, now. */
  occurredAt?: Instant | undefined
}

export type CaseRefusal =
  | ClockRefusal
  | { code: 'unknown-counter'; counterId: string }
  | { code: 'unknown-batch'; batchId: string }
  | { code: 'quantity-not-fit'; most: number }
  | { code: 'not-agreed'; variantId: string }
  | { code: 'not-past-its-date'; bestBeforeOn: Day | null }
  | { code: 'batch-not-recalled'; batchId: string }

/** Who bears a loss, why, and what each of the two gives; together her share of the pieces. */
export type LossPreview = {
  bearer: 'producer' | 'partner'
  why: LossDecision['why']
  evidence: LossDecision['evidenceNeeded']
  shareIdr: number
  producerBearsIdr: number
  partnerPaysIdr: number
}

export type LossJudged = LossPreview & {
  at: Instant
  variantId: string
  producerId: string
  productId: string
  terms: Terms
}

/** Judges a loss by the terms of its day and by what documents prove. Asks whether the actor may write it down. */
export async function judgedLoss(ctx: Context, lost: LostGoods): Promise<Result<LossJudged, CaseRefusal>> {
  const { counterId, batchId, pieces, cause } = lost
  const counter = await ctx.db
    .selectFrom('counter')
    .select('partner_id')
    .where('id', '=', counterId)
    .executeTakeFirst()
  if (!counter || !may(ctx.actor, 'loss:record', { partnerId: counter.partner_id }))
    return refuse({ code: 'unknown-counter', counterId })
  if (!isPieces(pieces)) return refuse({ code: 'quantity-not-fit', most: mostPieces })
  const when = occurredAt(ctx, lost.occurredAt)
  if (!when.ok) return when
  const batch = await ctx.db
    .selectFrom('stock')
    .innerJoin('batch', 'batch.id', 'stock.batch_id')
    .innerJoin('product', 'product.id', 'batch.product_id')
    .select(['batch.code', 'batch.variant_id', 'batch.made_on', 'batch.best_before_on'])
    .select(['product.producer_id', 'batch.product_id'])
    .where('stock.batch_id', '=', batchId)
    .where('stock.counter', '=', counterId)
    .where('stock.bucket', '=', 'shelf')
    .executeTakeFirst()
  if (!batch) return refuse({ code: 'unknown-batch', batchId })
  const { variant_id: variantId, producer_id: producerId, best_before_on: bestBeforeOn } = batch
  const day = dayOf(when.value)
  const terms = await termsOn(ctx, { producerId, counterId, variantId, day })
  if (!terms) return refuse({ code: 'not-agreed', variantId })

  let loss: LossCase
  if (cause === 'expired') {
    if (bestBeforeOn === null || isSellable(bestBeforeOn, day))
      return refuse({ code: 'not-past-its-date', bestBeforeOn })
    const { code, made_on: madeOn } = batch
    const facts = await expiryFacts(ctx, { batchId, code, variantId, counterId, madeOn, bestBeforeOn })
    loss = { event: 'expired', ...facts }
  } else {
    if (cause === 'recalled' && (await standingOfBatch(ctx, batchId)) !== 'recalled')
      return refuse({ code: 'batch-not-recalled', batchId })
    loss = { event: cause }
  }
  const agreedBearers = terms.lossBearers
  const decision = bearerOf(loss, pieces, terms.shareIdr, {
    ...usualLossTerms,
    pullNoticeDays: terms.pullDays,
    agreedBearers,
  })
  const bearer = decision.bearer === 'partner' ? 'partner' : 'producer'
  const wholeIdr = terms.shareIdr * pieces
  return ok({
    bearer,
    why: decision.why,
    evidence: decision.evidenceNeeded,
    shareIdr: terms.shareIdr,
    producerBearsIdr: bearer === 'producer' ? wholeIdr : 0,
    partnerPaysIdr: bearer === 'partner' ? wholeIdr : 0,
    ...{ at: when.value, variantId, producerId, productId: batch.product_id, terms },
  })
}

/** What would be written down, before anything is. */
export async function previewLoss(ctx: Context, lost: LostGoods): Promise<Result<LossPreview, CaseRefusal>> {
  const judged = await judgedLoss(ctx, lost)
  if (!judged.ok) return judged
  const { bearer, why, evidence, shareIdr, producerBearsIdr, partnerPaysIdr } = judged.value
  return ok({ bearer, why, evidence, shareIdr, producerBearsIdr, partnerPaysIdr })
}
