import type { Language } from './language.ts'
import { tellingEn } from './messages/telling/en.ts'
import { tellingId } from './messages/telling/id.ts'
import type { Messages } from './messages.ts'

export type TellingWords = Messages<typeof tellingId>

/** Words of digests, letters by mail, and of how somebody wants to be told. */
export const tellingWordsIn = (language: Language): TellingWords => table[language]

const table: Readonly<Record<Language, TellingWords>> = { id: tellingId, en: tellingEn }
