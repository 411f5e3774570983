import type { AgreementLineTable, DiscountBearer, SettlementPeriod } from '#db/schema/consignment.ts'
import { type Context, today } from '../../context.ts'
import { addDays, type Day, isDay } from '../../dates.ts'
import {
  type CommissionModel,
  highestPriceIdr,
  type SplitRefusal,
  splitPrice,
} from '../../pricing/commission.ts'
import { ok, type Result, refuse } from '../../result.ts'

export type OfferedLine = {
  variantId: string
  /** What a buyer pays for one piece at these counters. */
  priceIdr: number
  model: CommissionModel
  /** Pieces that should stand on the shelf. */
  parPieces?: number | undefined
}

/** What one side offers the other; what is left out is as usual. */
export type OfferedTerms = {
  validFromOn: Day
  counterIds: readonly string[]
  lines: readonly OfferedLine[]
  discountBearer?: DiscountBearer | undefined
  discountProducerBps?: number | undefined
  period?: SettlementPeriod | undefined
  waitingDays?: number | undefined
  dueDays?: number | undefined
  shrinkToleranceBps?: number | undefined
  pullDays?: number | undefined
  slotFeeIdr?: number | undefined
  /** Who bears a loss where it is another than usual, by event. */
  lossBearers?: Readonly<Record<string, 'producer' | 'partner'>> | undefined
  note?: string | undefined
}

export const usualTerms = {
  discountBearer: 'partner',
  discountProducerBps: 0,
  period: 'two-weekly',
  waitingDays: 3,
  dueDays: 7,
  shrinkToleranceBps: 100,
  pullDays: 14,
  slotFeeIdr: 0,
} as const satisfies Partial<OfferedTerms>

const ranges = {
  discountProducerBps: [0, 10_000],
  waitingDays: [0, 7],
  dueDays: [0, 60],
  shrinkToleranceBps: [0, 10_000],
  pullDays: [0, 365],
  slotFeeIdr: [0, highestPriceIdr],
} as const

export type TermsRefusal =
  | SplitRefusal
  | { code: 'not-a-day'; day: string }
  | { code: 'terms-in-the-past'; validFromOn: Day; earliestOn: Day }
  | { code: 'term-out-of-range'; term: keyof typeof ranges; value: number; least: number; most: number }
  | { code: 'counters-missing' }
  | { code: 'unknown-counter'; counterId: string }
  | { code: 'goods-missing' }
  | { code: 'goods-twice'; variantId: string }
  | { code: 'unknown-variant'; variantId: string }
  | { code: 'quantity-not-fit'; most: number }

type WrittenLine = Omit<AgreementLineTable, 'version_id'>

/** The terms as rows, in one order, so that the same offer is the same text. */
export type WrittenTerms = {
  version: {
    valid_from_on: Day
    discount_bearer: DiscountBearer
    discount_producer_bps: number
    period: SettlementPeriod
    waiting_days: number
    due_days: number
    shrink_tolerance_bps: number
    pull_days: number
    slot_fee_idr: number
    loss_terms: string
    note: string | null
  }
  counterIds: string[]
  lines: WrittenLine[]
}

/**
 * Checks an offer and shares each price once. Terms apply from today at the earliest, and later versions from
 * tomorrow, since what has been sold today keeps its share.
 */
export async function writtenTerms(
  ctx: Context,
  parties: { producerId: string; partnerId: string },
  terms: OfferedTerms,
  isFirst: boolean,
): Promise<Result<WrittenTerms, TermsRefusal>> {
  const all = { ...usualTerms, ...definedOnly(terms) }
  const { validFromOn } = all
  if (!isDay(validFromOn)) return refuse({ code: 'not-a-day', day: validFromOn })
  const earliestOn = isFirst ? today(ctx) : addDays(today(ctx), 1)
  if (validFromOn < earliestOn) return refuse({ code: 'terms-in-the-past', validFromOn, earliestOn })
  for (const [term, [least, most]] of Object.entries(ranges)) {
    const named = term as keyof typeof ranges
    const value = all[named]
    if (!(Number.isInteger(value) && value >= least && value <= most))
      return refuse({ code: 'term-out-of-range', term: named, value, least, most })
  }
  const counterIds = [...new Set(terms.counterIds)].sort()
  const unfit = (await unfitCounter(ctx, parties.partnerId, counterIds)) ?? unfitLines(terms.lines)
  if (unfit) return refuse(unfit)
  const lines: WrittenLine[] = []
  for (const line of terms.lines) {
    if (!(await isHers(ctx, parties.producerId, line.variantId)))
      return refuse({ code: 'unknown-variant', variantId: line.variantId })
    const split = splitPrice(line.model, line.priceIdr)
    if (!split.ok) return split
    lines.push({
      variant_id: line.variantId,
      price_idr: split.value.priceIdr,
      share_idr: split.value.shareIdr,
      commission_idr: split.value.commissionIdr,
      model: JSON.stringify(line.model),
      par_pieces: line.parPieces ?? null,
    })
  }
  return ok({
    version: {
      valid_from_on: validFromOn,
      discount_bearer: all.discountBearer,
      discount_producer_bps: all.discountProducerBps,
      period: all.period,
      waiting_days: all.waitingDays,
      due_days: all.dueDays,
      shrink_tolerance_bps: all.shrinkToleranceBps,
      pull_days: all.pullDays,
      slot_fee_idr: all.slotFeeIdr,
      loss_terms: JSON.stringify(terms.lossBearers ?? {}),
      note: terms.note?.trim() || null,
    },
    counterIds,
    lines: lines.sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)),
  })
}

async function unfitCounter(
  ctx: Context,
  partnerId: string,
  counterIds: readonly string[],
): Promise<TermsRefusal | undefined> {
  if (counterIds.length === 0) return { code: 'counters-missing' }
  const rows = await ctx.db
    .selectFrom('counter')
    .select('id')
    .where('partner_id', '=', partnerId)
    .where('ended_at', 'is', null)
    .execute()
  const unknown = counterIds.find(id => !rows.some(row => row.id === id))
  return unknown === undefined ? undefined : { code: 'unknown-counter', counterId: unknown }
}

function unfitLines(lines: readonly OfferedLine[]): TermsRefusal | undefined {
  if (lines.length === 0) return { code: 'goods-missing' }
  const seen = new Set<string>()
  for (const { variantId, parPieces } of lines) {
    if (seen.has(variantId)) return { code: 'goods-twice', variantId }
    seen.add(variantId)
    if (parPieces !== undefined && !(Number.isInteger(parPieces) && parPieces >= 0 && parPieces <= 100_000))
      return { code: 'quantity-not-fit', most: 100_000 }
  }
  return undefined
}

const isHers = async (ctx: Context, producerId: string, variantId: string): Promise<boolean> =>
  (await ctx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select('variant.id')
    .where('variant.id', '=', variantId)
    .where('variant.ended_at', 'is', null)
    .where('product.producer_id', '=', producerId)
    .executeTakeFirst()) !== undefined

const definedOnly = (terms: OfferedTerms): OfferedTerms =>
  Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)) as OfferedTerms
