import { feedbackOn } from '../domain/review/maker-feedback.ts'
import { refusalSentence, type SpokenRefusal } from '../i18n/refusal-words.ts'
import { reviewWordsIn } from '../i18n/review-words.ts'
import type { FeedbackView } from '../ui/producer/feedback-view.ts'
import type { Typed } from '../ui/review/typed.ts'
import { askedLanguage } from './asked-language.ts'
import { requireContext, type SignedIn } from './guard.server.ts'
import { kitchenView } from './kitchen-view.server.ts'
import { found } from './require-language.ts'
import type { Asked } from './session.server.ts'
import { newKey } from './step-view.server.ts'

type AskedListing = Asked & { params: { listingId?: string | undefined } }

/** The page of what the review says, in her kitchen. */
export async function feedbackPage(asked: AskedListing) {
  const ctx = await requireContext(asked, 'listing:edit')
  return {
    title: reviewWordsIn(askedLanguage(asked.request).language).feedback.title,
    view: await kitchenView(asked, ctx),
    feedback: await feedbackView(asked, ctx),
  }
}

/** What the review says of a listing of hers: 404 where nothing was sent, and for another maker's. */
export async function feedbackView(
  { request, params }: AskedListing,
  ctx: SignedIn,
  said: { typed?: Typed; refusal?: SpokenRefusal; field?: string } = {},
): Promise<FeedbackView> {
  const { language } = askedLanguage(request)
  const done = new URL(request.url).searchParams.get('done')
  const { refusal } = said
  return {
    ...found(await feedbackOn(ctx, params.listingId ?? '')),
    key: newKey(),
    done: done === 'replied' || done === 'appealed' ? done : undefined,
    typed: said.typed ?? {},
    errors: refusal ? { [said.field ?? 'form']: refusalSentence(language, refusal) } : {},
  }
}
