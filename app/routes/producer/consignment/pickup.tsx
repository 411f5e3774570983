import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import {
  agreePickup,
  cancelPickup,
  closePickup,
  handOverPickup,
  receivePickup,
} from '../../../domain/consignment/pickups/move-pickup.ts'
import { pickupPaper } from '../../../domain/consignment/pickups/own-pickups.ts'
import { wholeNumber } from '../../../domain/listing/typed-fields.ts'
import { ok, type Result } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { linesIn, takeDeed } from '../../../http/deed-form.server.ts'
import { resolveFrom } from '../../../http/difference-form.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { newKey } from '../../../http/step-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import type { SpokenRefusal } from '../../../i18n/refusal-words.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OwnPickupPage } from '../../../ui/producer/consignment/pickup-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const pickup = found(await pickupPaper(ctx, asked.params.pickupId ?? '', language, 'producer'))
  return {
    title: pickup.number,
    view: await kitchenView(asked, ctx),
    pickup,
    clientKey: newKey(),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const { pickupId } = found(await pickupPaper(ctx, asked.params.pickupId ?? '', language, 'producer'))
  const onward = (said: Result<unknown, SpokenRefusal>) =>
    said.ok ? ok(`${paths.ownPickup(pickupId)}?done`) : said
  return takeDeed(
    asked,
    ctx,
    {
      agree: async () => onward(await agreePickup(ctx, { pickupId })),
      cancel: async form => onward(await cancelPickup(ctx, { pickupId, reason: textOf(form, 'reason') })),
      'hand-over': async form => onward(await handOverPickup(ctx, { pickupId, lines: countedIn(form) })),
      receive: async form => onward(await receivePickup(ctx, { pickupId, lines: countedIn(form) })),
      close: async () => onward(await closePickup(ctx, { pickupId })),
      resolve: async form => onward(await resolveFrom(ctx, form)),
    },
    (refusal, form) => {
      if (refusal.code === 'reason-missing') return 'reason'
      if (refusal.code === 'pieces-beyond-difference') return `pieces.${textOf(form, 'of')}`
      if (refusal.code === 'more-than-before' && 'line' in refusal) return `pieces.${refusal.line}`
      if (refusal.code !== 'quantity-not-fit') return undefined
      const wrong = countedIn(form).find(line => !Number.isInteger(line.pieces) || line.pieces < 0)
      return wrong && `pieces.${wrong.line}`
    },
  )
}

/** An empty field is nought: none of it. */
const countedIn = (form: FormData) =>
  linesIn(form, 'pieces').map(line => ({
    line: Number(line.id),
    pieces: line.text.trim() === '' ? 0 : (wholeNumber(line.text) ?? Number.NaN),
  }))

export default function Pickup() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="pickups">
      <OwnPickupPage {...shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
