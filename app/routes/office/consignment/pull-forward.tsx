import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pullForwardList } from '../../../domain/consignment/network/pull-forward-list.ts'
import { advisePull } from '../../../domain/consignment/network/pull-ways.ts'
import { may } from '../../../domain/identity/permissions.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { officeGoodsWordsIn } from '../../../i18n/office-goods-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { PullForwardPage } from '../../../ui/office/consignment/pull-forward-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  return {
    title: officeGoodsWordsIn(language).pull.title,
    view: await workView(asked, ctx),
    opensBatches: may(ctx.actor, 'batch:stop'),
    rows: await pullForwardList(ctx, language),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  return takeDeed(asked, ctx, {
    advise: async form => {
      const [batchId = '', counterId = ''] = textOf(form, 'of').split('.')
      const told = await advisePull(ctx, { batchId, counterId })
      return told.ok ? ok(`${paths.pullForward()}?done`) : told
    },
  })
}

export default function PullForward() {
  const { view, rows, opensBatches, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <NetworkFrame view={view} room="pull">
      <PullForwardPage
        rows={rows}
        reader="office"
        opensBatches={opensBatches}
        done={done}
        sent={sent}
        token={view.formToken}
      />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
