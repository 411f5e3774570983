import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { consentsOf } from '../../domain/consent/consents.ts'
import { ownKitchenOf } from '../../domain/identity/own-kitchen.ts'
import { hasPin, listRoles } from '../../domain/identity/people.ts'
import { listSessions } from '../../domain/identity/sessions.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { homeOf, requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { toldRefusal } from '../../http/told-refusal.ts'
import { workView } from '../../http/work-view.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { OwnAccount, ownDeeds } from '../../ui/work/own-account.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'account:own')
  const { accountId, roles } = ctx.actor
  const kitchen = ownKitchenOf(ctx.actor)
  const signIns = await listSessions(ctx, accountId)
  const { language } = askedLanguage(asked.request)
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: accountWordsIn(language).account.title,
    view: await workView(asked, ctx),
    roles: (await listRoles(ctx, accountId)).map(({ role, about }) => ({ role, about })),
    signIns: signIns.map(row => ({ ...row, isHere: row.sessionId === ctx.session.sessionId })),
    hasPin: await hasPin(ctx, accountId),
    consents: kitchen === undefined ? undefined : await consentsOf(ctx, kitchen),
    home: roles.length === 0 ? undefined : homeOf(ctx.actor),
    refusal: toldRefusal(asked.request, language),
    done: ownDeeds.find(deed => deed === done),
  }
}

export default function Account() {
  const { view, title: _, ...page } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="account">
      <OwnAccount token={view.formToken} {...page} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
