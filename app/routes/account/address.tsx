import { type MetaFunction, useLoaderData } from '@remix-run/react'
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/server-runtime'
import { confirmAddress, findAddressProof } from '../../domain/messages/address-proof.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { linkWordsIn } from '../../i18n/link-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { tellingWordsIn } from '../../i18n/telling-words.ts'
import { AddressForm } from '../../ui/work/address-form.tsx'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** The address is the key: it is kept by nobody, told to no other site, and found by no search. */
export const headers: HeadersFunction = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
})

/** Opening the link uses nothing up: the post looks at links before people do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = askedLanguage(request)
  const words = tellingWordsIn(language).address
  const { pathname, search } = new URL(request.url)
  const here = { here: pathname + search, token: params.token ?? '' }
  const found = await findAddressProof(contextOf(context), context.app.seals, here.token)
  if (found.ok) return data({ ...here, title: words.title, lead: words.lead, email: found.value.email })
  const shut = { ...here, email: undefined }
  if (found.error.code === 'link-used' && new URLSearchParams(search).has('done'))
    return data({ ...shut, title: words.doneTitle, lead: words.done })
  const lead = refusalSentence(language, found.error)
  return data({ ...shut, title: linkWordsIn(language).deadTitle, lead }, { status: statusOf(found.error) })
}

export async function action({ params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const confirmed = await confirmAddress(contextOf(context), context.app.seals, token)
  return redirect(`${paths.confirmAddress(token)}${confirmed.ok ? '?done' : ''}`, 303)
}

export default function Address() {
  const { here, token, title, lead, email } = useLoaderData<typeof loader>()
  return (
    <DoorFrame title={title} lead={lead} here={here}>
      <AddressForm token={token} email={email} />
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
