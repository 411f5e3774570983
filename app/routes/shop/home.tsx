import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { homePage } from '../../domain/catalogue/home-page.ts'
import { cityMap } from '../../http/city-map.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { shopJsonLd } from '../../ui/json-ld.ts'
import { HomePage } from '../../ui/shop/pages/home-page.tsx'

export const headers = sharedPage()

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const { pins, ...view } = await homePage(contextOf(context), app.catalogue, { language })
  return unsent({
    language,
    publicUrl: app.env.publicUrl,
    view: { ...view, map: (await cityMap(context, language, pins)).whole },
  })
}

export default function Home() {
  return <HomePage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const words = wordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.home(language),
    title: words.frame.name,
    description: words.shop.home.lead(view.makers),
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    jsonLd: [shopJsonLd(publicUrl)],
  })
}
