import type { Terms } from '../domain/consignment/agreements/terms-on.ts'
import { splitSoldPiece } from '../domain/consignment/rules/unit-split.ts'
import type { PromoView } from '../ui/partner/sale-of-page.tsx'

/** How a price other than the agreed one is shared; undefined for the agreed one, and for one that is refused anyway. */
export function promoView(terms: Terms, paidIdr: number, seesMoney: boolean): PromoView | undefined {
  if (paidIdr === terms.priceIdr) return undefined
  const split = splitSoldPiece(terms.model, terms.priceIdr, paidIdr, terms.discount)
  if (!split.ok || paidIdr > terms.priceIdr) return undefined
  const { shareIdr, commissionIdr, producerGivesIdr, partnerGivesIdr } = split.value
  return {
    paidIdr,
    priceIdr: terms.priceIdr,
    producerGivesIdr,
    partnerGivesIdr,
    shareIdr: seesMoney ? shareIdr : undefined,
    commissionIdr: seesMoney ? commissionIdr : undefined,
  }
}
