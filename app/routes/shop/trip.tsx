import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { readWishListCode } from '../../domain/catalogue/wish-list.ts'
import { listTrip } from '../../domain/trip/list-trip.ts'
import { contextOf } from '../../http/context.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { readTripQuery } from '../../http/trip-query.ts'
import { unsent } from '../../http/unsent.ts'
import { paths } from '../../i18n/paths.ts'
import { wordsIn } from '../../i18n/words.ts'
import { headTags } from '../../ui/head.ts'
import { TripPage } from '../../ui/shop/pages/trip-page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const code = found(readWishListCode(params.code ?? ''))
  const asked = readTripQuery(new URL(request.url).searchParams)
  const { app } = context
  const view = found(await listTrip(contextOf(context), app.catalogue, { language, code, ...asked }))
  const { leave, after } = view.leaving ?? {}
  const here = paths.trip(language, code, { from: view.from.slug || undefined, leave, after })
  // Where nobody said where they stay, the town square is the start.
  const meant = asked.from === undefined ? paths.trip(language, code, { leave, after }) : here
  if (code !== params.code || paths.trip(language, code, asked) !== meant) throw redirect(meant, 302)
  return unsent({ language, publicUrl: app.env.publicUrl, view })
}

export default function Trip() {
  return <TripPage view={useLoaderData<typeof loader>().view} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const { language, publicUrl, view } = data
  const { shop } = wordsIn(language)
  return headTags({
    language,
    publicUrl,
    path: paths.trip(language, view.code),
    title: shop.trip.title,
    description: shop.trip.stops(view.stops.length),
    sharePicture: paths.sharePicture('home', 'omah-oleh', language),
    unlisted: true,
  })
}
