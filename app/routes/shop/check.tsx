import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { isGenuine } from '../../domain/consignment/statements/statement-proof.ts'
import { wholeNumber } from '../../domain/listing/typed-fields.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { requireLanguage } from '../../http/require-language.ts'
import { officeGoodsWordsIn } from '../../i18n/office-goods-words.ts'
import { CheckPage } from '../../ui/shop/pages/check-page.tsx'

const never = { 'Cache-Control': 'no-store' }
export const headers = () => never

export function loader({ params, request }: LoaderFunctionArgs) {
  const { title } = officeGoodsWordsIn(requireLanguage(params)).check
  const code = new URL(request.url).searchParams.get('code')?.trim().slice(0, 40) ?? ''
  return { title, code }
}

/** Says yes or no to a code and a sum together; forms are counted by address, so nobody can try them all. */
export async function action({ params, context, request }: ActionFunctionArgs) {
  requireLanguage(params)
  const form = await request.formData()
  const code = textOf(form, 'code').trim().slice(0, 40)
  const total = textOf(form, 'total').trim().slice(0, 40)
  const isMinus = /^[-−–]/.test(total)
  const amount = wholeNumber(total.replace(/^[-−–]/, '').replace(/^\s*rp\s*/i, ''))
  const closingIdr = amount === undefined ? Number.NaN : isMinus ? -amount : amount
  const matches = await isGenuine(contextOf(context), { code, closingIdr })
  return data({ code, total, matches }, { headers: never })
}

export default function Check() {
  const { code } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <CheckPage view={answer ?? { code, total: '', matches: undefined }} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
