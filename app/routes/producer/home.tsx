import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { kitchen } from '../../domain/listing/kitchen.ts'
import { countToSend } from '../../domain/orders/parcels/own-parcels.ts'
import { countOwnTurns } from '../../domain/problems/problem-list.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { newKey } from '../../http/step-view.server.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { KitchenHome } from '../../ui/producer/home-page.tsx'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const { kitchens, greeting, ...home } = await kitchen(ctx, language)
  return {
    title: workWordsIn(language).areas.producer,
    view: await kitchenView(asked, ctx),
    of: kitchens.join(', '),
    home: {
      ...home,
      greeting: greeting ?? ctx.actor.name,
      problems: await countOwnTurns(ctx),
      parcels: await countToSend(ctx),
      key: newKey(),
      saved: new URL(asked.request.url).searchParams.has('saved'),
    },
  }
}

export default function Producer() {
  const { view, of, home } = useLoaderData<typeof loader>()
  return (
    <KitchenFrame view={view} of={of}>
      <KitchenHome view={home} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
