import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { changeDraft } from '../../../domain/consignment/deliveries/draft-delivery.ts'
import { deliveryPaper } from '../../../domain/consignment/deliveries/own-deliveries.ts'
import { ownRefills } from '../../../domain/consignment/deliveries/own-refills.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { deliveryContent, deliveryField } from '../../../http/delivery-form.ts'
import { requireContext, type SignedIn } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import type { Language } from '../../../i18n/language.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { DeliveryForm } from '../../../ui/producer/consignment/delivery-form.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

/** What was sent says what it says: only a draft has this page. */
async function draftOf(ctx: SignedIn, deliveryId: string, language: Language) {
  const delivery = found(await deliveryPaper(ctx, deliveryId, language, 'producer'))
  if (delivery.state !== 'draft') throw new Response(null, { status: 404 })
  return delivery
}

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const delivery = await draftOf(ctx, asked.params.deliveryId ?? '', language)
  const refills = await ownRefills(ctx, language)
  return {
    title: delivery.counter,
    view: await kitchenView(asked, ctx),
    deliveryId: delivery.deliveryId,
    counter: found(refills.find(counter => counter.counterId === delivery.counterId)),
    before: {
      courier: delivery.courier ?? '',
      note: delivery.note ?? '',
      ...Object.fromEntries(delivery.lines.map(line => [`pieces.${line.batchId}`, String(line.sent)])),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const { deliveryId, counterId } = await draftOf(ctx, asked.params.deliveryId ?? '', language)
  return takeDeed(
    asked,
    ctx,
    {
      draft: async form => {
        const changed = await changeDraft(ctx, { ...deliveryContent(form), deliveryId, counterId })
        return changed.ok ? ok(`${paths.ownDelivery(deliveryId)}?done`) : changed
      },
    },
    deliveryField,
  )
}

export default function Draft() {
  const { view, deliveryId, counter, before } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="deliveries">
      <DeliveryForm
        counter={counter}
        before={before}
        page={paths.ownDraft(deliveryId)}
        clientKey=""
        sent={sent}
        token={view.formToken}
      />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
