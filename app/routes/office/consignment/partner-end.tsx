import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { endPartner } from '../../../domain/catalogue/partner-end.ts'
import { endAgreement } from '../../../domain/consignment/agreements/end-agreement.ts'
import { partnerEnding } from '../../../domain/consignment/network/partner-ending.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { workView } from '../../../http/work-view.server.ts'
import { endingWordsIn } from '../../../i18n/ending-words.ts'
import { paths } from '../../../i18n/paths.ts'
import { NetworkFrame } from '../../../ui/office/consignment/network-frame.tsx'
import { PartnerEndPage } from '../../../ui/office/consignment/partner-end-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  const { language } = askedLanguage(asked.request)
  const ending = found(await partnerEnding(ctx, asked.params.partnerId ?? ''))
  return {
    title: endingWordsIn(language).title(ending.partner),
    view: await workView(asked, ctx),
    ending,
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  const { partnerId, agreements } = found(await partnerEnding(ctx, asked.params.partnerId ?? ''))
  const page = `${paths.partnerEnd(partnerId)}?done`
  return takeDeed(
    asked,
    ctx,
    {
      agreement: async form => {
        const agreementId = textOf(form, 'of')
        const isTheirs = agreements.some(one => one.agreementId === agreementId)
        const asked = {
          agreementId: isTheirs ? agreementId : '',
          reason: textOf(form, `reason.${agreementId}`),
        }
        const ended = await endAgreement(ctx, asked)
        return ended.ok ? ok(page) : ended
      },
      partner: async form => {
        const ended = await endPartner(ctx, { partnerId, reason: textOf(form, 'reason') })
        return ended.ok ? ok(page) : ended
      },
    },
    (refusal, form) => {
      if (refusal.code !== 'reason-missing') return undefined
      const of = textOf(form, 'of')
      return of === '' ? 'reason' : `reason.${of}`
    },
  )
}

export default function PartnerEnd() {
  const { view, ending, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <NetworkFrame view={view} room="agreements">
      <PartnerEndPage ending={ending} done={done} sent={sent} token={view.formToken} />
    </NetworkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
