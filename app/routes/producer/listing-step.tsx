import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findDraft } from '../../domain/listing/drafts.ts'
import { questionIn } from '../../domain/listing/steps.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { fieldsIn } from '../../http/listing-form.ts'
import { privateTitle } from '../../http/page-title.ts'
import { found } from '../../http/require-language.ts'
import { checkedStep, savedStep, typedBack } from '../../http/saved-step.server.ts'
import { stepView } from '../../http/step-view.server.ts'
import { producerWordsIn } from '../../i18n/producer-words.ts'
import { ConflictPage } from '../../ui/producer/conflict-page.tsx'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { QuestionScreen } from '../../ui/producer/question-screen.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const question = found(questionIn(asked.params.step))
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  const more = new URL(asked.request.url).searchParams.has('more')
  return {
    title: producerWordsIn(language).steps.names[question],
    view: await kitchenView(asked, ctx),
    step: await stepView(ctx, draft, question, language, more),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const form = await readForm(asked.request, ctx)
  const question = found(questionIn(asked.params.step))
  const draft = found(await findDraft(ctx, asked.params.listingId ?? ''))
  if (!form.ok)
    return typedBack(language, fieldsIn(form.error.form), draft.saved[question]?.revision ?? 0, {
      code: 'form-too-old',
    })
  if (form.value.get('do') === 'check') return checkedStep(ctx, draft, question, form.value, language)
  return savedStep(ctx, draft, question, form.value, language)
}

export default function ListingStep() {
  const { view, step } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      {answer?.conflict ? (
        <ConflictPage view={answer.conflict} token={view.formToken} />
      ) : (
        <QuestionScreen
          view={{ ...step, ...answer?.typed, findings: answer?.findings ?? step.findings }}
          token={view.formToken}
        />
      )}
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
