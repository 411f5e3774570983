import type { Selectable } from 'kysely'
import { engineOf } from '#db/engines/database.ts'
import type { PayoutEvent, PayoutState, PayoutTable } from '#db/schema/payouts.ts'
import { recordActivity } from '../activity/activity.ts'
import { accountOf } from '../consignment/locked-agreement.ts'
import { type Context, today } from '../context.ts'
import { type Day, type Instant, isDay } from '../dates.ts'
import { may, type Owner } from '../identity/permissions.ts'
import { newId } from '../ids.ts'
import { nextNumber } from '../ledger/document-number.ts'
import { notify } from '../notices/notify.ts'
import { ok, type Result, refuse } from '../result.ts'
import { transact } from '../transact.ts'
import { mostReferenceLetters } from './payment-terms.ts'
import { nextState } from './payout-machine.ts'
import { postPaidOut, turnPaidOut } from './payout-money.ts'
import { officeOwes } from './payouts-owed.ts'

/** What proves that money was sent: the bank's reference, a picture of the slip, or both. */
export type Sending = { sentOn: Day; reference: string; proofPictureId?: string | undefined }

type SendingRefusal =
  | { code: 'not-a-day'; day: string }
  | { code: 'paid-in-the-future'; paidOn: Day; today: Day }
  | { code: 'payout-proof-missing' }

export type PayoutRefusal =
  | SendingRefusal
  | { code: 'not-allowed' }
  | { code: 'key-unfit' }
  | { code: 'nothing-to-pay-out' }
  | { code: 'payout-differs'; amountIdr: number; owedIdr: number }

/**
 * The office has forwarded all that it held for one payee at a moment, to the rupiah: each order's amount stands in one
 * payout, and what refunds took back since the last one is taken off. The payee is told and confirms or denies it. The
 * same key records once; of two clerks at once the second finds nothing left.
 * @param input.untilAt the moment at which the sum was shown; what is earned later waits for the next payout
 * @param input.amountIdr whole rupiah that were sent
 */
export async function recordPayout(
  ctx: Context,
  input: { payee: Owner; untilAt: Instant; amountIdr: number; key: string } & Sending,
): Promise<Result<{ payoutId: string; number: string }, PayoutRefusal>> {
  return transact<{ payoutId: string; number: string }, PayoutRefusal>(ctx, async ctx => {
    const { payee, untilAt, amountIdr, key } = input
    if (!may(ctx.actor, 'payment:handle')) return refuse({ code: 'not-allowed' })
    if (!/^[\w-]{8,64}$/.test(key)) return refuse({ code: 'key-unfit' })
    await holdPayee(ctx, payee)
    const known = await ctx.db
      .selectFrom('payout')
      .select(['id', 'number'])
      .where('client_key', '=', key)
      .executeTakeFirst()
    if (known) return ok({ payoutId: known.id, number: known.number })
    const sending = sendingOf(ctx, input)
    if (!sending.ok) return sending
    const isMoment = !Number.isNaN(Date.parse(untilAt))
    const [owed] = isMoment ? await officeOwes(ctx, payee, untilAt) : []
    if (!owed || owed.owedIdr <= 0) return refuse({ code: 'nothing-to-pay-out' })
    if (amountIdr !== owed.owedIdr)
      return refuse({ code: 'payout-differs', amountIdr, owedIdr: owed.owedIdr })

    const payoutId = newId('pyo', ctx.now)
    const number = await nextNumber(ctx, 'payout')
    await ctx.db
      .insertInto('payout')
      .values({
        id: payoutId,
        number,
        partner_id: 'partnerId' in payee ? payee.partnerId : null,
        producer_id: 'producerId' in payee ? payee.producerId : null,
        amount_idr: amountIdr,
        state: 'sent',
        client_key: key,
        made_at: ctx.now,
      })
      .execute()
    for (const [at, line] of owed.lines.filter(one => one.amountIdr !== 0).entries())
      await ctx.db
        .insertInto('payout_line')
        .values({
          payment_id: line.paymentId,
          document_id: line.documentId,
          payout_id: payoutId,
          position: at + 1,
          reservation_id: line.reservationId,
          amount_idr: line.amountIdr,
        })
        .execute()
    await writeStep(ctx, { payoutId, event: 'send', state: 'sent', sending: sending.value })
    await postPaidOut(ctx, payoutId, owed.lines)
    await recordActivity(ctx, {
      verb: 'recordPayout',
      subject: `payout:${payoutId}`,
      after: { number, amountIdr, orders: owed.lines.length },
    })
    await notify(ctx, {
      audience: payee,
      kind: 'payout-sent',
      subject: `payout:${payoutId}`,
      cause: payoutId,
      facts: { number, amountIdr },
    })
    return ok({ payoutId, number })
  })
}

type UnknownPayout = { code: 'unknown-payout' }
export type AnswerPayoutRefusal = UnknownPayout | { code: 'payout-answered'; state: PayoutState }

/**
 * The counter's owner or the maker says whether the money has come. Denied, it is owed again and the office hears.
 * The same answer twice is once.
 */
export async function answerPayout(
  ctx: Context,
  input: { payoutId: string; answer: 'received' | 'denied' },
): Promise<Result<undefined, AnswerPayoutRefusal>> {
  return transact<undefined, AnswerPayoutRefusal>(ctx, async ctx => {
    const { payoutId, answer } = input
    const payout = await lockedPayout(ctx, payoutId)
    if (!payout || !isOwn(ctx, payout)) return refuse({ code: 'unknown-payout' })
    if (payout.state === answer) return ok(undefined)
    const event = answer === 'received' ? 'receive' : 'deny'
    if (nextState(payout.state, event) === undefined)
      return refuse({ code: 'payout-answered', state: payout.state })
    await move(ctx, payout, event)
    if (answer === 'denied') await turnPaidOut(ctx, payoutId)
    const nth = await stepsOf(ctx, payoutId)
    await notify(ctx, {
      audience: 'office',
      kind: `payout-${answer}`,
      subject: `payout:${payoutId}`,
      cause: `${payoutId}-${nth}`,
      facts: { number: payout.number, amountIdr: Number(payout.amount_idr), name: await nameOf(ctx, payout) },
    })
    return ok(undefined)
  })
}

