import { recordActivity } from '../../activity/activity.ts'
import { type Context, today } from '../../context.ts'
import { type Day, isDay } from '../../dates.ts'
import { newId } from '../../ids.ts'
import { nextNumber } from '../../ledger/document-number.ts'
import { dueToProducer, postMoney, reversePosting } from '../../ledger/postings.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { accountOf, lockedAgreement, speaksFor, type UnknownAgreement } from '../locked-agreement.ts'
import { payable } from '../rules/rounding.ts'
import { tellParty } from '../tell-party.ts'
import { settleStates } from './settle-states.ts'
import { lastStatement } from './statement-preview.ts'

export type PayRefusal =
  | UnknownAgreement
  | { code: 'nothing-stated' }
  | { code: 'amount-not-fit'; amountIdr: number }
  | { code: 'more-than-due'; amountIdr: number; dueIdr: number }
  | { code: 'cash-not-in-hundreds'; amountIdr: number; fitIdr: number }
  | { code: 'not-a-day'; day: string }
  | { code: 'paid-in-the-future'; paidOn: Day; today: Day }
  | { code: 'key-unfit' }

/**
 * The partner says that they have paid. It counts at once, against the oldest statement first, and the maker confirms
 * or denies it. The same key records once.
 */
export async function recordPayment(
  ctx: Context,
  input: {
    agreementId: string
    amountIdr: number
    way: 'cash' | 'transfer'
    paidOn: Day
    proofPictureId?: string | undefined
    key: string
  },
): Promise<Result<{ paymentId: string; number: string }, PayRefusal>> {
  return transact<{ paymentId: string; number: string }, PayRefusal>(ctx, async ctx => {
    const { agreementId, amountIdr, way, paidOn, key } = input
    const agreement = await lockedAgreement(ctx, agreementId)
    if (!agreement || !speaksFor(ctx, agreement, 'partner', 'statement:confirm'))
      return refuse({ code: 'unknown-agreement', agreementId })
    if (!/^[\w-]{8,64}$/.test(key)) return refuse({ code: 'key-unfit' })
    const known = await ctx.db
      .selectFrom('payment')
      .select(['id', 'number'])
      .where('agreement_id', '=', agreementId)
      .where('client_key', '=', key)
      .executeTakeFirst()
    if (known) return ok({ paymentId: known.id, number: known.number })
    if (!(Number.isSafeInteger(amountIdr) && amountIdr > 0))
      return refuse({ code: 'amount-not-fit', amountIdr })
    const fitIdr = payable(amountIdr, way).payIdr
    if (fitIdr !== amountIdr) return refuse({ code: 'cash-not-in-hundreds', amountIdr, fitIdr })
    if (!isDay(paidOn)) return refuse({ code: 'not-a-day', day: paidOn })
    if (paidOn > today(ctx)) return refuse({ code: 'paid-in-the-future', paidOn, today: today(ctx) })
    const last = await lastStatement(ctx, agreementId)
    if (!last) return refuse({ code: 'nothing-stated' })
    const dueIdr = await dueToProducer(ctx, agreementId)
    if (amountIdr > dueIdr) return refuse({ code: 'more-than-due', amountIdr, dueIdr })

    const paymentId = newId('pay', ctx.now)
    const { agreement_version_id } = await ctx.db
      .selectFrom('statement')
      .select('agreement_version_id')
      .where('id', '=', last.id)
      .executeTakeFirstOrThrow()
    const [postingId] = await postMoney(
      ctx,
      {
        documentKind: 'payment',
        documentId: paymentId,
        occurredAt: ctx.now,
        agreementId,
        agreementVersionId: agreement_version_id,
      },
      [{ debit: 'due-to-producer', credit: 'cash-at-partner', amountIdr, what: 'payment', line: 1 }],
    )
    if (postingId === undefined) throw new Error('a payment posted nothing')
    const number = await nextNumber(ctx, 'payment')
    await ctx.db
      .insertInto('payment')
      .values({
        id: paymentId,
        number,
        agreement_id: agreementId,
        posting_id: postingId,
        amount_idr: amountIdr,
        way,
        paid_on: paidOn,
        proof_picture_id: input.proofPictureId ?? null,
        client_key: key,
        told_at: ctx.now,
        told_by_id: accountOf(ctx),
        state: 'told',
        answered_at: null,
        answered_by_id: null,
      })
      .execute()
    await settleStates(ctx, agreementId)
    await recordActivity(ctx, {
      verb: 'recordPayment',
      subject: `agreement:${agreementId}`,
      after: { paymentId, number, amountIdr, way, paidOn },
    })
    await tellParty(ctx, agreementId, 'producer', {
      kind: 'payment-told',
      subject: `payment:${paymentId}`,
      cause: paymentId,
      facts: { number, amountIdr },
    })
    return ok({ paymentId, number })
  })
}

export type AnswerRefusal =
  | { code: 'unknown-payment'; paymentId: string }
  | { code: 'payment-answered'; state: 'confirmed' | 'denied' }

/** She says whether the money has come. A denial takes the payment back out of the ledger and opens what it had paid. */
export async function answerPayment(
  ctx: Context,
  input: { paymentId: string; answer: 'confirmed' | 'denied' },
): Promise<Result<undefined, AnswerRefusal>> {
  return transact<undefined, AnswerRefusal>(ctx, async ctx => {
    const { paymentId, answer } = input
    const found = await ctx.db
      .selectFrom('payment')
      .select('agreement_id')
      .where('id', '=', paymentId)
      .executeTakeFirst()
    const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
    if (!agreement || !speaksFor(ctx, agreement, 'producer', 'payout:confirm'))
      return refuse({ code: 'unknown-payment', paymentId })
    const payment = await ctx.db
      .selectFrom('payment')
      .innerJoin('posting', 'posting.id', 'payment.posting_id')
      .select(['payment.state', 'payment.posting_id', 'posting.agreement_version_id'])
      .select(['payment.number', 'payment.amount_idr'])
      .where('payment.id', '=', paymentId)
      .executeTakeFirstOrThrow()
    if (payment.state === answer) return ok(undefined)
    if (payment.state !== 'told') return refuse({ code: 'payment-answered', state: payment.state })
    await ctx.db
      .updateTable('payment')
      .set({ state: answer, answered_at: ctx.now, answered_by_id: accountOf(ctx) })
      .where('id', '=', paymentId)
      .execute()
    if (answer === 'denied')
      await reversePosting(
        ctx,
        {
          documentKind: 'payment',
          documentId: paymentId,
          occurredAt: ctx.now,
          agreementVersionId: payment.agreement_version_id,
        },
        { id: payment.posting_id, what: 'payment-denied', line: 2 },
      )
    await settleStates(ctx, agreement.id)
    await recordActivity(ctx, {
      verb: 'answerPayment',
      subject: `agreement:${agreement.id}`,
      before: { paymentId, state: 'told' },
      after: { paymentId, state: answer },
    })
    const { number, amount_idr: amountIdr } = payment
    const told = {
      kind: `payment-${answer}` as const,
      subject: `payment:${paymentId}`,
      cause: paymentId,
      facts: { number, amountIdr: Number(amountIdr) },
    }
    await tellParty(ctx, agreement.id, 'partner', told)
    if (answer === 'denied') await tellParty(ctx, agreement.id, 'office', told)
    return ok(undefined)
  })
}
