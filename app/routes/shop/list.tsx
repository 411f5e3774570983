import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { readWishListCode } from '../../domain/catalogue/wish-list.ts'
import { wishListPage } from '../../domain/catalogue/wish-list-page.ts'
import { contextOf } from '../../http/context.server.ts'
import { ownListCode } from '../../http/lists.server.ts'
import { readPreferences } from '../../http/preferences.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { readTripQuery } from '../../http/trip-query.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { ListPage } from '../../ui/shop/pages/list-page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const code = found(readWishListCode(params.code ?? ''))
  if (code !== params.code) throw redirect(paths.list(language, code), 301)
  const { app } = context
  const { searchParams } = new URL(request.url)
  const asked = readTripQuery(searchParams)
  const page = found(
    await wishListPage(contextOf(context), app.catalogue, {
      language,
      code,
      ...asked,
      country: readPreferences(request.headers.get('Cookie')).country,
    }),
  )
  const understood = { from: page.from, leave: page.leaving?.leave, after: page.leaving?.after }
  if (paths.list(language, code, asked) !== paths.list(language, code, understood)) {
    throw redirect(paths.list(language, code, understood), 302)
  }
  const { publicUrl } = app.env
  const url = publicUrl + paths.list(language, code)
  return unsent({ language, publicUrl, view: { ...page, mine: ownListCode(request) === code, url } })
}

export default function List() {
  return <ListPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const { shop } = wordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.list(language, view.code),
    title: shop.list.title,
    description: shop.list.found(view.items.length),
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    unlisted: true,
  })
}
