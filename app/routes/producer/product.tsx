import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { ownProductView } from '../../http/own-product-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { OwnProductPage } from '../../ui/producer/own-product-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  return {
    view: await kitchenView(asked, ctx),
    product: await ownProductView(asked, ctx, asked.params.productId ?? '', language),
  }
}

export default function Product() {
  const { view, product } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view}>
      <OwnProductPage view={product} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.product.name.text)
