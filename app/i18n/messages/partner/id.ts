import { partnerCounterId } from './counter.id.ts'
import { partnerGoodsId } from './goods.id.ts'

/** The rooms of a counter. */
export const partnerId = {
  ...partnerCounterId,
  ...partnerGoodsId,
} as const
