import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { ownParcels } from '../../domain/orders/parcels/own-parcels.ts'
import { parcelArrived, parcelLost, sendParcel } from '../../domain/orders/parcels/parcel-steps.ts'
import { refusePaid } from '../../domain/payments/give-back.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { parcelWordsIn } from '../../i18n/parcel-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { OwnParcelsPage } from '../../ui/producer/parcels-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

const deeds = ['sent', 'arrived', 'lost', 'refused'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:send')
  const { language } = askedLanguage(asked.request)
  const said = new URL(asked.request.url).searchParams.get('done')
  return {
    title: parcelWordsIn(language).maker.title,
    view: await kitchenView(asked, ctx),
    parcels: await ownParcels(ctx, asked.context.app.seals, language),
    done: deeds.find(deed => deed === said),
  }
}

/** She sends a parcel, cannot send it, or says what became of it on the way. Twice is once. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:send')
  const { language } = askedLanguage(asked.request)
  const read = await readForm(asked.request, ctx)
  if (!read.ok) return again(read.error, read.error.form)
  const form = read.value
  const reservationId = textOf(form, 'parcel')
  const reason = textOf(form, 'reason')
  const { carrier, tracking } = { carrier: textOf(form, 'carrier'), tracking: textOf(form, 'tracking') }
  const deed = deeds.find(one => one === textOf(form, 'do')) ?? 'sent'
  const steps = {
    sent: () => sendParcel(ctx, { reservationId, carrier, tracking }),
    arrived: () => parcelArrived(ctx, { reservationId }),
    lost: () => parcelLost(ctx, { reservationId, reason }),
    refused: () => refusePaid(ctx, { reservationId, reason }),
  }
  const taken = await steps[deed]()
  return taken.ok ? redirect(`${paths.ownParcels()}?done=${deed}`, 303) : again(taken.error, form)

  function again(refusal: SpokenRefusal, form: FormData) {
    return data(
      {
        error: refusalSentence(language, refusal),
        parcel: textOf(form, 'parcel'),
        deed: textOf(form, 'do'),
        typed: {
          carrier: textOf(form, 'carrier').slice(0, 400),
          tracking: textOf(form, 'tracking').slice(0, 400),
          reason: textOf(form, 'reason').slice(0, 400),
        },
      },
      { status: statusOf(refusal) },
    )
  }
}

export default function Parcels() {
  const { view, parcels, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <OwnParcelsPage parcels={parcels} done={done} answer={answer} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