export type SendAgainRefusal =
  | SendingRefusal
  | { code: 'not-allowed' }
  | UnknownPayout
  | { code: 'payout-not-denied'; state: PayoutState }

/** The office sends what was denied once more, with a new proof. Twice is once. */
export async function sendPayoutAgain(
  ctx: Context,
  input: { payoutId: string } & Sending,
): Promise<Result<undefined, SendAgainRefusal>> {
  return transact<undefined, SendAgainRefusal>(ctx, async ctx => {
    const { payoutId } = input
    if (!may(ctx.actor, 'payment:handle')) return refuse({ code: 'not-allowed' })
    const payout = await lockedPayout(ctx, payoutId)
    if (!payout) return refuse({ code: 'unknown-payout' })
    const nth = await stepsOf(ctx, payoutId)
    if (payout.state === 'sent' && nth > 1) return ok(undefined)
    if (nextState(payout.state, 'send-again') === undefined)
      return refuse({ code: 'payout-not-denied', state: payout.state })
    const sending = sendingOf(ctx, input)
    if (!sending.ok) return sending
    await move(ctx, payout, 'send-again', sending.value)
    const lines = await ctx.db
      .selectFrom('payout_line')
      .select(['payment_id as paymentId', 'document_id as documentId'])
      .where('payout_id', '=', payoutId)
      .orderBy('position')
      .execute()
    await postPaidOut(ctx, payoutId, lines)
    await notify(ctx, {
      audience:
        payout.partner_id === null
          ? { producerId: payout.producer_id ?? '' }
          : { partnerId: payout.partner_id },
      kind: 'payout-sent',
      subject: `payout:${payoutId}`,
      cause: `${payoutId}-${nth + 1}`,
      facts: { number: payout.number, amountIdr: Number(payout.amount_idr) },
    })
    return ok(undefined)
  })
}

function sendingOf(
  ctx: Context,
  { sentOn, reference, proofPictureId }: Sending,
): Result<Sending, SendingRefusal> {
  if (!isDay(sentOn)) return refuse({ code: 'not-a-day', day: sentOn })
  if (sentOn > today(ctx)) return refuse({ code: 'paid-in-the-future', paidOn: sentOn, today: today(ctx) })
  const words = reference
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, mostReferenceLetters)
  if (words === '' && proofPictureId === undefined) return refuse({ code: 'payout-proof-missing' })
  return ok({ sentOn, reference: words, proofPictureId })
}

/** Payouts to one payee come one after the other. */
async function holdPayee(ctx: Context, payee: Owner): Promise<void> {
  if (engineOf(ctx.db) !== 'postgres') return
  const row =
    'partnerId' in payee
      ? ctx.db.selectFrom('partner').select('id').where('id', '=', payee.partnerId)
      : ctx.db.selectFrom('producer').select('id').where('id', '=', payee.producerId)
  await row.forNoKeyUpdate().execute()
}

type Payout = Selectable<PayoutTable>

async function lockedPayout(ctx: Context, payoutId: string): Promise<Payout | undefined> {
  const row = ctx.db.selectFrom('payout').selectAll().where('id', '=', payoutId)
  return (engineOf(ctx.db) === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
}

const isOwn = (ctx: Context, { partner_id, producer_id }: Payout): boolean =>
  partner_id === null
    ? may(ctx.actor, 'payout:confirm', { producerId: producer_id ?? '' })
    : may(ctx.actor, 'transfer:confirm', { partnerId: partner_id })

async function move(ctx: Context, payout: Payout, event: PayoutEvent, sending?: Sending): Promise<void> {
  const state = nextState(payout.state, event)
  if (state === undefined) throw new Error(`${event} does not follow ${payout.state}`)
  await ctx.db
    .updateTable('payout')
    .set({ state })
    .where('id', '=', payout.id)
    .where('state', '=', payout.state)
    .execute()
  await writeStep(ctx, { payoutId: payout.id, event, state, sending })
  await recordActivity(ctx, {
    verb: `${event}Payout`,
    subject: `payout:${payout.id}`,
    before: { state: payout.state },
    after: { state },
  })
}

async function writeStep(
  ctx: Context,
  step: { payoutId: string; event: PayoutEvent; state: PayoutState; sending: Sending | undefined },
): Promise<void> {
  const { payoutId, event, state, sending } = step
  await ctx.db
    .insertInto('payout_step')
    .values({
      payout_id: payoutId,
      nth: (await stepsOf(ctx, payoutId)) + 1,
      event,
      to_state: state,
      at: ctx.now,
      by_id: accountOf(ctx),
      sent_on: sending?.sentOn ?? null,
      reference: sending === undefined || sending.reference === '' ? null : sending.reference,
      proof_picture_id: sending?.proofPictureId ?? null,
    })
    .execute()
}

async function stepsOf(ctx: Context, payoutId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('payout_step')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('payout_id', '=', payoutId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function nameOf(ctx: Context, { partner_id, producer_id }: Payout): Promise<string> {
  const row =
    partner_id === null
      ? ctx.db.selectFrom('producer').select('name').where('id', '=', producer_id)
      : ctx.db.selectFrom('partner').select('name').where('id', '=', partner_id)
  return (await row.executeTakeFirstOrThrow()).name
}
