import type { Language } from './language.ts'
import { consignmentEn } from './messages/consignment/en.ts'
import { consignmentId } from './messages/consignment/id.ts'
import type { Messages } from './messages.ts'

export type ConsignmentWords = Messages<typeof consignmentId>

/** The words that maker, partner and office share about the goods and money between them. */
export const consignmentWordsIn = (language: Language): ConsignmentWords => table[language]

const table: Readonly<Record<Language, ConsignmentWords>> = { id: consignmentId, en: consignmentEn }

/** What a line of a statement is about; an event that has no word of its own is "other". */
export function postingWord(language: Language, what: string): string {
  const words: Readonly<Record<string, string>> = table[language].what
  return Object.hasOwn(words, what) ? (words[what] ?? '') : table[language].what.other
}
