import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listPeople } from '../../domain/identity/people.ts'
import { failedLetters } from '../../domain/messages/failed-letters.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { requireContext } from '../../http/guard.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { toldRefusal } from '../../http/told-refusal.ts'
import { workView } from '../../http/work-view.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { FailedLetters } from '../../ui/work/failed-letters.tsx'
import { PeoplePage } from '../../ui/work/people-page.tsx'
import { WorkFrame } from '../../ui/work/work-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'sign-in:reset')
  const { language } = askedLanguage(asked.request)
  const done = new URL(asked.request.url).searchParams.get('done')
  return {
    title: accountWordsIn(language).people.title,
    view: await workView(asked, ctx),
    people: await listPeople(ctx),
    failed: await failedLetters(ctx),
    ended: done === 'ended',
    error: toldRefusal(asked.request, language),
  }
}

export default function People() {
  const { view, title: _, failed, ...page } = useLoaderData<typeof loader>()
  return (
    <WorkFrame view={view} area="office">
      <PeoplePage token={view.formToken} {...page} />
      <FailedLetters letters={failed} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
