import type { Language } from './language.ts'
import { qualityEn } from './messages/quality/en.ts'
import { qualityId } from './messages/quality/id.ts'
import type { Messages } from './messages.ts'

export type QualityWords = Messages<typeof qualityId>

/** Words of reports, nonconformities and stopped batches. */
export const qualityWordsIn = (language: Language): QualityWords => table[language]

const table: Readonly<Record<Language, QualityWords>> = { id: qualityId, en: qualityEn }
