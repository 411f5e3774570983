import { ok, type Result, refuse } from '../domain/result.ts'
import { claimReview, releaseReview } from '../domain/review/claims.ts'
import { conflictKindIn, declareConflict } from '../domain/review/conflicts.ts'
import { decideReview } from '../domain/review/decisions.ts'
import { overrideCheck, saveReviewAnswers, saveReviewScores } from '../domain/review/findings.ts'
import { confirmLicence } from '../domain/review/licence-papers.ts'
import { replyToPin } from '../domain/review/pin-replies.ts'
import { resolvePin } from '../domain/review/pins.ts'
import { recordSample } from '../domain/review/samples.ts'
import { isVerdict } from '../domain/review/verdicts.ts'
import type { Workbench } from '../domain/review/workbench.ts'
import type { ReviewDeed } from '../i18n/paths.ts'
import type { SpokenRefusal } from '../i18n/refusal-words.ts'
import type { DoneDeed } from '../ui/review/workbench-view.ts'
import { textOf } from './csrf-token.server.ts'
import type { SignedIn } from './guard.server.ts'
import { answersIn, scoresIn } from './review-form.ts'

type Doing = (ctx: SignedIn, bench: Workbench, form: FormData) => Promise<Result<unknown, SpokenRefusal>>

type Deed = {
  /** What was ticked is saved first; what is being taken or let go of has nothing to save before. */
  savesFirst: boolean
  done: DoneDeed
  /** The part of the page where it is seen that it was done. */
  anchor: string
  work: Doing
  /** The field beside which a refusal stands; above the form where none is named. */
  fieldOf: (code: SpokenRefusal['code'], at: string) => string | undefined
}

const nowhere = () => undefined

/** What a reviewer does on the workbench, by the word in its address. */
export const reviewDeeds: Readonly<Record<Exclude<ReviewDeed, 'spot'>, Deed>> = {
  claim: {
    savesFirst: false,
    done: 'claim',
    anchor: '',
    fieldOf: nowhere,
    // What somebody had ticked when the claim ran out is saved with the new one.
    work: async (ctx, bench, form) => {
      const claimed = await claimReview(ctx, bench)
      return claimed.ok ? saveFindings(ctx, bench, form) : claimed
    },
  },
  release: {
    savesFirst: true,
    done: 'release',
    anchor: '',
    fieldOf: nowhere,
    work: releaseReview,
  },
  findings: {
    savesFirst: true,
    done: 'findings',
    anchor: '',
    fieldOf: nowhere,
    work: async () => ok(undefined),
  },
  override: {
    savesFirst: true,
    done: 'override',
    anchor: '#checks',
    fieldOf: (code, at) => (code === 'reason-missing' ? `override.${at}` : undefined),
    work: (ctx, { reviewId }, form) => {
      const at = textOf(form, 'at')
      return overrideCheck(ctx, { reviewId, position: Number(at), reason: textOf(form, `override.${at}`) })
    },
  },
  reply: {
    savesFirst: true,
    done: 'reply',
    anchor: '#pins',
    fieldOf: (code, at) => (code === 'comment-missing' ? `reply.${at}` : undefined),
    work: (ctx, _bench, form) => {
      const pinId = textOf(form, 'at')
      return replyToPin(ctx, { pinId, key: textOf(form, 'key'), text: textOf(form, `reply.${pinId}`) })
    },
  },
  settlement: {
    savesFirst: true,
    done: 'settle',
    anchor: '#pins',
    fieldOf: nowhere,
    work: (ctx, _bench, form) => resolvePin(ctx, { pinId: textOf(form, 'at') }),
  },
  sample: {
    savesFirst: true,
    done: 'sample',
    anchor: '#samples',
    fieldOf: code => (code === 'not-a-day' || code === 'sample-in-future' ? 'sample' : undefined),
    work: (ctx, { now }, form) => {
      const event = sampleEvents.find(one => one === textOf(form, 'sampleEvent')) ?? 'received'
      return recordSample(ctx, {
        versionId: now.versionId,
        key: textOf(form, 'key'),
        event,
        happenedOn: textOf(form, 'sampleOn'),
        note: textOf(form, 'sampleNote'),
      })
    },
  },
  decision: {
    savesFirst: true,
    done: 'decision',
    anchor: '',
    fieldOf: code => decisionFields[code],
    work: async (ctx, { reviewId }, form) => {
      const verdict = textOf(form, 'verdict')
      if (!isVerdict(verdict)) return refuse({ code: 'verdict-missing' })
      return decideReview(ctx, {
        reviewId,
        verdict,
        note: textOf(form, 'decisionNote'),
        nextStep: textOf(form, 'nextStep'),
        untilOn: textOf(form, 'untilOn') || undefined,
        reasonIds: form.getAll('reason').map(String),
      })
    },
  },
  licence: {
    savesFirst: true,
    done: 'licence',
    anchor: '#papers',
    fieldOf: nowhere,
    work: (ctx, _bench, form) => confirmLicence(ctx, { licenceId: textOf(form, 'at') }),
  },
  conflict: {
    savesFirst: true,
    done: 'conflict',
    anchor: '',
    fieldOf: () => 'conflict',
    work: async (ctx, { producerId, reviewId, claim }, form) => {
      const { accountId } = ctx.actor
      const declared = await declareConflict(ctx, {
        accountId,
        producerId,
        kind: conflictKindIn(textOf(form, 'conflictKind')),
        note: textOf(form, 'conflictNote'),
      })
      if (!declared.ok) return declared
      return claim?.isMine ? releaseReview(ctx, { reviewId }) : declared
    },
  },
}

const sampleEvents = ['received', 'tasted', 'lab'] as const

const decisionFields: Partial<Record<SpokenRefusal['code'], string>> = {
  'verdict-missing': 'verdict',
  'items-open': 'verdict',
  'scores-open': 'verdict',
  'checks-open': 'verdict',
  'reason-missing': 'reason',
  'unknown-reason': 'reason',
  'next-step-missing': 'nextStep',
  'note-missing': 'decisionNote',
  'until-unfit': 'untilOn',
}

/** Keeps what was ticked and scored; what reads as before is not written again. */
export async function saveFindings(
  ctx: SignedIn,
  bench: Workbench,
  form: FormData,
): Promise<Result<undefined, SpokenRefusal>> {
  const { reviewId } = bench
  const answers = answersIn(form, bench.items)
  const scores = scoresIn(form, bench.dimensions)
  if (answers.length > 0) {
    const saved = await saveReviewAnswers(ctx, { reviewId, answers })
    if (!saved.ok) return saved
  }
  if (scores.length === 0) return ok(undefined)
  return saveReviewScores(ctx, { reviewId, scores })
}
