import { recordActivity } from '../../activity/activity.ts'
import { productNames } from '../../catalogue/product-names.ts'
import type { Context } from '../../context.ts'
import { addHours, dayOf } from '../../dates.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { piecesIn, postMovements, type ShelfShort } from '../../ledger/movements.ts'
import { lossEntry, postMoney } from '../../ledger/postings.ts'
import { isClientKey } from '../../listing/drafts.ts'
import { notify } from '../../notices/notify.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement } from '../locked-agreement.ts'
import { beforeCounts, isCountedSince, judgedMissing } from '../shelf/counts-follow.ts'
import { bucketOfLoss } from '../shelf/shelf-facts.ts'
import { documentShelf } from '../shelf-document.ts'
import { type CaseRefusal, judgedLoss, type LostGoods } from './loss-case.ts'
import { contestHours } from './loss-states.ts'

export type LossRefusal =
  | CaseRefusal
  | ShelfShort
  | { code: 'key-unfit' }
  | { code: 'note-too-long'; most: number; got: number }
  | { code: 'unknown-picture'; pictureId: string }

export type RecordedLoss = {
  lossId: string
  number: string
  bearer: 'producer' | 'partner'
  producerBearsIdr: number
  partnerPaysIdr: number
}

const mostNote = 2_000

/**
 * Writes pieces off a shelf and says who bears them, exactly as the preview said. The maker has 72 hours to object.
 * Pieces that a later count took for missing are these. The same key at the same counter records once.
 */
export async function recordLoss(
  ctx: Context,
  input: LostGoods & { note?: string | undefined; pictureId?: string | undefined; key: string },
): Promise<Result<RecordedLoss, LossRefusal>> {
  return transact<RecordedLoss, LossRefusal>(ctx, async ctx => {
    const { counterId, batchId, pieces, cause, key, pictureId } = input
    const first = await judgedLoss(ctx, input)
    if (!first.ok) return first
    if (!isClientKey(key)) return refuse({ code: 'key-unfit' })
    await lockedAgreement(ctx, first.value.terms.agreementId)
    const known = await recordedWith(ctx, counterId, key)
    if (known) return ok(known)
    const note = input.note?.trim() || null
    if (note !== null && note.length > mostNote)
      return refuse({ code: 'note-too-long', most: mostNote, got: note.length })
    if (pictureId !== undefined && !(await isPicture(ctx, pictureId)))
      return refuse({ code: 'unknown-picture', pictureId })
    const judged = await judgedLoss(ctx, input)
    if (!judged.ok) return judged
    const { at, variantId, terms, bearer, why, evidence, shareIdr } = judged.value
    const shelf = { counterId, batchId }
    const isLate = await isCountedSince(ctx, shelf, at)
    const standing =
      (await piecesIn(ctx, batchId, { bucket: 'shelf', counterId })) +
      (isLate ? Math.max(0, await judgedMissing(ctx, shelf, at)) : 0)
    if (pieces > standing) return refuse({ code: 'shelf-short', batchId, pieces, standing })

    const lossId = newId('los', ctx.now)
    const { agreementId, agreementVersionId } = terms
    const document = { documentKind: 'loss', documentId: lossId, occurredAt: at }
    const countsFollow = await beforeCounts(ctx, { counterId, batchIds: [batchId], since: at })
    const movedTo = { bucket: bucketOfLoss[cause] }
    const from = { bucket: 'shelf', counterId } as const
    await postMovements(ctx, { ...document, agreementVersionId, isLate }, [
      { batchId, variantId, from, to: movedTo, pieces },
    ])
    const goods = { batchId, variantId, counterId, pieces, unitIdr: shareIdr }
    if (bearer === 'partner')
      await postMoney(ctx, { ...document, agreementId, agreementVersionId }, [
        lossEntry({ line: 1, what: 'loss', goods }),
      ])
    await countsFollow(document)
    await documentShelf(ctx, { counterId, variantIds: [variantId], documentedAt: at })
    const number = await nextNumber(ctx, 'loss')
    const untilAt = addHours(ctx.now, contestHours)
    await ctx.db
      .insertInto('loss')
      .values({
        id: lossId,
        number,
        counter_id: counterId,
        agreement_id: agreementId,
        agreement_version_id: agreementVersionId,
        batch_id: batchId,
        variant_id: variantId,
        pieces,
        cause,
        note,
        picture_id: pictureId ?? null,
        share_idr: shareIdr,
        bearer,
        why: JSON.stringify(why),
        evidence: JSON.stringify(evidence),
        client_key: key,
        occurred_at: at,
        recorded_at: ctx.now,
        recorded_by_id: accountOf(ctx),
        contest_until_at: untilAt,
        state: 'recorded',
        final_bearer: null,
        final_at: null,
      })
      .execute()
    const { producerId, productId } = judged.value
    await notify(ctx, {
      audience: { producerId },
      kind: 'loss-recorded',
      subject: `loss:${lossId}`,
      cause: lossId,
      facts: {
        ...(await namesOf(ctx, counterId, productId)),
        ...{ number, pieces, bearer, amountIdr: shareIdr * pieces, untilOn: dayOf(untilAt) },
      },
    })
    await recordActivity(ctx, {
      verb: 'recordLoss',
      subject: `loss:${lossId}`,
      after: { number, counterId, batchId, pieces, cause, bearer, why },
    })
    const { producerBearsIdr, partnerPaysIdr } = judged.value
    return ok({ lossId, number, bearer, producerBearsIdr, partnerPaysIdr })
  })
}

async function recordedWith(ctx: Context, counterId: string, key: string): Promise<RecordedLoss | undefined> {
  const row = await ctx.db
    .selectFrom('loss')
    .select(['id', 'number', 'bearer', 'share_idr', 'pieces'])
    .where('counter_id', '=', counterId)
    .where('client_key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  const wholeIdr = Number(row.share_idr) * row.pieces
  return {
    lossId: row.id,
    number: row.number,
    bearer: row.bearer,
    producerBearsIdr: row.bearer === 'producer' ? wholeIdr : 0,
    partnerPaysIdr: row.bearer === 'partner' ? wholeIdr : 0,
  }
}

async function namesOf(ctx: Context, counterId: string, productId: string) {
  const { name } = await ctx.db
    .selectFrom('counter')
    .select('name')
    .where('id', '=', counterId)
    .executeTakeFirstOrThrow()
  const product = await ctx.db
    .selectFrom('product')
    .select(productNames('product.id'))
    .where('product.id', '=', productId)
    .executeTakeFirst()
  return { counter: name, name: product?.id_name ?? '' }
}

const isPicture = async (ctx: Context, id: string): Promise<boolean> =>
  (await ctx.db.selectFrom('picture').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
