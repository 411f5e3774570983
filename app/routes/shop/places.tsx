import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { placesPage } from '../../domain/catalogue/counter-pages.ts'
import { cityMap } from '../../http/city-map.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { readProductsQuery } from '../../http/products-query.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd } from '../../ui/json-ld.ts'
import { PlacesPage } from '../../ui/shop/pages/places-page.tsx'

export const handle = { section: 'places' }
export const headers = sharedPage()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { searchParams } = new URL(request.url)
  const { query } = readProductsQuery(searchParams)
  const { app } = context
  const { pins, ...page } = await placesPage(contextOf(context), app.catalogue, {
    language,
    wish: { near: query.near, open: searchParams.get('open') === '1', kecamatan: query.kecamatan?.[0] },
  })
  const { whole, centre } = await cityMap(context, language, pins)
  return unsent({ language, publicUrl: app.env.publicUrl, view: { ...page, map: whole, centre } })
}

export default function Places() {
  return <PlacesPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl } = data
  const { shop, frame } = wordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.places(language),
    title: shop.places.title,
    description: shop.places.description,
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    jsonLd: [breadcrumbJsonLd(publicUrl, [{ name: frame.places, path: paths.places(language) }])],
  })
}
