import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { counterShelf } from '../../domain/consignment/counters/counter-shelf.ts'
import { ownCounter } from '../../domain/consignment/counters/own-counters.ts'
import { proposePickup } from '../../domain/consignment/pickups/propose-pickup.ts'
import { type Context, today } from '../../domain/context.ts'
import { addDays } from '../../domain/dates.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { pieceCount, refusedForm } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import type { Language } from '../../i18n/language.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { NewPickupPage, pickupReasons } from '../../ui/partner/new-pickup-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  const { searchParams } = new URL(asked.request.url)
  const { counter, makers, chosen } = await goodsHere(ctx, asked, language)
  const batchId = searchParams.get('batch')
  const first = chosen?.goods.flatMap(good => good.batches).find(batch => batch.batchId === batchId)
  return {
    title: partnerWordsIn(language).pickups.propose,
    view: await partnerView(asked, ctx, counter.counterId),
    page: {
      counterId: counter.counterId,
      makers,
      chosen,
      form: {
        fields: {
          plannedOn: addDays(today(ctx), 1),
          reason: 'pull-date',
          ...(first ? { [`pieces.${first.batchId}`]: String(first.pieces) } : {}),
        },
        errors: {},
      },
      key: newKey(),
    },
  }
}

async function goodsHere(ctx: Context, asked: LoaderFunctionArgs, language: Language) {
  const counter = found(await ownCounter(ctx, asked.params.counterId ?? ''))
  const shelf = (await counterShelf(ctx, counter, language)).filter(good => good.pieces > 0)
  const agreementId = new URL(asked.request.url).searchParams.get('agreement') ?? ''
  const makers = new Map<string, { agreementId: string; maker: string; pieces: number }>()
  for (const good of shelf) {
    if (good.agreementId === undefined) continue
    const known = makers.get(good.agreementId)
    const pieces = good.pieces + (known?.pieces ?? 0)
    makers.set(good.agreementId, { agreementId: good.agreementId, maker: good.maker, pieces })
  }
  const chosen = makers.get(agreementId)
  return {
    counter,
    makers: [...makers.values()],
    chosen: chosen && { ...chosen, goods: shelf.filter(good => good.agreementId === agreementId) },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  const { counter, chosen } = await goodsHere(ctx, asked, language)
  const { agreementId, goods } = found(chosen)
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  if (!sent.ok) return again(sent.error)
  const batchIds = goods.flatMap(good => good.batches).map(batch => batch.batchId)
  const proposed = await proposePickup(ctx, {
    agreementId,
    counterId: counter.counterId,
    lines: batchIds
      .map(batchId => ({ batchId, pieces: pieceCount(textOf(form, `pieces.${batchId}`), 0) }))
      .filter(line => line.pieces !== 0),
    plannedOn: textOf(form, 'plannedOn'),
    reason: pickupReasons.find(one => one === textOf(form, 'reason')) ?? 'other',
    note: textOf(form, 'note'),
    key: textOf(form, 'key'),
  })
  if (!proposed.ok) return again(proposed.error)
  return redirect(`${paths.pickupOut(proposed.value.pickupId)}?saved=1`, 303)

  function again(refusal: SpokenRefusal & { batchId?: string }) {
    const batches = goods.flatMap(good => good.batches)
    const names = batches.map(batch => `pieces.${batch.batchId}`)
    const unfit = names.find(name => !(pieceCount(textOf(form, name), 0) >= 0))
    const view = refusedForm(language, form, ['plannedOn', 'reason', 'note', ...names], refusal, {
      'not-a-day': 'plannedOn',
      'planned-in-the-past': 'plannedOn',
      ...(unfit ? { 'quantity-not-fit': unfit } : {}),
      ...(refusal.batchId ? { 'shelf-short': `pieces.${refusal.batchId}` } : {}),
    })
    return data({ form: view, key: textOf(form, 'key') || newKey() }, { status: statusOf(refusal) })
  }
}

export default function NewPickup() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <NewPickupPage view={{ ...page, ...answer }} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
