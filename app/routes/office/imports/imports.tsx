import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { listImports } from '../../../domain/import/import-view.ts'
import { listCohorts } from '../../../domain/training/cohort-sheet.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { receiveList } from '../../../http/received-list.server.ts'
import { type OfficeRefusal, officeSentence, officeStatusOf } from '../../../http/registry-status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { registryWordsIn } from '../../../i18n/registry-words.ts'
import { ImportsPage } from '../../../ui/office/imports-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:import')
  return {
    title: registryWordsIn(askedLanguage(asked.request).language).imports.title,
    view: await workView(asked, ctx),
    page: {
      runs: await listImports(ctx),
      cohorts: (await listCohorts(ctx)).filter(cohort => cohort.completedOn === undefined),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:import')
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const refusal = (error: OfficeRefusal) => {
    const { language } = askedLanguage(asked.request)
    const typed = {
      cohort: textOf(form, 'cohort'),
      greeting: textOf(form, 'greeting'),
      consents: form.getAll('consent').map(String),
    }
    return data({ typed, refusal: officeSentence(language, error) }, { status: officeStatusOf(error) })
  }
  if (!sent.ok) return refusal({ code: 'form-too-old' })
  const received = await receiveList(asked.context.app, ctx, form)
  if (!received.ok) return refusal(received.error)
  throw redirect(paths.importRun(received.value.runId), 303)
}

export default function Imports() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <ImportsPage
        token={view.formToken}
        view={page}
        typed={answer?.typed ?? { cohort: '', greeting: 'Bu', consents: [] }}
        refusal={answer?.refusal}
      />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
