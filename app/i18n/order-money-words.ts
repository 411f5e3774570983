import type { Language } from './language.ts'
import { orderMoneyEn } from './messages/order-money/en.ts'
import { orderMoneyId } from './messages/order-money/id.ts'
import type { Messages } from './messages.ts'

export type OrderMoneyWords = Messages<typeof orderMoneyId>

/** Words of paying for an order, and of those who look after that money. */
export const orderMoneyWordsIn = (language: Language): OrderMoneyWords => table[language]

const table: Readonly<Record<Language, OrderMoneyWords>> = { id: orderMoneyId, en: orderMoneyEn }
