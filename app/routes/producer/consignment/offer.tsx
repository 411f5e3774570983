import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { offerVersion } from '../../../domain/consignment/agreements/agreements.ts'
import { offerForm } from '../../../domain/consignment/agreements/offer-form.ts'
import { today } from '../../../domain/context.ts'
import { addDays } from '../../../domain/dates.ts'
import { wholeNumber } from '../../../domain/listing/typed-fields.ts'
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
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OfferPage } from '../../../ui/producer/consignment/offer-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const agreementId = asked.params.agreementId ?? ''
  const offer = found(await offerForm(ctx, { agreementId }, language))
  return {
    title: offer.partner,
    view: await kitchenView(asked, ctx),
    agreementId,
    offer,
    // Later versions begin tomorrow at the earliest.
    from: addDays(today(ctx), 1),
    clientKey: newKey(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const agreementId = asked.params.agreementId ?? ''
  const offer = found(await offerForm(ctx, { agreementId }, language))
  return takeDeed(
    asked,
    ctx,
    {
      offer: async form => {
        const afterVersion = wholeNumber(textOf(form, 'after')) ?? 0
        const terms = offeredTerms(offer, form)
        const offered = await offerVersion(ctx, { agreementId, afterVersion, terms })
        return offered.ok ? ok(`${paths.ownAgreement(agreementId)}?done`) : offered
      },
    },
    (refusal, form) => offerField(refusal, offer, form),
  )
}

export default function Offer() {
  const { view, agreementId, offer, from, clientKey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="partners">
      <OfferPage
        offer={offer}
        page={paths.ownOffer(agreementId)}
        clientKey={clientKey}
        from={from}
        sent={sent}
        token={view.formToken}
      />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
