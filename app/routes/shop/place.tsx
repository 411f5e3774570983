import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { placePage } from '../../domain/catalogue/counter-pages.ts'
import { cityMap } from '../../http/city-map.server.ts'
import { contactOf } from '../../http/contact.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd, placeJsonLd } from '../../ui/json-ld.ts'
import { PlacePage } from '../../ui/shop/pages/place-page.tsx'

export const handle = { section: 'places' }
export const headers = sharedPage()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const slug = params.slug ?? ''
  const { app } = context
  const { phone, pin, ...page } = found(
    await placePage(contextOf(context), app.catalogue, {
      language,
      slug,
      from: new URL(request.url).searchParams.get('from') ?? undefined,
    }),
  )
  const { publicUrl, demo } = app.env
  return unsent({
    language,
    publicUrl,
    view: {
      ...page,
      contact: contactOf(phone, demo),
      map: (await cityMap(context, language, [pin])).whole,
      url: publicUrl + paths.place(language, slug),
    },
  })
}

export default function Place() {
  return <PlacePage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const { frame } = wordsIn(language)
  const path = paths.place(language, view.slug)
  return headTags({
    language,
    publicUrl,
    path,
    title: view.name,
    description: view.whereInside?.text ?? `${view.kelurahan}, ${view.kecamatan.name}`,
    sharePicture: paths.sharePicture('place', view.slug, language),
    jsonLd: [
      placeJsonLd(publicUrl, language, view),
      breadcrumbJsonLd(publicUrl, [
        { name: frame.places, path: paths.places(language) },
        { name: view.name, path },
      ]),
    ],
  })
}
