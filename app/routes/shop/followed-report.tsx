import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findFollowedReport } from '../../domain/problems/followed-report.ts'
import { contextOf } from '../../http/context.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { found, requireLanguage } from '../../http/require-language.ts'
import { qualityWordsIn } from '../../i18n/quality-words.ts'
import { FollowedReportPage } from '../../ui/shop/pages/followed-report-page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(params)
  const report = found(await findFollowedReport(contextOf(context), params.code ?? '', language))
  return {
    title: qualityWordsIn(language).followed.title,
    report,
    sent: new URL(request.url).searchParams.has('sent'),
  }
}

export default function FollowedReport() {
  const { report, sent } = useLoaderData<typeof loader>()
  return <FollowedReportPage view={{ ...report, sent }} />
}

/** Whoever has the code reads the page: no other site shall learn its address. */
export const headers = () => ({ 'Referrer-Policy': 'no-referrer' })

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
