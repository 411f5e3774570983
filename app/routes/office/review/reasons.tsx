import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { announceReason } from '../../../domain/review/announcements.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { typedOf } from '../../../http/review-form.ts'
import { reasonsView } from '../../../http/standards-view.server.ts'
import { statusOf } from '../../../http/status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { ReasonsPage } from '../../../ui/review/reasons-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  return {
    title: reviewWordsIn(askedLanguage(asked.request).language).standards.reasons.title,
    view: await workView(asked, ctx),
    shown: await reasonsView(asked, ctx),
  }
}

/** A reason, or new words for one, from a day on. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'rule:govern')
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const announced = read.ok
    ? await announceReason(ctx, {
        code: textOf(form, 'code').trim(),
        track: textOf(form, 'track') === 'packaging' ? 'packaging' : 'quality',
        text: { id: textOf(form, 'textId'), en: textOf(form, 'textEn') },
        nextStep: { id: textOf(form, 'nextId'), en: textOf(form, 'nextEn') },
        picture: textOf(form, 'picture'),
        inForceFromOn: textOf(form, 'from'),
        inForceUntilOn: textOf(form, 'until') || undefined,
      })
    : read
  if (announced.ok) throw redirect(`${paths.reasons()}?done=announced`, 303)
  const refusal = announced.error
  return data(
    {
      shown: await reasonsView(asked, ctx, {
        typed: typedOf(form),
        refused: { refusal, field: beside[refusal.code] },
      }),
    },
    { status: statusOf(refusal) },
  )
}

const beside: Record<string, string> = {
  'code-unfit': 'code',
  'text-missing': 'textId',
  'next-step-missing': 'nextId',
  'not-a-day': 'from',
  'starts-in-the-past': 'from',
  'ends-before-start': 'until',
}

export default function Reasons() {
  const { view, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area={view.areas.includes('review') ? 'review' : 'office'}>
      <ReasonsPage token={view.formToken} view={answer?.shown ?? shown} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
