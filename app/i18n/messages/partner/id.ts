import { partnerCounterId } from './counter.id.ts'
import { partnerFactsId } from './facts.id.ts'
import { partnerGoodsId } from './goods.id.ts'
import { partnerMoneyId } from './money.id.ts'

/** The rooms of a counter. */
export const partnerId = {
  ...partnerCounterId,
  ...partnerGoodsId,
  ...partnerMoneyId,
  ...partnerFactsId,
} as const
