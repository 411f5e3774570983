import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { isPurpose } from '../../../domain/consent/purposes.ts'
import { listKelurahan } from '../../../domain/registry/kelurahan-list.ts'
import { registerMaker } from '../../../domain/registry/new-maker.ts'
import { listCohorts } from '../../../domain/training/cohort-sheet.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { newMakerErrors, newMakerIn, newMakerTyped } from '../../../http/new-maker-form.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { officeStatusOf } from '../../../http/registry-status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { registryWordsIn } from '../../../i18n/registry-words.ts'
import { NewMakerForm } from '../../../ui/office/new-maker-form.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  return {
    title: registryWordsIn(askedLanguage(asked.request).language).makers.newTitle,
    view: await workView(asked, ctx),
    choices: {
      kelurahan: await listKelurahan(ctx),
      cohorts: (await listCohorts(ctx)).filter(cohort => cohort.completedOn === undefined),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  const { language } = askedLanguage(asked.request)
  const sent = await readForm(asked.request, ctx)
  const typed = newMakerTyped(sent.ok ? sent.value : sent.error.form)
  if (!sent.ok)
    return data({ typed, errors: newMakerErrors(language, { code: 'form-too-old' }) }, { status: 403 })
  const registered = await registerMaker(ctx, newMakerIn(typed, isPurpose))
  if (!registered.ok)
    return data(
      { typed, errors: newMakerErrors(language, registered.error) },
      { status: officeStatusOf(registered.error) },
    )
  throw redirect(paths.maker(registered.value.producerId), 303)
}

export default function NewMaker() {
  const { view, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <NewMakerForm
        token={view.formToken}
        view={choices}
        typed={answer?.typed ?? { consents: [] }}
        errors={answer?.errors ?? {}}
      />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
