import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { aboutPage } from '../../domain/catalogue/home-page.ts'
import { contextOf } from '../../http/context.server.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { AboutPage } from '../../ui/shop/pages/about-page.tsx'

export const headers = sharedPage(3600)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const view = await aboutPage(contextOf(context), app.catalogue)
  return unsent({ language, publicUrl: app.env.publicUrl, view })
}

export default function About() {
  return <AboutPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl } = data
  const { shop } = wordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.about(language),
    title: shop.about.title,
    description: shop.about.description,
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
  })
}
