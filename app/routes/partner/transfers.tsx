import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { refundsByHand, waitingTransfers } from '../../domain/payments/money-desk.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { deskDone, takeMoneyDeed } from '../../http/money-deeds.server.ts'
import { demoPinOf } from '../../http/money-pin.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { orderMoneyWordsIn } from '../../i18n/order-money-words.ts'
import { paths } from '../../i18n/paths.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { MoneyDesk } from '../../ui/work/order-money/money-desk-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'transfer:confirm')
  const { language } = askedLanguage(asked.request)
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: orderMoneyWordsIn(language).desk.titleOwn,
    view: await partnerView(asked, ctx),
    desk: {
      transfers: await waitingTransfers(ctx),
      refunds: await refundsByHand(ctx, asked.context.app.seals),
      done: deskDone.find(one => one === done),
      asksPin: true,
      pinHint: demoPinOf(asked, ctx),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'transfer:confirm')
  return takeMoneyDeed(asked, ctx, { page: paths.transfers(), asksPin: true })
}

export default function Transfers() {
  const { title, view, desk } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <section className="sec stack">
        <h1>{title}</h1>
        <MoneyDesk
          view={desk}
          sent={useActionData<typeof action>()}
          token={view.formToken}
          action={paths.transfers()}
        />
      </section>
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
