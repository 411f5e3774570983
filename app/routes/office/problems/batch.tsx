import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { type BatchSheet, getBatchSheet } from '../../../domain/batches/batch-sheet.ts'
import { batchEvents, holdBatch, recallBatch, releaseBatch } from '../../../domain/batches/batch-stops.ts'
import { destroyGoods } from '../../../domain/batches/destroy-goods.ts'
import type { Context } from '../../../domain/context.ts'
import { reportProblem } from '../../../domain/problems/open-problem.ts'
import { problemKinds, severities } from '../../../domain/problems/problem-terms.ts'
import type { Result } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { pieceCount } from '../../../http/partner-form.ts'
import { fieldErrors } from '../../../http/refusal-fields.ts'
import { found } from '../../../http/require-language.ts'
import { statusOf } from '../../../http/status.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import type { SpokenRefusal } from '../../../i18n/refusal-words.ts'
import { BatchSheetPage } from '../../../ui/office/batch-sheet-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'batch:stop')
  const { language } = askedLanguage(asked.request)
  const sheet = found(await getBatchSheet(ctx, asked.params.batchId ?? '', language))
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: sheet.code,
    view: await workView(asked, ctx),
    batch: { sheet, key: newKey(), done: [...batchEvents, 'destroy' as const].find(event => event === done) },
  }
}

/** One page, one form for each decision; what was typed stays when it is refused. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'batch:stop')
  const { language } = askedLanguage(asked.request)
  const sheet = found(await getBatchSheet(ctx, asked.params.batchId ?? '', language))
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const deed = textOf(form, 'deed')
  const done = sent.ok ? await decide(ctx, sheet, deed, form) : sent
  if (done.ok) return redirect(done.value, 303)
  const adviceField =
    'language' in done.error && done.error.language === 'en' ? ('adviceEn' as const) : ('adviceId' as const)
  const noteField = deed === 'report' || deed === 'destroy' ? 'note' : 'reason'
  const errors = fieldErrors(language, done.error, {
    'note-missing': noteField,
    'note-too-long': noteField,
    'quantity-not-fit': 'pieces',
    'home-short': 'pieces',
    'advice-missing': adviceField,
    'advice-too-long': adviceField,
  })
  const fields = Object.fromEntries(typed.map(name => [name, textOf(form, name)]))
  return data({ deed, fields, errors: errors as Record<string, string> }, { status: statusOf(done.error) })
}

const typed = ['reason', 'adviceId', 'adviceEn', 'note', 'kind', 'severity', 'pieces', 'key'] as const

type Refusal = SpokenRefusal & { language?: 'id' | 'en' }

/** Does what the form asks for; the value is where to go on. */
async function decide(
  ctx: Context,
  sheet: BatchSheet,
  deed: string,
  form: FormData,
): Promise<Result<string, Refusal>> {
  const { batchId, productId } = sheet
  const reason = textOf(form, 'reason')
  const done = (event: string): string => `${paths.batchSheet(batchId)}?done=${event}`
  if (deed === 'report') {
    const opened = await reportProblem(ctx, {
      productId,
      batchId,
      kind: problemKinds.find(kind => kind === textOf(form, 'kind')) ?? 'other',
      severity: severities.find(known => known === textOf(form, 'severity')),
      note: textOf(form, 'note'),
      key: textOf(form, 'key'),
    })
    return opened.ok ? { ok: true, value: paths.problem(opened.value.problemId) } : opened
  }
  if (deed === 'destroy') {
    const destroyed = await destroyGoods(ctx, {
      batchId,
      pieces: pieceCount(textOf(form, 'pieces'), Number.NaN),
      note: textOf(form, 'note'),
      key: textOf(form, 'key'),
    })
    return destroyed.ok ? { ok: true, value: done('destroy') } : destroyed
  }
  const advice = { id: textOf(form, 'adviceId'), en: textOf(form, 'adviceEn') }
  const stopped =
    deed === 'recall'
      ? await recallBatch(ctx, { batchId, reason, advice })
      : deed === 'release'
        ? await releaseBatch(ctx, { batchId, reason })
        : await holdBatch(ctx, { batchId, reason })
  return stopped.ok ? { ok: true, value: done(deed) } : stopped
}

export default function Batch() {
  const { view, batch } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <BatchSheetPage view={batch} sent={answer} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
