import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { counterShelf } from '../../domain/consignment/counters/counter-shelf.ts'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { reportProblem } from '../../domain/problems/open-problem.ts'
import { problemKinds } from '../../domain/problems/problem-terms.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import { qualityWordsIn } from '../../i18n/quality-words.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { NewProblemPage } from '../../ui/partner/new-problem-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  return {
    title: qualityWordsIn(language).counter.title,
    view: await partnerView(asked, ctx, counter.counterId),
    page: {
      counterId: counter.counterId,
      goods: await counterShelf(ctx, counter, language),
      key: newKey(),
      form: { fields: {}, errors: {} },
    },
  }
}

const typed = ['batchId', 'kind', 'note'] as const

/** Opens a nonconformity about a batch that stands on the partner's own counter. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'shelf:see')
  const { language } = askedLanguage(asked.request)
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const { counterId } = counter
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const { form, photos } = sent
  const key = textOf(form, 'key') || newKey()
  const unfit = read.ok ? photoRefusal(sent) : read.error
  if (unfit) return again(unfit)
  const batchId = textOf(form, 'batchId')
  const shelf = await counterShelf(ctx, counter, language)
  const good = shelf.find(one => one.batches.some(batch => batch.batchId === batchId))
  if (!good) return again({ code: 'unknown-batch' })
  const kind = problemKinds.find(one => one === textOf(form, 'kind'))
  if (kind === undefined) return again({ code: 'report-kind-missing' })
  const opened = await reportProblem(ctx, {
    productId: good.productId,
    batchId,
    counterId,
    kind,
    note: textOf(form, 'note'),
    pictureIds: photos.photo === undefined ? [] : [photos.photo],
    key,
  })
  if (!opened.ok) return again(opened.error)
  return redirect(paths.shelfReported(counterId, opened.value.number), 303)

  function again(refusal: SpokenRefusal) {
    return data(
      { form: evidenceAgain(language, sent, typed, refusal, fieldsOf), key },
      { status: statusOf(refusal) },
    )
  }
}

const fieldsOf = {
  'unknown-batch': 'batchId',
  'report-kind-missing': 'kind',
  'note-missing': 'note',
  'note-too-long': 'note',
} as const

export default function NewProblem() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="shelf">
      <NewProblemPage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
