import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { closeDelivery, objectToReceipt } from '../../../domain/consignment/deliveries/close-delivery.ts'
import { deliveryPaper } from '../../../domain/consignment/deliveries/own-deliveries.ts'
import { cancelDelivery, sendDelivery } from '../../../domain/consignment/deliveries/send-delivery.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { deliveryField } from '../../../http/delivery-form.ts'
import { resolveFrom } from '../../../http/difference-form.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { giveOneTap, oneTapIn } from '../../../http/one-tap.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OwnDeliveryPage } from '../../../ui/producer/consignment/delivery-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const delivery = found(await deliveryPaper(ctx, asked.params.deliveryId ?? '', language, 'producer'))
  return {
    title: delivery.number ?? delivery.counter,
    view: await kitchenView(asked, ctx),
    shown: {
      delivery,
      clientKey: newKey(),
      link: oneTapIn(asked),
      mayObject:
        delivery.state === 'received-with-difference' &&
        delivery.receipt !== undefined &&
        ctx.now <= delivery.receipt.objectionUntilAt,
      done: new URL(asked.request.url).searchParams.has('done'),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const { deliveryId } = found(await deliveryPaper(ctx, asked.params.deliveryId ?? '', language, 'producer'))
  const page = paths.ownDelivery(deliveryId)
  return takeDeed(
    asked,
    ctx,
    {
      link: () => giveOneTap(asked, ctx, { deed: 'receive-delivery', subjectId: deliveryId }, page),
      send: async () => {
        const sent = await sendDelivery(ctx, { deliveryId })
        return sent.ok ? ok(page) : sent
      },
      cancel: async form => {
        const cancelled = await cancelDelivery(ctx, { deliveryId, reason: textOf(form, 'reason') })
        return cancelled.ok ? ok(page) : cancelled
      },
      object: async form => {
        const line = Number(textOf(form, 'of'))
        const text = textOf(form, `text.${textOf(form, 'of')}`)
        const objected = await objectToReceipt(ctx, { deliveryId, line, text })
        return objected.ok ? ok(`${page}?done`) : objected
      },
      close: async () => {
        const closed = await closeDelivery(ctx, { deliveryId })
        return closed.ok ? ok(`${page}?done`) : closed
      },
      resolve: async form => {
        const resolved = await resolveFrom(ctx, form)
        return resolved.ok ? ok(`${page}?done`) : resolved
      },
    },
    (refusal, form) => {
      const of = textOf(form, 'of')
      if (refusal.code === 'words-missing') return `text.${of}`
      if (refusal.code === 'pieces-beyond-difference') return `pieces.${of}`
      return refusal.code === 'home-short' || refusal.code === 'batch-stopped'
        ? undefined
        : deliveryField(refusal, form)
    },
  )
}

export default function Delivery() {
  const { view, shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="deliveries">
      <OwnDeliveryPage view={shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
