import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { today } from '../../../domain/context.ts'
import { may } from '../../../domain/identity/permissions.ts'
import { listCohorts } from '../../../domain/training/cohort-sheet.ts'
import { startCohort } from '../../../domain/training/cohorts.ts'
import { listProgrammes } from '../../../domain/training/programmes.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm, textOf } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { type OfficeRefusal, officeSentence, officeStatusOf } from '../../../http/registry-status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { registryWordsIn } from '../../../i18n/registry-words.ts'
import { CohortsPage } from '../../../ui/office/cohorts-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  return {
    title: registryWordsIn(askedLanguage(asked.request).language).cohorts.title,
    view: await workView(asked, ctx),
    page: {
      cohorts: await listCohorts(ctx),
      programmes: await listProgrammes(ctx),
      today: today(ctx),
      mayEdit: may(ctx.actor, 'registry:edit'),
    },
  }
}

export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:edit')
  const sent = await readForm(asked.request, ctx)
  const form = sent.ok ? sent.value : sent.error.form
  const typed = {
    name: textOf(form, 'name'),
    programme: textOf(form, 'programme'),
    startedOn: textOf(form, 'startedOn'),
    needed: textOf(form, 'needed'),
  }
  const refusal = (error: OfficeRefusal) => {
    const { language } = askedLanguage(asked.request)
    return data({ typed, refusal: officeSentence(language, error) }, { status: officeStatusOf(error) })
  }
  if (!sent.ok) return refusal({ code: 'form-too-old' })
  const started = await startCohort(ctx, {
    name: typed.name,
    startedOn: typed.startedOn,
    programmeId: typed.programme || undefined,
    attendanceNeededPercent: Number(typed.needed || Number.NaN),
  })
  if (!started.ok) return refusal(started.error)
  throw redirect(paths.cohort(started.value.cohortId), 303)
}

export default function Cohorts() {
  const { view, page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <CohortsPage token={view.formToken} view={page} typed={answer?.typed} refusal={answer?.refusal} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
