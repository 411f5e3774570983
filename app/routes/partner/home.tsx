import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { partnerToday } from '../../domain/consignment/counters/partner-today.ts'
import { may, rolesFor } from '../../domain/identity/permissions.ts'
import { countOpen } from '../../domain/orders/order-page.ts'
import { countShown } from '../../domain/payments/money-desk.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { TodayPage } from '../../ui/partner/today-page.tsx'
import { TransfersLink } from '../../ui/work/order-money/transfers-link.tsx'
import { ReservationsLink } from '../../ui/work/reservations-link.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  const counterId = new URL(asked.request.url).searchParams.get('counter') ?? undefined
  return {
    title: workWordsIn(language).areas.partner,
    view: await partnerView(asked, ctx),
    today: await partnerToday(ctx, counterId, language),
    transfers: may(ctx.actor, 'transfer:confirm') ? await countShown(ctx) : undefined,
    reservations: await countOpen(
      ctx,
      rolesFor(ctx.actor, 'reservation:handle').flatMap(held => held.partnerId ?? []),
    ),
  }
}

export default function Partner() {
  const { view, today, reservations, transfers } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="today">
      <ReservationsLink count={reservations} />
      {transfers === undefined ? null : <TransfersLink count={transfers} />}
      <TodayPage today={today} view={view} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
