import type { Language } from './language.ts'
import { reviewEn } from './messages/review/en.ts'
import { reviewId } from './messages/review/id.ts'
import type { Messages } from './messages.ts'

export type ReviewWords = Messages<typeof reviewId>

const words: Readonly<Record<Language, ReviewWords>> = { id: reviewId, en: reviewEn }

/** Words of the review: the queue, the workbench, what makers read, the lists and rules behind it. */
export const reviewWordsIn = (language: Language): ReviewWords => words[language]
