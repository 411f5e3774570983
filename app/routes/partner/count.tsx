import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { blindCount, countSum } from '../../domain/consignment/counts/count-pages.ts'
import { enterCount } from '../../domain/consignment/counts/enter-count.ts'
import { explainCount } from '../../domain/consignment/counts/explain-count.ts'
import { cancelCount } from '../../domain/consignment/counts/open-count.ts'
import { postCount } from '../../domain/consignment/counts/post-count.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { countAgain, countedGoods, saidReasons, spokenCountRefusal } from '../../http/count-form.server.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { CountPage } from '../../ui/partner/count-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'count:take')
  const { language } = askedLanguage(asked.request)
  const countId = asked.params.countId ?? ''
  const { searchParams } = new URL(asked.request.url)
  const { count, lines } = found(await countSum(ctx, countId, language))
  const isBlind = count.state === 'open' || (count.state === 'counted' && searchParams.has('again'))
  const blind = isBlind ? await blindCount(ctx, countId, language) : undefined
  return {
    title: count.number,
    view: await partnerView(asked, ctx, count.counterId),
    page: {
      count,
      goods: blind?.goods,
      // While somebody counts, the page holds nothing that tells what is expected.
      lines: isBlind ? [] : lines,
      saved: searchParams.has('saved'),
      sent: undefined,
    },
  }
}

/** Writes down what was counted, why it differs, and posts it; or calls the count off. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'count:take')
  const { language } = askedLanguage(asked.request)
  const countId = asked.params.countId ?? ''
  found(await countSum(ctx, countId, language))
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const deed = textOf(form, 'deed')
  const refusal = sent.ok ? await doDeed() : sent.error
  if (!refusal) return redirect(`${paths.shelfCount(countId)}?saved=1`, 303)
  return data({ sent: countAgain(language, form, refusal) }, { status: statusOf(refusal) })

  async function doDeed(): Promise<SpokenRefusal | undefined> {
    if (deed === 'cancel') {
      const cancelled = await cancelCount(ctx, { countId, reason: textOf(form, 'reason') })
      return cancelled.ok ? undefined : cancelled.error
    }
    if (deed === 'enter') {
      const entered = await enterCount(ctx, { countId, goods: countedGoods(form) })
      return entered.ok ? undefined : spokenCountRefusal(entered.error)
    }
    if (deed === 'explain' || deed === 'explain-and-post') {
      const explained = await explainCount(ctx, { countId, reasons: saidReasons(form) })
      if (!explained.ok) return explained.error
      if (deed === 'explain') return undefined
    }
    const posted = await postCount(ctx, { countId })
    return posted.ok ? undefined : posted.error
  }
}

export default function Count() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <CountPage view={{ ...page, sent: answer?.sent }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
