import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { partnerHome } from '../../domain/catalogue/work-homes.ts'
import { rolesFor } from '../../domain/identity/permissions.ts'
import { countOpen } from '../../domain/orders/order-page.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { PartnerHome } from '../../ui/work/homes.tsx'
import { ReservationsLink } from '../../ui/work/reservations-link.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  const theirs = rolesFor(ctx.actor, 'shelf:see').flatMap(role => role.partnerId ?? [])
  const { partners, counters } = await partnerHome(ctx, theirs, language)
  return {
    title: workWordsIn(language).areas.partner,
    view: await workView(asked, ctx),
    of: partners.join(', '),
    home: { counters },
    reservations: await countOpen(ctx, theirs),
  }
}

export default function Partner() {
  const { view, of, home, reservations } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="partner" of={of}>
      <ReservationsLink count={reservations} />
      <PartnerHome view={home} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
