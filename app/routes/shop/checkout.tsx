import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { cartPage } from '../../domain/orders/cart-page.ts'
import { reserve } from '../../domain/orders/reserve.ts'
import { readCart, rememberCart } from '../../http/cart.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { orderWordsIn } from '../../i18n/order-words.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { CheckoutPage } from '../../ui/shop/pages/checkout-page.tsx'

/** The goods of one counter with their prices of now. What cannot be reserved so is shown in the cart. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const counterId = params.counterId ?? ''
  const { app } = context
  const lines = readCart(request, app.seals).filter(line => line.counterId === counterId)
  const [counter] = await cartPage(contextOf(context), app.catalogue, { lines, language })
  if (!counter) throw redirect(paths.cart(language), 303)
  return { title: orderWordsIn(language).checkout.title, counter, key: newKey() }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const counterId = params.counterId ?? ''
  const { app } = context
  const form = await request.formData()
  const cart = readCart(request, app.seals)
  const lines = cart.filter(line => line.counterId === counterId)
  const key = textOf(form, 'key')
  const reserved = await reserve(contextOf(context), app.seals, {
    counterId,
    goods: lines.map(({ variantId, pieces, priceIdr }) => {
      const seen = textOf(form, `price-${variantId}`)
      return { variantId, pieces, priceIdr: seen === '' ? priceIdr : Number(seen) }
    }),
    buyer: { name: textOf(form, 'name'), contact: textOf(form, 'contact') },
    language,
    key,
    address: context.address,
  })
  if (reserved.ok) {
    const rest = cart.filter(line => line.counterId !== counterId)
    const cookie = rememberCart(rest, app.seals, app.env.publicUrl.startsWith('https:'))
    return redirect(paths.order(language, reserved.value.link), {
      status: 303,
      headers: { 'Set-Cookie': cookie },
    })
  }
  // Without goods there is no page to draw again: the cart says so.
  if (lines.length === 0) return redirect(paths.cart(language), 303)
  const refusal = reserved.error as SpokenRefusal
  return data(
    {
      fields: { name: textOf(form, 'name'), contact: textOf(form, 'contact') },
      errors: fieldErrors(language, refusal, fieldsOf) as Record<string, string>,
      key: refusal.code === 'key-unfit' ? undefined : key,
    },
    { status: statusOf(refusal) },
  )
}

const fieldsOf = {
  'buyer-name-missing': 'name',
  'buyer-name-too-long': 'name',
  'buyer-contact-missing': 'contact',
  'phone-unreadable': 'contact',
  'email-unreadable': 'contact',
} as const

export default function Checkout() {
  const { counter, key } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CheckoutPage
      view={{
        counter,
        key: answer?.key ?? key,
        fields: answer?.fields ?? {},
        errors: answer?.errors ?? {},
      }}
    />
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
