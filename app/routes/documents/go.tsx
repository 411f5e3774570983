import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/server-runtime'
import { followLink } from '../../domain/consignment/links/follow-link.ts'
import { linkPage } from '../../domain/consignment/links/link-page.ts'
import { openLink } from '../../domain/consignment/links/signed-links.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { fieldErrors } from '../../http/refusal-fields.ts'
import { found } from '../../http/require-language.ts'
import { browserOf, sessionOf } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { linkWordsIn } from '../../i18n/link-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { LinkForm } from '../../ui/work/consignment/link-page.tsx'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

/** The address is the key: it is kept by nobody, told to no other site, and found by no search. */
export const headers: HeadersFunction = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
})

/** Opening the link uses nothing up: messengers look at it before people do. */
export async function loader(asked: LoaderFunctionArgs) {
  const { request, params, context } = asked
  const { language } = askedLanguage(request)
  const words = linkWordsIn(language)
  const ctx = contextOf(context)
  const { pathname, search } = new URL(request.url)
  const here = { here: pathname + search, token: params.token ?? '' }
  const opened = await openLink(ctx, context.app.seals, here.token)
  const isDone = new URLSearchParams(search).has('done')
  if (!opened.ok && opened.error.code === 'link-used' && isDone)
    return data({ ...here, title: words.doneTitle, lead: words.done as string | undefined, page: undefined })
  if (!opened.ok)
    return data(
      { ...here, title: words.deadTitle, lead: refusalSentence(language, opened.error), page: undefined },
      { status: statusOf(opened.error) },
    )
  const page = found(await linkPage(ctx, opened.value, language))
  return data({ ...here, title: words.titles[page.deed], lead: undefined, page })
}

export async function action(asked: ActionFunctionArgs) {
  const { request, params, context } = asked
  const { language } = askedLanguage(request)
  const form = await request.formData()
  const session = await sessionOf(asked)
  const followed = await followLink(contextOf(context), context.app.seals, {
    token: params.token ?? '',
    readerId: session?.person.accountId,
    answer: textOf(form, 'answer') === 'denied' ? 'denied' : 'confirmed',
    pin: textOf(form, 'pin'),
    browser: browserOf(asked),
  })
  if (followed.ok) return redirect(`${paths.go(params.token ?? '')}?done`, 303)
  const errors = fieldErrors(language, followed.error, {
    'pin-not-this': 'pin',
    'must-wait': 'pin',
    'no-pin-here': 'pin',
  })
  return data({ errors: errors as Readonly<Record<string, string>> }, { status: statusOf(followed.error) })
}

export default function Go() {
  const { here, token, title, lead, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DoorFrame title={title} lead={lead} here={here}>
      {page === undefined ? null : <LinkForm page={page} token={token} errors={answer?.errors ?? {}} />}
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
