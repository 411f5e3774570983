import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pullForwardList } from '../../../domain/consignment/network/pull-forward-list.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { pullWordsIn } from '../../../i18n/pull-words.ts'
import { PullForwardPage } from '../../../ui/office/consignment/pull-forward-page.tsx'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:send')
  const { language } = askedLanguage(asked.request)
  return {
    title: pullWordsIn(language).title,
    view: await kitchenView(asked, ctx),
    rows: await pullForwardList(ctx, language, 'maker'),
  }
}

export default function PullForward() {
  const { view, rows } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="pickups">
      <PullForwardPage rows={rows} reader="maker" />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
