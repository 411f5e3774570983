import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { producerPage } from '../../domain/catalogue/producer-pages.ts'
import { contactOf } from '../../http/contact.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd, makerJsonLd } from '../../ui/json-ld.ts'
import { ProducerPage } from '../../ui/shop/pages/producer-page.tsx'

export const handle = { section: 'makers' }
export const headers = sharedPage()

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const slug = params.slug ?? ''
  const { app } = context
  const { phone, ...page } = found(await producerPage(contextOf(context), app.catalogue, { language, slug }))
  const { publicUrl, demo } = app.env
  const url = publicUrl + paths.producer(language, slug)
  return unsent({ language, publicUrl, view: { ...page, contact: contactOf(phone, demo), url } })
}

export default function Producer() {
  return <ProducerPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const { frame } = wordsIn(language)
  const path = paths.producer(language, view.slug)
  return headTags({
    language,
    publicUrl,
    path,
    kind: 'profile',
    title: view.name,
    description: view.trade?.text ?? view.name,
    sharePicture: paths.sharePicture('producer', view.slug, language),
    jsonLd: [
      makerJsonLd(publicUrl, language, view),
      breadcrumbJsonLd(publicUrl, [
        { name: frame.makers, path: paths.producers(language) },
        { name: view.name, path },
      ]),
    ],
  })
}
