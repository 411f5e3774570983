import { type Messages, translated } from '../../messages.ts'
import { partnerCounterEn } from './counter.en.ts'
import { partnerFactsEn } from './facts.en.ts'
import { partnerGoodsEn } from './goods.en.ts'
import type { partnerId } from './id.ts'
import { partnerMoneyEn } from './money.en.ts'

export const partnerEn = translated<typeof partnerId>()({
  ...partnerCounterEn,
  ...partnerGoodsEn,
  ...partnerMoneyEn,
  ...partnerFactsEn,
} satisfies Messages<typeof partnerId>)
