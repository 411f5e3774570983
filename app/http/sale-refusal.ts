import type { SaleRefusal } from '../domain/consignment/sales/record-sale.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'

/** What a cashier hears: on a shelf a batch is past its date, and pieces are counted from one. */
export function spokenSaleRefusal(refusal: SaleRefusal): SpokenRefusal {
  if (refusal.code === 'batch-expired')
    return { code: 'expired-on-shelf', bestBeforeOn: refusal.bestBeforeOn }
  return refusal
}
