import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { offerAgreement } from '../../../domain/consignment/agreements/agreements.ts'
import { offerForm, partnersToOffer } from '../../../domain/consignment/agreements/offer-form.ts'
import { today } from '../../../domain/context.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { offeredTerms, offerField } from '../../../http/offer-form.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { makerGoodsWordsIn } from '../../../i18n/maker-goods-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OfferChoicePage, OfferPage } from '../../../ui/producer/consignment/offer-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

const partnerIn = (request: Request) => new URL(request.url).searchParams.get('partner') ?? undefined

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const partnerId = partnerIn(asked.request)
  return {
    title: makerGoodsWordsIn(language).agreements.offer.titleNew,
    view: await kitchenView(asked, ctx),
    partners: await partnersToOffer(ctx),
    offer: partnerId === undefined ? undefined : found(await offerForm(ctx, { partnerId }, language)),
    from: today(ctx),
    clientKey: newKey(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const partnerId = partnerIn(asked.request) ?? ''
  const offer = found(await offerForm(ctx, { partnerId }, language))
  return takeDeed(
    asked,
    ctx,
    {
      offer: async form => {
        const { producerId } = offer
        const terms = offeredTerms(offer, form)
        const offered = await offerAgreement(ctx, { producerId, partnerId, terms, key: textOf(form, 'key') })
        return offered.ok ? ok(`${paths.ownAgreement(offered.value.agreementId)}?done`) : offered
      },
    },
    (refusal, form) => offerField(refusal, offer, form),
  )
}

export default function NewAgreement() {
  const { view, partners, offer, from, clientKey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="partners">
      {offer === undefined ? (
        <OfferChoicePage partners={partners} />
      ) : (
        <OfferPage
          offer={offer}
          page={paths.newAgreement(offer.partnerId)}
          clientKey={clientKey}
          from={from}
          sent={sent}
          token={view.formToken}
        />
      )}
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
