import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { revealContact } from '../../../domain/problems/answers.ts'
import { readForm } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { deedPage, refusedDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { paths } from '../../../i18n/paths.ts'
import { ContactPage } from '../../../ui/office/contact-page.tsx'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'problem:handle', paths.problem(asked.params.problemId ?? ''))
}

/** Shown once, in the answer to a form: the page is not kept and cannot be come back to. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'problem:handle')
  const form = await readForm(asked.request, ctx)
  if (!form.ok) return refusedDeed(asked, { code: 'form-too-old' })
  const shown = await revealContact(ctx, asked.context.app.seals, { problemId: asked.params.problemId ?? '' })
  if (!shown.ok) return refusedDeed(asked, shown.error)
  return data(shown.value, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Contact() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'contact' in answer)
    return (
      <WorkFrame view={view} area="office">
        <ContactPage contact={answer.contact} back={back} />
      </WorkFrame>
    )
  return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
