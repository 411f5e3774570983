import type { Language } from './language.ts'
import { reviewEn } from './messages/review/en.ts'
import { reviewId } from './messages/review/id.ts'
import { reviewRefusalsEn } from './messages/review/refusals.en.ts'
import { reviewRefusalsId } from './messages/review/refusals.id.ts'
import type { Messages } from './messages.ts'
import { refusalSentence, type SpokenRefusal } from './refusal-words.ts'

export type ReviewWords = Messages<typeof reviewId>

const words: Readonly<Record<Language, ReviewWords>> = { id: reviewId, en: reviewEn }

/** Words of the review: the queue, the workbench, what makers read, the lists and rules behind it. */
export const reviewWordsIn = (language: Language): ReviewWords => words[language]

type Sentences = Messages<typeof reviewRefusalsId>

export type ReviewRefusal = {
  [Code in keyof Sentences]: Parameters<Sentences[Code]> extends [infer Facts]
    ? { code: Code } & Facts
    : { code: Code }
}[keyof Sentences]

const sentences: Readonly<Record<Language, Sentences>> = { id: reviewRefusalsId, en: reviewRefusalsEn }

export const isOfReview = (refusal: ReviewRefusal | SpokenRefusal): refusal is ReviewRefusal =>
  refusal.code in reviewRefusalsId

/** The sentence for a refusal of the review, or for one that the whole house knows. */
export function reviewRefusalSentence(language: Language, refusal: ReviewRefusal | SpokenRefusal): string {
  if (!isOfReview(refusal)) return refusalSentence(language, refusal)
  const say: (facts: never) => string = sentences[language][refusal.code]
  return say(refusal as never)
}
