import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPreview } from '../../domain/consignment/statements/preview-sheet.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { privateTitle } from '../../http/page-title.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { partnerWordsIn } from '../../i18n/partner-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { PreviewPage } from '../../ui/partner/statement-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const preview = found(await findPreview(ctx, asked.params.agreementId ?? '', 'partner', language))
  return {
    title: partnerWordsIn(language).statements.preview.title,
    view: await partnerView(asked, ctx),
    preview,
  }
}

export default function StatementAhead() {
  const { view, preview } = useLoaderData<typeof loader>()
  return (
    <PartnerFrame view={view} room="other">
      <PreviewPage preview={preview} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
