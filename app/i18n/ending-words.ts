import type { Language } from './language.ts'
import { endingEn } from './messages/ending/en.ts'
import { endingId } from './messages/ending/id.ts'
import type { Messages } from './messages.ts'

export type EndingWords = Messages<typeof endingId>

/** Words of ending a partner. */
export const endingWordsIn = (language: Language): EndingWords => table[language]

const table: Readonly<Record<Language, EndingWords>> = { id: endingId, en: endingEn }
