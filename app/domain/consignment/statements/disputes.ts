import type { Side } from '#db/schema/consignment.ts'
import type { DisputeReason, DisputeState } from '#db/schema/statements.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { newId } from '../../ids.ts'
import { postMoney } from '../../ledger/postings.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement, speaksFor } from '../locked-agreement.ts'
import { silentlyAcceptedAt } from '../rules/period.ts'
import {
  afterWord,
  hasAccepted,
  heldStatement,
  type StatementNotThere,
  type UnknownStatement,
} from './accept-statement.ts'
import { disputeTransitions, moveStatement } from './statement-states.ts'

export type WordsMissing = { code: 'words-missing' } | { code: 'words-too-long'; most: number }
export type DisputeRefusal =
  | UnknownStatement
  | StatementNotThere
  | WordsMissing
  | { code: 'unknown-line'; postingId: string }
  | { code: 'already-accepted' }
  | { code: 'already-disputed' }
  | { code: 'too-late-to-dispute'; untilAt: Instant }

const mostWords = 2_000

/** One side doubts one line; all other lines stay payable. Within five days of the issue, once a line. */
export async function disputeLine(
  ctx: Context,
  input: {
    statementId: string
    postingId: string
    side: Side
    reason: DisputeReason
    text: string
    pictureId?: string | undefined
  },
): Promise<Result<{ disputeId: string }, DisputeRefusal>> {
  return transact<{ disputeId: string }, DisputeRefusal>(ctx, async ctx => {
    const { statementId, postingId, side, reason } = input
    const held = await heldStatement(ctx, statementId, side)
    if (!held) return refuse({ code: 'unknown-statement', statementId })
    const { statement } = held
    if (statement.state !== 'issued' && statement.state !== 'partly-disputed')
      return refuse({ code: 'statement-moved-on', state: statement.state })
    if (await hasAccepted(ctx, statementId, side)) return refuse({ code: 'already-accepted' })
    const untilAt = silentlyAcceptedAt(statement.issued_at)
    if (ctx.now >= untilAt) return refuse({ code: 'too-late-to-dispute', untilAt })
    const text = input.text.trim()
    const unfit = wordsUnfit(text)
    if (unfit) return refuse(unfit)
    const line = await ctx.db
      .selectFrom('statement_line')
      .leftJoin('line_dispute', 'line_dispute.posting_id', 'statement_line.posting_id')
      .select(['statement_line.posting_id', 'line_dispute.id as dispute_id'])
      .where('statement_line.posting_id', '=', postingId)
      .where('statement_line.statement_id', '=', statementId)
      .executeTakeFirst()
    if (!line) return refuse({ code: 'unknown-line', postingId })
    if (line.dispute_id !== null) return refuse({ code: 'already-disputed' })

    const disputeId = newId('dis', ctx.now)
    await ctx.db
      .insertInto('line_dispute')
      .values({
        id: disputeId,
        posting_id: postingId,
        statement_id: statementId,
        raised_by_side: side,
        reason,
        raised_at: ctx.now,
        state: 'raised',
      })
      .execute()
    await say(ctx, disputeId, 1, side, text, input.pictureId)
    if (statement.state === 'issued') await moveStatement(ctx, statementId, 'issued', 'partly-disputed')
    await recordActivity(ctx, {
      verb: 'disputeLine',
      subject: `agreement:${held.agreementId}`,
      after: { disputeId, statementId, postingId, side, reason },
    })
    return ok({ disputeId })
  })
}

export type DisputeMoveRefusal =
  | { code: 'unknown-dispute'; disputeId: string }
  | { code: 'dispute-moved-on'; state: DisputeState }
  | WordsMissing
  | { code: 'adjustment-not-fit'; adjustIdr: number; mostIdr: number }

type Move = {
  disputeId: string
  text: string
  pictureId?: string | undefined
}

/** The other side answers in words and, where it has one, with a photo. */
export const answerDispute = (ctx: Context, input: Move & { side: Side }) =>
  moveDispute(ctx, { ...input, to: 'answered' })

/** Either side takes it to the office. */
export const escalateDispute = (ctx: Context, input: Move & { side: Side }) =>
  moveDispute(ctx, { ...input, to: 'escalated' })

/**
 * Both agree on what is changed: the other side than the one that raised it gives its word.
 * @param input.adjustIdr added to what the maker is due, in the period that is open now; zero leaves the line as it is
 */
