import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownPartnerIds } from '../../domain/consignment/counters/own-counters.ts'
import { type AgreementMoney, moneyNumbers, sumOf } from '../../domain/consignment/money-numbers.ts'
import { statementsOf } from '../../domain/consignment/statements/statement-sheet.ts'
import { type MoneyWithOffice, moneyWithOffice } from '../../domain/payments/money-with-office.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { privateTitle } from '../../http/page-title.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { StatementsPage } from '../../ui/partner/statements-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const moneys: AgreementMoney[] = []
  for (const partnerId of ownPartnerIds(ctx))
    moneys.push(...(await moneyNumbers(ctx, { partnerId })).agreements)
  const withOffice: MoneyWithOffice[] = []
  for (const partnerId of ownPartnerIds(ctx)) {
    const money = await moneyWithOffice(ctx, { partnerId })
    if (money && money.lines.length + money.payouts.length > 0) withOffice.push(money)
  }
  const agreements = await statementsOf(ctx, 'partner')
  return {
    title: partnerWordsIn(language).statements.title,
    view: await partnerView(asked, ctx),
    page: {
      sum: sumOf(moneys),
      withOffice,
      agreements: agreements
        .filter(one => one.state !== 'offered')
        .map(one => ({ ...one, money: moneys.find(money => money.agreementId === one.agreementId) })),
    },
  }
}

export default function Statements() {
  const { view, page } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <StatementsPage view={page} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
