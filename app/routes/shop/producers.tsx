import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { producersPage } from '../../domain/catalogue/producer-pages.ts'
import { contextOf } from '../../http/context.server.ts'
import { readProductsQuery } from '../../http/products-query.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd } from '../../ui/json-ld.ts'
import { ProducersPage } from '../../ui/shop/pages/producers-page.tsx'

export const handle = { section: 'makers' }
export const headers = sharedPage()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { query } = readProductsQuery(new URL(request.url).searchParams)
  const { app } = context
  const view = await producersPage(contextOf(context), app.catalogue, {
    language,
    wish: { kecamatan: query.kecamatan?.[0], category: query.category, page: query.page },
  })
  if ((view.query.page ?? 1) > Math.max(1, Math.ceil(view.total / view.pageSize))) {
    throw new Response(null, { status: 404 })
  }
  return unsent({ language, publicUrl: app.env.publicUrl, view })
}

export default function Producers() {
  return <ProducersPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const { shop, frame } = wordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.producers(language, { page: view.query.page }),
    title: shop.makers.title,
    description: shop.makers.description,
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    jsonLd: [breadcrumbJsonLd(publicUrl, [{ name: frame.makers, path: paths.producers(language) }])],
  })
}
