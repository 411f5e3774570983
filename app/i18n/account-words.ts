import type { Language } from './language.ts'
import { accountEn } from './messages/account/en.ts'
import { accountId } from './messages/account/id.ts'
import type { Messages } from './messages.ts'

export type AccountWords = Messages<typeof accountId>

/** Words of signing in and of the first pages behind it. */
export const accountWordsIn = (language: Language): AccountWords => table[language]

const table: Readonly<Record<Language, AccountWords>> = { id: accountId, en: accountEn }
