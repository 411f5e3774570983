import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import {
  agreeDispute,
  answerDispute,
  disputeLine,
  escalateDispute,
} from '../../../domain/consignment/statements/disputes.ts'
import { findStatement } from '../../../domain/consignment/statements/statement-sheet.ts'
import { wholeNumber } from '../../../domain/listing/typed-fields.ts'
import type { Result } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../../http/evidence-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import type { Asked } from '../../../http/session.server.ts'
import { statusOf } from '../../../http/status.ts'
import { newKey } from '../../../http/step-view.server.ts'
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
    clientKey: newKey(),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

/** Doubts the line, or answers, agrees or escalates where it is doubted already; with a photo where she has one. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, statement, line } = await stated(asked)
  const { language } = askedLanguage(asked.request)
  const { statementId } = statement
  const { postingId } = line
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const refusal = read.ok ? (photoRefusal(sent) ?? (await say())) : read.error
  if (!refusal) return redirect(`${paths.ownStatementLine(statementId, postingId)}?done`, 303)
  const names = ['deed', 'key', 'reason', 'text', 'how', 'adjust']
  return data(evidenceAgain(language, sent, names, refusal, fieldsOf), { status: statusOf(refusal) })

  async function say(): Promise<SpokenRefusal | undefined> {
    const text = textOf(sent.form, 'text')
    const common = { side: 'producer', text, pictureId: sent.photos.photo } as const
    if (line.dispute === undefined) {
      const reason = reasons.find(one => one === textOf(sent.form, 'reason'))
      if (reason === undefined) return { code: 'dispute-reason-missing' }
      return refusalOf(await disputeLine(ctx, { ...common, statementId, postingId, reason }))
    }
    const move = { ...common, disputeId: line.dispute.disputeId }
    const how = textOf(sent.form, 'how')
    if (how === 'escalate') return refusalOf(await escalateDispute(ctx, move))
    if (how === 'answer') return refusalOf(await answerDispute(ctx, move))
    const adjustIdr = wholeNumber(textOf(sent.form, 'adjust')) ?? Number.NaN
    return refusalOf(await agreeDispute(ctx, { ...move, adjustIdr }))
  }
}

const refusalOf = (said: Result<unknown, SpokenRefusal>): SpokenRefusal | undefined =>
  said.ok ? undefined : said.error

const fieldsOf = {
  'dispute-reason-missing': 'reason',
  'words-missing': 'text',
  'words-too-long': 'text',
  'adjustment-not-fit': 'adjust',
} as const

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
