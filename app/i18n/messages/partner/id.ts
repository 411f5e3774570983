import { partnerCounterId } from './counter.id.ts'

/** The rooms of a counter. */
export const partnerId = {
  ...partnerCounterId,
} as const
