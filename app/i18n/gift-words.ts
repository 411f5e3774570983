import type { Language } from './language.ts'
import { giftsEn } from './messages/gifts/en.ts'
import { giftsId } from './messages/gifts/id.ts'
import type { Messages } from './messages.ts'

export type GiftWords = Messages<typeof giftsId>

/** Words of gift sets. */
export const giftWordsIn = (language: Language): GiftWords => table[language]

const table: Readonly<Record<Language, GiftWords>> = { id: giftsId, en: giftsEn }
