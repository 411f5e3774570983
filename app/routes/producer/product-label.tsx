import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownLabelOf } from '../../domain/listing/compiled-label.ts'
import { ownLabelChoices } from '../../domain/listing/label-choices.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { labelQuery } from '../../http/label-choice.ts'
import { labelView } from '../../http/label-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { found } from '../../http/require-language.ts'
import { labelWordsIn } from '../../i18n/label-words.ts'
import { paths } from '../../i18n/paths.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { LabelPage } from '../../ui/producer/label-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  const productId = asked.params.productId ?? ''
  const query = labelQuery(productId, asked.request.url)
  const choices = found(await ownLabelChoices(ctx, productId, language))
  const label = found(await ownLabelOf(ctx, query.wanted))
  const places = {
    page: paths.ownLabel(productId),
    back: paths.ownProduct(productId),
    file: paths.ownLabelFile.bind(undefined, productId),
  }
  return {
    title: labelWordsIn(language).pack.page.title(choices.name.text),
    view: await kitchenView(asked, ctx),
    label: labelView(asked, { label, choices, query, places }, language),
  }
}

export default function ProductLabel() {
  const { view, label } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <LabelPage view={label} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
