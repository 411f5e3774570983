import type { Selectable } from 'kysely'
import type { AgreementTable, Side } from '#db/schema/consignment.ts'
import type { LossState, LossTable } from '#db/schema/losses.ts'
import { recordActivity } from '../../activity/activity.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may, type Permission } from '../../identity/permissions.ts'
import { lossEntry, postMoney, reversePosting } from '../../ledger/postings.ts'
import { notify } from '../../notices/notify.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { turnedDocument } from '../corrections/turn-back.ts'
import { accountOf, lockedAgreement, speaksFor } from '../locked-agreement.ts'

export type LossMoveRefusal =
  | { code: 'unknown-loss'; lossId: string }
  | { code: 'loss-not-so'; state: LossState }
  | { code: 'words-missing' }
  | { code: 'words-too-long'; most: number }

export type ContestRefusal =
  | LossMoveRefusal
  | { code: 'not-hers-to-bear' }
  | { code: 'contest-too-late'; untilAt: Instant }

type Words = { lossId: string; text: string; pictureId?: string | undefined }
const mostWords = 2_000

/** The maker objects to bearing a loss, within 72 hours and in words. */
export async function contestLoss(ctx: Context, input: Words): Promise<Result<undefined, ContestRefusal>> {
  return transact<undefined, ContestRefusal>(ctx, async ctx => {
    const held = await heldLoss(ctx, input.lossId, 'producer')
    if (!held) return refuse({ code: 'unknown-loss', lossId: input.lossId })
    const { loss } = held
    if (loss.state !== 'recorded') return refuse({ code: 'loss-not-so', state: loss.state })
    if (loss.bearer !== 'producer') return refuse({ code: 'not-hers-to-bear' })
    const untilAt = loss.contest_until_at
    if (ctx.now >= untilAt) return refuse({ code: 'contest-too-late', untilAt })
    const said = await say(ctx, held, 'producer', input)
    if (!said.ok) return said
    await moveLoss(ctx, loss, 'contested')
    await tell(ctx, held, { partnerId: held.agreement.partner_id }, 'loss-contested')
    return ok(undefined)
  })
}

/**
 * The counter answers: it bears the loss after all, and the entry follows, or it stays with its word and the office
 * rules.
 */
export async function answerContest(
  ctx: Context,
  input: Words & { agrees: boolean },
): Promise<Result<undefined, LossMoveRefusal>> {
  return transact<undefined, LossMoveRefusal>(ctx, async ctx => {
    const held = await heldLoss(ctx, input.lossId, 'partner')
    if (!held) return refuse({ code: 'unknown-loss', lossId: input.lossId })
    if (held.loss.state !== 'contested') return refuse({ code: 'loss-not-so', state: held.loss.state })
    const said = await say(ctx, held, 'partner', input)
    if (!said.ok) return said
    if (input.agrees) await settle(ctx, held, 'partner')
    else await tell(ctx, held, 'office', 'loss-to-rule')
    return ok(undefined)
  })
}

/** The office says who bears a contested loss, in words that name the evidence. */
export async function ruleLoss(
  ctx: Context,
  input: Words & { bearer: Side },
): Promise<Result<undefined, LossMoveRefusal>> {
  return transact<undefined, LossMoveRefusal>(ctx, async ctx => {
    const held = await heldLoss(ctx, input.lossId, 'office')
    if (!held) return refuse({ code: 'unknown-loss', lossId: input.lossId })
    if (held.loss.state !== 'contested') return refuse({ code: 'loss-not-so', state: held.loss.state })
    const said = await say(ctx, held, 'office', input)
    if (!said.ok) return said
    await settle(ctx, held, input.bearer)
    await tell(ctx, held, { partnerId: held.agreement.partner_id }, 'loss-ruled', input.bearer)
    return ok(undefined)
  })
}

/** What nobody objected to for 72 hours is final. Says how many became so. */
export async function sweepLosses(ctx: Context): Promise<number> {
  const due = await ctx.db
    .selectFrom('loss')
    .select('id')
    .where('state', '=', 'recorded')
    .where('contest_until_at', '<=', ctx.now)
    .orderBy('contest_until_at')
    .limit(500)
    .execute()
  let swept = 0
  for (const { id } of due) {
    const result = await transact<boolean, never>(ctx, async ctx => {
      const held = await heldLoss(ctx, id, 'office')
      if (held?.loss.state !== 'recorded') return ok(false)
      await moveLoss(ctx, held.loss, 'final', held.loss.bearer)
      return ok(true)
    })
    if (result.ok && result.value) swept++
  }
  return swept
}

type HeldLoss = { loss: Selectable<LossTable>; agreement: Selectable<AgreementTable> }

