import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { partnerHome } from '../../domain/catalogue/work-homes.ts'
import { rolesFor } from '../../domain/identity/permissions.ts'
import { handOver, refuseReservation } from '../../domain/orders/end-reservation.ts'
import { counterOrders, orderByCode } from '../../domain/orders/order-page.ts'
import { refusePaid } from '../../domain/payments/give-back.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { askCards } from '../../http/card-door.server.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { workView } from '../../http/work-view.server.ts'
import { orderWordsIn } from '../../i18n/order-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { ReservationsPage } from '../../ui/work/reservations-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'reservation:handle')
  const { language } = askedLanguage(asked.request)
  const { searchParams } = new URL(asked.request.url)
  const { seals } = asked.context.app
  const partnerIds = rolesFor(ctx.actor, 'reservation:handle').flatMap(role => role.partnerId ?? [])
  const code = (searchParams.get('code') ?? '').slice(0, 40)
  const done = searchParams.get('done')
  const named = code === '' ? undefined : await orderByCode(ctx, seals, { partnerIds, code, language })
  return {
    title: orderWordsIn(language).counter.title,
    view: await workView(asked, ctx),
    of: (await partnerHome(ctx, partnerIds, language)).partners.join(', '),
    page: {
      ...(await counterOrders(ctx, seals, { partnerIds, language })),
      code,
      named,
      done: done === 'handed' || done === 'refused' ? done : undefined,
    } as const,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'reservation:handle')
  const { language } = askedLanguage(asked.request)
  const sent = await readForm(asked.request, ctx)
  if (!sent.ok) return again(sent.error, sent.error.form)
  const form = sent.value
  if (textOf(form, 'do') === 'refuse') {
    const reservationId = textOf(form, 'reservation')
    const said = { reservationId, reason: textOf(form, 'reason') }
    const refused = await refuseReservation(ctx, said)
    if (refused.ok) return led('refused')
    const isPaid = refused.error.code === 'reservation-over' && refused.error.state === 'paid'
    const givenBack = isPaid ? await refusePaid(ctx, said) : refused
    if (!givenBack.ok) return again(givenBack.error, form)
    await askCards(asked.context.app, ctx)
    return led('refused')
  }
  const handed = await handOver(ctx, asked.context.app.seals, {
    code: textOf(form, 'code'),
    address: asked.context.address,
  })
  return handed.ok ? led('handed') : again(handed.error, form)

  function led(done: string) {
    return redirect(`${paths.reservations()}?done=${done}`, 303)
  }

  function again(refusal: SpokenRefusal, form: FormData) {
    return data(
      {
        error: refusalSentence(language, refusal),
        reservationId: textOf(form, 'do') === 'refuse' ? textOf(form, 'reservation') : undefined,
        reason: textOf(form, 'reason').slice(0, 400),
        code: textOf(form, 'code').slice(0, 40),
      },
      { status: statusOf(refusal) },
    )
  }
}

export default function Reservations() {
  const { view, of, page } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="partner" of={of}>
      <ReservationsPage view={page} answer={useActionData<typeof action>()} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
