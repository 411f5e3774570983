import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { conflictKindIn, declareConflict } from '../../../domain/review/conflicts.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { conflictsView } from '../../../http/conflicts-view.server.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { typedOf } from '../../../http/review-form.ts'
import { statusOf } from '../../../http/status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { ConflictsPage } from '../../../ui/review/conflicts-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  return {
    title: reviewWordsIn(askedLanguage(asked.request).language).standards.conflicts.title,
    view: await workView(asked, ctx),
    register: await conflictsView(asked, ctx),
  }
}

/** The office enters a conflict for anybody; a reviewer declares her own on the workbench. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const declared = read.ok
    ? await declareConflict(ctx, {
        accountId: textOf(form, 'reviewer'),
        producerId: textOf(form, 'maker'),
        kind: conflictKindIn(textOf(form, 'kind')),
        note: textOf(form, 'note'),
      })
    : read
  if (declared.ok) throw redirect(`${paths.conflicts()}?done=declared`, 303)
  const refusal = declared.error
  return data(
    { register: await conflictsView(asked, ctx, { typed: typedOf(form), refusal }) },
    { status: statusOf(refusal) },
  )
}

export default function Conflicts() {
  const { view, register } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area={view.areas.includes('review') ? 'review' : 'office'}>
      <ConflictsPage token={view.formToken} view={answer?.register ?? register} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
