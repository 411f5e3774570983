import { type Rupiah, rupiah } from '../money.ts'
import { ok, type Result, refuse } from '../result.ts'

/** Ten-thousandths: 1250 bps are 12.5 per cent of the shelf price. */
export type Bps = number

/** How one piece is shared between maker and counter. */
export type CommissionModel =
  | { kind: 'percent'; bps: Bps }
  /** Per cent, but her share never falls under the floor: below it the counter gives from its own. */
  | { kind: 'percent-floor'; bps: Bps; floorIdr: number }
  /** Harga titip: her share is agreed, the counter sets the price on top. */
  | { kind: 'mark-up'; shareIdr: number }
  /** Per cent by price: the band with the highest lower bound that the price reaches. */
  | { kind: 'tier'; bands: readonly { fromIdr: number; bps: Bps }[] }

/** Share and commission of one piece; together exactly its price. */
export type PriceSplit = { priceIdr: Rupiah; shareIdr: Rupiah; commissionIdr: Rupiah }

export type SplitRefusal =
  | { code: 'price-not-whole'; priceIdr: number }
  | { code: 'commission-out-of-range'; bps: number }
  | { code: 'share-not-whole'; shareIdr: number }
  | { code: 'price-under-share'; priceIdr: number; shareIdr: number }
  | { code: 'price-under-all-bands'; priceIdr: number; fromIdr: number | undefined }

/**
 * Shares one piece once, so that lines add up however sales are grouped. The commission is rounded down: the
 * fraction of a rupiah is the maker's. With a floor the commission is negative when the piece is sold under it.
 */
export function splitPrice(model: CommissionModel, priceIdr: number): Result<PriceSplit, SplitRefusal> {
  if (!isAmount(priceIdr)) return refuse({ code: 'price-not-whole', priceIdr })
  switch (model.kind) {
    case 'percent':
      return byPercent(priceIdr, model.bps, 0)
    case 'percent-floor':
      return byPercent(priceIdr, model.bps, model.floorIdr)
    case 'mark-up':
      return byShare(priceIdr, model.shareIdr)
    case 'tier':
      return byTier(priceIdr, model.bands)
  }
}

/** The most that a piece may cost: a guard against a slipped finger, and sums stay exact. */
export const highestPriceIdr = 100_000_000

export const isBps = (bps: number): boolean => Number.isInteger(bps) && bps >= 0 && bps <= 10_000

export const isAmount = (idr: number): boolean =>
  Number.isSafeInteger(idr) && idr > 0 && idr <= highestPriceIdr

/** Share of a price by per cent alone. @param bps a whole number from 0 to 10000 */
export const percentShare = (priceIdr: number, bps: Bps): number =>
  priceIdr - Math.floor((priceIdr * bps) / 10_000)

function byPercent(priceIdr: number, bps: Bps, floorIdr: number): Result<PriceSplit, SplitRefusal> {
  if (!isBps(bps)) return refuse({ code: 'commission-out-of-range', bps })
  if (floorIdr !== 0 && !isAmount(floorIdr)) return refuse({ code: 'share-not-whole', shareIdr: floorIdr })
  return ok(shared(priceIdr, Math.max(percentShare(priceIdr, bps), floorIdr)))
}

function byShare(priceIdr: number, shareIdr: number): Result<PriceSplit, SplitRefusal> {
  if (!isAmount(shareIdr)) return refuse({ code: 'share-not-whole', shareIdr })
  if (priceIdr < shareIdr) return refuse({ code: 'price-under-share', priceIdr, shareIdr })
  return ok(shared(priceIdr, shareIdr))
}

function byTier(
  priceIdr: number,
  bands: readonly { fromIdr: number; bps: Bps }[],
): Result<PriceSplit, SplitRefusal> {
  const rising = [...bands].sort((a, b) => a.fromIdr - b.fromIdr)
  const band = rising.filter(one => one.fromIdr <= priceIdr).at(-1)
  if (!band) return refuse({ code: 'price-under-all-bands', priceIdr, fromIdr: rising[0]?.fromIdr })
  return byPercent(priceIdr, band.bps, 0)
}

const shared = (priceIdr: number, shareIdr: number): PriceSplit => ({
  priceIdr: rupiah(priceIdr),
  shareIdr: rupiah(shareIdr),
  commissionIdr: rupiah(priceIdr - shareIdr),
})
