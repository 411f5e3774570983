import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { doReviewDeed } from '../../../http/review-deed.server.ts'
import { workView } from '../../../http/work-view.server.ts'
import { workbenchView } from '../../../http/workbench-view.server.ts'
import { WorkbenchPage } from '../../../ui/review/workbench-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  return {
    view: await workView(asked, ctx),
    bench: await workbenchView(ctx, asked.params.reviewId ?? '', language),
  }
}

/** One deed on the workbench: done, it leads back there; refused, the bench is drawn again with all that was typed. */
export async function action(asked: ActionFunctionArgs) {
  const refused = await doReviewDeed(asked)
  return data({ bench: refused.bench }, { status: refused.status })
}

export default function Deed() {
  const { view, bench } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="review" wide>
      <WorkbenchPage token={view.formToken} view={answer?.bench ?? bench} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.bench.productName)