const permissionOf: Record<Side | 'office', Permission> = {
  producer: 'loss:contest',
  partner: 'loss:answer',
  office: 'dispute:rule',
}

/** A loss that stands, with its agreement held; undefined for whoever does not speak for that side. */
async function heldLoss(ctx: Context, lossId: string, side: Side | 'office'): Promise<HeldLoss | undefined> {
  const found = await ctx.db
    .selectFrom('loss')
    .leftJoin('correction', 'correction.document_id', 'loss.id')
    .select(['loss.agreement_id', 'correction.id as corrected'])
    .where('loss.id', '=', lossId)
    .executeTakeFirst()
  const agreement = found && (await lockedAgreement(ctx, found.agreement_id))
  if (!agreement || found.corrected !== null) return undefined
  const permission = permissionOf[side]
  const speaks = side === 'office' ? may(ctx.actor, permission) : speaksFor(ctx, agreement, side, permission)
  if (!speaks) return undefined
  const loss = await ctx.db.selectFrom('loss').selectAll().where('id', '=', lossId).executeTakeFirstOrThrow()
  return { loss, agreement }
}

/** The money goes where the last word says: an entry that was made is turned, one that lacked is made now. */
async function settle(ctx: Context, held: HeldLoss, bearer: Side): Promise<void> {
  const { loss } = held
  if (bearer !== loss.bearer) {
    const cause = { documentKind: 'loss', documentId: loss.id, occurredAt: ctx.now }
    const version = { agreementVersionId: loss.agreement_version_id }
    const goods = {
      ...{ batchId: loss.batch_id, variantId: loss.variant_id, counterId: loss.counter_id },
      ...{ pieces: loss.pieces, unitIdr: Number(loss.share_idr) },
    }
    if (bearer === 'partner')
      await postMoney(ctx, { ...cause, ...version, agreementId: loss.agreement_id }, [
        lossEntry({ line: 1, what: 'loss', goods }),
      ])
    else
      for (const { id, line } of (await turnedDocument(ctx, loss.id)).postings)
        await reversePosting(ctx, { ...cause, ...version }, { id, line, what: 'loss' })
  }
  await moveLoss(ctx, loss, 'final', bearer)
  await tell(ctx, held, { producerId: held.agreement.producer_id }, 'loss-settled', bearer)
}

async function moveLoss(
  ctx: Context,
  loss: Selectable<LossTable>,
  state: LossState,
  bearer?: Side,
): Promise<void> {
  const final = state === 'final' ? { final_at: ctx.now, final_bearer: bearer ?? loss.bearer } : {}
  await ctx.db
    .updateTable('loss')
    .set({ state, ...final })
    .where('id', '=', loss.id)
    .where('state', '=', loss.state)
    .execute()
  await recordActivity(ctx, {
    verb: `loss-${state}`,
    subject: `loss:${loss.id}`,
    before: { state: loss.state, bearer: loss.bearer },
    after: { state, bearer },
  })
}

async function say(
  ctx: Context,
  { loss }: HeldLoss,
  side: Side | 'office',
  words: Words,
): Promise<Result<undefined, LossMoveRefusal>> {
  const text = words.text.trim()
  if (text === '') return refuse({ code: 'words-missing' })
  if (text.length > mostWords) return refuse({ code: 'words-too-long', most: mostWords })
  const { count } = await ctx.db
    .selectFrom('loss_word')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('loss_id', '=', loss.id)
    .executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('loss_word')
    .values({
      loss_id: loss.id,
      nth: Number(count) + 1,
      side,
      text,
      picture_id: words.pictureId ?? null,
      said_at: ctx.now,
      said_by_id: accountOf(ctx),
    })
    .execute()
  return ok(undefined)
}

async function tell(
  ctx: Context,
  { loss, agreement }: HeldLoss,
  audience: Parameters<typeof notify>[1]['audience'],
  kind: 'loss-contested' | 'loss-to-rule' | 'loss-settled' | 'loss-ruled',
  bearer: Side = loss.bearer,
): Promise<void> {
  const names = await ctx.db
    .selectFrom('producer')
    .innerJoin('counter', join => join.on('counter.id', '=', loss.counter_id))
    .select(['producer.name as maker', 'counter.name as counter'])
    .where('producer.id', '=', agreement.producer_id)
    .executeTakeFirstOrThrow()
  const { number, pieces } = loss
  const facts = { ...names, number, pieces, bearer, amountIdr: Number(loss.share_idr) * pieces }
  await notify(ctx, { audience, kind, subject: `loss:${loss.id}`, cause: loss.id, facts })
}
