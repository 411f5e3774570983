import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { returnsOfSale } from '../../domain/consignment/returns/returns-of-sale.ts'
import { findSale } from '../../domain/consignment/sales/sale-page.ts'
import { voidSale } from '../../domain/consignment/sales/void-sale.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { refusedForm } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { SaleSheetPage } from '../../ui/partner/sale-sheet-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const sale = found(await findSale(ctx, asked.params.saleId ?? '', language))
  return {
    title: sale.number,
    view: await partnerView(asked, ctx, sale.counterId),
    sale,
    returns: await returnsOfSale(ctx, sale.saleId),
    returned: new URL(asked.request.url).searchParams.has('returned'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const { saleId } = found(await findSale(ctx, asked.params.saleId ?? '', language))
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  if (!sent.ok) return again(sent.error)
  const undone = await voidSale(ctx, { saleId, reason: textOf(form, 'reason') })
  return undone.ok ? redirect(paths.saleSheet(saleId), 303) : again(undone.error)

  function again(refusal: SpokenRefusal) {
    const view = refusedForm(language, form, ['reason'], refusal, { 'reason-missing': 'reason' })
    return data(view, { status: statusOf(refusal) })
  }
}

export default function Sale() {
  const { view, title: _, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="sell">
      <SaleSheetPage {...page} form={answer ?? { fields: {}, errors: {} }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
