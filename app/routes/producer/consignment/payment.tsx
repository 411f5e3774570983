import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findOwnPayment } from '../../../domain/consignment/statements/own-money.ts'
import { answerPayment } from '../../../domain/consignment/statements/payments.ts'
import { ok } from '../../../domain/result.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { confirmedByPin, demoPinOf } from '../../../http/money-pin.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { PaymentPage } from '../../../ui/producer/consignment/payment-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const payment = found(await findOwnPayment(ctx, asked.params.paymentId ?? ''))
  return {
    title: payment.number,
    view: await kitchenView(asked, ctx),
    payment,
    demoPin: demoPinOf(asked, ctx),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { paymentId } = found(await findOwnPayment(ctx, asked.params.paymentId ?? ''))
  return takeDeed(
    asked,
    ctx,
    {
      answer: async form => {
        const known = await confirmedByPin(asked, ctx, textOf(form, 'pin'))
        if (!known.ok) return known
        const answer = textOf(form, 'answer') === 'confirmed' ? 'confirmed' : 'denied'
        const said = await answerPayment(ctx, { paymentId, answer })
        return said.ok ? ok(paths.ownPayment(paymentId)) : said
      },
    },
    refusal => (refusal.code === 'pin-not-this' || refusal.code === 'must-wait' ? 'pin' : undefined),
  )
}

export default function Payment() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="money">
      <PaymentPage {...shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
