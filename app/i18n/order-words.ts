import type { Language } from './language.ts'
import { ordersEn } from './messages/orders/en.ts'
import { ordersId } from './messages/orders/id.ts'
import type { Messages } from './messages.ts'

export type OrderWords = Messages<typeof ordersId>

/** Words of the cart, of reservations, and of handing them over. */
export const orderWordsIn = (language: Language): OrderWords => table[language]

const table: Readonly<Record<Language, OrderWords>> = { id: ordersId, en: ordersEn }
