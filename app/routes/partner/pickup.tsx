import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { mostPieces } from '../../domain/consignment/locked-batches.ts'
import { agreePickup, cancelPickup, handOverPickup } from '../../domain/consignment/pickups/move-pickup.ts'
import { findPartnerPickup } from '../../domain/consignment/pickups/partner-pickups.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { answerAgain, clearDifference } from '../../http/difference-answer.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { pieceCount, refusedForm } from '../../http/partner-form.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { PickupPage } from '../../ui/partner/pickup-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  const pickup = found(await findPartnerPickup(ctx, asked.params.pickupId ?? '', language))
  return {
    title: pickup.number,
    view: await partnerView(asked, ctx, pickup.counterId),
    page: { pickup, key: newKey(), saved: new URL(asked.request.url).searchParams.has('saved') },
  }
}

/** The counter agrees, hands over, calls it off, or says what became of pieces that did not come home. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:receive')
  const { language } = askedLanguage(asked.request)
  const pickup = found(await findPartnerPickup(ctx, asked.params.pickupId ?? '', language))
  const { pickupId } = pickup
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const deed = textOf(form, 'deed')
  const refusal = read.ok ? await doDeed() : read.error
  if (!refusal) return redirect(`${paths.pickupOut(pickupId)}?saved=1`, 303)
  const status = { status: statusOf(refusal) }
  if (deed === 'clear') return data({ answer: answerAgain(language, form, refusal), sent: undefined }, status)
  const names = ['reason', ...pickup.lines.map(({ line }) => `pieces.${line}`)]
  const fields = { 'reason-missing': 'reason', ...lineField(refusal) }
  const sent = { ...refusedForm(language, form, names, refusal, fields), deed }
  return data({ sent, answer: undefined }, status)

  async function doDeed(): Promise<SpokenRefusal | undefined> {
    if (deed === 'clear') {
      const cleared = await clearDifference(ctx, form, pickup.differences)
      return cleared.ok ? undefined : cleared.error
    }
    if (deed === 'cancel') {
      const cancelled = await cancelPickup(ctx, { pickupId, reason: textOf(form, 'reason') })
      return cancelled.ok ? undefined : cancelled.error
    }
    if (deed === 'hand-over') {
      const handed = await handOverPickup(ctx, { pickupId, lines: typedLines() })
      if (handed.ok) return undefined
      if (handed.error.code === 'quantity-not-fit')
        return { code: 'pieces-not-whole', least: 0, most: handed.error.most }
      return handed.error
    }
    const agreed = await agreePickup(ctx, { pickupId })
    return agreed.ok ? undefined : agreed.error
  }

  function typedLines() {
    return pickup.lines.map(({ line }) => ({ line, pieces: pieceCount(textOf(form, `pieces.${line}`), 0) }))
  }

  /** Beside which of the counts the sentence stands. */
  function lineField(refusal: SpokenRefusal & { line?: number }) {
    if (refusal.code === 'more-than-before') return { 'more-than-before': `pieces.${refusal.line}` }
    const unfit = typedLines().find(
      ({ pieces }) => !(Number.isInteger(pieces) && pieces >= 0 && pieces <= mostPieces),
    )
    return unfit ? { 'pieces-not-whole': `pieces.${unfit.line}` } : {}
  }
}

export default function Pickup() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <PickupPage view={page} sent={answer?.sent} answer={answer?.answer} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
