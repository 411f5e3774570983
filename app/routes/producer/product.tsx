import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { ownProductView } from '../../http/own-product-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { OwnProductPage } from '../../ui/producer/own-product-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'listing:edit')
  const { language } = askedLanguage(asked.request)
  return {
    view: await workView(asked, ctx),
    product: await ownProductView(asked, ctx, asked.params.productId ?? '', language),
  }
}

export default function Product() {
  const { view, product } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="producer">
      <OwnProductPage view={product} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.product.name.text)
