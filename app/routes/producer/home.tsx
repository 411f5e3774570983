import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { producerHome } from '../../domain/catalogue/work-homes.ts'
import { rolesFor } from '../../domain/identity/permissions.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { PhoneStrip } from '../../ui/producer/phone-strip.tsx'
import { ProducerHome } from '../../ui/work/homes.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const hers = rolesFor(ctx.actor, 'goods:see').flatMap(role => role.producerId ?? [])
  const home = await producerHome(ctx, hers, language)
  return {
    title: workWordsIn(language).areas.producer,
    view: await workView(asked, ctx),
    of: home.kitchens.join(', '),
    owner: hers[0] ?? '',
    home: { greeting: home.greeting ?? ctx.actor.name, products: home.products },
  }
}

export default function Producer() {
  const { view, of, owner, home } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="producer" of={of}>
      <PhoneStrip owner={owner} token={view.formToken} />
      <ProducerHome view={home} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