export const agreeDispute = (ctx: Context, input: Move & { side: Side; adjustIdr: number }) =>
  moveDispute(ctx, { ...input, to: 'agreed' })

/** The office decides, in words that name the evidence; a correction goes into the period that is open now. */
export const ruleDispute = (ctx: Context, input: Move & { adjustIdr: number }) =>
  moveDispute(ctx, { ...input, side: 'office', to: 'ruled' })

async function moveDispute(
  ctx: Context,
  input: Move & { side: Side | 'office'; to: DisputeState; adjustIdr?: number },
): Promise<Result<undefined, DisputeMoveRefusal>> {
  return transact<undefined, DisputeMoveRefusal>(ctx, async ctx => {
    const { disputeId, side, to, adjustIdr = 0 } = input
    const unknown = refuse({ code: 'unknown-dispute', disputeId } as const)
    const found = await ctx.db
      .selectFrom('line_dispute')
      .innerJoin('statement', 'statement.id', 'line_dispute.statement_id')
      .innerJoin('statement_line', 'statement_line.posting_id', 'line_dispute.posting_id')
      .select([
        'statement.agreement_id',
        'statement.agreement_version_id',
        'line_dispute.statement_id',
        'line_dispute.raised_by_side',
        'statement_line.amount_idr',
      ])
      .where('line_dispute.id', '=', disputeId)
      .executeTakeFirst()
    const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
    if (!found || !agreement || !mayMove(ctx, agreement, found.raised_by_side, side, to)) return unknown
    const { state } = await ctx.db
      .selectFrom('line_dispute')
      .select('state')
      .where('id', '=', disputeId)
      .executeTakeFirstOrThrow()
    const allowed: readonly DisputeState[] = disputeTransitions[state]
    if (!allowed.includes(to)) return refuse({ code: 'dispute-moved-on', state })
    const text = input.text.trim()
    const unfit = wordsUnfit(text)
    if (unfit) return refuse(unfit)
    const mostIdr = Math.abs(Number(found.amount_idr))
    if (!Number.isSafeInteger(adjustIdr) || Math.abs(adjustIdr) > mostIdr)
      return refuse({ code: 'adjustment-not-fit', adjustIdr, mostIdr })

    await ctx.db.updateTable('line_dispute').set({ state: to }).where('id', '=', disputeId).execute()
    const words = await ctx.db
      .selectFrom('dispute_word')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('dispute_id', '=', disputeId)
      .executeTakeFirstOrThrow()
    await say(ctx, disputeId, Number(words.count) + 1, side, text, input.pictureId)
    await postMoney(
      ctx,
      {
        documentKind: 'dispute',
        documentId: disputeId,
        occurredAt: ctx.now,
        agreementId: agreement.id,
        agreementVersionId: found.agreement_version_id,
      },
      [
        {
          debit: 'cash-at-partner',
          credit: 'due-to-producer',
          amountIdr: adjustIdr,
          what: 'correction',
          line: 1,
        },
      ],
    )
    if (to === 'agreed' || to === 'ruled')
      await afterWord(ctx, { id: found.statement_id, agreement_id: agreement.id })
    await recordActivity(ctx, {
      verb: `dispute-${to}`,
      subject: `agreement:${agreement.id}`,
      before: { disputeId, state },
      after: { disputeId, state: to, side, adjustIdr },
    })
    return ok(undefined)
  })
}

/** Only the other side answers and agrees; both may escalate; the office alone rules. */
function mayMove(
  ctx: Context,
  agreement: { producer_id: string; partner_id: string },
  raisedBy: Side,
  side: Side | 'office',
  to: DisputeState,
): boolean {
  if (side === 'office') return to === 'ruled' && may(ctx.actor, 'dispute:rule')
  if (to === 'ruled' || !speaksFor(ctx, agreement, side, 'statement:confirm')) return false
  return to === 'escalated' || side !== raisedBy
}

const say = (
  ctx: Context,
  disputeId: string,
  nth: number,
  side: Side | 'office',
  text: string,
  pictureId?: string,
) =>
  ctx.db
    .insertInto('dispute_word')
    .values({
      dispute_id: disputeId,
      nth,
      side,
      text,
      picture_id: pictureId ?? null,
      said_at: ctx.now,
      said_by_id: accountOf(ctx),
    })
    .execute()

function wordsUnfit(text: string): WordsMissing | undefined {
  if (text === '') return { code: 'words-missing' }
  return text.length > mostWords ? { code: 'words-too-long', most: mostWords } : undefined
}
