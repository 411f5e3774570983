import { type MetaFunction, useActionData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { purchaseByCode } from '../../domain/opinions/purchase-by-code.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { opinionWordsIn } from '../../i18n/opinion-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { PurchaseCodePage } from '../../ui/shop/pages/purchase-page.tsx'

const never = { 'Cache-Control': 'private, no-store' }
export const headers = () => never

export const loader = ({ params }: LoaderFunctionArgs) => ({
  title: opinionWordsIn(requireLanguage(params)).code.title,
})

/** Leads from a code to the page of its purchase. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = requireLanguage(params)
  const code = textOf(await request.formData(), 'code').slice(0, 60)
  const asked = { code, address: context.address }
  const known = await purchaseByCode(contextOf(context), context.app.seals, asked)
  if (known.ok) return redirect(paths.purchase(language, known.value.token), 303)
  const error = refusalSentence(language, known.error)
  const status = known.error.code === 'unknown-purchase' ? 400 : statusOf(known.error)
  return data({ typed: code, error }, { status, headers: never })
}

export default function Purchases() {
  const answer = useActionData<typeof action>()
  return <PurchaseCodePage typed={answer?.typed ?? ''} error={answer?.error} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
