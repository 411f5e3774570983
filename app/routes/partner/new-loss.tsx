import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { counterShelf } from '../../domain/consignment/counters/counter-shelf.ts'
import { ownCounter, seesMoney } from '../../domain/consignment/counters/own-counters.ts'
import { previewLoss } from '../../domain/consignment/losses/loss-case.ts'
import { recordLoss } from '../../domain/consignment/losses/record-loss.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { pieceCount } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { lossCauses, NewLossPage, type NewLossView } from '../../ui/partner/new-loss-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'loss:record')
  const { language } = askedLanguage(asked.request)
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  return {
    title: partnerWordsIn(language).losses.start,
    view: await partnerView(asked, ctx, counter.counterId),
    page: {
      counterId: counter.counterId,
      goods: await counterShelf(ctx, counter, language),
      key: newKey(),
      form: { fields: {}, errors: {} },
      preview: undefined,
    },
  }
}

const typed = ['batchId', 'pieces', 'cause', 'note'] as const

/** Shows who bears the loss; sent again with the same goods, records it as it was shown. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'loss:record')
  const { language } = askedLanguage(asked.request)
  const { counterId, partnerId } = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const { form, photos } = sent
  const key = textOf(form, 'key') || newKey()
  const cause = lossCauses.find(one => one === textOf(form, 'cause'))
  const unfit = read.ok ? photoRefusal(sent) : read.error
  if (unfit) return again(unfit)
  if (cause === undefined) return again({ code: 'loss-cause-missing' })
  const lost = {
    counterId,
    batchId: textOf(form, 'batchId'),
    pieces: pieceCount(textOf(form, 'pieces'), Number.NaN),
    cause,
  }
  const of = [lost.batchId, lost.pieces, cause].join(' ')
  if (textOf(form, 'shown') !== of) {
    const preview = await previewLoss(ctx, lost)
    if (!preview.ok) return again(preview.error)
    const { bearer, why, producerBearsIdr, partnerPaysIdr } = preview.value
    const amounts = seesMoney(ctx, partnerId)
      ? { producerIdr: producerBearsIdr, partnerIdr: partnerPaysIdr }
      : undefined
    return data(shown(undefined, { bearer, why, amounts, of }))
  }
  const recorded = await recordLoss(ctx, {
    ...lost,
    note: textOf(form, 'note'),
    pictureId: photos.photo,
    key,
  })
  if (!recorded.ok)
    return again(
      recorded.error.code === 'note-too-long'
        ? { ...recorded.error, got: textOf(form, 'note').length }
        : recorded.error,
    )
  return redirect(`${paths.lossNote(recorded.value.lossId)}?saved=1`, 303)

  function again(refusal: SpokenRefusal) {
    return data(shown(refusal, undefined), { status: statusOf(refusal) })
  }

  function shown(refusal: SpokenRefusal | undefined, preview: NewLossView['preview']) {
    const view = evidenceAgain(language, sent, typed, refusal ?? { code: 'loss-cause-missing' }, fieldsOf)
    return { form: refusal ? view : { ...view, errors: {} }, preview, key }
  }
}

const fieldsOf = {
  'loss-cause-missing': 'cause',
  'not-past-its-date': 'cause',
  'batch-not-recalled': 'cause',
  'quantity-not-fit': 'pieces',
  'shelf-short': 'pieces',
  'unknown-batch': 'batchId',
  'note-too-long': 'note',
} as const

export default function NewLoss() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <NewLossPage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
