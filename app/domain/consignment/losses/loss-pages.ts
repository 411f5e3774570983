import type { Side } from '#db/schema/consignment.ts'
import type { LossCause, LossState } from '#db/schema/losses.ts'
import { productNames } from '../../catalogue/product-names.ts'
import { type Language, nameIn, type Text } from '../../catalogue/text.ts'
import type { Context } from '../../context.ts'
import type { Instant } from '../../dates.ts'
import { may, rolesFor } from '../../identity/permissions.ts'
import type { LossDecision } from '../rules/loss-bearer.ts'

export type LossShown = {
  lossId: string
  number: string
  counterName: string
  makerName: string
  product: Text
  batchCode: string
  pieces: number
  cause: LossCause
  note: string | undefined
  pictureId: string | undefined
  bearer: Side
  why: LossDecision['why']
  evidence: LossDecision['evidenceNeeded']
  shareIdr: number
  amountIdr: number
  occurredAt: Instant
  recordedAt: Instant
  contestUntilAt: Instant
  state: LossState
  /** The maker may still object. */
  canContest: boolean
  isCorrected: boolean
}

/** Losses of the actor's own goods or counters, the newest first; the office sees all. */
export async function lossesOf(
  ctx: Context,
  language: Language,
  only: { state?: LossState; counterId?: string; lossId?: string } = {},
): Promise<LossShown[]> {
  const producerIds = rolesFor(ctx.actor, 'loss:contest').flatMap(held => held.producerId ?? [])
  const partnerIds = rolesFor(ctx.actor, 'loss:record').flatMap(held => held.partnerId ?? [])
  let rows = ctx.db
    .selectFrom('loss')
    .innerJoin('agreement', 'agreement.id', 'loss.agreement_id')
    .innerJoin('producer', 'producer.id', 'agreement.producer_id')
    .innerJoin('counter', 'counter.id', 'loss.counter_id')
    .innerJoin('batch', 'batch.id', 'loss.batch_id')
    .leftJoin('correction', 'correction.document_id', 'loss.id')
    .selectAll('loss')
    .select(['counter.name as counter_name', 'producer.name as maker_name', 'batch.code'])
    .select(['agreement.producer_id', 'correction.id as corrected'])
    .select(productNames('batch.product_id'))
    .orderBy('loss.recorded_at', 'desc')
    .orderBy('loss.id', 'desc')
    .limit(100)
  if (!may(ctx.actor, 'dispute:rule'))
    rows = rows.where(eb =>
      eb.or([
        eb('agreement.producer_id', 'in', ['none', ...producerIds]),
        eb('agreement.partner_id', 'in', ['none', ...partnerIds]),
      ]),
    )
  if (only.state !== undefined) rows = rows.where('loss.state', '=', only.state)
  if (only.counterId !== undefined) rows = rows.where('loss.counter_id', '=', only.counterId)
  if (only.lossId !== undefined) rows = rows.where('loss.id', '=', only.lossId)
  return (await rows.execute()).map(row => ({
    lossId: row.id,
    number: row.number,
    counterName: row.counter_name,
    makerName: row.maker_name,
    product: nameIn(language, { id: row.id_name, en: row.en_name }),
    batchCode: row.code,
    pieces: row.pieces,
    cause: row.cause,
    note: row.note ?? undefined,
    pictureId: row.picture_id ?? undefined,
    bearer: row.final_bearer ?? row.bearer,
    why: JSON.parse(row.why),
    evidence: JSON.parse(row.evidence),
    shareIdr: Number(row.share_idr),
    amountIdr: Number(row.share_idr) * row.pieces,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    contestUntilAt: row.contest_until_at,
    state: row.state,
    canContest:
      row.state === 'recorded' &&
      row.bearer === 'producer' &&
      row.corrected === null &&
      ctx.now < row.contest_until_at &&
      producerIds.includes(row.producer_id),
    isCorrected: row.corrected !== null,
  }))
}

export type LossWord = { side: Side | 'office'; text: string; pictureId: string | undefined; saidAt: Instant }

/** What was said about a loss that the actor may see, in order. */
export async function lossWords(ctx: Context, lossId: string): Promise<LossWord[]> {
  const [loss] = await lossesOf(ctx, 'id', { lossId })
  if (!loss) return []
  const rows = await ctx.db
    .selectFrom('loss_word')
    .selectAll()
    .where('loss_id', '=', lossId)
    .orderBy('nth')
    .execute()
  return rows.map(row => ({
    side: row.side,
    text: row.text,
    pictureId: row.picture_id ?? undefined,
    saidAt: row.said_at,
  }))
}
