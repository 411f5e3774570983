import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import { isOfReview, type ReviewRefusal } from '../i18n/review-words.ts'
import { statusOf } from './status.ts'

/** All others are 400: what was filled in can be put right. */
const others: Partial<Record<ReviewRefusal['code'], number>> = {
  'unknown-review': 404,
  'unknown-version': 404,
  'unknown-decision': 404,
  'unknown-pin': 404,
  'review-ended': 409,
  'review-claimed': 409,
  'review-decided': 409,
  'version-superseded': 409,
  'claim-missing': 409,
  'conflict-declared': 409,
  'appealed-before': 409,
  'appeal-too-late': 409,
  'conflict-of-interest': 403,
  'second-reviewer-needed': 403,
}

export const reviewStatusOf = (refusal: ReviewRefusal | SpokenRefusal): number =>
  isOfReview(refusal) ? (others[refusal.code] ?? 400) : statusOf(refusal)
