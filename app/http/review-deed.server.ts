import { redirect } from '@remix-run/server-runtime'
import { reviewWorkbench, type Workbench } from '../domain/review/workbench.ts'
import { type Pair, paths } from '../i18n/paths.ts'
import { pinHeight, pinWidth } from '../ui/review/pinned-photo.tsx'
import type { DoneDeed } from '../ui/review/workbench-view.ts'
import { askedLanguage } from './asked-language.ts'
import { readForm, textOf } from './csrf-token.server.ts'
import { requireContext, type SignedIn } from './guard.server.ts'
import { found } from './require-language.ts'
import { reviewDeeds, saveFindings } from './review-deeds.server.ts'
import { keptAfter, pressedSpot, typedOf } from './review-form.ts'
import type { Asked } from './session.server.ts'
import { statusOf } from './status.ts'
import { type Refused, workbenchView } from './workbench-view.server.ts'

type DeedAsked = Asked & { params: { reviewId?: string | undefined; deed?: string | undefined } }

/** Does one deed and leads back to the workbench, or answers with the workbench and everything that was typed. */
export async function doReviewDeed(asked: DeedAsked) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  const { reviewId = '', deed = '' } = asked.params
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return refusedBench(form.error.form, { refusal: { code: 'form-too-old' }, field: 'form' })
  const bench = found(await reviewWorkbench(ctx, reviewId, language))
  if (deed === 'spot') return leadToPin(ctx, bench, form.value)
  const known = found(isDeed(deed) ? reviewDeeds[deed] : undefined)
  const at = textOf(form.value, 'at')

  const saved =
    known.savesFirst && bench.claim?.isMine ? await saveFindings(ctx, bench, form.value) : undefined
  const outcome = saved && !saved.ok ? saved : await known.work(ctx, bench, form.value)
  if (!outcome.ok)
    return refusedBench(form.value, {
      refusal: outcome.error,
      field: known.fieldOf(outcome.error.code, at) ?? 'form',
    })
  throw backToBench(
    reviewId,
    known.done,
    keptAfter(form.value, deed as keyof typeof reviewDeeds),
    known.anchor,
  )

  async function refusedBench(typed: FormData, refused: Refused) {
    return {
      bench: await workbenchView(ctx, reviewId, language, { typed: typedOf(typed), refused }),
      status: statusOf(refused.refusal),
    }
  }

  async function leadToPin(ctx: SignedIn, bench: Workbench, form: FormData) {
    const saved = await saveFindings(ctx, bench, form)
    if (!saved.ok) return refusedBench(form, { refusal: saved.error, field: 'form' })
    throw redirect(paths.reviewPin(reviewId, [...spotOf(bench, form), ...keptAfter(form, 'spot')]), 303)
  }
}

const isDeed = (word: string): word is keyof typeof reviewDeeds => Object.hasOwn(reviewDeeds, word)

export const backToBench = (reviewId: string, done: DoneDeed, kept: readonly Pair[], anchor = '') =>
  redirect(`${paths.review(reviewId, [['done', done], ...kept])}${anchor}`, 303)

/** A photo with the place that was pressed, or the field beside whose button it was. */
function spotOf(bench: Workbench, form: FormData): Pair[] {
  const pressed = pressedSpot(form, id => {
    const picture = bench.now.pictures.find(one => one.id === id)
    return picture && { width: pinWidth, height: pinHeight(picture) }
  })
  if (pressed)
    return [
      ['picture', pressed.picture],
      ['x', pressed.x],
      ['y', pressed.y],
    ]
  const [question = '', field = ''] = textOf(form, 'field').split(' ')
  return [
    ['question', question],
    ['field', field],
  ]
}
