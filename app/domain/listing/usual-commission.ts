import type { ProductKind } from '#db/schema/products.ts'
import type { Bps } from '../pricing/commission.ts'

/** What counters usually keep, to reckon with before there is an agreement: a fifth of food, a quarter of crafts. */
export const usualCommissionBps = (kind: ProductKind | undefined): Bps => (kind === 'non-food' ? 2500 : 2000)
