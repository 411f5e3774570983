import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { officeHome } from '../../domain/catalogue/work-homes.ts'
import { may } from '../../domain/identity/permissions.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { workView } from '../../http/work-view.server.ts'
import { workWordsIn } from '../../i18n/work-words.ts'
import { OfficeHome } from '../../ui/work/office-homes.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const { language } = askedLanguage(asked.request)
  const ways = {
    invitations: may(ctx.actor, 'invitation:give'),
    assistance: may(ctx.actor, 'producer:assist'),
    problems: may(ctx.actor, 'problem:handle'),
    consignment: may(ctx.actor, 'network:see'),
  }
  return {
    title: workWordsIn(language).areas.office,
    view: await workView(asked, ctx),
    home: { ...(await officeHome(ctx, language)), ways },
  }
}

export default function Office() {
  const { view, home } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <OfficeHome view={home} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
