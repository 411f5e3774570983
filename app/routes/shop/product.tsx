import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { productPage } from '../../domain/catalogue/product-page.ts'
import { productOpinions } from '../../domain/opinions/opinion-lists.ts'
import { canBeSent } from '../../domain/orders/parcels/parcel-page.ts'
import { waysOffered } from '../../domain/payments/buyers-payment.ts'
import { offeredBy } from '../../http/card-door.server.ts'
import { contactOf } from '../../http/contact.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { readPreferences } from '../../http/preferences.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd, productJsonLd } from '../../ui/json-ld.ts'
import { ProductPage } from '../../ui/shop/pages/product-page.tsx'

export const handle = { section: 'products' }
export const headers = sharedPage()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { searchParams } = new URL(request.url)
  const slug = params.slug ?? ''
  const { app } = context
  const ctx = contextOf(context)
  const { phone, producerId, variantId, ...page } = found(
    await productPage(ctx, app.catalogue, {
      language,
      slug,
      variant: searchParams.get('variant') ?? undefined,
      from: searchParams.get('from') ?? undefined,
      country: readPreferences(request.headers.get('Cookie')).country,
    }),
  )
  const { publicUrl, demo } = app.env
  // A parcel is paid before it is sent: without a way to pay none is offered.
  const offered = { amountIdr: Number.MAX_SAFE_INTEGER, offered: offeredBy(app) }
  const isPaid = (await waysOffered(ctx, undefined, offered)).some(way => way !== 'at-counter')
  const parcel =
    isPaid && (await canBeSent(ctx, variantId)) ? paths.parcel(language, producerId, variantId) : undefined
  const url = publicUrl + paths.product(language, slug)
  return unsent({
    language,
    publicUrl,
    parcel,
    opinions: await productOpinions(ctx, page.productId),
    view: { ...page, contact: contactOf(phone, demo), url, saved: false },
  })
}

export default function Product() {
  const { view, opinions, parcel } = useLoaderData<typeof loader>()
  return <ProductPage view={view} opinions={opinions} parcel={parcel} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view, opinions } = data
  const { formats, frame } = wordsIn(language)
  const path = paths.product(language, view.slug)
  const price = formats.rupiah(view.priceIdr)
  return headTags({
    language,
    publicUrl,
    path,
    kind: 'product',
    title: view.name.text,
    description: [price, view.taste?.text].filter(Boolean).join(' · '),
    sharePicture: paths.sharePicture('product', view.slug, language),
    jsonLd: [
      productJsonLd(publicUrl, language, view, opinions),
      breadcrumbJsonLd(publicUrl, [
        { name: frame.products, path: paths.products(language) },
        { name: view.category.name.text, path: paths.products(language, { category: view.category.slug }) },
        { name: view.name.text, path },
      ]),
    ],
  })
}
