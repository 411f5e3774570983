import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { partnerAgreements } from '../../domain/consignment/agreements/agreement-sheet.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { privateTitle } from '../../http/page-title.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { AgreementsPage } from '../../ui/partner/agreements-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  return {
    title: partnerWordsIn(language).agreements.title,
    view: await partnerView(asked, ctx),
    agreements: await partnerAgreements(ctx, language),
  }
}

export default function Agreements() {
  const { view, agreements } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <AgreementsPage agreements={agreements} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
