import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { announceChecklist } from '../../../domain/review/announcements.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { itemsIn, rowsIn } from '../../../http/standards-forms.ts'
import { askedChecklist, checklistsView } from '../../../http/standards-view.server.ts'
import { statusOf } from '../../../http/status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { ChecklistsPage } from '../../../ui/review/checklists-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  return {
    title: reviewWordsIn(askedLanguage(asked.request).language).standards.checklists.title,
    view: await workView(asked, ctx),
    shown: await checklistsView(asked, ctx),
  }
}

/** A new version of one list, from a day on. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'rule:govern')
  const { track, goodsKind } = askedChecklist(asked)
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const rows = rowsIn(form)
  const from = textOf(form, 'from')
  const announced = read.ok
    ? await announceChecklist(ctx, { track, goodsKind, inForceFromOn: from, items: itemsIn(rows) })
    : read
  if (announced.ok) throw redirect(`${paths.checklists(track, goodsKind)}&done=announced`, 303)
  const refusal = announced.error
  const code = 'item' in refusal ? refusal.item : 'of' in refusal ? refusal.of : undefined
  const isDay = refusal.code === 'not-a-day' || refusal.code === 'starts-in-the-past'
  const at = rows.findIndex(row => row.code === code && !row.isLeftOut)
  const field = isDay ? 'from' : code === undefined || at < 0 ? undefined : `item.${at}`
  return data(
    { shown: await checklistsView(asked, ctx, { rows, from, refused: { refusal, field } }) },
    { status: statusOf(refusal) },
  )
}

export default function Checklists() {
  const { view, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area={view.areas.includes('review') ? 'review' : 'office'}>
      <ChecklistsPage token={view.formToken} view={answer?.shown ?? shown} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
