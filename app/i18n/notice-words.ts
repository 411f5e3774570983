import type { Language } from './language.ts'
import { noticesEn } from './messages/notices/en.ts'
import { noticesId } from './messages/notices/id.ts'
import type { Messages } from './messages.ts'

export type NoticeWords = Messages<typeof noticesId>

export function noticeWordsIn(language: Language): NoticeWords {
  return table[language]
}

const table: Readonly<Record<Language, NoticeWords>> = { id: noticesId, en: noticesEn }
