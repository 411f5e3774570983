import type { Language } from './language.ts'
import { papersEn } from './messages/papers/en.ts'
import { papersId } from './messages/papers/id.ts'
import type { Messages } from './messages.ts'

export type PaperWords = Messages<typeof papersId>

/** Words of printed documents. */
export const paperWordsIn = (language: Language): PaperWords => table[language]

const table: Readonly<Record<Language, PaperWords>> = { id: papersId, en: papersEn }
