import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { proveTransfer } from '../../domain/payments/proof.ts'
import { contextOf } from '../../http/context.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { readProofForm } from '../../http/proof-form.server.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { orderMoneyWordsIn } from '../../i18n/order-money-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { RefusedProof } from '../../ui/shop/pages/refused-proof.tsx'

/** Only a form is sent here; whoever comes by themselves is led to the order. */
export async function loader({ params }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const link = params.link ?? ''
  if (link === '') throw redirect(paths.cart(language), 303)
  return { title: orderMoneyWordsIn(language).order.title, link }
}

/** The slip of a transfer, as every browser sends a photo. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const link = params.link ?? ''
  const parts = { room: context.app.pictures, seals: context.app.seals }
  const ctx = contextOf(context)
  const shown = await readProofForm(request, source => proveTransfer(ctx, parts, { link, source }))
  if (shown.ok) return redirect(paths.order(language, link), 303)
  const refusal: SpokenRefusal = shown.error
  return data({ error: refusalSentence(language, refusal) }, { status: statusOf(refusal) })
}

export default function OrderProof() {
  const { link } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RefusedProof link={link} error={answer?.error} />
}

export const headers = () => ({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'private, no-store' })

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
