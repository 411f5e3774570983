import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { acceptVersion } from '../../domain/consignment/agreements/accept-version.ts'
import { findAgreement } from '../../domain/consignment/agreements/agreement-sheet.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { emptyForm } from '../../http/partner-form.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { AgreementPage } from '../../ui/partner/agreement-page.tsx'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const agreement = found(await findAgreement(ctx, asked.params.agreementId ?? '', 'partner', language))
  return {
    title: agreement.number,
    view: await partnerView(asked, ctx),
    agreement,
    saved: new URL(asked.request.url).searchParams.has('saved'),
    form: emptyForm,
  }
}

/** The owner says yes to the version that the page has shown, and to no other. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const { agreementId } = found(await findAgreement(ctx, asked.params.agreementId ?? '', 'partner', language))
  const sent = await readForm(asked.request, ctx)
  const said = sent.ok ? await acceptVersion(ctx, { versionId: textOf(sent.value, 'versionId') }) : sent
  if (said.ok) return redirect(`${paths.agreementIn(agreementId)}?saved=1`, 303)
  const form = { fields: {}, errors: { form: refusalSentence(language, said.error) } }
  return data(form, { status: statusOf(said.error) })
}

export default function Agreement() {
  const { view, agreement, saved, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <AgreementPage agreement={agreement} saved={saved} form={answer ?? form} token={view.formToken} />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
