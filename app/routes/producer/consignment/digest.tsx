import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { ownGoodsIds } from '../../../domain/consignment/own-consignment.ts'
import { today } from '../../../domain/context.ts'
import { addDays, isDay } from '../../../domain/dates.ts'
import { digestOf } from '../../../domain/messages/digest.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { tellingWordsIn } from '../../../i18n/telling-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { DigestPage } from '../../../ui/producer/consignment/digest-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const given = new URL(asked.request.url).searchParams.get('on') ?? ''
  const on = isDay(given) && given <= today(ctx) && given >= '2020-01-01' ? given : today(ctx)
  const isToday = on === today(ctx)
  return {
    title: tellingWordsIn(language).digest.subject(on),
    view: await kitchenView(asked, ctx),
    shown: {
      digest: await digestOf(ctx, { producerIds: ownGoodsIds(ctx), fromOn: on, untilOn: on }, language),
      isToday,
      before: addDays(on, -1),
      after: isToday ? undefined : addDays(on, 1),
    },
  }
}

export default function DailyDigest() {
  const { view, shown } = useLoaderData<typeof loader>()
  return (
    <ConsignmentFrame view={view} room="digest">
      <DigestPage view={shown} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
