import type { AgreementState, SettlementPeriod } from '#db/schema/consignment.ts'
import type { Context } from '../../context.ts'
import { type Day, startOfDay } from '../../dates.ts'
import type { CommissionModel } from '../../pricing/commission.ts'

/** What applies to one good of a maker at one counter on a day. */
export type Terms = {
  agreementId: string
  agreementVersionId: string
  partnerId: string
  state: AgreementState
  /** Of the newest terms of an agreement that is active: goods may be sent. Else what stands there is sold out. */
  isCurrent: boolean
  priceIdr: number
  shareIdr: number
  commissionIdr: number
  model: CommissionModel
  parPieces: number | undefined
  discount: { kind: 'partner' } | { kind: 'producer' } | { kind: 'shared'; producerBps: number }
  period: SettlementPeriod
  waitingDays: number
  dueDays: number
  shrinkToleranceBps: number
  pullDays: number
  slotFeeIdr: number
  /** Who bears a loss where it is another than usual, by event. */
  lossBearers: Partial<Record<string, 'producer' | 'partner'>>
}

/**
 * The newest terms that both sides had accepted and that had begun on the day, and that know this counter and this
 * good. Asks for no permission: commands ask it for documents whose owner they have checked.
 */
export async function termsOn(
  ctx: Pick<Context, 'db'>,
  asked: { producerId: string; counterId: string; variantId: string; day: Day },
): Promise<Terms | undefined> {
  const versions = await versionsOn(ctx, asked)
  const line = await ctx.db
    .selectFrom('agreement_line')
    .innerJoin('agreement_counter', 'agreement_counter.version_id', 'agreement_line.version_id')
    .selectAll('agreement_line')
    .where('agreement_line.variant_id', '=', asked.variantId)
    .where('agreement_counter.counter_id', '=', asked.counterId)
    .where('agreement_line.version_id', 'in', ['none', ...versions.map(version => version.id)])
    .execute()
  const index = versions.findIndex(version => line.some(one => one.version_id === version.id))
  const version = versions[index]
  const found = line.find(one => one.version_id === version?.id)
  if (!version || !found) return undefined
  return {
    agreementId: version.agreement_id,
    agreementVersionId: version.id,
    partnerId: version.partner_id,
    state: version.state,
    isCurrent: index === 0 && version.state === 'active',
    priceIdr: Number(found.price_idr),
    shareIdr: Number(found.share_idr),
    commissionIdr: Number(found.commission_idr),
    model: JSON.parse(found.model),
    parPieces: found.par_pieces ?? undefined,
    discount:
      version.discount_bearer === 'shared'
        ? { kind: 'shared', producerBps: version.discount_producer_bps }
        : { kind: version.discount_bearer },
    period: version.period,
    waitingDays: version.waiting_days,
    dueDays: version.due_days,
    shrinkToleranceBps: version.shrink_tolerance_bps,
    pullDays: version.pull_days,
    slotFeeIdr: Number(version.slot_fee_idr),
    lossBearers: JSON.parse(version.loss_terms),
  }
}

/** All versions in force between the maker and the counter's partner by that day, the newest first. */
async function versionsOn(
  ctx: Pick<Context, 'db'>,
  { producerId, counterId, day }: { producerId: string; counterId: string; day: Day },
) {
  const rows = await ctx.db
    .selectFrom('agreement_version')
    .innerJoin('agreement', 'agreement.id', 'agreement_version.agreement_id')
    .innerJoin('counter', 'counter.partner_id', 'agreement.partner_id')
    .innerJoin('agreement_acceptance', 'agreement_acceptance.version_id', 'agreement_version.id')
    .selectAll('agreement_version')
    .select(['agreement.state', 'agreement.partner_id', 'agreement_acceptance.accepted_at'])
    .where('agreement.producer_id', '=', producerId)
    .where('counter.id', '=', counterId)
    .where('agreement_version.valid_from_on', '<=', day)
    .orderBy('agreement.created_at', 'desc')
    .orderBy('agreement.id', 'desc')
    .orderBy('agreement_version.number', 'desc')
    .execute()
  const inTime = rows.filter(row => row.number === 1 || row.accepted_at < startOfDay(row.valid_from_on))
  return inTime.filter((row, at) => inTime[at + 1]?.id === row.id)
}
