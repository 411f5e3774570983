import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { termsOn } from '../../domain/consignment/agreements/terms-on.ts'
import { counterShelf } from '../../domain/consignment/counters/counter-shelf.ts'
import { ownCounter, seesMoney } from '../../domain/consignment/counters/own-counters.ts'
import { recordSale } from '../../domain/consignment/sales/record-sale.ts'
import { type Context, today } from '../../domain/context.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { formAgain, pieceCount, refusedForm } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { promoView } from '../../http/promo-view.server.ts'
import { found } from '../../http/require-language.ts'
import { spokenSaleRefusal } from '../../http/sale-refusal.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import type { Language } from '../../i18n/language.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { SaleOfPage } from '../../ui/partner/sale-of-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const { counter, good } = await goodAt(ctx, asked.params, language)
  const first = good.batches.find(batch => batch.standing === 'good')
  return {
    title: `${partnerWordsIn(language).frame.sell}: ${good.name.text}`,
    view: await partnerView(asked, ctx, counter.counterId),
    counterId: counter.counterId,
    good,
    key: newKey(),
    form: {
      fields: { pieces: '1', batchId: first?.batchId ?? '', paidIdr: String(good.priceIdr ?? '') },
      errors: {},
    },
  }
}

async function goodAt(ctx: Context, params: LoaderFunctionArgs['params'], language: Language) {
  const counter = found(await ownCounter(ctx, params.counterId ?? ''))
  const shelf = await counterShelf(ctx, counter, language)
  return { counter, good: found(shelf.find(one => one.variantId === params.variantId && one.priceIdr)) }
}

const typed = ['pieces', 'batchId', 'paidIdr'] as const

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'sale:record')
  const { language } = askedLanguage(asked.request)
  const { counter, good } = await goodAt(ctx, asked.params, language)
  const { counterId, partnerId } = counter
  const { variantId, producerId } = good
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  if (!sent.ok) return again(sent.error)
  const terms = found(await termsOn(ctx, { producerId, counterId, variantId, day: today(ctx) }))
  const paidIdr = pieceCount(textOf(form, 'paidIdr'), terms.priceIdr)
  const promo = promoView(terms, paidIdr, seesMoney(ctx, partnerId))
  if (promo && textOf(form, 'shownIdr') !== String(paidIdr))
    return data({ form: formAgain(form, typed), promo, key: textOf(form, 'key') })
  const recorded = await recordSale(ctx, {
    counterId,
    goods: [
      {
        variantId,
        pieces: pieceCount(textOf(form, 'pieces'), Number.NaN),
        batchId: textOf(form, 'batchId') || undefined,
        paidIdr,
      },
    ],
    key: textOf(form, 'key'),
  })
  if (!recorded.ok) return again(spokenSaleRefusal(recorded.error))
  return redirect(paths.sale(counterId, { last: recorded.value.saleId }), 303)

  function again(refusal: SpokenRefusal) {
    const view = refusedForm(language, form, typed, refusal, fieldsOf)
    const key = textOf(form, 'key') || newKey()
    return data({ form: view, promo: undefined, key }, { status: statusOf(refusal) })
  }
}

const fieldsOf = {
  'quantity-not-fit': 'pieces',
  'sold-out': 'pieces',
  'unknown-batch': 'batchId',
  'expired-on-shelf': 'batchId',
  'batch-stopped': 'batchId',
  'sold-before-arrival': 'batchId',
  'price-not-whole': 'paidIdr',
  'sold-above-price': 'paidIdr',
  'price-under-share': 'paidIdr',
  'price-under-all-bands': 'paidIdr',
} as const

export default function SaleOf() {
  const { view, counterId, good, key, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="sell">
      <SaleOfPage
        view={{
          counterId,
          good,
          form: answer?.form ?? form,
          key: answer?.key ?? key,
          promo: answer?.promo,
        }}
        token={view.formToken}
      />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
