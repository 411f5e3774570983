import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { recordSale } from '../../domain/consignment/sales/record-sale.ts'
import { voidSale } from '../../domain/consignment/sales/void-sale.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { spokenSaleRefusal } from '../../http/sale-refusal.ts'
import { salePageView } from '../../http/sale-view.server.ts'
import { statusOf } from '../../http/status.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { SalePage } from '../../ui/partner/sale-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const { searchParams } = new URL(asked.request.url)
  const after = {
    last: searchParams.get('last') ?? undefined,
    undone: searchParams.get('undone') ?? undefined,
  }
  return {
    title: partnerWordsIn(language).sale.title,
    view: await partnerView(asked, ctx, counter.counterId),
    sale: await salePageView(ctx, counter, after, language),
  }
}

/** One tap is one piece; `undo` takes the last tap back. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const { counterId } = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const sent = await readForm(asked.request, ctx)
  if (!sent.ok) return again({ code: 'form-too-old' })
  const undo = textOf(sent.value, 'undo')
  if (undo !== '') {
    const undone = await voidSale(ctx, {
      saleId: undo,
      reason: partnerWordsIn(language).sale.undoReason,
    })
    if (!undone.ok) return again(undone.error)
    return redirect(paths.sale(counterId, { undone: undo }), 303)
  }
  const recorded = await recordSale(ctx, {
    counterId,
    goods: [{ variantId: textOf(sent.value, 'goods'), pieces: 1 }],
    key: textOf(sent.value, 'key'),
  })
  if (!recorded.ok) return again(spokenSaleRefusal(recorded.error))
  return redirect(paths.sale(counterId, { last: recorded.value.saleId }), 303)

  function again(refusal: SpokenRefusal) {
    return data({ refusal: refusalSentence(language, refusal) }, { status: statusOf(refusal) })
  }
}

export default function Sale() {
  const { view, sale } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="sell">
      <SalePage view={{ ...sale, refusal: answer?.refusal }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
