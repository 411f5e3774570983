import type { Language } from './language.ts'
import { pullEn } from './messages/pull/en.ts'
import { pullId } from './messages/pull/id.ts'
import type { Messages } from './messages.ts'

export type PullWords = Messages<typeof pullId>

/** Words of the ways out for goods that will be left over. */
export const pullWordsIn = (language: Language): PullWords => table[language]

const table: Readonly<Record<Language, PullWords>> = { id: pullId, en: pullEn }
