import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { may } from '../../../domain/identity/permissions.ts'
import { recordAttendance } from '../../../domain/training/attendance.ts'
import { getCohortSheet } from '../../../domain/training/cohort-sheet.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { registryWordsIn } from '../../../i18n/registry-words.ts'
import { AttendancePage } from '../../../ui/office/attendance-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'registry:view')
  const { cohortId = '', sessionId = '' } = asked.params
  const sheet = await getCohortSheet(ctx, cohortId)
  if (!sheet?.sessions.some(session => session.id === sessionId)) throw new Response(null, { status: 404 })
  return {
    title: registryWordsIn(askedLanguage(asked.request).language).cohorts.attendance,
    view: await workView(asked, ctx),
    sheet,
    sessionId,
    mayEdit: may(ctx.actor, 'registry:edit'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { cohortId = '', sessionId = '' } = asked.params
  return doDeed(
    asked,
    'registry:edit',
    async (ctx, form) => recordAttendance(ctx, { sessionId, ...saidIn(form) }),
    paths.cohort(cohortId),
  )
}

/** `maker prc_...` = `present` or `absent`; nothing is said of whom nobody pressed. */
function saidIn(form: FormData): { present: string[]; absent: string[] } {
  const said = [...form].filter(([name]) => name.startsWith('maker '))
  const those = (word: string) =>
    said.filter(([, value]) => value === word).map(([name]) => name.slice('maker '.length))
  return { present: those('present'), absent: those('absent') }
}

export default function Attendance() {
  const { view, sheet, sessionId, mayEdit } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <AttendancePage
        token={view.formToken}
        sheet={sheet}
        sessionId={sessionId}
        mayEdit={mayEdit}
        refusal={answer?.refusal}
      />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
