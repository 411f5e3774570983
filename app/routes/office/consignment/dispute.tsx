import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { disputeCase } from '../../../domain/consignment/network/dispute-desk.ts'
import { ruleDispute } from '../../../domain/consignment/statements/disputes.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { DisputePage } from '../../../ui/office/consignment/disputes-page.tsx'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'dispute:rule')
  const { language } = askedLanguage(asked.request)
  const dispute = found(await disputeCase(ctx, asked.params.disputeId ?? '', language))
  return {
    title: dispute.statementNumber,
    view: await workView(asked, ctx),
    dispute,
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'dispute:rule')
  const { language } = askedLanguage(asked.request)
  const { disputeId } = found(await disputeCase(ctx, asked.params.disputeId ?? '', language))
  return takeDeed(
    asked,
    ctx,
    {
      rule: async form => {
        const adjustIdr = signedRupiah(textOf(form, 'adjust'))
        const ruled = await ruleDispute(ctx, { disputeId, text: textOf(form, 'text'), adjustIdr })
        return ruled.ok ? ok(`${paths.disputeCase(disputeId)}?done`) : ruled
      },
    },
    refusal => {
      if (refusal.code === 'adjustment-not-fit') return 'adjust'
      return refusal.code === 'words-missing' || refusal.code === 'words-too-long' ? 'text' : undefined
    },
  )
}

/** `-7.438` or `Rp7.438`; what is no amount is more than any line, and is refused as such. */
function signedRupiah(typed: string): number {
  const plain = typed.replace(/[\s.,]|Rp/gi, '').replace(/^[−–]/, '-')
  return /^[+-]?\d{1,12}$/.test(plain) ? Number(plain) : Number.MAX_SAFE_INTEGER
}

export default function Dispute() {
  const { view, dispute, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <NetworkFrame view={view} room="disputes">
      <DisputePage dispute={dispute} done={done} sent={sent} token={view.formToken} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
