import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { keptIn, pinFieldsIn, pinView, placePinOf } from '../../../http/pin-view.server.ts'
import { backToBench } from '../../../http/review-deed.server.ts'
import { broughtBack } from '../../../http/review-form.ts'
import { statusOf } from '../../../http/status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { PinPage } from '../../../ui/review/pin-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  const { searchParams } = new URL(asked.request.url)
  const fields = pinFieldsIn(name => searchParams.get(name) ?? '', broughtBack(searchParams))
  return {
    title: reviewWordsIn(language).desk.pinPage.title,
    view: await workView(asked, ctx),
    pin: await pinView(ctx, asked.params.reviewId ?? '', language, fields),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  const reviewId = asked.params.reviewId ?? ''
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const fields = pinFieldsIn(name => textOf(form, name), keptIn(textOf(form, 'kept')))
  const placed = read.ok ? await placePinOf(ctx, reviewId, fields) : read
  if (placed.ok) throw backToBench(reviewId, 'pin', fields.kept, '#photos')
  const { error } = placed
  return data({ pin: await pinView(ctx, reviewId, language, fields, error) }, { status: statusOf(error) })
}

export default function Pins() {
  const { view, pin } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="review">
      <PinPage token={view.formToken} view={answer?.pin ?? pin} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
