import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { cancelReservation } from '../../domain/orders/end-reservation.ts'
import { orderPage } from '../../domain/orders/order-page.ts'
import { contextOf } from '../../http/context.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { qrPicture } from '../../http/qr-code.server.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { orderWordsIn } from '../../i18n/order-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { OrderPage } from '../../ui/shop/pages/order-page.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const link = params.link ?? ''
  const { app } = context
  const order = found(await orderPage(contextOf(context), app.seals, { link, language }))
  const isToFetch = order.counter !== undefined && (order.state === 'held' || order.state === 'paid')
  return {
    title: orderWordsIn(language).order.title,
    view: {
      order,
      link,
      qr: isToFetch ? await qrPicture(app.env.publicUrl + paths.reservations(order.code)) : undefined,
    },
  }
}

/** The buyer cancels. Twice is once. */
export async function action({ params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const link = params.link ?? ''
  const cancelled = await cancelReservation(contextOf(context), context.app.seals, { link })
  if (cancelled.ok) return redirect(paths.order(language, link), 303)
  if (cancelled.error.code === 'unknown-reservation') throw new Response(null, { status: 404 })
  const refusal: SpokenRefusal = cancelled.error
  return data({ error: refusalSentence(language, refusal) }, { status: statusOf(refusal) })
}

export default function Order() {
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <OrderPage view={{ ...view, error: answer?.error }} />
}

/**
 * Whoever has the link may cancel: no other site shall learn its address, and no machine keeps the page. Without any
 * referrer browsers would send the page's own form from nowhere, and it would be turned away.
 */
export const headers = () => ({ 'Referrer-Policy': 'same-origin', 'Cache-Control': 'private, no-store' })

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
