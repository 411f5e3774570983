import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import {
  agreeDispute,
  answerDispute,
  disputeLine,
  escalateDispute,
} from '../../domain/consignment/statements/disputes.ts'
import { findStatement } from '../../domain/consignment/statements/statement-sheet.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { pieceCount } from '../../http/partner-form.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { disputeReasons, StatementLinePage } from '../../ui/partner/statement-line-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

async function lineOf(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const statement = found(await findStatement(ctx, asked.params.statementId ?? '', 'partner', language))
  const line = found(statement.lines.find(one => one.postingId === asked.params.postingId))
  return { ctx, language, statement, line }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, statement, line } = await lineOf(asked)
  const mayAnswer = line.dispute?.raisedBy === 'producer' && line.dispute.state === 'raised'
  return {
    title: statement.number,
    view: await partnerView(asked, ctx),
    page: {
      statement,
      line,
      key: newKey(),
      saved: new URL(asked.request.url).searchParams.has('saved'),
      form: { fields: { adjust: '0', how: mayAnswer ? 'answer' : 'escalate' }, errors: {} },
    },
  }
}

/** Doubts the line, or answers, agrees or escalates where it is doubted already. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, language, statement, line } = await lineOf(asked)
  const { statementId } = statement
  const { postingId, dispute } = line
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const refusal = read.ok ? (photoRefusal(sent) ?? (await say())) : read.error
  if (!refusal) return redirect(`${paths.statementLineIn(statementId, postingId)}?saved=1`, 303)
  const names = ['reason', 'text', 'how', 'adjust']
  const form = evidenceAgain(language, sent, names, refusal, fieldsOf)
  return data({ form, key: textOf(sent.form, 'key') || newKey() }, { status: statusOf(refusal) })

  async function say(): Promise<SpokenRefusal | undefined> {
    const text = textOf(sent.form, 'text')
    const common = { side: 'partner', text, pictureId: sent.photos.photo } as const
    if (dispute === undefined) {
      const reason = disputeReasons.find(one => one === textOf(sent.form, 'reason'))
      if (reason === undefined) return { code: 'dispute-reason-missing' }
      const raised = await disputeLine(ctx, { ...common, statementId, postingId, reason })
      return raised.ok ? undefined : raised.error
    }
    const move = { ...common, disputeId: dispute.disputeId }
    const how = textOf(sent.form, 'how')
    const said =
      how === 'agree'
        ? await agreeDispute(ctx, {
            ...move,
            adjustIdr: pieceCount(textOf(sent.form, 'adjust'), Number.NaN),
          })
        : how === 'escalate'
          ? await escalateDispute(ctx, move)
          : await answerDispute(ctx, move)
    return said.ok ? undefined : said.error
  }
}

const fieldsOf = {
  'dispute-reason-missing': 'reason',
  'words-missing': 'text',
  'words-too-long': 'text',
  'adjustment-not-fit': 'adjust',
} as const

export default function StatementLine() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <StatementLinePage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
