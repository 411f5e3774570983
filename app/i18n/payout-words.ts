import type { Language } from './language.ts'
import { payoutsEn } from './messages/payouts/en.ts'
import { payoutsId } from './messages/payouts/id.ts'
import type { Messages } from './messages.ts'

export type PayoutWords = Messages<typeof payoutsId>

/** Words of the orders' money on its way from the office, and of sales that were ordered online. */
export const payoutWordsIn = (language: Language): PayoutWords => table[language]

const table: Readonly<Record<Language, PayoutWords>> = { id: payoutsId, en: payoutsEn }
