import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { compiledLabelOf } from '../../../domain/listing/compiled-label.ts'
import { labelChoices } from '../../../domain/listing/label-choices.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { labelQuery } from '../../../http/label-choice.ts'
import { labelView } from '../../../http/label-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { workView } from '../../../http/work-view.server.ts'
import { labelWordsIn } from '../../../i18n/label-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { LabelPage } from '../../../ui/producer/label-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

/** The office may look at and print every maker's label. */
export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const { language } = askedLanguage(asked.request)
  const productId = asked.params.productId ?? ''
  const query = labelQuery(productId, asked.request.url)
  const choices = found(await labelChoices(ctx, productId, language))
  const label = found(await compiledLabelOf(ctx, query.wanted))
  const places = {
    page: paths.productLabel(productId),
    back: paths.makers(),
    file: paths.productLabelFile.bind(undefined, productId),
  }
  return {
    title: labelWordsIn(language).pack.page.title(choices.name.text),
    view: await workView(asked, ctx),
    label: labelView(asked, { label, choices, query, places }, language),
  }
}

export default function ProductLabel() {
  const { view, label } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <LabelPage view={label} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
