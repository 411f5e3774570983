import { type Messages, translated } from '../../messages.ts'
import { partnerCounterEn } from './counter.en.ts'
import type { partnerId } from './id.ts'

export const partnerEn = translated<typeof partnerId>()({
  ...partnerCounterEn,
} satisfies Messages<typeof partnerId>)
