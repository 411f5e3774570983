import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { handedOver, oddMoney, refundsByHand, waitingTransfers } from '../../domain/payments/money-desk.ts'
import { orderBalances } from '../../domain/payments/order-money.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { deskDone, takeMoneyDeed } from '../../http/money-deeds.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { orderMoneyWordsIn } from '../../i18n/order-money-words.ts'
import { paths } from '../../i18n/paths.ts'
import { MoneyDesk, OfficeMoney } from '../../ui/work/order-money/money-desk-page.tsx'
import { OrderBooks } from '../../ui/work/order-money/order-books.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const { language } = askedLanguage(asked.request)
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: orderMoneyWordsIn(language).desk.titleOffice,
    view: await workView(asked, ctx),
    desk: {
      transfers: await waitingTransfers(ctx),
      refunds: await refundsByHand(ctx, asked.context.app.seals),
      done: deskDone.find(one => one === done),
      asksPin: false,
      pinHint: undefined,
    },
    odd: await oddMoney(ctx),
    paid: await handedOver(ctx, language),
    balances: await orderBalances(ctx),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  return takeMoneyDeed(asked, ctx, { page: paths.orderMoney(), asksPin: false })
}

export default function OrderMoney() {
  const { title, view, desk, odd, paid, balances } = useLoaderData<typeof loader>()
  const of = { sent: useActionData<typeof action>(), token: view.formToken, action: paths.orderMoney() }
  return (
    <WorkFrame view={view} area="office">
      <section className="sec stack">
        <h1>{title}</h1>
        <MoneyDesk view={desk} {...of} />
        <OfficeMoney odd={odd} paid={paid} {...of} />
        <OrderBooks balances={balances} />
      </section>
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
