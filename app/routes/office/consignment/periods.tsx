import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { periodBoard } from '../../../domain/consignment/network/period-board.ts'
import {
  askReopening,
  closePeriod,
  confirmReopening,
} from '../../../domain/consignment/periods/close-period.ts'
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
import { PeriodsPage } from '../../../ui/office/consignment/periods-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'period:close')
  const { language } = askedLanguage(asked.request)
  const query = queryIn(asked.request)
  return {
    title: officeGoodsWordsIn(language).periods.title,
    view: await workView(asked, ctx),
    board: await periodBoard(ctx, { partnerId: query.partner, page: query.page }),
    query,
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

function queryIn(request: Request) {
  const { searchParams } = new URL(request.url)
  return {
    partner: searchParams.get('partner')?.slice(0, 60) || undefined,
    page: Number(searchParams.get('page') ?? 1) || 1,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'period:close')
  const done = ok(paths.periodBoard({ ...queryIn(asked.request), done: '1' }))
  return takeDeed(
    asked,
    ctx,
    {
      close: async form => {
        const closed = await closePeriod(ctx, {
          agreementId: textOf(form, 'of'),
          untilOn: textOf(form, 'until'),
        })
        return closed.ok ? done : closed
      },
      ask: async form => {
        const statementId = textOf(form, 'of')
        const reason = textOf(form, `reason.${statementId}`)
        const asked = await askReopening(ctx, { statementId, reason })
        return asked.ok ? done : asked
      },
      confirm: async form => {
        const confirmed = await confirmReopening(ctx, { reopeningId: textOf(form, 'of') })
        return confirmed.ok ? done : confirmed
      },
    },
    (refusal, form) =>
      refusal.code === 'reason-missing' || refusal.code === 'words-too-long'
        ? `reason.${textOf(form, 'of')}`
        : undefined,
  )
}

export default function Periods() {
  const { view, board, query, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <NetworkFrame view={view} room="periods">
      <PeriodsPage board={board} query={query} done={done} sent={sent} token={view.formToken} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
