import { categoryName } from '../domain/listing/category-name.ts'
import { changedFields } from '../domain/listing/changed-fields.ts'
import { checkedListing } from '../domain/listing/checked-listing.ts'
import type { Draft } from '../domain/listing/drafts.ts'
import { stepOf } from '../domain/listing/label-of.ts'
import { stateOf } from '../domain/listing/listed-drafts.ts'
import { kindIn } from '../domain/listing/read-answer.ts'
import { isQuestion, neighbours, stepsFor } from '../domain/listing/steps.ts'
import { approvedAnswers } from '../domain/listing/versions.ts'
import { promiseFor } from '../domain/review/promise.ts'
import { spokenFinding } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import { paths } from '../i18n/paths.ts'
import { producerWordsIn } from '../i18n/producer-words.ts'
import type { SummaryView } from '../ui/producer/summary-page.tsx'
import type { SignedIn } from './guard.server.ts'
import type { Asked } from './session.server.ts'
import { toldRefusal } from './told-refusal.ts'

export async function summaryView(
  asked: Asked,
  ctx: SignedIn,
  draft: Draft,
  language: Language,
): Promise<SummaryView> {
  const { listingId, answers } = draft
  const steps = stepsFor(kindIn(answers))
  const checked = await checkedListing(ctx, draft)
  const approved = await approvedAnswers(ctx, listingId)
  const state = stateOf(draft)
  const names = producerWordsIn(language).steps.names
  return {
    listingId,
    at: neighbours(steps, 'summary').at + 1,
    of: steps.length,
    answers,
    asked: steps.filter(isQuestion),
    categoryName: await categoryName(ctx, answers, language),
    unanswered: checked.unanswered,
    hasPhoto: checked.hasPhoto,
    findings: checked.findings.map(finding => {
      const step = stepOf[finding.field]
      const at = step && { href: paths.listingStep(listingId, step), name: names[step] }
      return { ...spokenFinding(language, finding), at }
    }),
    changed: approved && changedFields(approved, answers),
    state,
    submittedAt: draft.submittedAt,
    note: draft.version?.note,
    isSelling: draft.productId !== undefined,
    mayDiscard: draft.productId === undefined,
    done: new URL(asked.request.url).searchParams.get('done') === 'sent',
    refusal: toldRefusal(asked.request, language),
    promise: state === 'waiting' || state === 'settled' ? undefined : await promiseNow(ctx),
    hasFeedback: draft.version !== undefined,
  }
}

/** The later of the two tracks: the day she has her whole answer. */
async function promiseNow(ctx: SignedIn): Promise<{ promisedOn: string; ahead: number }> {
  const { tracks, promisedOn } = await promiseFor(ctx)
  return { promisedOn, ahead: Math.max(tracks.quality.ahead, tracks.packaging.ahead) }
}
