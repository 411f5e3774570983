import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { acceptVersion } from '../../../domain/consignment/agreements/accept-version.ts'
import { findAgreement } from '../../../domain/consignment/agreements/agreement-sheet.ts'
import { endAgreement } from '../../../domain/consignment/agreements/end-agreement.ts'
import { endOf } from '../../../domain/consignment/agreements/own-agreements.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { found } from '../../../http/require-language.ts'
import { paths } from '../../../i18n/paths.ts'
import { OwnAgreementPage } from '../../../ui/producer/consignment/agreement-page.tsx'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const agreementId = asked.params.agreementId ?? ''
  const agreement = found(await findAgreement(ctx, agreementId, 'producer', language))
  return {
    title: agreement.number,
    view: await kitchenView(asked, ctx),
    agreement,
    ended: await endOf(ctx, agreementId),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const { agreementId } = found(
    await findAgreement(ctx, asked.params.agreementId ?? '', 'producer', language),
  )
  const page = `${paths.ownAgreement(agreementId)}?done`
  return takeDeed(
    asked,
    ctx,
    {
      accept: async form => {
        const said = await acceptVersion(ctx, { versionId: textOf(form, 'version') })
        return said.ok ? ok(page) : said
      },
      end: async form => {
        const said = await endAgreement(ctx, { agreementId, reason: textOf(form, 'reason') })
        return said.ok ? ok(page) : said
      },
    },
    refusal => (refusal.code === 'reason-missing' ? 'reason' : undefined),
  )
}

export default function Agreement() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="partners">
      <OwnAgreementPage {...shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
