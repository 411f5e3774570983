import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { revealPrivate } from '../../../domain/registry/private-details.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { deedPage, refusedDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { paths } from '../../../i18n/paths.ts'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { RevealedPage } from '../../../ui/office/revealed-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'private-data:view', paths.maker(asked.params.producerId ?? ''))
}

/** Written down before it is shown; the answer is no page to keep. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'private-data:view')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return refusedDeed(asked, { code: 'form-too-old' })
  const revealed = await revealPrivate(ctx, asked.context.app.seals, {
    producerId: asked.params.producerId ?? '',
    what: textOf(form.value, 'what') === 'payout' ? 'payout' : 'contact',
  })
  if (!revealed.ok) return refusedDeed(asked, revealed.error)
  return data({ revealed: revealed.value }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Private() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer === undefined || 'refusal' in answer)
    return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
  return (
    <WorkFrame view={view} area="office">
      <RevealedPage revealed={answer.revealed} back={back} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
