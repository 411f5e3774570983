import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { today } from '../../domain/context.ts'
import type { Owner } from '../../domain/identity/permissions.ts'
import { accountOfPayee } from '../../domain/payments/payees.ts'
import { recordPayout } from '../../domain/payments/payouts.ts'
import { officeOwes } from '../../domain/payments/payouts-owed.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { pieceCount } from '../../http/partner-form.ts'
import { sendingFields } from '../../http/payout-fields.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { workView } from '../../http/work-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import { payoutWordsIn } from '../../i18n/payout-words.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { PayoutToPage } from '../../ui/work/order-money/payout-desk.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

const payeeIn = (payeeId: string): Owner =>
  payeeId.startsWith('prc_') ? { producerId: payeeId } : { partnerId: payeeId }

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const { language } = askedLanguage(asked.request)
  const payeeId = asked.params.payeeId ?? ''
  const payee = payeeIn(payeeId)
  const [owed] = await officeOwes(ctx, payee, ctx.now)
  const { name, owedIdr, lines } = found(owed && owed.owedIdr > 0 ? owed : undefined)
  return {
    title: payoutWordsIn(language).send.title(name),
    view: await workView(asked, ctx),
    page: {
      owed: { name, owedIdr, lines },
      payeeId,
      account: await accountOfPayee(ctx, payee),
      clientKey: newKey(),
      untilAt: ctx.now,
      form: {
        fields: { amount: String(owedIdr), sentOn: today(ctx), reference: '' } as Record<string, string>,
        errors: {},
      },
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const { language } = askedLanguage(asked.request)
  const payeeId = asked.params.payeeId ?? ''
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const done = read.ok ? await send() : read
  if (done.ok) return redirect(`${paths.payout(done.value.payoutId)}?sent=1`, 303)
  // Whoever was faster has left nothing to show here.
  if (done.error.code === 'nothing-to-pay-out') return redirect(`${paths.payouts()}?taken=1`, 303)
  const [owed] = await officeOwes(ctx, payeeIn(payeeId), ctx.now)
  found(owed && owed.owedIdr > 0 ? owed : undefined)
  const names = ['amount', 'sentOn', 'reference']
  const form = evidenceAgain(language, sent, names, done.error, {
    ...sendingFields,
    'payout-differs': 'amount',
  })
  return data({ form, clientKey: textOf(sent.form, 'key') || newKey() }, { status: statusOf(done.error) })

  async function send() {
    const unfit: SpokenRefusal | undefined = photoRefusal(sent)
    if (unfit) return { ok: false as const, error: unfit }
    return recordPayout(ctx, {
      payee: payeeIn(payeeId),
      untilAt: textOf(sent.form, 'until'),
      amountIdr: pieceCount(textOf(sent.form, 'amount'), Number.NaN),
      sentOn: textOf(sent.form, 'sentOn'),
      reference: textOf(sent.form, 'reference'),
      proofPictureId: sent.photos.photo,
      key: textOf(sent.form, 'key'),
    })
  }
}

export default function PayoutTo() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <PayoutToPage {...page} {...answer} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
