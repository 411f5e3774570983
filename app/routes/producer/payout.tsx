import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPayout } from '../../domain/payments/payout-sheet.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { demoPinOf } from '../../http/money-pin.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { takePayoutAnswer } from '../../http/payout-answer.server.ts'
import { found } from '../../http/require-language.ts'
import { paths } from '../../i18n/paths.ts'
import { ConsignmentFrame } from '../../ui/producer/consignment/consignment-frame.tsx'
import { PayoutAnswer } from '../../ui/work/order-money/payout-answer.tsx'
import { PayoutSheetPage } from '../../ui/work/order-money/payout-sheet.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const sheet = found(await findPayout(ctx, asked.params.payoutId ?? ''))
  return {
    title: sheet.number,
    view: await kitchenView(asked, ctx),
    sheet: found('producerId' in sheet.payee ? sheet : undefined),
    demoPin: demoPinOf(asked, ctx),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { payoutId } = found(await findPayout(ctx, asked.params.payoutId ?? ''))
  return takePayoutAnswer(asked, ctx, { payoutId, page: paths.ownPayout(payoutId) })
}

export default function Payout() {
  const { view, sheet, demoPin } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const page = paths.ownPayout(sheet.payoutId)
  return (
    <ConsignmentFrame view={view} room="money">
      <PayoutSheetPage sheet={sheet} reader="maker">
        {sheet.state === 'sent' ? (
          <PayoutAnswer page={page} token={view.formToken} sent={sent} demoPin={demoPin} />
        ) : null}
      </PayoutSheetPage>
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
