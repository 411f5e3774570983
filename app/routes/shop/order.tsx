import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { purchaseToken } from '../../domain/opinions/purchase-proof.ts'
import { cancelReservation } from '../../domain/orders/end-reservation.ts'
import { orderPage } from '../../domain/orders/order-page.ts'
import { askPayment, payAtCounter } from '../../domain/payments/ask-payment.ts'
import { buyersPayment } from '../../domain/payments/buyers-payment.ts'
import { cancelPaid } from '../../domain/payments/give-back.ts'
import { cardDoor, offeredBy } from '../../http/card-door.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
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
  const ctx = contextOf(context)
  const order = found(await orderPage(ctx, app.seals, { link, language }))
  const payment = found(await buyersPayment(ctx, app.seals, { link }, offeredBy(app)))
  const qris = payment.transfer?.qris
  const isToFetch = order.counter !== undefined && (order.state === 'held' || order.state === 'paid')
  return {
    title: orderWordsIn(language).order.title,
    view: {
      order,
      link,
      opinionToken: order.purchase && purchaseToken(app.seals, order.purchase),
      payment: { ...payment, qrisPicture: qris && (await qrPicture(qris.text)) },
      qr: isToFetch ? await qrPicture(app.env.publicUrl + paths.reservations(order.code)) : undefined,
    },
  }
}

/** The buyer cancels, or pays another way. Twice is once; nothing of the form is an amount or an address. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const link = params.link ?? ''
  const { app } = context
  const ctx = contextOf(context)
  const wanted = textOf(await request.formData(), 'do')
  const back = paths.order(language, link)
  if (wanted === 'card' || wanted === 'transfer') {
    const asked = await askPayment(ctx, app.seals, { link, way: wanted }, offeredBy(app))
    if (!asked.ok) return again(asked.error)
    const door = wanted === 'card' ? await cardDoor(app, ctx, asked.value.paymentId) : undefined
    return redirect(door ?? back, 303)
  }
  const done =
    wanted === 'at-counter'
      ? await payAtCounter(ctx, app.seals, { link })
      : wanted === 'cancel-paid'
        ? await cancelPaid(ctx, app.seals, { link })
        : await cancelReservation(ctx, app.seals, { link })
  return done.ok ? redirect(back, 303) : again(done.error)

  function again(refusal: SpokenRefusal) {
    if (refusal.code === 'unknown-reservation') throw new Response(null, { status: 404 })
    return data({ error: refusalSentence(language, refusal) }, { status: statusOf(refusal) })
  }
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
