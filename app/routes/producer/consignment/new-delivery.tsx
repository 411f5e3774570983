import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { draftDelivery } from '../../../domain/consignment/deliveries/draft-delivery.ts'
import { ownRefills } from '../../../domain/consignment/deliveries/own-refills.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { deliveryContent, deliveryField } from '../../../http/delivery-form.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { DeliveryForm } from '../../../ui/producer/consignment/delivery-form.tsx'
import { SuggestionsPage } from '../../../ui/producer/consignment/suggestions-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const refills = await ownRefills(ctx, language)
  const counterId = new URL(asked.request.url).searchParams.get('counter')
  return {
    title: makerGoodsWordsIn(language).roads.suggest.title,
    view: await kitchenView(asked, ctx),
    refills,
    counter: counterId === null ? undefined : found(refills.find(counter => counter.counterId === counterId)),
    keys: Object.fromEntries(refills.map(counter => [counter.counterId, newKey()])),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  return takeDeed(
    asked,
    ctx,
    {
      draft: async form => {
        const content = deliveryContent(form)
        const { language } = askedLanguage(asked.request)
        const counter = (await ownRefills(ctx, language)).find(one => one.counterId === content.counterId)
        if (!counter) throw new Response(null, { status: 404 })
        const { producerId } = counter
        const drafted = await draftDelivery(ctx, { ...content, producerId, key: textOf(form, 'key') })
        return drafted.ok ? ok(paths.ownDelivery(drafted.value.deliveryId)) : drafted
      },
    },
    deliveryField,
  )
}

export default function NewDelivery() {
  const { view, refills, counter, keys } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="deliveries">
      {counter === undefined ? (
        <SuggestionsPage refills={refills} keys={keys} sent={sent} token={view.formToken} />
      ) : (
        <DeliveryForm
          counter={counter}
          before={undefined}
          page={paths.newDelivery(counter.counterId)}
          clientKey={keys[counter.counterId] ?? ''}
          sent={sent}
          token={view.formToken}
        />
      )}
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
