import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { answerOpinion } from '../../domain/opinions/judge-opinion.ts'
import { ownOpinions } from '../../domain/opinions/opinion-lists.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { readForm, textOf } from '../../http/csrf-token.server.ts'
import { requireContext } from '../../http/guard.server.ts'
import { kitchenView } from '../../http/kitchen-view.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { statusOf } from '../../http/status.ts'
import { opinionWordsIn } from '../../i18n/opinion-words.ts'
import { paths } from '../../i18n/paths.ts'
import { refusalSentence } from '../../i18n/refusal-words.ts'
import { KitchenFrame } from '../../ui/producer/kitchen-frame.tsx'
import { OwnOpinionsPage } from '../../ui/producer/opinions-page.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'opinion:answer')
  const { language } = askedLanguage(asked.request)
  return {
    title: opinionWordsIn(language).maker.title,
    view: await kitchenView(asked, ctx),
    opinions: await ownOpinions(ctx, language),
    done: new URL(asked.request.url).searchParams.has('done'),
  }
}

/** She answers one of them. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'opinion:answer')
  const { language } = askedLanguage(asked.request)
  const read = await readForm(asked.request, ctx)
  const form = read.ok ? read.value : read.error.form
  const opinion = textOf(form, 'opinion')
  const said = textOf(form, `said.${opinion}`)
  const answered = read.ok ? await answerOpinion(ctx, { opinionId: opinion, said }) : read
  if (answered.ok) return redirect(`${paths.ownOpinions()}?done=1`, 303)
  return data(
    { opinion, said, error: refusalSentence(language, answered.error) },
    { status: statusOf(answered.error) },
  )
}

export default function OwnOpinions() {
  const { view, opinions, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <KitchenFrame view={view}>
      <OwnOpinionsPage opinions={opinions} done={done} sent={sent} token={view.formToken} />
    </KitchenFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
