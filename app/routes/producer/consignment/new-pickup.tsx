import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { pickupChoices } from '../../../domain/consignment/pickups/pickup-choices.ts'
import { proposePickup } from '../../../domain/consignment/pickups/propose-pickup.ts'
import { today } from '../../../domain/context.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { batchLines, deliveryField } from '../../../http/delivery-form.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { PickupChoicePage, PickupForm } from '../../../ui/producer/consignment/pickup-form.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

const counterIn = (request: Request) => new URL(request.url).searchParams.get('counter')
const reasons = ['pull-date', 'slow', 'recall', 'agreement-ended', 'other'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const counters = await pickupChoices(ctx, language)
  const counterId = counterIn(asked.request)
  return {
    title: makerGoodsWordsIn(language).roads.pickups.title,
    view: await kitchenView(asked, ctx),
    counters,
    counter: counterId === null ? undefined : found(counters.find(one => one.counterId === counterId)),
    today: today(ctx),
    clientKey: newKey(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const counters = await pickupChoices(ctx, language)
  const { counterId, agreementId } = found(counters.find(one => one.counterId === counterIn(asked.request)))
  return takeDeed(
    asked,
    ctx,
    {
      propose: async form => {
        const proposed = await proposePickup(ctx, {
          agreementId,
          counterId,
          lines: batchLines(form),
          plannedOn: textOf(form, 'plannedOn').trim(),
          reason: reasons.find(one => one === textOf(form, 'reason')) ?? 'other',
          note: textOf(form, 'note').slice(0, 300),
          key: textOf(form, 'key'),
        })
        return proposed.ok ? ok(paths.ownPickup(proposed.value.pickupId)) : proposed
      },
    },
    deliveryField,
  )
}

export default function NewPickup() {
  const { view, counters, counter, today, clientKey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="pickups">
      {counter === undefined ? (
        <PickupChoicePage counters={counters} />
      ) : (
        <PickupForm
          counter={counter}
          today={today}
          clientKey={clientKey}
          sent={sent}
          token={view.formToken}
        />
      )}
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
