import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { payable } from '../../domain/consignment/rules/rounding.ts'
import { recordPayment } from '../../domain/consignment/statements/payments.ts'
import {
  findSettledAgreement,
  paymentsOf,
  statementsOf,
} from '../../domain/consignment/statements/statement-sheet.ts'
import { today } from '../../domain/context.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { giveOneTap, oneTapIn } from '../../http/one-tap.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { pieceCount } from '../../http/partner-form.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { PaymentPage, payWays } from '../../ui/partner/payment-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const agreementId = asked.params.agreementId ?? ''
  const agreement = found(await findSettledAgreement(ctx, agreementId, 'partner'))
  const stated = (await statementsOf(ctx, 'partner')).find(one => one.agreementId === agreementId)
  const openIdr = (stated?.statements ?? []).reduce((sum, one) => sum + one.openIdr, 0)
  const cashIdr = payable(openIdr, 'cash').payIdr
  return {
    title: partnerWordsIn(language).statements.payment.title(agreement.maker),
    view: await partnerView(asked, ctx),
    page: {
      agreementId,
      maker: agreement.maker,
      toPayIdr: openIdr,
      cashIdr,
      payments: await paymentsOf(ctx, agreementId),
      key: newKey(),
      link: oneTapIn(asked),
      linkOf: new URL(asked.request.url).searchParams.get('of') ?? undefined,
      partner: agreement.partner,
      saved: new URL(asked.request.url).searchParams.has('saved'),
      form: {
        fields: { amount: String(cashIdr > 0 ? cashIdr : openIdr), way: '', paidOn: today(ctx) },
        errors: {},
      },
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const agreementId = asked.params.agreementId ?? ''
  found(await findSettledAgreement(ctx, agreementId, 'partner'))
  const page = paths.paymentOut(agreementId)
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  if (read.ok && textOf(sent.form, 'deed') === 'link') {
    const subjectId = textOf(sent.form, 'of')
    const wanted = { deed: 'answer-payment', subjectId } as const
    const given = await giveOneTap<never>(asked, ctx, wanted, `${page}?of=${encodeURIComponent(subjectId)}`)
    return given.ok ? redirect(given.value, 303) : again(given.error)
  }
  const refusal = read.ok ? (photoRefusal(sent) ?? (await pay())) : read.error
  return refusal ? again(refusal) : redirect(`${page}?saved=1`, 303)

  function again(refusal: SpokenRefusal) {
    const form = evidenceAgain(language, sent, ['amount', 'way', 'paidOn'], refusal, fieldsOf)
    return data({ form, key: textOf(sent.form, 'key') || newKey() }, { status: statusOf(refusal) })
  }

  async function pay(): Promise<SpokenRefusal | undefined> {
    const way = payWays.find(one => one === textOf(sent.form, 'way'))
    if (way === undefined) return { code: 'pay-way-missing' }
    const paid = await recordPayment(ctx, {
      agreementId,
      amountIdr: pieceCount(textOf(sent.form, 'amount'), Number.NaN),
      way,
      paidOn: textOf(sent.form, 'paidOn'),
      proofPictureId: sent.photos.photo,
      key: textOf(sent.form, 'key'),
    })
    return paid.ok ? undefined : paid.error
  }
}

const fieldsOf = {
  'pay-way-missing': 'way',
  'amount-not-fit': 'amount',
  'more-than-due': 'amount',
  'cash-not-in-hundreds': 'amount',
  'not-a-day': 'paidOn',
  'paid-in-the-future': 'paidOn',
} as const

export default function Payment() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <PaymentPage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
