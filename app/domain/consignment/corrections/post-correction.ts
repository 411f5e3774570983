import type { CorrectedKind } from '#db/schema/corrections.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { notify } from '../../notices/notify.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf } from '../locked-agreement.ts'
import { type LossRefusal, recordLoss } from '../losses/record-loss.ts'
import { correctableUntil } from '../rules/period.ts'
import { recordSale, type SaleRefusal, type SoldGoods } from '../sales/record-sale.ts'
import { isReturned, lockedSale, voidLocked } from '../sales/void-sale.ts'
import { type CorrectedDocument, correctedDocument } from './corrected-document.ts'
import { turnBack, turnedDocument } from './turn-back.ts'

export type CorrectionRefusal =
  | SaleRefusal
  | LossRefusal
  | { code: 'unknown-document'; documentId: string }
  | { code: 'already-corrected'; documentId: string; number: string }
  | { code: 'reason-missing' }
  | { code: 'words-too-long'; most: number }
  | { code: 'too-late-to-correct'; untilAt: Instant }
  | { code: 'returned-in-part'; saleId: string }
  | { code: 'counted-again'; documentId: string }

/** What stands in its place; left out, nothing does. */
export type Instead = { sale: readonly SoldGoods[] } | { lossPieces: number }

const mostWords = 2_000

/**
 * Corrects what was written wrongly: turns the document by its exact reversal and, where something else had happened,
 * records that at the same moment, linked to it. By the office, or by whoever wrote it; always with a reason, and
 * within 60 days of the statement that holds it. A statement that was issued stays as it is: both entries come into
 * the next one. The same correction sent again is the first one.
 */
export async function postCorrection(
  ctx: Context,
  input: { kind: CorrectedKind; documentId: string; reason: string; instead?: Instead | undefined },
): Promise<Result<{ correctionId: string; number: string; replacedById?: string }, CorrectionRefusal>> {
  return transact<{ correctionId: string; number: string; replacedById?: string }, CorrectionRefusal>(
    ctx,
    async ctx => {
      const { kind, documentId } = input
      const document = await correctedDocument(ctx, kind, documentId)
      const bySide = document && sideOf(ctx, document)
      if (!document || !bySide) return refuse({ code: 'unknown-document', documentId })
      const posted = await turnedDocument(ctx, documentId)
      const known = await ctx.db
        .selectFrom('correction')
        .select(['id', 'number', 'reason', 'replaced_by_id'])
        .where('document_id', '=', documentId)
        .executeTakeFirst()
      const reason = input.reason.trim()
      if (known?.reason === reason)
        return ok({
          correctionId: known.id,
          number: known.number,
          ...(known.replaced_by_id !== null && { replacedById: known.replaced_by_id }),
        })
      if (known) return refuse({ code: 'already-corrected', documentId, number: known.number })
      if (reason === '') return refuse({ code: 'reason-missing' })
      if (reason.length > mostWords) return refuse({ code: 'words-too-long', most: mostWords })
      const untilAt = await lastMoment(ctx, documentId)
      if (untilAt !== undefined && ctx.now > untilAt) return refuse({ code: 'too-late-to-correct', untilAt })

      const correctionId = newId('cor', ctx.now)
      const cause = { documentKind: 'correction', documentId: correctionId, occurredAt: document.occurredAt }
      const of = { counterId: document.counterId, since: document.occurredAt, what: 'correction' }
      if (kind === 'sale') {
        const held = await lockedSale(ctx, documentId)
        if (held?.sale.state !== 'recorded') return refuse({ code: 'unknown-document', documentId })
        if (await isReturned(ctx, documentId)) return refuse({ code: 'returned-in-part', saleId: documentId })
        await voidLocked(ctx, held, cause, { what: 'correction', reason })
      } else if (kind === 'count') {
        if (document.isFollowed) return refuse({ code: 'counted-again', documentId })
        await turnBack(ctx, posted, cause, of)
      } else await turnBack(ctx, posted, cause, of)

      const replaced = await replacedBy(ctx, document, correctionId, input.instead)
      if (!replaced.ok) return replaced
      const number = await nextNumber(ctx, 'correction')
      await ctx.db
        .insertInto('correction')
        .values({
          id: correctionId,
          number,
          document_kind: kind,
          document_id: documentId,
          replaced_by_id: replaced.value ?? null,
          counter_id: document.counterId,
          reason,
          by_side: bySide,
          posted_at: ctx.now,
          posted_by_id: accountOf(ctx),
        })
        .execute()
      for (const producerId of document.producerIds)
        await notify(ctx, {
          audience: { producerId },
          kind: 'correction-posted',
          subject: `correction:${correctionId}`,
          cause: correctionId,
          facts: { counter: document.counterName, number, reason },
        })
      await recordActivity(ctx, {
        verb: 'postCorrection',
        subject: `${kind}:${documentId}`,
        after: { correctionId, number, reason, replacedById: replaced.value },
      })
      return ok({ correctionId, number, ...(replaced.value && { replacedById: replaced.value }) })
    },
  )
}

/** The office corrects everything, at a counter each only what they wrote themselves. */
function sideOf(ctx: Context, document: CorrectedDocument): 'partner' | 'office' | undefined {
  if (may(ctx.actor, 'correction:post')) return 'office'
  const isAuthor = ctx.actor.kind === 'person' && document.authorId === ctx.actor.accountId
  return isAuthor && may(ctx.actor, 'sale:record', { partnerId: document.partnerId }) ? 'partner' : undefined
}

/** Until when what stands in a statement may be corrected; undefined while it stands in none. */
async function lastMoment(ctx: Context, documentId: string): Promise<Instant | undefined> {
  const stated = await ctx.db
    .selectFrom('posting')
    .innerJoin('statement_line', 'statement_line.posting_id', 'posting.id')
    .innerJoin('statement', 'statement.id', 'statement_line.statement_id')
    .select('statement.issued_at')
    .where('posting.document_id', '=', documentId)
    .orderBy('statement.issued_at')
    .limit(1)
    .executeTakeFirst()
  return stated && correctableUntil(stated.issued_at)
}

async function replacedBy(
  ctx: Context,
  document: CorrectedDocument,
  correctionId: string,
  instead: Instead | undefined,
): Promise<Result<string | undefined, CorrectionRefusal>> {
  if (instead === undefined) return ok(undefined)
  const { counterId, occurredAt } = document
  // Whoever corrects records in the counter's name; that they may was asked above.
  const recorder: Context = {
    ...ctx,
    actor: ctx.actor.kind === 'person' ? asCounter(ctx.actor, document.partnerId) : ctx.actor,
  }
  const key = `correction-${correctionId}`
  if ('sale' in instead && document.kind === 'sale') {
    const sale = await recordSale(recorder, { counterId, goods: instead.sale, occurredAt, key })
    return sale.ok ? ok(sale.value.saleId) : sale
  }
  if ('lossPieces' in instead && document.loss) {
    const { batchId, cause, note, pictureId } = document.loss
    const lost = { counterId, batchId, pieces: instead.lossPieces, cause, occurredAt, note, pictureId, key }
    const loss = await recordLoss(recorder, lost)
    return loss.ok ? ok(loss.value.lossId) : loss
  }
  return refuse({ code: 'unknown-document', documentId: document.id })
}

const asCounter = <Person extends Extract<Context['actor'], { kind: 'person' }>>(
  person: Person,
  partnerId: string,
): Person => ({ ...person, roles: [...person.roles, { role: 'partner-staff', partnerId }] })
