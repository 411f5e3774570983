import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { listNotices, readNotices } from '../../domain/notices/notice-list.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { noticeHref } from '../../http/notice-href.ts'
import { privateTitle } from '../../http/page-title.ts'
import { backWith, toldRefusal } from '../../http/told-refusal.ts'
import { workView } from '../../http/work-view.server.ts'
import { noticeWordsIn } from '../../i18n/notice-words.ts'
import { paths } from '../../i18n/paths.ts'
import { NoticesPage } from '../../ui/work/notices-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const { language } = askedLanguage(asked.request)
  const page = Number(new URL(asked.request.url).searchParams.get('page') ?? 1)
  const current = Number.isSafeInteger(page) && page > 0 && page <= 10_000 ? page : 1
  const { notices, pages, unread } = await listNotices(ctx, current)
  return {
    title: noticeWordsIn(language).title,
    view: await workView(asked, ctx),
    notices: {
      notices: notices.map(notice => ({ ...notice, href: noticeHref(notice) })),
      page: current,
      pages,
      unread,
      drawnAt: ctx.now,
    },
    error: toldRefusal(asked.request, language),
  }
}

/** Marks as read what stood on the page. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return backWith(paths.notices(), 'form-too-old')
  const until = textOf(form.value, 'until')
  await readNotices(ctx, until !== '' && until < ctx.now ? until : ctx.now)
  return redirect(paths.notices(), 303)
}

export default function Notices() {
  const { view, notices, error } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="notices">
      <NoticesPage view={notices} token={view.formToken} error={error} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
