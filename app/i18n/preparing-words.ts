import type { Language } from './language.ts'
import { preparingEn } from './messages/preparing/en.ts'
import { preparingId } from './messages/preparing/id.ts'
import type { Messages } from './messages.ts'

export type PreparingWords = Messages<typeof preparingId>

/** Words of the page on which the office prepares an agreement for two others. */
export const preparingWordsIn = (language: Language): PreparingWords => table[language]

const table: Readonly<Record<Language, PreparingWords>> = { id: preparingId, en: preparingEn }
