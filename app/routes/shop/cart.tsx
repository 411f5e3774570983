import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { type CartLine, cartPage } from '../../domain/orders/cart-page.ts'
import { mostCartLines, mostPiecesHeld } from '../../domain/orders/order-terms.ts'
import { makersWhoSend } from '../../domain/orders/parcels/parcel-page.ts'
import { soldGood } from '../../domain/orders/sold-goods.ts'
import { waysOffered } from '../../domain/payments/buyers-payment.ts'
import { offeredBy } from '../../http/card-door.server.ts'
import { readCart, readPieces, rememberCart, withGood } from '../../http/cart.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { orderWordsIn } from '../../i18n/order-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { CartPage } from '../../ui/shop/pages/cart-page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const lines = readCart(request, app.seals)
  const ctx = contextOf(context)
  const ways = await waysOffered(ctx, undefined, {
    amountIdr: Number.MAX_SAFE_INTEGER,
    offered: offeredBy(app),
  })
  return {
    title: orderWordsIn(language).cart.title,
    counters: await cartPage(ctx, app.catalogue, { lines, language }),
    // A parcel is paid before it is sent: without a way to pay none is offered.
    senders: ways.some(way => way !== 'at-counter') ? await makersWhoSend(ctx, lines) : [],
  }
}

/** Puts a good in, sets the pieces of a counter's goods, or takes one out. Sent twice, it is once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const ctx = contextOf(context)
  const form = await request.formData()
  const lines = readCart(request, app.seals)
  const [deed = '', removed = ''] = textOf(form, 'do').split(' ')
  const counterId = textOf(form, 'counter')
  if (deed === 'add') {
    const variantId = textOf(form, 'variant')
    const known = lines.find(line => line.counterId === counterId && line.variantId === variantId)
    if (known) return kept(lines)
    const sold = await soldGood(ctx, { counterId, variantId })
    if (!sold) return again({ code: 'not-sold-here' } as SpokenRefusal, '')
    if (lines.length >= mostCartLines) return again({ code: 'cart-full', most: mostCartLines }, '')
    return kept(withGood(lines, { counterId, variantId, pieces: 1, priceIdr: sold.terms.priceIdr }))
  }
  if (deed === 'remove')
    return kept(lines.filter(line => line.counterId !== counterId || line.variantId !== removed))

  const next: CartLine[] = []
  for (const line of lines) {
    const typed = form.get(`pieces-${line.variantId}`)
    if (line.counterId !== counterId || typeof typed !== 'string') {
      next.push(line)
      continue
    }
    const pieces = readPieces(typed)
    if (pieces === undefined) return again({ code: 'pieces-unfit', most: mostPiecesHeld }, line.variantId)
    const terms = (await soldGood(ctx, line))?.terms
    next.push({ ...line, pieces, priceIdr: terms?.priceIdr ?? line.priceIdr })
  }
  return kept(next)

  function kept(cart: readonly CartLine[]) {
    const cookie = rememberCart(cart, app.seals, app.env.publicUrl.startsWith('https:'))
    return redirect(paths.cart(language), { status: 303, headers: { 'Set-Cookie': cookie } })
  }

  function again(refusal: SpokenRefusal, variantId: string) {
    const typed = Object.fromEntries(
      [...form.entries()].flatMap(([name, value]) =>
        name.startsWith('pieces-') && typeof value === 'string' ? [[name.slice(7), value.slice(0, 20)]] : [],
      ),
    )
    return data(
      { error: refusalSentence(language, refusal), variantId, counterId, typed },
      { status: statusOf(refusal) },
    )
  }
}

export default function Cart() {
  const { counters, senders } = useLoaderData<typeof loader>()
  return <CartPage counters={counters} senders={senders} answer={useActionData<typeof action>()} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
