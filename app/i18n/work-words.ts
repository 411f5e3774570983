import type { Language } from './language.ts'
import { workEn } from './messages/work/en.ts'
import { workId } from './messages/work/id.ts'
import type { Messages } from './messages.ts'

export type WorkWords = Messages<typeof workId>

/** Apart from the shop's words, so that no work page sends those to a browser. */
export function workWordsIn(language: Language): WorkWords {
  return table[language]
}

const table: Readonly<Record<Language, WorkWords>> = { id: workId, en: workEn }
