import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { productsPage } from '../../domain/catalogue/products-page.ts'
import { contextOf } from '../../http/context.server.ts'
import { readProductsQuery } from '../../http/products-query.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd, productListJsonLd } from '../../ui/json-ld.ts'
import { ProductsPage, productsTitle } from '../../ui/shop/pages/products-page.tsx'

export const handle = { section: 'products' }
export const headers = sharedPage()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { query, clean } = readProductsQuery(new URL(request.url).searchParams)
  const { app } = context
  const view = await productsPage(contextOf(context), app.catalogue, { language, wish: query })
  if (!clean || hasMore(query, view.query)) throw redirect(paths.products(language, view.query), 302)
  if ((view.query.page ?? 1) > Math.max(1, Math.ceil(view.total / view.pageSize))) {
    throw new Response(null, { status: 404 })
  }
  return unsent({ language, publicUrl: app.env.publicUrl, view })
}

export default function Products() {
  return <ProductsPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const { shop, frame } = wordsIn(language)
  const title = productsTitle(shop, view)
  const { category, page } = view.query
  return headTags({
    language,
    publicUrl,
    path: paths.products(language, { category, page }),
    title,
    description: shop.products.description(view.total),
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    unlisted: view.query.q !== undefined || view.total === 0,
    jsonLd: [
      breadcrumbJsonLd(publicUrl, [{ name: frame.products, path: paths.products(language) }]),
      productListJsonLd(publicUrl, language, view.products),
    ],
  })
}

/** A choice that the shop does not know is gone from what it understood: the visitor is led to what is left. */
function hasMore(asked: object, understood: object): boolean {
  return paths.products('id', asked) !== paths.products('id', understood)
}
