import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import {
  type BroughtBack,
  previewReturn,
  recordReturn,
} from '../../domain/consignment/returns/record-return.ts'
import { findSale } from '../../domain/consignment/sales/sale-page.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { formAgain, pieceCount, refusedForm } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import type { Asked } from '../../http/session.server.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { returnWordsIn } from '../../i18n/return-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { type ReturnAhead, SaleReturnPage } from '../../ui/partner/sale-return-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

async function soldLine(asked: Asked & { params: Record<string, string | undefined> }) {
  const ctx = await requireContext(asked, 'loss:record')
  const { language } = askedLanguage(asked.request)
  const sale = found(await findSale(ctx, asked.params.saleId ?? '', language))
  const line = found(sale.lines.find(one => String(one.line) === asked.params.line))
  return { ctx, language, sale, line }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, language, sale, line } = await soldLine(asked)
  return {
    title: returnWordsIn(language).title,
    view: await partnerView(asked, ctx, sale.counterId),
    page: {
      ...{ saleId: sale.saleId, number: sale.number, occurredAt: sale.occurredAt, line },
      key: newKey(),
      form: { fields: { pieces: '1' }, errors: {} },
      ahead: undefined as ReturnAhead | undefined,
    },
  }
}

const names = ['pieces', 'why', 'sealed', 'note']

/** First shows what it does; only the second press writes it down. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, language, sale, line } = await soldLine(asked)
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const key = textOf(form, 'key') || newKey()
  if (!sent.ok) return again(sent.error)
  const why = (['defect', 'changed-mind'] as const).find(one => one === textOf(form, 'why'))
  if (why === undefined) return again({ code: 'return-why-missing' })
  const back: BroughtBack = {
    ...{ saleId: sale.saleId, line: line.line, why, isSealed: textOf(form, 'sealed') === 'yes' },
    pieces: pieceCount(textOf(form, 'pieces'), Number.NaN),
  }
  if (textOf(form, 'deed') === 'record') {
    const recorded = await recordReturn(ctx, { ...back, note: textOf(form, 'note').slice(0, 300), key })
    return recorded.ok ? redirect(`${paths.saleSheet(sale.saleId)}?returned=1`, 303) : again(recorded.error)
  }
  const preview = await previewReturn(ctx, back)
  if (!preview.ok) return again(preview.error)
  const { goods, refundIdr, shareIdr, commissionIdr } = preview.value
  const settles = line.shareIdr !== undefined
  const ahead: ReturnAhead = { goods, refundIdr, ...(settles ? { shareIdr, commissionIdr } : {}) }
  return data({ form: formAgain(form, names), key, ahead: ahead as ReturnAhead | undefined })

  function again(refusal: SpokenRefusal) {
    const view = refusedForm(language, form, names, refusal, {
      'return-why-missing': 'why',
      'quantity-not-fit': 'pieces',
      'more-than-sold': 'pieces',
    })
    return data(
      { form: view, key, ahead: undefined as ReturnAhead | undefined },
      { status: statusOf(refusal) },
    )
  }
}

export default function SaleReturn() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="sell">
      <SaleReturnPage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
