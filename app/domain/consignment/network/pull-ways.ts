import type { Language } from '../../catalogue/text.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Day } from '../../dates.ts'
import { may } from '../../identity/permissions.ts'
import { notify } from '../../notices/notify.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { transact } from '../../transact.ts'
import { type OfferVersionRefusal, offerVersion } from '../agreements/agreements.ts'
import { offerForm, writtenLine } from '../agreements/offer-form.ts'
import type { PullProposal } from '../rules/pull-forward.ts'
import { type PullRow, pullForwardList } from './pull-forward-list.ts'

/** `pick-up`, `price-step`, or `move-` and the counter that the goods go to. */
export const wayOf = (proposal: PullProposal): string =>
  proposal.kind === 'move' ? `move-${proposal.toCounterId}` : proposal.kind

export type PullCase = { row: PullRow; proposal: PullProposal }

/** One way out for a batch of hers on a shelf, as it stands now; undefined when it is no way any more. */
export async function pullCase(
  ctx: Context,
  asked: { batchId: string; counterId: string; way: string },
  language: Language,
): Promise<PullCase | undefined> {
  const rows = await pullForwardList(ctx, language, 'maker')
  const row = rows.find(one => one.batchId === asked.batchId && one.counterId === asked.counterId)
  const proposal = row?.outlook.proposals.find(one => wayOf(one) === asked.way)
  return row && proposal ? { row, proposal } : undefined
}

/** The first day of a new price that both sides still have time to accept. */
export const firstPriceDay = (ctx: Context): Day => addDays(today(ctx), 1)

/**
 * Offers the lower price of a way out as new terms of its agreement: it counts once the partner has accepted, for this
 * good at all counters of the agreement, and her share of a piece is fixed at what was shown. Refused when it is no way
 * any more.
 */
export async function offerPriceStep(
  ctx: Context,
  input: { batchId: string; counterId: string },
): Promise<Result<{ agreementId: string }, OfferVersionRefusal | { code: 'way-closed' }>> {
  return transact<{ agreementId: string }, OfferVersionRefusal | { code: 'way-closed' }>(ctx, async ctx => {
    const found = await pullCase(ctx, { ...input, way: 'price-step' }, 'id')
    if (found?.proposal.kind !== 'price-step') return refuse({ code: 'way-closed' })
    const { agreementId, variantId } = found.row
    const { toPriceIdr: priceIdr, shareToIdr: shareIdr } = found.proposal
    const form = await offerForm(ctx, { agreementId }, 'id')
    if (!form?.before) return refuse({ code: 'way-closed' })
    const { version, ...before } = form.before
    const lines = form.goods.flatMap(good => {
      if (good.agreed === undefined) return []
      const { parPieces } = good.agreed
      return good.variantId === variantId
        ? [writtenLine(good, { priceIdr, shareIdr, parPieces })]
        : [writtenLine(good, good.agreed)]
    })
    const counterIds = form.counters.filter(one => one.isAgreed).map(one => one.counterId)
    const offered = await offerVersion(ctx, {
      agreementId,
      afterVersion: version,
      terms: { ...before, validFromOn: firstPriceDay(ctx), counterIds, lines },
    })
    return offered.ok ? ok({ agreementId }) : offered
  })
}

/** The office tells a maker what will be left over of hers; once a day for a batch on a shelf. Goods stay hers to move. */
export async function advisePull(
  ctx: Context,
  input: { batchId: string; counterId: string },
): Promise<Result<undefined, { code: 'not-allowed' } | { code: 'way-closed' }>> {
  return transact<undefined, { code: 'not-allowed' } | { code: 'way-closed' }>(ctx, async ctx => {
    if (!may(ctx.actor, 'network:see')) return refuse({ code: 'not-allowed' })
    const rows = await pullForwardList(ctx, 'id')
    const row = rows.find(one => one.batchId === input.batchId && one.counterId === input.counterId)
    if (!row) return refuse({ code: 'way-closed' })
    await notify(ctx, {
      audience: { producerId: row.producerId },
      kind: 'pull-advised',
      subject: `batch:${row.batchId}`,
      cause: `${row.batchId}/${row.counterId}/${today(ctx)}`,
      facts: {
        name: row.good?.name.text ?? row.batchCode,
        counter: row.counter,
        left: row.outlook.leftOverPieces,
      },
    })
    return ok(undefined)
  })
}
