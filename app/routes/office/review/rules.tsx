import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/server-runtime'
import { announceRule } from '../../../domain/label/rules-in-force.ts'
import { askedLanguage } from '../../../http/asked-language.ts'
import { readForm } from '../../../http/csrf-token.server.ts'
import { requireContext } from '../../../http/guard.server.ts'
import { privateTitle } from '../../../http/page-title.ts'
import { ruleFormIn, ruleIn } from '../../../http/standards-forms.ts'
import { rulesView } from '../../../http/standards-view.server.ts'
import { statusOf } from '../../../http/status.ts'
import { workView } from '../../../http/work-view.server.ts'
import { paths } from '../../../i18n/paths.ts'
import { reviewWordsIn } from '../../../i18n/review-words.ts'
import { RulesPage } from '../../../ui/review/rules-page.tsx'
import { WorkFrame } from '../../../ui/work/work-frame.tsx'
import { workLinks } from '../../../ui/work/work-links.ts'

export const links = workLinks

export async function loader(asked: LoaderFunctionArgs) {
  const ctx = await requireContext(asked, 'office:enter')
  return {
    title: reviewWordsIn(askedLanguage(asked.request).language).standards.rules.title,
    view: await workView(asked, ctx),
    shown: await rulesView(asked, ctx),
  }
}

/** A new version of a rule, which takes force by itself on its day. */
export async function action(asked: ActionFunctionArgs) {
  const ctx = await requireContext(asked, 'rule:govern')
  const code = new URL(asked.request.url).searchParams.get('code') ?? ''
  const read = await readForm(asked.request, ctx)
  const form = ruleFormIn(read.ok ? read.value : read.error.form, code)
  const rule = read.ok ? ruleIn(form) : read
  const announced = rule.ok ? await announceRule(ctx, rule.value) : rule
  if (announced.ok) throw redirect(`${paths.rules()}?done=announced`, 303)
  const refusal = announced.error
  return data(
    { shown: await rulesView(asked, ctx, { form, refused: { refusal, field: beside[refusal.code] } }) },
    { status: statusOf(refusal) },
  )
}

const beside: Record<string, string> = {
  'not-a-day': 'from',
  'starts-in-the-past': 'from',
  'ends-before-start': 'until',
  'article-missing': 'article',
  'parameter-unfit': 'parameters',
}

export default function Rules() {
  const { view, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <WorkFrame view={view} area={view.areas.includes('review') ? 'review' : 'office'}>
      <RulesPage token={view.formToken} view={answer?.shown ?? shown} />
    </WorkFrame>
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateTitle(data?.title)
