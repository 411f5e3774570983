import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { enterAsDemoPerson, listDemoPeople } from '../../domain/identity/demo-entry.ts'
import { askedLanguage } from '../../http/asked-language.ts'
import { contextOf } from '../../http/context.server.ts'
import { textOf } from '../../http/csrf-token.server.ts'
import { requireDemoDoor } from '../../http/demo.server.ts'
import { privateTitle } from '../../http/page-title.ts'
import { browserOf, entryHeaders } from '../../http/session.server.ts'
import { accountWordsIn } from '../../i18n/account-words.ts'
import { paths } from '../../i18n/paths.ts'
import { DemoPeople } from '../../ui/work/demo-people.tsx'
import { DoorFrame } from '../../ui/work/door-frame.tsx'
import { workLinks } from '../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  requireDemoDoor(asked)
  const { pathname, search } = new URL(asked.request.url)
  const people = await listDemoPeople(contextOf(asked.context))
  const words = accountWordsIn(askedLanguage(asked.request).language).demo
  return {
    here: pathname + search,
    people: people.flatMap(({ key, name, roles: [role] }) => (role ? [{ key, name, role }] : [])),
    title: words.title,
    lead: people.length === 0 ? words.nobody : words.lead,
  }
}

export async function action(asked: ActionFunctionArgs) {
  requireDemoDoor(asked)
  const form = await asked.request.formData()
  const person = textOf(form, 'person')
  const entered = await enterAsDemoPerson(contextOf(asked.context), person, browserOf(asked))
  if (!entered.ok) throw new Response(null, { status: 404 })
  return redirect(paths.work(), { status: 303, headers: entryHeaders(asked, entered.value) })
}

export default function Demo() {
  const { here, people, title, lead } = useLoaderData<typeof loader>()
  return (
    <DoorFrame title={title} lead={lead} here={here}>
      <DemoPeople people={people} />
    </DoorFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
