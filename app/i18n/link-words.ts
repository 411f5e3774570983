import type { Language } from './language.ts'
import { linksEn } from './messages/links/en.ts'
import { linksId } from './messages/links/id.ts'
import type { Messages } from './messages.ts'

export type LinkWords = Messages<typeof linksId>

/** Words of the page that a one-tap link opens. */
export const linkWordsIn = (language: Language): LinkWords => table[language]

const table: Readonly<Record<Language, LinkWords>> = { id: linksId, en: linksEn }
