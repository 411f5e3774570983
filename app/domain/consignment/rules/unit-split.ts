import { rupiah } from '../../money.ts'
import {
  type Bps,
  type CommissionModel,
  isAmount,
  isBps,
  type PriceSplit,
  type SplitRefusal,
  splitPrice,
} from '../../pricing/commission.ts'
import { ok, type Result, refuse } from '../../result.ts'

/** Who gives what a piece is sold cheaper: one of them, or the maker her part and the counter the rest. */
export type DiscountBearer = { kind: 'partner' } | { kind: 'producer' } | { kind: 'shared'; producerBps: Bps }

export type SoldPiece = PriceSplit & {
  /** Regular price less sold price; her part and the counter's are together exactly this. */
  discountIdr: number
  producerGivesIdr: number
  partnerGivesIdr: number
}

export type SoldPieceRefusal =
  | SplitRefusal
  | { code: 'sold-above-price'; soldPriceIdr: number; priceIdr: number }

/**
 * Share and commission of one sold piece; together exactly what the buyer paid. The fraction of a rupiah of a
 * shared discount is the maker's, and her share never falls under the floor: what is missing the counter gives,
 * so its commission may be negative. With harga titip the counter may also sell above the price, for its own gain.
 * @param priceIdr the regular price of the agreement
 */
export function splitSoldPiece(
  model: CommissionModel,
  priceIdr: number,
  soldPriceIdr: number,
  bearer: DiscountBearer = { kind: 'partner' },
): Result<SoldPiece, SoldPieceRefusal> {
  const regular = splitPrice(model, priceIdr)
  if (!regular.ok) return regular
  if (!isAmount(soldPriceIdr)) return refuse({ code: 'price-not-whole', priceIdr: soldPriceIdr })
  if (soldPriceIdr > priceIdr && model.kind !== 'mark-up')
    return refuse({ code: 'sold-above-price', soldPriceIdr, priceIdr })
  if (bearer.kind === 'shared' && !isBps(bearer.producerBps))
    return refuse({ code: 'commission-out-of-range', bps: bearer.producerBps })
  const discountIdr = Math.max(0, priceIdr - soldPriceIdr)
  const agreedIdr = regular.value.shareIdr
  const wantedIdr = agreedIdr - Math.floor((discountIdr * producerBps(bearer)) / 10_000)
  const shareIdr = Math.max(wantedIdr, shareFloor(model))
  return ok({
    priceIdr: rupiah(soldPriceIdr),
    shareIdr: rupiah(shareIdr),
    commissionIdr: rupiah(soldPriceIdr - shareIdr),
    discountIdr,
    producerGivesIdr: agreedIdr - shareIdr,
    partnerGivesIdr: discountIdr - (agreedIdr - shareIdr),
  })
}

/** The least she may receive of a piece. A harga titip is itself her floor. */
export function shareFloor(model: CommissionModel): number {
  if (model.kind === 'percent-floor') return model.floorIdr
  return model.kind === 'mark-up' ? model.shareIdr : 0
}

function producerBps(bearer: DiscountBearer): Bps {
  if (bearer.kind === 'shared') return bearer.producerBps
  return bearer.kind === 'producer' ? 10_000 : 0
}
