import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { today } from '../../domain/context.ts'
import { findPayout } from '../../domain/payments/payout-sheet.ts'
import { sendPayoutAgain } from '../../domain/payments/payouts.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { evidenceAgain, photoRefusal } from '../../http/evidence-again.server.ts'
import { type EvidenceForm, readEvidenceForm } from '../../http/evidence-form.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { sendingFields } from '../../http/payout-fields.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { newKey } from '../../http/step-view.server.ts'
import { workView } from '../../http/work-view.server.ts'
import { paths } from '../../i18n/paths.ts'
import { payoutWordsIn } from '../../i18n/payout-words.ts'
import type { SpokenRefusal } from '../../i18n/refusal-words.ts'
import { Notice } from '../../ui/primitives/notice.tsx'
import { useWords } from '../../ui/words.tsx'
import { SendingForm } from '../../ui/work/order-money/payout-desk.tsx'
import { PayoutSheetPage } from '../../ui/work/order-money/payout-sheet.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const sheet = found(await findPayout(ctx, asked.params.payoutId ?? ''))
  return {
    title: sheet.number,
    view: await workView(asked, ctx),
    sheet,
    isSent: new URL(asked.request.url).searchParams.has('sent'),
    clientKey: newKey(),
    form: { fields: { sentOn: today(ctx), reference: '' } as Record<string, string>, errors: {} },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'payment:handle')
  const { language } = askedLanguage(asked.request)
  const { payoutId } = found(await findPayout(ctx, asked.params.payoutId ?? ''))
  const read = await readEvidenceForm(asked, ctx)
  const sent: EvidenceForm = read.ok ? read.value : { form: read.error.form, photos: {}, refused: {} }
  const refusal = read.ok ? (photoRefusal(sent) ?? (await again())) : read.error
  if (!refusal) return redirect(`${paths.payout(payoutId)}?sent=1`, 303)
  const form = evidenceAgain(language, sent, ['sentOn', 'reference'], refusal, sendingFields)
  return data({ form, clientKey: textOf(sent.form, 'key') || newKey() }, { status: statusOf(refusal) })

  async function again(): Promise<SpokenRefusal | undefined> {
    const done = await sendPayoutAgain(ctx, {
      payoutId,
      sentOn: textOf(sent.form, 'sentOn'),
      reference: textOf(sent.form, 'reference'),
      proofPictureId: sent.photos.photo,
    })
    return done.ok ? undefined : done.error
  }
}

export default function Payout() {
  const { view, sheet, isSent, ...shown } = useLoaderData<typeof loader>()
  const { form, clientKey } = { ...shown, ...useActionData<typeof action>() }
  const words = payoutWordsIn(useWords().language)
  return (
    <WorkFrame view={view} area="office">
      <PayoutSheetPage
        sheet={sheet}
        reader="office"
        back={
          <p className="small">
            <a className="tap" href={paths.payouts()}>
              {words.desk.title}
            </a>
          </p>
        }
      >
        {isSent && sheet.state === 'sent' ? <Notice kind="good">{words.send.recorded}</Notice> : null}
        {sheet.state === 'denied' ? (
          <>
            <h2>{words.send.again}</h2>
            <p>{words.send.againLead}</p>
            <SendingForm
              page={paths.payout(sheet.payoutId)}
              token={view.formToken}
              clientKey={clientKey}
              form={form}
              verb={words.send.record}
            />
          </>
        ) : null}
      </PayoutSheetPage>
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
