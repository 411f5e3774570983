import type { Language } from './language.ts'
import { partnerEn } from './messages/partner/en.ts'
import { partnerId } from './messages/partner/id.ts'
import type { Messages } from './messages.ts'

export type PartnerWords = Messages<typeof partnerId>

/** Words of the rooms of a counter. */
export const partnerWordsIn = (language: Language): PartnerWords => table[language]

const table: Readonly<Record<Language, PartnerWords>> = { id: partnerId, en: partnerEn }
