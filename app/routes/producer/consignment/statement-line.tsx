import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import {
  agreeDispute,
  answerDispute,
  disputeLine,
  escalateDispute,
} from '../../../domain/consignment/statements/disputes.ts'
import { findStatement } from '../../../domain/consignment/statements/statement-sheet.ts'
import { wholeNumber } from '../../../domain/listing/typed-fields.ts'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import type { Asked } from '../../../http/session.server.ts'
import { paths } from '../../../i18n/paths.ts'
import type { SpokenRefusal } from '../../../i18n/refusal-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { DisputePage } from '../../../ui/producer/consignment/dispute-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

const reasons = ['not-sold', 'wrong-pieces', 'wrong-price', 'wrong-bearer', 'other'] as const

async function stated(asked: Asked & { params: Record<string, string | undefined> }) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const statement = found(await findStatement(ctx, asked.params.statementId ?? '', 'producer', language))
  const line = found(statement.lines.find(one => one.postingId === asked.params.postingId))
  return { ctx, statement, line }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, statement, line } = await stated(asked)
  return {
    title: statement.number,
    view: await kitchenView(asked, ctx),
    statement,
    line,
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { ctx, statement, line } = await stated(asked)
  const { statementId } = statement
  const { postingId } = line
  const page = `${paths.ownStatementLine(statementId, postingId)}?done`
  const onward = (said: Result<unknown, SpokenRefusal>) => (said.ok ? ok(page) : said)
  return takeDeed(
    asked,
    ctx,
    {
      dispute: async form => {
        const reason = reasons.find(one => one === textOf(form, 'reason'))
        if (reason === undefined) return refuse({ code: 'dispute-reason-missing' })
        const text = textOf(form, 'text')
        return onward(await disputeLine(ctx, { statementId, postingId, side: 'producer', reason, text }))
      },
      talk: async form => {
        const said = {
          disputeId: line.dispute?.disputeId ?? '',
          side: 'producer' as const,
          text: textOf(form, 'text'),
        }
        const how = textOf(form, 'how')
        if (how === 'escalate') return onward(await escalateDispute(ctx, said))
        if (how === 'answer') return onward(await answerDispute(ctx, said))
        const adjustIdr = wholeNumber(textOf(form, 'adjust')) ?? Number.NaN
        return onward(await agreeDispute(ctx, { ...said, adjustIdr }))
      },
    },
    refusal => {
      if (refusal.code === 'words-missing' || refusal.code === 'words-too-long') return 'text'
      if (refusal.code === 'dispute-reason-missing') return 'reason'
      return refusal.code === 'adjustment-not-fit' ? 'adjust' : undefined
    },
  )
}

export default function StatementLine() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="money">
      <DisputePage {...shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
