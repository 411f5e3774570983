import { createHash } from 'node:crypto'
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { offerAgreement } from '../../../domain/consignment/agreements/agreements.ts'
import {
  type OfferAhead,
  preparedForm,
  previewOffer,
  whomToJoin,
} from '../../../domain/consignment/agreements/prepared-offer.ts'
import { today } from '../../../domain/context.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { offerField } from '../../../http/offer-form.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { refusedForm } from '../../../http/partner-form.ts'
import { preparedTerms } from '../../../http/prepared-terms.ts'
import { found } from '../../../http/require-language.ts'
import { statusOf } from '../../../http/status.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { preparingWordsIn } from '../../../i18n/preparing-words.ts'
import type { SpokenRefusal } from '../../../i18n/refusal-words.ts'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { PartiesPage, PreparePage } from '../../../ui/office/consignment/prepare-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

function partiesIn(request: Request): { producerId: string; partnerId: string } {
  const asked = new URL(request.url).searchParams
  return { producerId: asked.get('maker') ?? '', partnerId: asked.get('partner') ?? '' }
}

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  const parties = partiesIn(asked.request)
  const isChosen = parties.producerId !== '' && parties.partnerId !== ''
  return {
    title: preparingWordsIn(language).title,
    view: await workView(asked, ctx),
    chosen: { maker: parties.producerId, partner: parties.partnerId },
    joinable: isChosen ? { makers: [], partners: [] } : await whomToJoin(ctx),
    offer: isChosen ? found(await preparedForm(ctx, parties, language)) : undefined,
    from: today(ctx),
    clientKey: newKey(),
  }
}

/** First shows both amounts of each piece; what was read is then sent, and nothing else. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'network:see')
  const { language } = askedLanguage(asked.request)
  const parties = partiesIn(asked.request)
  const offer = found(await preparedForm(ctx, parties, language))
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const key = textOf(form, 'key') || newKey()
  const names = [...form.keys()].filter(name => !['token', 'deed', 'seen'].includes(name))
  if (!sent.ok) return again({ code: 'form-too-old' })
  const terms = preparedTerms(offer, form)
  if (!terms.ok)
    return again(terms.error, 'variantId' in terms.error ? `share.${terms.error.variantId}` : undefined)
  const ahead = await previewOffer(ctx, parties, terms.value)
  if (!ahead.ok) return again(ahead.error)
  const seen = createHash('sha256')
    .update(JSON.stringify([terms.value, ahead.value]))
    .digest('hex')
  if (textOf(form, 'deed') === 'offer' && textOf(form, 'seen') === seen) {
    const offered = await offerAgreement(ctx, { ...parties, terms: terms.value, key })
    if (!offered.ok) return again(offered.error)
    return redirect(`${paths.agreementRegistry()}?offered=${offered.value.number}`, 303)
  }
  const isChanged = textOf(form, 'deed') === 'offer'
  const view = { fields: Object.fromEntries(names.map(name => [name, textOf(form, name)])), errors: {} }
  return data({ form: view, key, seen, isChanged, ahead: ahead.value as OfferAhead | undefined })

  function again(refusal: SpokenRefusal, of?: string) {
    const field = of ?? fieldOf(refusal)
    const view = refusedForm(
      language,
      form,
      names,
      refusal,
      field === undefined ? {} : { [refusal.code]: field },
    )
    const nothing = { seen: '', isChanged: false, ahead: undefined as OfferAhead | undefined }
    return data({ form: view, key, ...nothing }, { status: statusOf(refusal) })
  }

  function fieldOf(refusal: SpokenRefusal): string | undefined {
    return ownFields[refusal.code as keyof typeof ownFields] ?? offerField(refusal, offer, form)
  }
}

const ownFields = {
  'split-way-missing': 'way',
  'counters-part-unfit': 'part',
  'tolerance-unfit': 'tolerance',
}

export default function Prepare() {
  const { view, joinable, chosen, offer, from, clientKey } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <NetworkFrame view={view} room="agreements">
      {offer === undefined ? (
        <PartiesPage joinable={joinable} chosen={chosen} />
      ) : (
        <PreparePage offer={offer} from={from} clientKey={clientKey} sent={sent} token={view.formToken} />
      )}
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
