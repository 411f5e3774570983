import type { Language } from './language.ts'
import { opinionsEn } from './messages/opinions/en.ts'
import { opinionsId } from './messages/opinions/id.ts'
import type { Messages } from './messages.ts'

export type OpinionWords = Messages<typeof opinionsId>

/** Words of what buyers say about goods. */
export const opinionWordsIn = (language: Language): OpinionWords => table[language]

const table: Readonly<Record<Language, OpinionWords>> = { id: opinionsId, en: opinionsEn }
