import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { acceptStatement } from '../../domain/consignment/statements/accept-statement.ts'
import { findStatement } from '../../domain/consignment/statements/statement-sheet.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm } from '../../http/csrf-token.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { emptyForm } from '../../http/partner-form.ts'
import { requireOwner } from '../../http/partner-owner.server.ts'
import { partnerView } from '../../http/partner-view.server.ts'
import { checkQr } from '../../http/qr-code.server.ts'
import { found } from '../../http/require-language.ts'
import { statusOf } from '../../http/status.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { PartnerFrame } from '../../ui/partner/partner-frame.tsx'
import { StatementPage } from '../../ui/partner/statement-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const statement = found(await findStatement(ctx, asked.params.statementId ?? '', 'partner', language))
  return {
    title: statement.number,
    view: await partnerView(asked, ctx),
    statement,
    qr: await checkQr(asked.context.app.env.publicUrl, language, statement.code),
    saved: new URL(asked.request.url).searchParams.has('saved'),
    form: emptyForm,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireOwner(asked)
  const { language } = askedLanguage(asked.request)
  const { statementId } = found(await findStatement(ctx, asked.params.statementId ?? '', 'partner', language))
  const sent = await readForm(asked.request, ctx)
  const said = sent.ok ? await acceptStatement(ctx, { statementId, side: 'partner' }) : sent
  if (said.ok) return redirect(`${paths.statementIn(statementId)}?saved=1`, 303)
  const form = { fields: {}, errors: { form: refusalSentence(language, said.error) } }
  return data(form, { status: statusOf(said.error) })
}

export default function Statement() {
  const { view, statement, qr, saved, form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PartnerFrame view={view} room="other">
      <StatementPage
        statement={statement}
        qr={qr}
        saved={saved}
        form={answer ?? form}
        token={view.formToken}
      />
    </PartnerFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
