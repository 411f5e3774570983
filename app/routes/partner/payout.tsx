import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPayout } from '../../domain/payments/payout-sheet.ts'
import { requireContext } from '../../http/guard.server.ts'
import { demoPinOf } from '../../http/money-pin.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { takePayoutAnswer } from '../../http/payout-answer.server.ts'
import { found } from '../../http/require-language.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import { BackTo, PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { useWords } from '../../ui/words.tsx'
import { PayoutAnswer } from '../../ui/work/order-money/payout-answer.tsx'
import { PayoutSheetPage } from '../../ui/work/order-money/payout-sheet.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'transfer:confirm')
  const sheet = found(await findPayout(ctx, asked.params.payoutId ?? ''))
  return {
    title: sheet.number,
    view: await partnerView(asked, ctx),
    sheet: found('partnerId' in sheet.payee ? sheet : undefined),
    demoPin: demoPinOf(asked, ctx),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'transfer:confirm')
  const { payoutId } = found(await findPayout(ctx, asked.params.payoutId ?? ''))
  return takePayoutAnswer(asked, ctx, { payoutId, page: paths.payoutIn(payoutId) })
}

export default function Payout() {
  const { view, sheet, demoPin } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { statements } = partnerWordsIn(useWords().language)
  const page = paths.payoutIn(sheet.payoutId)
  return (
    <PartnerFrame view={view} room="other">
      <PayoutSheetPage
        sheet={sheet}
        reader="partner"
        back={<BackTo href={paths.statementsIn()} page={statements.title} />}
      >
        {sheet.state === 'sent' ? (
          <PayoutAnswer page={page} token={view.formToken} sent={sent} demoPin={demoPin} />
        ) : null}
      </PayoutSheetPage>
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
