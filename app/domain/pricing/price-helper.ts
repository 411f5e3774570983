import { type Rupiah, rupiah } from '../money.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Bps, highestPriceIdr, isAmount, isBps, percentShare, splitPrice } from './commission.ts'
import { isPricePoint, popularPricesIdr, pricePointsAround } from './price-points.ts'

/** What stands in the five fields, all of one piece. */
export type PriceFields = {
  /** What one piece costs her to make. */
  costIdr: number
  /** What is left for her work: share less cost. */
  marginIdr: number
  commissionBps: Bps
  /** What she receives of each piece sold. */
  shareIdr: number
  /** What the buyer pays. */
  priceIdr: number
}

export type PriceChange =
  | { field: 'cost'; costIdr: number }
  | { field: 'margin'; marginIdr: number }
  | { field: 'commission'; commissionBps: Bps }
  | { field: 'share'; shareIdr: number }
  | { field: 'price'; priceIdr: number }

export type PricePoint = { priceIdr: Rupiah; shareIdr: Rupiah; marginIdr: Rupiah; isPopular: boolean }

export type PriceAnswer = PriceFields & {
  commissionIdr: Rupiah
  /** Prices near by that end in 500 or 000, with what each leaves her; empty when the price is one. */
  points: readonly PricePoint[]
}

export type PriceRefusal =
  | { code: 'not-an-amount'; field: PriceChange['field']; amountIdr: number }
  | { code: 'commission-out-of-range'; bps: number }
  | { code: 'share-under-floor'; shareIdr: number; floorIdr: number }
  | { code: 'price-under-floor'; priceIdr: number; floorIdr: number }
  | { code: 'share-under-cost'; shareIdr: number; costIdr: number }
  | { code: 'price-too-high'; highestIdr: number }

/**
 * One field changes and the others follow. Cost, margin and share are hers: when one of them or the commission
 * changes, her share comes first and the shelf price follows, as the price that leaves her exactly that share.
 * When the shelf price changes, cost and commission stay and what is left for her follows. A changed share keeps
 * the cost, so the margin follows. Nothing ever becomes negative, and her share never falls under the floor.
 * @param floorIdr the least share agreed with the counter; 0 where there is none
 */
export function changePriceField(
  before: PriceFields,
  change: PriceChange,
  floorIdr = 0,
): Result<PriceAnswer, PriceRefusal> {
  const fields = { ...before, ...withoutField(change) }
  const refusal = unfit(fields)
  if (refusal) return refuse(refusal)
  if (change.field === 'price') return fromPrice(fields, floorIdr)
  const shareIdr = change.field === 'share' ? fields.shareIdr : fields.costIdr + fields.marginIdr
  return fromShare({ ...fields, shareIdr, marginIdr: shareIdr - fields.costIdr }, floorIdr)
}

function withoutField({ field: _field, ...amount }: PriceChange): Partial<PriceFields> {
  return amount
}

function unfit(fields: PriceFields): PriceRefusal | undefined {
  if (!isBps(fields.commissionBps) || fields.commissionBps === 10_000)
    return { code: 'commission-out-of-range', bps: fields.commissionBps }
  const amounts = [
    ['cost', fields.costIdr],
    ['margin', fields.marginIdr],
    ['share', fields.shareIdr],
    ['price', fields.priceIdr],
  ] as const
  const wrong = amounts.find(([, idr]) => !(idr === 0 || isAmount(idr)))
  return wrong && { code: 'not-an-amount', field: wrong[0], amountIdr: wrong[1] }
}

function fromPrice(fields: PriceFields, floorIdr: number): Result<PriceAnswer, PriceRefusal> {
  const { priceIdr, costIdr } = fields
  if (priceIdr === 0) return refuse({ code: 'not-an-amount', field: 'price', amountIdr: priceIdr })
  if (priceIdr < floorIdr) return refuse({ code: 'price-under-floor', priceIdr, floorIdr })
  const shareIdr = Math.max(percentShare(priceIdr, fields.commissionBps), floorIdr)
  if (shareIdr < costIdr) return refuse({ code: 'share-under-cost', shareIdr, costIdr })
  return ok(answer({ ...fields, shareIdr, marginIdr: shareIdr - costIdr }, floorIdr))
}

function fromShare(fields: PriceFields, floorIdr: number): Result<PriceAnswer, PriceRefusal> {
  const { shareIdr, costIdr, commissionBps } = fields
  if (shareIdr === 0) return refuse({ code: 'not-an-amount', field: 'share', amountIdr: shareIdr })
  if (shareIdr < costIdr) return refuse({ code: 'share-under-cost', shareIdr, costIdr })
  if (shareIdr < floorIdr) return refuse({ code: 'share-under-floor', shareIdr, floorIdr })
  const priceIdr = priceLeaving(shareIdr, commissionBps)
  if (priceIdr > highestPriceIdr) return refuse({ code: 'price-too-high', highestIdr: highestPriceIdr })
  return ok(answer({ ...fields, priceIdr }, floorIdr))
}

/**
 * The price that leaves exactly a share. There always is one: from one rupiah to the next the share grows by one or
 * not at all. Of several the one that ends in 500 or 000, else the lowest.
 */
export function priceLeaving(shareIdr: number, bps: Bps): number {
  const lowest = lowestPrice(shareIdr, bps)
  const { above } = pricePointsAround(lowest)
  return above < lowestPrice(shareIdr + 1, bps) ? above : lowest
}

const lowestPrice = (shareIdr: number, bps: Bps): number =>
  Math.floor(((shareIdr - 1) * 10_000) / (10_000 - bps)) + 1

function answer(fields: PriceFields, floorIdr: number): PriceAnswer {
  const { priceIdr, shareIdr } = fields
  return {
    ...fields,
    commissionIdr: rupiah(priceIdr - shareIdr),
    points: isPricePoint(priceIdr) ? [] : pointsNear(fields, floorIdr),
  }
}

/** The point under the price only if it still covers her cost. */
function pointsNear({ priceIdr, costIdr, commissionBps }: PriceFields, floorIdr: number): PricePoint[] {
  const { below, above } = pricePointsAround(priceIdr)
  return [below, above].flatMap(point => {
    if (point === undefined || point < floorIdr) return []
    const split = splitPrice({ kind: 'percent-floor', bps: commissionBps, floorIdr }, point)
    if (!split.ok || split.value.shareIdr < costIdr) return []
    const { shareIdr } = split.value
    const marginIdr = rupiah(shareIdr - costIdr)
    return [{ priceIdr: rupiah(point), shareIdr, marginIdr, isPopular: popularPricesIdr.includes(point) }]
  })
}
