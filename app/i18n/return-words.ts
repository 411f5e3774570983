import type { Language } from './language.ts'
import { returnsEn } from './messages/returns/en.ts'
import { returnsId } from './messages/returns/id.ts'
import type { Messages } from './messages.ts'

export type ReturnWords = Messages<typeof returnsId>

/** Words of what buyers bring back. */
export const returnWordsIn = (language: Language): ReturnWords => table[language]

const table: Readonly<Record<Language, ReturnWords>> = { id: returnsId, en: returnsEn }
