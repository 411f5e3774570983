import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { acceptStatement } from '../../../domain/consignment/statements/accept-statement.ts'
import { findStatement } from '../../../domain/consignment/statements/statement-sheet.ts'
import { ok } from '../../../domain/result.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { takeDeed } from '../../../http/deed-form.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { kitchenView } from '../../../http/kitchen-view.server.ts'
import { giveOneTap, oneTapIn } from '../../../http/one-tap.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { checkQr } from '../../../http/qr-code.server.ts'
import { found } from '../../../http/require-language.ts'
import { paths } from '../../../i18n/paths.ts'
import { ConsignmentFrame } from '../../../ui/producer/consignment/consignment-frame.tsx'
import { OwnStatementPage } from '../../../ui/producer/consignment/statement-page.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const statement = found(await findStatement(ctx, asked.params.statementId ?? '', 'producer', language))
  return {
    title: statement.number,
    view: await kitchenView(asked, ctx),
    statement,
    qr: await checkQr(asked.context.app.env.publicUrl, language, statement.code),
    link: oneTapIn(asked),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'goods:see')
  const { language } = askedLanguage(asked.request)
  const { statementId } = found(
    await findStatement(ctx, asked.params.statementId ?? '', 'producer', language),
  )
  return takeDeed(asked, ctx, {
    link: () =>
      giveOneTap(
        asked,
        ctx,
        { deed: 'accept-statement', subjectId: statementId },
        paths.ownStatement(statementId),
      ),
    accept: async () => {
      const said = await acceptStatement(ctx, { statementId, side: 'producer' })
      return said.ok ? ok(`${paths.ownStatement(statementId)}?done`) : said
    },
  })
}

export default function Statement() {
  const { view, ...shown } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <ConsignmentFrame view={view} room="money">
      <OwnStatementPage {...shown} sent={sent} token={view.formToken} />
    </ConsignmentFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
