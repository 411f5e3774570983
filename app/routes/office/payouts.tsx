import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { payoutDays } from '../../domain/payments/payment-terms.ts'
import { payoutsTo } from '../../domain/payments/payout-sheet.ts'
import { officeOwes } from '../../domain/payments/payouts-owed.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { payoutWordsIn } from '../../i18n/payout-words.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { PayoutDesk } from '../../ui/work/order-money/payout-desk.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const { language } = askedLanguage(asked.request)
  const owed = await officeOwes(ctx, 'all')
  return {
    title: payoutWordsIn(language).desk.title,
    view: await workView(asked, ctx),
    desk: {
      owed: owed
        .filter(one => one.owedIdr !== 0)
        .map(({ payee, lines, ...one }) => ({
          ...one,
          payeeId: 'partnerId' in payee ? payee.partnerId : payee.producerId,
          isMaker: 'producerId' in payee,
          orders: new Set(lines.map(line => line.reservationId)).size,
        })),
      payouts: await payoutsTo(ctx, 'all'),
      lateDays: payoutDays,
      taken: new URL(asked.request.url).searchParams.has('taken')
        ? refusalSentence(language, { code: 'nothing-to-pay-out' })
        : undefined,
    },
  }
}

export default function Payouts() {
  const { view, desk } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <PayoutDesk view={desk} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
