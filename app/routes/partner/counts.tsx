import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { countsOf } from '../../domain/consignment/counts/count-pages.ts'
import { openCount } from '../../domain/consignment/counts/open-count.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { CountsPage } from '../../ui/partner/counts-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'count:take')
  const { language } = askedLanguage(asked.request)
  const { counterId } = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  return {
    title: partnerWordsIn(language).counts.title,
    view: await partnerView(asked, ctx, counterId),
    page: { counterId, counts: await countsOf(ctx, counterId), key: newKey(), refusal: undefined },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'count:take')
  const { language } = askedLanguage(asked.request)
  const { counterId } = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const sent = await readForm(asked.request, ctx)
  const opened = sent.ok ? await openCount(ctx, { counterId, key: textOf(sent.value, 'key') }) : sent
  if (opened.ok) return redirect(paths.shelfCount(opened.value.countId), 303)
  return data({ refusal: refusalSentence(language, opened.error) }, { status: statusOf(opened.error) })
}

export default function Counts() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <CountsPage view={{ ...page, refusal: answer?.refusal }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
