import type { Language } from './language.ts'
import { phoneEn } from './messages/phone/en.ts'
import { phoneId } from './messages/phone/id.ts'
import type { Messages } from './messages.ts'

export type PhoneWords = Messages<typeof phoneId>

/** Words for scripts on a maker's phone; they travel in the page. */
export const phoneWordsIn = (language: Language): PhoneWords => table[language]

const table: Readonly<Record<Language, PhoneWords>> = { id: phoneId, en: phoneEn }
