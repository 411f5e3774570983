import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { draftDelivery } from '../../../domain/consignment/deliveries/draft-delivery.ts'
import { firstPriceDay, offerPriceStep, pullCase } from '../../../domain/consignment/network/pull-ways.ts'
import { partnerNameOf } from '../../../domain/consignment/own-consignment.ts'
import { proposePickup } from '../../../domain/consignment/pickups/propose-pickup.ts'
import { wholeNumber } from '../../../domain/listing/typed-fields.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import type { Asked } from '../../../http/session.server.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { pullWordsIn } from '../../../i18n/pull-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { PullPage } from '../../../ui/producer/consignment/pull-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

async function caseOf(asked: Asked & { params: Record<string, string | undefined> }) {
  const ctx = await requireContext(asked, 'goods:send')
  const { language } = askedLanguage(asked.request)
  const { batchId = '', counterId = '', way = '' } = asked.params
  return { ctx, language, ...found(await pullCase(ctx, { batchId, counterId, way }, language)) }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, language, row, proposal } = await caseOf(asked)
  return {
    title: pullWordsIn(language).title,
    view: await kitchenView(asked, ctx),
    shown: {
      ...{ row, proposal, clientKey: newKey(), priceFromOn: firstPriceDay(ctx) },
      partner: await partnerNameOf(ctx, row.agreementId),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { ctx, row, proposal } = await caseOf(asked)
  const { batchId, counterId, agreementId, producerId } = row
  const linesOf = (form: FormData) => [{ batchId, pieces: wholeNumber(textOf(form, 'pieces')) ?? Number.NaN }]
  return takeDeed(
    asked,
    ctx,
    {
      pull: async form => {
        const key = textOf(form, 'key')
        if (proposal.kind === 'price-step') {
          const offered = await offerPriceStep(ctx, { batchId, counterId })
          return offered.ok ? ok(paths.ownAgreement(offered.value.agreementId)) : offered
        }
        const lines = linesOf(form)
        if (proposal.kind === 'move') {
          const note = { producerId, fromCounterId: counterId, counterId: proposal.toCounterId, lines, key }
          const drafted = await draftDelivery(ctx, note)
          return drafted.ok ? ok(paths.ownDelivery(drafted.value.deliveryId)) : drafted
        }
        const plannedOn = textOf(form, 'plannedOn').trim()
        const pickup = { agreementId, counterId, lines, plannedOn, reason: 'pull-date' as const, key }
        const proposed = await proposePickup(ctx, pickup)
        return proposed.ok ? ok(paths.ownPickup(proposed.value.pickupId)) : proposed
      },
    },
    refusal => {
      if (refusal.code === 'not-a-day' || refusal.code === 'planned-in-the-past') return 'plannedOn'
      return refusal.code === 'quantity-not-fit' || refusal.code === 'shelf-short' ? 'pieces' : undefined
    },
  )
}

export default function Pull() {
  const { view, shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="pickups">
      <PullPage view={shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
