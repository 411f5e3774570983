import type { Finding } from '../domain/label/finding.ts'
import { openReviewAfter } from '../domain/review/newest-review.ts'
import { reviewWorkbench, type Workbench } from '../domain/review/workbench.ts'
import { spokenFinding } from '../i18n/label-words.ts'
import type { Language } from '../i18n/language.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import type { Typed } from '../ui/review/typed.ts'
import type { DoneDeed, WorkbenchView } from '../ui/review/workbench-view.ts'
import type { SignedIn } from './guard.server.ts'
import { found } from './require-language.ts'
import { newKey } from './step-view.server.ts'

export type Refused = { refusal: SpokenRefusal; field: string }

/** The workbench as it is drawn: after a deed, after a refusal with everything that was typed, or plainly. */
export async function workbenchView(
  ctx: SignedIn,
  reviewId: string,
  language: Language,
  said: { typed?: Typed; refused?: Refused | undefined; done?: DoneDeed | undefined } = {},
): Promise<WorkbenchView> {
  const bench = found(await reviewWorkbench(ctx, reviewId, language))
  const { refused } = said
  return {
    ...bench,
    checks: bench.checks.map(check => ({ ...check, spoken: spokenCheck(language, check) })),
    key: newKey(),
    typed: said.typed ?? {},
    errors: refused ? { [refused.field]: refusalSentence(language, refused.refusal) } : {},
    meanwhile: refused && (await meanwhileOf(ctx, bench, refused.refusal)),
    done: said.done,
  }
}

function spokenCheck(language: Language, check: Workbench['checks'][number]) {
  const { verdict, code, field, facts, article } = check
  if (verdict === 'clear') return undefined
  // Written by the same checks from the same types when the review opened.
  const finding = { code, field, facts, article, severity: verdict } as Finding
  return spokenFinding(language, finding)
}

async function meanwhileOf(ctx: SignedIn, bench: Workbench, refusal: SpokenRefusal) {
  if (refusal.code !== 'version-superseded' && refusal.code !== 'review-ended') return undefined
  const changed = 'changed' in refusal && Array.isArray(refusal.changed) ? refusal.changed : []
  return {
    newestReviewId: await openReviewAfter(ctx, bench),
    changed: changed as { question: string; field: string }[],
  }
}

const done = [
  'claim',
  'release',
  'findings',
  'override',
  'pin',
  'reply',
  'settle',
  'sample',
  'decision',
  'conflict',
  'licence',
] as const satisfies readonly DoneDeed[]

export const doneIn = (search: URLSearchParams): DoneDeed | undefined =>
  done.find(one => one === search.get('done'))
