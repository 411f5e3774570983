import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { broughtBack, typedFrom } from '../../../http/review-form.ts'
import { workView } from '../../../http/work-view.server.ts'
import { doneIn, workbenchView } from '../../../http/workbench-view.server.ts'
import { WorkbenchPage } from '../../../ui/review/workbench-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  const { searchParams } = new URL(asked.request.url)
  return {
    view: await workView(asked, ctx),
    bench: await workbenchView(ctx, asked.params.reviewId ?? '', language, {
      typed: typedFrom(broughtBack(searchParams)),
      done: doneIn(searchParams),
    }),
  }
}

export default function Bench() {
  const { view, bench } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="review" wide>
      <WorkbenchPage token={view.formToken} view={bench} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.bench.productName)
