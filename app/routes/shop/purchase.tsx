import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { boughtGoods, purchaseByToken } from '../../domain/opinions/purchase.ts'
import { mostOpinionLetters, writeOpinion } from '../../domain/opinions/write-opinion.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { opinionWordsIn } from '../../i18n/opinion-words.ts'
import { paths } from '../../i18n/paths.ts'
import { PurchasePage } from '../../ui/shop/pages/purchase-page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const token = params.token ?? ''
  const ctx = contextOf(context)
  const bought = found(await purchaseByToken(ctx, context.app.seals, token))
  const done = new URL(request.url).searchParams.get('said')
  const goods = await boughtGoods(ctx, bought, language)
  return {
    title: opinionWordsIn(language).purchase.title,
    view: {
      token,
      from: bought.from,
      boughtAt: bought.boughtAt,
      isParcel: bought.saleId === undefined,
      standing: bought.standing,
      goods: goods.map(good => ({ ...good, key: newKey() })),
      mostLetters: mostOpinionLetters,
      done: done === 'shown' || done === 'waiting' ? (done as 'shown' | 'waiting') : undefined,
    },
  }
}

const fieldsOf = {
  'stars-missing': 'stars',
  'note-missing': 'said',
  'note-too-long': 'said',
  'opinion-name-too-long': 'name',
} as const

/** What the buyer says about one of the goods. Refused, all that was typed stands there again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const token = params.token ?? ''
  const form = await request.formData()
  const productId = textOf(form, 'product')
  const fields = {
    stars: textOf(form, 'stars'),
    said: textOf(form, `said.${productId}`),
    name: textOf(form, `name.${productId}`),
  }
  const key = textOf(form, 'key')
  const written = await writeOpinion(contextOf(context), context.app.seals, {
    token,
    productId,
    key,
    ...fields,
  })
  if (written.ok)
    return redirect(
      `${paths.purchase(language, token)}?said=${written.value.isWaiting ? 'waiting' : 'shown'}`,
      303,
    )
  if (written.error.code === 'unknown-purchase') throw new Response(null, { status: 404 })
  const errors = fieldErrors(language, written.error, fieldsOf) as Record<string, string>
  return data({ productId, key, fields, errors }, { status: statusOf(written.error) })
}

export default function Purchase() {
  const { view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <PurchasePage view={{ ...view, answer }} />
}

/** Whoever has the address may write: no other site learns it, and no machine keeps the page. */
export const headers = () => ({ 'Referrer-Policy': 'same-origin', 'Cache-Control': 'private, no-store' })

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
