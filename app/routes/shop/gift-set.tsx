import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { giftSetPage } from '../../domain/gifts/shown-sets.ts'
import { contextOf } from '../../http/context.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { giftWordsIn } from '../../i18n/gift-words.ts'
import { paths } from '../../i18n/paths.ts'
import { headTags } from '../../ui/head.ts'
import { breadcrumbJsonLd } from '../../ui/json-ld.ts'
import { GiftSetPage } from '../../ui/shop/pages/gift-set-page.tsx'

export const headers = sharedPage()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const view = found(
    await giftSetPage(contextOf(context), app.catalogue, {
      language,
      slug: params.slug ?? '',
      from: new URL(request.url).searchParams.get('from') ?? undefined,
    }),
  )
  return unsent({ language, publicUrl: app.env.publicUrl, view })
}

export default function GiftSet() {
  return <GiftSetPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const words = giftWordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.giftSet(language, view.slug),
    title: view.name.text,
    description: view.words?.text || words.contents(view.parts.length, view.makers),
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    jsonLd: [breadcrumbJsonLd(publicUrl, [{ name: words.title, path: paths.giftSets(language) }])],
  })
}
