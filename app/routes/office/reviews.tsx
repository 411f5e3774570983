import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listUnpublished } from '../../domain/catalogue/work-homes.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { ReviewHome } from '../../ui/work/office-homes.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'product:review')
  const { language } = askedLanguage(asked.request)
  return {
    title: workWordsIn(language).areas.review,
    view: await workView(asked, ctx),
    home: { unpublished: await listUnpublished(ctx, language) },
  }
}

export default function Reviews() {
  const { view, home } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="review">
      <ReviewHome view={home} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
