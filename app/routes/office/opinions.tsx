import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { removeOpinion, showOpinion } from '../../domain/opinions/judge-opinion.ts'
import { listOpinions } from '../../domain/opinions/opinion-lists.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { workView } from '../../http/work-view.server.ts'
import { opinionWordsIn } from '../../i18n/opinion-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence, type SpokenRefusal } from '../../i18n/refusal-words.ts'
import { OpinionDeskPage } from '../../ui/office/opinions-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

const deeds = ['shown', 'removed'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'opinion:judge')
  const { language } = askedLanguage(asked.request)
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: opinionWordsIn(language).office.title,
    view: await workView(asked, ctx),
    opinions: await listOpinions(ctx, language),
    done: deeds.find(deed => deed === done),
  }
}

/** The office lets a waiting opinion be read, or removes one with a reason that everybody reads. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'opinion:judge')
  const { language } = askedLanguage(asked.request)
  const read = await readForm(asked.request, ctx)
  if (!read.ok) return again(read.error, read.error.form)
  const form = read.value
  const opinionId = textOf(form, 'opinion')
  const isRemoval = textOf(form, 'do') === 'remove'
  const judged = isRemoval
    ? await removeOpinion(ctx, { opinionId, reason: textOf(form, 'reason') })
    : await showOpinion(ctx, { opinionId })
  if (!judged.ok) return again(judged.error, form)
  return redirect(`${paths.opinionDesk()}?done=${isRemoval ? 'removed' : 'shown'}`, 303)

  function again(refusal: SpokenRefusal, form: FormData) {
    const reason = textOf(form, 'reason').slice(0, 1_000)
    const error = refusalSentence(language, refusal)
    return data({ opinion: textOf(form, 'opinion'), reason, error }, { status: statusOf(refusal) })
  }
}

export default function OpinionDesk() {
  const { view, opinions, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area="office">
      <OpinionDeskPage opinions={opinions} done={done} sent={sent} token={view.formToken} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
