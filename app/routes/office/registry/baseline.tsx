import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { type Baseline, takeBaseline } from '../../../domain/registry/baseline.ts'
import { textOf } from '../../../http/csrf-token.server.ts'
import { deedPage, doDeed } from '../../../http/office-deed.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { paths } from '../../../i18n/paths.ts'
import { RefusedDeed } from '../../../ui/office/refused-deed.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  return deedPage(asked, 'registry:edit', paths.maker(asked.params.producerId ?? ''))
}

export async function action(asked: ActionFunctionArgs) {
  const producerId = asked.params.producerId ?? ''
  return doDeed(
    asked,
    'registry:edit',
    async (ctx, form) => takeBaseline(ctx, { producerId, baseline: baselineIn(form) }),
    paths.maker(producerId),
  )
}

/** What is no figure becomes one that is refused beside its sentence. */
function baselineIn(form: FormData): Baseline {
  const figure = (name: string): number | undefined => {
    const text = textOf(form, name).replace(/[\s.]/g, '')
    return text === '' ? undefined : /^\d{1,13}$/.test(text) ? Number(text) : -1
  }
  const idr = figure('money')
  const measure = textOf(form, 'measure') === 'income' ? 'income' : 'turnover'
  return {
    money: idr === undefined ? undefined : { idr, measure },
    workers: figure('workers'),
    takenOn: textOf(form, 'takenOn'),
  }
}

export default function Refused() {
  const { view, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RefusedDeed view={view} refusal={answer?.refusal} back={back} />
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
