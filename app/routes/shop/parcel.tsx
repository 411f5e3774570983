import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import type { CartLine } from '../../domain/orders/cart-page.ts'
import { mostCartLines, mostPiecesHeld } from '../../domain/orders/order-terms.ts'
import {
  fromNoCounter,
  type ParcelPage,
  parcelPage,
  variantsOf,
} from '../../domain/orders/parcels/parcel-page.ts'
import { placeParcel } from '../../domain/payments/ask-payment.ts'
import { waysOffered } from '../../domain/payments/buyers-payment.ts'
import { cardDoor, offeredBy } from '../../http/card-door.server.ts'
import { readCart, readPieces, rememberCart } from '../../http/cart.server.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { readParcelForm } from '../../http/parcel-form.server.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { parcelWordsIn } from '../../i18n/parcel-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { ParcelFormPage } from '../../ui/shop/pages/parcel-page.tsx'

/** What of the cart one maker can send, before a zone is chosen. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const { app } = context
  const ctx = contextOf(context)
  const lines = withGoods(readCart(request, app.seals), new URL(request.url).searchParams.getAll('good'))
  const page = await parcelPage(ctx, app.catalogue, {
    producerId: params.producerId ?? '',
    lines,
    language,
  })
  if (!page) throw redirect(paths.cart(language), 303)
  const ways = await parcelWays(ctx, page, offeredBy(app))
  return { title: parcelWordsIn(language).form.title, page, ways, key: newKey() }
}

/** Counts what sending costs, or orders at the price and the fee that the buyer has seen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const producerId = params.producerId ?? ''
  const { app } = context
  const ctx = contextOf(context)
  const form = await request.formData()
  const cart = readCart(request, app.seals)
  const typed = readParcelForm(form)
  const { key } = typed
  const pieces = new Map<string, number>()
  const errors: Record<string, string> = {}
  for (const [variantId, text] of typed.pieces) {
    const read = readPieces(text)
    if (read === undefined)
      errors[`pieces-${variantId}`] = refusalSentence(language, {
        code: 'pieces-unfit',
        most: mostPiecesHeld,
      })
    else pieces.set(variantId, read)
  }
  const isOrder = textOf(form, 'do') === 'order' && Object.keys(errors).length === 0
  const { pay } = typed
  if (isOrder && typed.feeIdr !== undefined && pay !== undefined) {
    const placed = await placeParcel(
      ctx,
      app.seals,
      {
        producerId,
        goods: typed.goods.map(good => ({ ...good, pieces: pieces.get(good.variantId) ?? 0 })),
        buyer: typed.buyer,
        address: typed.address,
        zone: typed.zone,
        feeIdr: typed.feeIdr,
        pay,
        language,
        key,
        sender: context.address,
      },
      offeredBy(app),
    )
    if (placed.ok) {
      const sent = await variantsOf(ctx, producerId, cart)
      const rest = cart.filter(line => !sent.has(line.variantId))
      const cookie = rememberCart(rest, app.seals, app.env.publicUrl.startsWith('https:'))
      const { paymentId, link } = placed.value
      const door = pay === 'card' && paymentId !== undefined ? await cardDoor(app, ctx, paymentId) : undefined
      const headers = { 'Set-Cookie': cookie }
      return redirect(door ?? paths.order(language, link), { status: 303, headers })
    }
    const refusal = placed.error as SpokenRefusal
    const field = 'variantId' in refusal ? `pieces-${refusal.variantId}` : undefined
    if (field) errors[field] = refusalSentence(language, refusal)
    else Object.assign(errors, fieldErrors(language, refusal, fieldsOf))
    return again(statusOf(refusal), refusal.code === 'key-unfit' ? undefined : key)
  }
  return again(Object.keys(errors).length > 0 ? 400 : 200, key || undefined)

  async function again(status: number, key: string | undefined) {
    const zone = typed.zone || undefined
    const lines = withGoods(
      cart,
      typed.pieces.map(([variantId]) => variantId),
    )
    const page = await parcelPage(ctx, app.catalogue, { producerId, lines, language, zone, pieces })
    if (!page) return redirect(paths.cart(language), 303)
    if (page.refusal) Object.assign(errors, fieldErrors(language, page.refusal as SpokenRefusal, fieldsOf))
    if (zone === undefined) errors.zone = refusalSentence(language, { code: 'zone-unknown' })
    const ways = await parcelWays(ctx, page, offeredBy(app))
    return data({ page, ways, fields: typed.fields, errors, key }, { status })
  }
}

/** The cart, and goods that were asked for by themselves. */
function withGoods(cart: readonly CartLine[], variantIds: readonly string[]): CartLine[] {
  const more = variantIds.filter(id => cart.every(line => line.variantId !== id)).slice(0, mostCartLines)
  return [...cart, ...more.map(fromNoCounter)]
}

/** In which ways this parcel could be paid; a parcel is never paid at a counter. */
async function parcelWays(
  ctx: ReturnType<typeof contextOf>,
  page: ParcelPage,
  offered: { cards: boolean },
): Promise<('card' | 'transfer')[]> {
  // Before the fee is counted nobody knows the sum: then it is whether there is any way at all.
  const amountIdr = page.fee ? page.goodsIdr + page.fee.feeIdr : Number.MAX_SAFE_INTEGER
  const ways = await waysOffered(ctx, undefined, { amountIdr, offered })
  return ways.flatMap(way => (way === 'at-counter' ? [] : [way]))
}

const fieldsOf = {
  'way-not-offered': 'pay',
  'card-too-little': 'pay',
  'buyer-name-missing': 'name',
  'buyer-name-too-long': 'name',
  'buyer-contact-missing': 'contact',
  'phone-unreadable': 'contact',
  'email-unreadable': 'contact',
  'address-missing': 'address',
  'address-too-long': 'address',
  'zone-unknown': 'zone',
} as const

export default function Parcel() {
  const shown = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <ParcelFormPage
      view={{
        page: answer?.page ?? shown.page,
        ways: answer?.ways ?? shown.ways,
        key: answer?.key ?? shown.key,
        fields: answer?.fields ?? {},
        errors: answer?.errors ?? {},
      }}
    />
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
