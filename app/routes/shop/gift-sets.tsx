import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { giftSets } from '../../domain/gifts/shown-sets.ts'
import { contextOf } from '../../http/context.server.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { sharedPage } from '../../http/shared-page.ts'
import { unsent } from '../../http/unsent.ts'
import { giftWordsIn } from '../../i18n/gift-words.ts'
import { paths } from '../../i18n/paths.ts'
import { headTags } from '../../ui/head.ts'
import { GiftSetsPage } from '../../ui/shop/pages/gift-sets-page.tsx'

export const headers = sharedPage()

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const sets = await giftSets(contextOf(context), app.catalogue, { language })
  return unsent({ language, publicUrl: app.env.publicUrl, sets })
}

export default function GiftSets() {
  return <GiftSetsPage sets={useLoaderData<typeof loader>().sets} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, sets } = data
  const words = giftWordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.giftSets(language),
    title: words.title,
    description: words.description(sets.length),
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    unlisted: sets.length === 0,
  })
}
