import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { closeDelivery } from '../../domain/consignment/deliveries/close-delivery.ts'
import { findPartnerDelivery } from '../../domain/consignment/deliveries/partner-deliveries.ts'
import { receiveDelivery } from '../../domain/consignment/deliveries/receive-delivery.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { answerAgain, clearDifference } from '../../http/difference-answer.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { allGood, countedLines, receiptAgain, spokenReceiveRefusal } from '../../http/receipt-form.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { DeliveryPage } from '../../ui/partner/delivery-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  const delivery = found(await findPartnerDelivery(ctx, asked.params.deliveryId ?? '', language))
  const isIn = delivery.state === 'received' || delivery.state === 'received-with-difference'
  return {
    title: delivery.number,
    view: await partnerView(asked, ctx, delivery.counterId),
    page: {
      delivery,
      key: newKey(),
      form: allGood(delivery),
      saved: new URL(asked.request.url).searchParams.has('saved'),
      mayClose:
        isIn && delivery.openDifferences === 0 && (delivery.receipt?.objectionUntilAt ?? '') < ctx.now,
    },
  }
}

/** The counter says what came, clears a difference, or closes the delivery. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  const { deliveryId } = asked.params
  const delivery = found(await findPartnerDelivery(ctx, deliveryId ?? '', language))
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const deed = textOf(sent.form, 'deed')
  if (!read.ok) return again(read.error)
  const done = await doDeed()
  if (done) return again(done)
  return redirect(`${paths.deliveryIn(delivery.deliveryId)}?saved=1`, 303)

  async function doDeed(): Promise<SpokenRefusal | undefined> {
    const { form } = sent
    if (deed === 'clear') {
      const cleared = await clearDifference(ctx, form, delivery.differences)
      return cleared.ok ? undefined : cleared.error
    }
    if (deed === 'close') {
      const closed = await closeDelivery(ctx, delivery)
      return closed.ok ? undefined : closed.error
    }
    const [photo] = Object.values(sent.refused)
    if (photo) return photo
    const received = await receiveDelivery(ctx, {
      deliveryId: delivery.deliveryId,
      lines: countedLines(delivery, sent),
      key: textOf(form, 'key'),
    })
    return received.ok ? undefined : spokenReceiveRefusal(received.error)
  }

  function again(refusal: SpokenRefusal) {
    const key = textOf(sent.form, 'key') || newKey()
    const isPhoto = Object.values(sent.refused).includes(refusal)
    const status = { status: statusOf(refusal) }
    if (deed === 'clear')
      return data({ answer: answerAgain(language, sent.form, refusal), form: undefined, key }, status)
    const form = receiptAgain(language, delivery, sent, isPhoto ? undefined : refusal)
    return data({ form: deed === 'close' ? undefined : form, answer: undefined, key }, status)
  }
}

export default function Delivery() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="deliveries">
      <DeliveryPage
        view={{ ...page, form: answer?.form ?? page.form, key: answer?.key ?? page.key }}
        answer={answer?.answer}
        token={view.formToken}
      />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
